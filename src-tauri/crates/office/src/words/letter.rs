//! The letters by name: at the head of a line, and within a sentence.

use procedure::event::LetterKind;
use procedure::regulation::{Bilingual, Regulation};

use super::{both, declared};

/// The letter's name, at the head of a line: `Ontvangstbevestiging`.
pub(crate) fn letter_name(regulation: &Regulation, kind: LetterKind) -> Bilingual {
    let (nl, en) = match kind {
        LetterKind::Acknowledgement => ("Ontvangstbevestiging", "Acknowledgement"),
        LetterKind::InformationRequest => ("Verzoek om informatie", "Request for information"),
        LetterKind::NotAdmitted => ("Bericht: niet in behandeling", "Notice: not taken up"),
        LetterKind::Referral => ("Doorverwijzing", "Referral"),
        LetterKind::HearingInvitation => (
            "Uitnodiging voor het hoorgesprek",
            "Invitation to the hearing",
        ),
        LetterKind::HearingReport => ("Verslag van het hoorgesprek", "Report of the hearing"),
        LetterKind::Extension => ("Uitstelbericht", "Extension"),
        LetterKind::InterimNotice => ("Tussenbericht", "Interim notice"),
        LetterKind::Proposal => ("Oplossingsvoorstel", "Proposal"),
        LetterKind::MediationInvitation => {
            ("Uitnodiging voor bemiddeling", "Invitation to mediation")
        }
        LetterKind::Decision => ("Beslissing", "Decision"),
        LetterKind::ClosingConfirmation => {
            ("Bevestiging van de afhandeling", "Closing confirmation")
        }
        LetterKind::Forwarding => ("Doorzendbrief", "Forwarding letter"),
        LetterKind::ForwardingNotice => ("Bericht van doorzending", "Notice of forwarding"),
        LetterKind::ReviewDecision => ("Beslissing na herziening", "Decision after review"),
        LetterKind::Reopening => ("Bericht van heropening", "Notice of reopening"),
        LetterKind::InspectionCover => ("Brief bij inzage", "Letter with the inspection copy"),
        LetterKind::Own(key) => return declared(&regulation.letters, key),
    };
    both(nl, en)
}

/// The letter within a sentence: `de ontvangstbevestiging`.
pub(crate) fn letter(regulation: &Regulation, kind: LetterKind) -> Bilingual {
    known_letter(kind).unwrap_or_else(|| {
        let name = letter_name(regulation, kind);
        both(format!("\"{}\"", name.nl), format!("\"{}\"", name.en))
    })
}

/// The same for the kinds that every regulation knows.
fn known_letter(kind: LetterKind) -> Option<Bilingual> {
    let (nl, en) = match kind {
        LetterKind::Acknowledgement => ("de bevestiging", "the acknowledgement"),
        LetterKind::InformationRequest => ("het verzoek om informatie", "the information request"),
        LetterKind::NotAdmitted => (
            "het bericht dat de klacht niet in behandeling komt",
            "the notice that the complaint is not taken up",
        ),
        LetterKind::Referral => ("de doorverwijzing", "the referral"),
        LetterKind::HearingInvitation => ("de uitnodiging", "the invitation"),
        LetterKind::HearingReport => ("het gespreksverslag", "the hearing report"),
        LetterKind::Extension => ("het uitstelbericht", "the extension"),
        LetterKind::InterimNotice => ("het tussenbericht", "the interim notice"),
        LetterKind::Proposal => ("het voorstel", "the proposal"),
        LetterKind::MediationInvitation => (
            "de uitnodiging voor bemiddeling",
            "the invitation to mediation",
        ),
        LetterKind::Decision => ("de beslissing", "the decision"),
        LetterKind::ClosingConfirmation => (
            "de bevestiging van de afhandeling",
            "the closing confirmation",
        ),
        LetterKind::Forwarding => ("de doorzendbrief", "the forwarding letter"),
        LetterKind::ForwardingNotice => ("het bericht van doorzending", "the notice of forwarding"),
        LetterKind::ReviewDecision => ("de beslissing na herziening", "the review decision"),
        LetterKind::Reopening => ("het bericht van heropening", "the notice of reopening"),
        LetterKind::InspectionCover => ("de brief bij inzage", "the inspection letter"),
        LetterKind::Own(_) => return None,
    };
    Some(both(nl, en))
}

/// The same where no sentence of a regulation stands around it to tell which one is meant. A letter
/// that a regulation declares itself goes by its name.
pub(crate) fn letter_in_full(kind: LetterKind, name: &Bilingual) -> Bilingual {
    match kind {
        LetterKind::Acknowledgement => both("de ontvangstbevestiging", "the acknowledgement"),
        LetterKind::HearingInvitation => both(
            "de uitnodiging voor het gesprek",
            "the invitation to the hearing",
        ),
        other => known_letter(other)
            .unwrap_or_else(|| both(format!("‘{}’", name.nl), format!("‘{}’", name.en))),
    }
}
