//! What is about somebody else: whoever inspects the dossier does not read it.

use acceptance::ask_bytes;
use office::wire::*;

use super::heard;
use super::reporting::{open, over, paper, read, settle};
use super::talking::{begun, end, keep, turn};
use crate::notes::Case;

/// Keeps the text of a report with these words put for those, and what is withheld of it.
fn reworded(case: &Case, report: &Report, (was, is): (&str, &str), withheld: &[&str]) {
    let mut content = report.content.clone();
    let rows = content.iter_mut().flat_map(|block| block.rows.iter_mut());
    for piece in rows.flatten().flatten() {
        piece.text = piece.text.replace(was, is);
    }
    let request = ReportKeepRequest {
        talk: report.talk.clone(),
        content,
        withheld: withheld.iter().map(|it| (*it).to_owned()).collect(),
    };
    let _: ReportKept = case.asked("report_keep", &request).unwrap();
}

/// What whoever inspects the dossier reads.
fn inspected(case: &Case, talk: &Talk) -> Result<String, FaultCode> {
    let request = ReportPdfRequest {
        talk: talk.talk.clone(),
        version: None,
        reader: ReportReader::Inspecting,
    };
    let paper = ask_bytes(&case.desk.office, "report_pdf", &request);
    paper
        .map(|pdf| read(&pdf))
        .map_err(|refused| refused.error.code)
}

/// Issue, point 7: a passage whose words were changed cannot be covered, so that there is no paper for
/// who inspects the dossier, nor a final report, until it is marked anew or released.
#[test]
fn a_passage_that_was_changed_is_not_shown_to_who_inspects() {
    for (settled_with, uncovered) in [(&["Buurvrouw Anna"][..], false), (&[], true)] {
        let (case, talk) = over();
        let report = open(&case, &talk);
        let changed = ("Buurman Post", "Buurvrouw Anna");
        reworded(&case, &report, changed, &["Buurman Post"]);
        assert_eq!(inspected(&case, &talk), Err(FaultCode::WithheldChanged));
        let whole = read(&paper(&case, &talk, None, ReportReader::Heard));
        assert!(whole.contains("Buurvrouw Anna"), "who was heard reads it");
        let refused = settle(&case, &talk, Some(RawNotes::Kept)).unwrap_err();
        assert_eq!(refused.error.code, FaultCode::WithheldChanged);

        let report = open(&case, &talk);
        reworded(&case, &report, ("", ""), settled_with);
        let text = inspected(&case, &talk).unwrap();
        assert_eq!(text.contains("Buurvrouw Anna"), uncovered, "{text}");
        settle(&case, &talk, Some(RawNotes::Kept)).unwrap();
        assert!(
            inspected(&case, &talk).is_ok(),
            "what is final is inspected"
        );
    }
}

/// What the one who leads the talk said in between is not told in the report, and is no reason to
/// keep it from anybody.
#[test]
fn what_the_report_does_not_tell_is_not_withheld_in_it() {
    let case = heard();
    let talk = begun(&case);
    let marked = |it: Turn| Turn {
        withheld: vec![TextRange { from: 0, to: 12 }],
        ..it
    };
    let turns = vec![
        marked(turn(1, 4, "Buurman Post mag er niet bij zijn.")),
        marked(turn(2, 1, "Mevrouw Post wel.")),
    ];
    keep(&case, &talk, turns);
    end(&case, &talk);
    assert_eq!(open(&case, &talk).withheld, ["Mevrouw Post"]);
    assert!(inspected(&case, &talk).is_ok());
}

/// Issue, point 7: whoever inspects the dossier does not read what is about somebody else, not even
/// in the letters of the file.
#[test]
fn what_is_about_somebody_else_is_withheld_from_who_inspects() {
    let (case, talk) = over();
    open(&case, &talk);
    let text = read(&paper(&case, &talk, None, ReportReader::Inspecting));
    assert!(!text.contains("Buurman"), "{text}");
    let covered = "[afgeschermd] zag mij in de trein zitten.";
    assert!(text.contains(covered), "{text}");
    // Nor in what a side remarked, nor among those who were there.
    let report = open(&case, &talk);
    let request = ReportKeepRequest {
        talk: talk.talk.clone(),
        content: report.content,
        withheld: vec!["Buurman Post".into(), "de heer K. Post".into()],
    };
    let _: ReportKept = case.asked("report_keep", &request).unwrap();
    let request = ReportRemarkRequest {
        talk: talk.talk.clone(),
        side: Side::Complainant,
        on: "vandaag".into(),
        text: "Buurman Post was er niet bij.".into(),
        taken_over: false,
    };
    let _: Report = case.asked("report_remark", &request).unwrap();
    let text = read(&paper(&case, &talk, None, ReportReader::Inspecting));
    assert!(!text.contains("Post"), "{text}");
    assert!(text.contains("[afgeschermd] was er niet bij."), "{text}");
    assert!(text.contains("[afgeschermd], bijstand"), "{text}");
    let whole = read(&paper(&case, &talk, None, ReportReader::Heard));
    assert!(whole.contains("Buurman Post was er niet bij."), "{whole}");
}

/// What was marked over several lines of a turn is withheld line by line, as the text has them.
#[test]
fn a_passage_of_several_lines_is_withheld_whole() {
    let case = heard();
    let talk = begun(&case);
    let text = "Er waren er drie:\n- buurman Post\n- zijn vrouw Anna\nen ik.";
    let from = u32::try_from(text.find("- buurman").unwrap()).unwrap();
    let to = u32::try_from(text.find("\nen ik").unwrap()).unwrap();
    let marked = Turn {
        withheld: vec![TextRange { from, to }],
        ..turn(1, 1, text)
    };
    keep(&case, &talk, vec![marked]);
    end(&case, &talk);
    assert_eq!(
        open(&case, &talk).withheld,
        ["buurman Post", "zijn vrouw Anna"]
    );
    let text = read(&paper(&case, &talk, None, ReportReader::Inspecting));
    assert!(
        !text.contains("buurman") && !text.contains("Anna"),
        "{text}"
    );
}
