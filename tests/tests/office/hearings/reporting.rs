//! The report: made from the turns, corrected by whoever was heard, final.

use acceptance::ask_bytes;
use office::wire::*;

use super::heard;
use super::talking::{begun, end, id, keep, turn};
use crate::desk::pdf_text;
use crate::judges::broken_rules;
use crate::notes::Case;

/// A hearing of both sides that is over, with what is told, agreed, disputed and agreed to do.
pub(super) fn over() -> (Case, Talk) {
    let case = heard();
    case.named("Afspraken op de dag zelf afgezegd");
    case.named("Verslag zonder toestemming naar de werkgever");
    let talk = begun(&case);
    let about = |grievance, it: Turn| Turn {
        grievances: vec![grievance],
        ..it
    };
    let labelled = |label, it: Turn| Turn {
        label: Some(label),
        ..it
    };
    let seen = "Buurman Post zag mij in de trein zitten.";
    let turns = vec![
        about(1, turn(1, 1, "Drie keer afgezegd op de dag zelf.")),
        about(2, turn(2, 1, "Mijn verslag lag al bij mijn werkgever.")),
        Turn {
            withheld: vec![TextRange { from: 0, to: 12 }],
            ..turn(3, 1, seen)
        },
        about(1, turn(4, 3, "Twee keer was ik ziek.")),
        about(
            1,
            labelled(TurnLabel::Agreed, turn(5, 4, "Er is drie keer afgezegd.")),
        ),
        labelled(TurnLabel::Disputed, turn(6, 4, "Of de klager is gebeld.")),
        labelled(TurnLabel::Agreement, turn(7, 4, "Jorn zoekt de agenda op.")),
        turn(8, 2, "Zij was er kapot van."),
    ];
    keep(&case, &talk, turns);
    end(&case, &talk);
    (case, talk)
}

pub(super) fn open(case: &Case, talk: &Talk) -> Report {
    case.asked("report_open", &id(talk)).unwrap()
}

fn lines(content: &[TextBlock]) -> Vec<(TextKind, String)> {
    let words = |cells: &Vec<Vec<Piece>>| -> String {
        cells.iter().flatten().map(|it| it.text.as_str()).collect()
    };
    let rows = content
        .iter()
        .flat_map(|block| block.rows.iter().map(move |row| (block.kind, words(row))));
    rows.collect()
}

pub(super) fn paper(
    case: &Case,
    talk: &Talk,
    version: Option<u32>,
    reader: ReportReader,
) -> Vec<u8> {
    let request = ReportPdfRequest {
        talk: talk.talk.clone(),
        version,
        reader,
    };
    ask_bytes(&case.desk.office, "report_pdf", &request).unwrap()
}

/// The words of a paper, without its lines.
pub(super) fn read(pdf: &[u8]) -> String {
    let text = pdf_text(pdf);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn rewrite(case: &Case, report: &Report, text: &str) -> ReportKept {
    let mut content = report.content.clone();
    content.push(TextBlock {
        kind: TextKind::Paragraph,
        headed: false,
        rows: vec![vec![vec![Piece {
            kind: PieceKind::Text,
            style: PieceStyle::Plain,
            text: text.into(),
            name: None,
            field: None,
        }]]],
    });
    let request = ReportKeepRequest {
        talk: report.talk.clone(),
        content,
        withheld: report.withheld.clone(),
    };
    case.asked("report_keep", &request).unwrap()
}

pub(super) fn settle(
    case: &Case,
    talk: &Talk,
    notes: Option<RawNotes>,
) -> Result<Report, acceptance::Refused> {
    let request = ReportSettleRequest {
        talk: talk.talk.clone(),
        raw_notes: notes,
    };
    case.asked("report_settle", &request)
}

/// Issue, point 4: each side apart, what both agree on and what not, what was agreed to do.
#[test]
fn a_report_is_made_from_the_turns() {
    let (case, talk) = over();
    let report = open(&case, &talk);
    let told = lines(&report.content);
    let told: Vec<_> = told
        .iter()
        .map(|(kind, text)| (*kind, text.as_str()))
        .collect();
    use TextKind::{Bullets, Heading, Paragraph, Subheading};
    assert_eq!(
        told,
        [
            (Heading, "Wat de klager vertelde"),
            (Subheading, "1. Afspraken op de dag zelf afgezegd"),
            (
                Paragraph,
                "Mevrouw Ria Hoekzema: Drie keer afgezegd op de dag zelf."
            ),
            (
                Subheading,
                "2. Verslag zonder toestemming naar de werkgever"
            ),
            (
                Paragraph,
                "Mevrouw Ria Hoekzema: Mijn verslag lag al bij mijn werkgever."
            ),
            (Subheading, "Verder"),
            (
                Paragraph,
                "Mevrouw Ria Hoekzema: Buurman Post zag mij in de trein zitten."
            ),
            (
                Paragraph,
                "De heer K. Post (bijstand): Zij was er kapot van."
            ),
            (Heading, "Wat de beklaagde vertelde"),
            (Subheading, "1. Afspraken op de dag zelf afgezegd"),
            (Paragraph, "Twee keer was ik ziek."),
            (Heading, "Waarover beide kanten het eens zijn"),
            (Bullets, "Onderdeel 1: Er is drie keer afgezegd."),
            (Heading, "Waarover beide kanten het niet eens zijn"),
            (Bullets, "Of de klager is gebeld."),
            (Heading, "Wat is afgesproken"),
            (Bullets, "Jorn zoekt de agenda op."),
        ]
    );
    assert_eq!(report.turns.len(), 8, "it is edited beside the notes");
    assert_eq!(report.withheld, ["Buurman Post"]);
}

/// The paper is archival and accessible, names who was there, and says what becomes of the notes.
#[test]
fn a_report_on_paper_keeps_the_standards() {
    let (case, talk) = over();
    open(&case, &talk);
    let bytes = paper(&case, &talk, None, ReportReader::Heard);
    assert_eq!(broken_rules("hearing-report", &bytes), [""; 0]);
    let text = read(&bytes);
    for words in [
        "Verslag van het gesprek van 19 november 2026",
        "Klacht K-2026-001",
        "spreekkamer 2",
        "de heer K. Post, bijstand",
        "Buurman Post zag mij",
    ] {
        assert!(text.contains(words), "{words} in {text}");
    }
}

/// The final report stands among the papers of the dossier, and does not leave them while the hearing
/// says that it is there.
#[test]
fn a_final_report_stays_in_the_dossier() {
    let (case, talk) = over();
    open(&case, &talk);
    settle(&case, &talk, Some(RawNotes::Kept)).unwrap();
    let added = case.view().timeline.into_iter();
    let mut added = added.filter(|it| it.kind == EventKind::DocumentAdded);
    let added = added.next().unwrap();
    assert!(case.undo(&added.event).is_err());
    let papers = case.view().documents;
    let [report] = papers.as_slice() else {
        panic!("{papers:?}");
    };
    assert_eq!(report.title, "Verslag van het gesprek van 19 november 2026");
    let request = DocumentId {
        document: report.document.clone(),
    };
    let refused = case.asked::<Nothing>("document_remove", &request);
    assert_eq!(refused.unwrap_err().error.code, FaultCode::NotAllowed);
}

/// Issue, point 6: every version stays readable, with what changed.
#[test]
fn every_version_of_a_report_stays_readable() {
    let (case, talk) = over();
    let report = open(&case, &talk);
    assert_eq!(report.version, 1);
    assert_eq!(rewrite(&case, &report, "Eerst dit.").version, 1);
    let _: Nothing = case.asked("report_close", &id(&talk)).unwrap();
    assert_eq!(rewrite(&case, &report, "Daarna dat.").version, 2);
    let history: ReportHistory = case.asked("report_history", &id(&talk)).unwrap();
    let versions: Vec<_> = history
        .versions
        .iter()
        .map(|it| (it.version, it.closed, it.by.as_str()))
        .collect();
    assert_eq!(
        versions,
        [(1, true, "Marit Holsteijn"), (2, false, "Marit Holsteijn")]
    );
    let request = ReportCompareRequest {
        talk: talk.talk.clone(),
        from: 1,
        to: 2,
    };
    let compared: ReportComparison = case.asked("report_compare", &request).unwrap();
    let changed: Vec<_> = compared
        .pieces
        .iter()
        .filter(|it| it.kind != DifferenceKind::Same)
        .map(|it| (it.kind, it.text.trim()))
        .collect();
    assert!(
        changed.contains(&(DifferenceKind::Removed, "Eerst"))
            && changed.contains(&(DifferenceKind::Added, "Daarna")),
        "{changed:?}"
    );
    let first = read(&paper(&case, &talk, Some(1), ReportReader::Heard));
    assert!(first.contains("Eerst dit.") && !first.contains("Daarna dat."));
}

/// S1.13: the report goes to both sides with a day to correct it; what was sent stays as it was.
#[test]
fn a_report_is_sent_for_correction() {
    let (case, talk) = over();
    let report = open(&case, &talk);
    for side in [Side::Complainant, Side::Respondent] {
        let draft = case.begin("hearing_report", side);
        assert_eq!(draft.options.enclosures, [Enclosure::HearingReport]);
        // What stands in the report behind it is not asked once more.
        assert_eq!(draft.missing, [], "{side:?}");
        assert!(draft.blocks.iter().all(|it| it.key != "complainant_side"));
        let letters = open(&case, &talk).letters;
        let concept = letters.iter().find(|it| it.state == LetterState::Concept);
        assert_eq!(
            concept.map(|it| (it.side, it.letter.as_str())),
            Some((side, draft.letter.as_str())),
            "a letter that is being written is told of"
        );
        let text = case.paper(&draft);
        assert!(text.contains("Wat de klager vertelde"), "{text}");
        case.finalise(&draft).unwrap();
        case.post(&draft, PostingWay::Ordinary).unwrap();
    }
    let sent = open(&case, &talk);
    let letters: Vec<_> = sent.letters.iter().map(|it| (it.side, it.state)).collect();
    assert_eq!(
        letters,
        [
            (Side::Complainant, LetterState::Posted),
            (Side::Respondent, LetterState::Posted)
        ]
    );
    assert_eq!(rewrite(&case, &report, "Na het versturen.").version, 2);
}

/// What a side remarks is recorded word for word and annexed, or taken over in the text.
#[test]
fn remarks_are_recorded_word_for_word() {
    let (case, talk) = over();
    open(&case, &talk);
    let words = "Het was  vier keer,\nen niet drie!";
    for (text, taken_over) in [(words, false), ("Ik heet Jorn.", true)] {
        let request = ReportRemarkRequest {
            talk: talk.talk.clone(),
            side: if taken_over {
                Side::Respondent
            } else {
                Side::Complainant
            },
            on: "vandaag".into(),
            text: text.into(),
            taken_over,
        };
        let _: Report = case.asked("report_remark", &request).unwrap();
    }
    let report = open(&case, &talk);
    let remarks: Vec<_> = report
        .remarks
        .iter()
        .map(|it| (it.side, it.text.as_str(), it.taken_over))
        .collect();
    assert_eq!(
        remarks,
        [
            (Side::Complainant, words, false),
            (Side::Respondent, "Ik heet Jorn.", true)
        ]
    );
    let text = read(&paper(&case, &talk, None, ReportReader::Heard));
    assert!(
        text.contains("Op 19 november 2026 schreef de klager: Het was vier keer,"),
        "{text}"
    );
    assert!(
        !text.contains("Ik heet Jorn."),
        "what was taken over stands in the text: {text}"
    );
}

/// Issue, point 4: the practice chooses once what becomes of the notes, each report states it, and
/// what is final never changes.
#[test]
fn a_report_becomes_final_and_the_notes_go_where_the_practice_chose_that() {
    for (notes, states) in [
        (RawNotes::Kept, "Die notities bewaren wij in het dossier."),
        (RawNotes::Destroyed, "Die notities vernietigen wij"),
    ] {
        let (case, talk) = over();
        let report = open(&case, &talk);
        assert_eq!(report.raw_notes, None);
        let refused = settle(&case, &talk, None).unwrap_err();
        assert_eq!(refused.error.fields[0].field, "raw_notes");
        let report = settle(&case, &talk, Some(notes)).unwrap();
        let settled = report.settled.clone().unwrap();
        assert_eq!((settled.notes, settled.version), (notes, 1));
        assert_eq!(report.turns.is_empty(), notes == RawNotes::Destroyed);
        assert_eq!(report.raw_notes, Some(notes), "it is chosen once");
        let document = DocumentId {
            document: settled.document,
        };
        let bytes = ask_bytes(&case.desk.office, "document_read", &document).unwrap();
        let text = read(&bytes);
        assert!(text.contains(states), "{states} in {text}");
        assert_eq!(broken_rules("hearing-report-final", &bytes), [""; 0]);
        assert_eq!(case.room().hearings[0].state, HearingState::Settled);
        let request = ReportKeepRequest {
            talk: talk.talk.clone(),
            content: Vec::new(),
            withheld: Vec::new(),
        };
        assert!(case.asked::<ReportKept>("report_keep", &request).is_err());
        assert!(settle(&case, &talk, None).is_err());
        let history: TurnHistory = case
            .asked(
                "turn_history",
                &TurnHistoryRequest {
                    talk: talk.talk.clone(),
                    turn: 1,
                },
            )
            .unwrap();
        assert_eq!(history.versions.is_empty(), notes == RawNotes::Destroyed);
    }
}

/// A call has no report, nor has a hearing that is still to come.
#[test]
fn there_is_no_report_of_what_was_not_held() {
    let case = heard();
    let talk = begun(&case);
    let refused = case.asked::<Report>("report_open", &id(&talk)).unwrap_err();
    assert_eq!(refused.error.code, FaultCode::NotFound);
}
