//! The copy of a report that was signed on paper.

use std::fs;

use acceptance::{CHOSEN_SCAN, Refused, invented};
use office::wire::*;

use super::heard;
use super::reporting::{open, over, settle};
use super::talking::{begun, id};
use crate::notes::Case;

const TITLE: &str = "Ondertekend verslag, hoorgesprek 19 november";

fn scanned(case: &Case, talk: &Talk) -> Result<Option<DocumentCard>, Refused> {
    let scan = case.desk.home.path().join("saved").join(CHOSEN_SCAN);
    fs::write(scan, invented::HOEKZEMA_SCAN).unwrap();
    let picked: Result<DocumentPicked, _> = case.asked("report_sign", &id(talk));
    picked.map(|it| it.document)
}

/// Issue, point 5: the signed copy lies with its hearing and is named after it, whatever the scanner
/// called it; one of a report that is not final yet as well.
#[test]
fn a_signed_copy_is_found_with_its_hearing() {
    let (case, talk) = over();
    open(&case, &talk);
    assert_eq!(case.room().hearings[0].signed, []);
    let first = scanned(&case, &talk).unwrap().unwrap();
    settle(&case, &talk, Some(RawNotes::Kept)).unwrap();
    let second = scanned(&case, &talk).unwrap().unwrap();
    let copies = case.room().hearings[0].signed.clone();
    let told: Vec<_> = copies
        .iter()
        .map(|it| (it.document.as_str(), it.title.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (first.document.as_str(), TITLE),
            (second.document.as_str(), TITLE)
        ]
    );
    let papers = case.view().documents;
    assert!(papers.contains(&second), "{papers:?}");

    let request = DocumentId {
        document: second.document,
    };
    let _: Nothing = case.asked("document_remove", &request).unwrap();
    assert_eq!(case.room().hearings[0].signed.len(), 1, "it was taken out");
}

/// Who chose no scan after all has added nothing.
#[test]
fn no_scan_is_no_signed_copy() {
    let (case, talk) = over();
    open(&case, &talk);
    let before = case.view().documents.len();
    let picked: DocumentPicked = case.asked("report_sign", &id(&talk)).unwrap();
    assert_eq!(picked.document, None);
    assert_eq!(case.view().documents.len(), before);
}

/// There is nothing to sign before the hearing was held; and what was signed keeps its hearing.
#[test]
fn what_was_not_held_is_not_signed() {
    let case = heard();
    let talk = begun(&case);
    let refused = scanned(&case, &talk).unwrap_err();
    assert_eq!(refused.error.code, FaultCode::NotFound);

    let (case, talk) = over();
    scanned(&case, &talk).unwrap();
    let timeline = case.view().timeline;
    let held = "Hoorgesprek gehouden";
    let told = |it: &&TimelineEntry| it.title.as_deref().is_some_and(|it| it.starts_with(held));
    let held = timeline.iter().find(told);
    assert!(!held.unwrap().can_undo);
}
