//! Letters: what is frozen stays, and what was discarded is never met again.

use archive::dossier::DossierId;
use archive::letter::{LetterId, LetterSeq};
use archive::{Archive, ArchiveError, Kind, document, dossier, letter, regulation};

use super::practice;
use crate::common::{author, listing};

fn begin(archive: &mut Archive, dossier: DossierId) -> (LetterId, LetterSeq) {
    let begun = archive.write(author(), "letter_begun", |writing| {
        letter::begin(writing, dossier, "acknowledgement", "draft", "{}")
    });
    begun.unwrap()
}

/// Whoever still holds the id of a letter that was discarded finds nothing under it, whatever was
/// begun since and in whichever dossier.
#[test]
fn the_id_of_a_discarded_letter_is_never_given_out_again() {
    let (_practice, mut archive, first) = practice();
    let regulation = regulation::all(&archive.read()).unwrap()[0].id;
    let second = archive.write(author(), "dossier_registered", |writing| {
        dossier::register(writing, 2026, &listing(regulation))
    });
    let (second, _) = second.unwrap();
    let mut gone: Vec<LetterId> = Vec::new();
    for dossier in [first, first, second, first, second, second] {
        let (id, seq) = begin(&mut archive, dossier);
        let found = letter::find(&archive.read(), id).unwrap();
        assert_eq!((found.dossier, found.seq), (dossier, seq));
        for old in &gone {
            let found = letter::find(&archive.read(), *old);
            assert_eq!(found, Err(ArchiveError::Missing(Kind::Letter)));
        }
        let discarded = archive.write(author(), "letter_dropped", |writing| {
            letter::discard(writing, id)
        });
        assert_eq!(discarded, Ok(()));
        gone.push(id);
    }
}

#[test]
fn a_finished_letter_is_frozen_and_its_place_is_never_given_out_again() {
    let (_practice, mut archive, id) = practice();
    let about = document::NewDocument {
        dossier: Some(id),
        kind: "letter".to_owned(),
        title: "Ontvangstbevestiging".to_owned(),
        media_type: "application/pdf".to_owned(),
    };
    let begun = archive.write(author(), "letter_begun", |writing| {
        let (thrown_away, _) = letter::begin(writing, id, "acknowledgement", "draft", "{}")?;
        letter::discard(writing, thrown_away)?;
        letter::begin(writing, id, "acknowledgement", "draft", "{}")
    });
    let (letter, seq) = begun.unwrap();
    assert_eq!(seq.to_string(), "/02");
    let pdf = b"%PDF-1.7 invented";
    let frozen: Result<_, ArchiveError> = archive.write(author(), "letter_finalised", |writing| {
        letter::redraft(writing, letter, "{\"u\":true}")?;
        let document = document::store(writing, &about, &mut &pdf[..])?;
        letter::freeze(
            writing,
            letter,
            "final",
            "Geachte mevrouw Van der Aa",
            document.id,
        )?;
        letter::set_state(writing, letter, "posted")?;
        Ok(document)
    });
    let document = frozen.unwrap();
    for refused in [
        archive.write(author(), "refused", |writing| {
            letter::redraft(writing, letter, "{}")
        }),
        archive.write(author(), "refused", |writing| {
            letter::discard(writing, letter)
        }),
        archive.write(author(), "refused", |writing| {
            letter::freeze(writing, letter, "final", "iets anders", document.id)
        }),
    ] {
        assert_eq!(refused, Err(ArchiveError::Immutable));
    }
    let kept = letter::of_dossier(&archive.read(), id).unwrap().remove(0);
    assert_eq!(kept.state, "posted");
    assert_eq!(kept.draft, "{\"u\":true}");
    let frozen = kept.frozen.unwrap();
    assert_eq!(frozen.text, "Geachte mevrouw Van der Aa");
    assert_eq!(frozen.sha256, document.sha256);
    assert_eq!(
        document::read_all(&archive.read(), frozen.document).unwrap(),
        pdf
    );
}
