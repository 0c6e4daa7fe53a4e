//! A word for each event, which the archive can search by.

use super::{Event, LetterMoment};

impl Event {
    /// A word for the archive's index, never for a user.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Registered(_) => "registered",
            Self::Corrected { .. } => "corrected",
            Self::DocumentAdded { .. } => "document_added",
            Self::Letter { moment, .. } => match moment {
                LetterMoment::Finalised { .. } => "letter_finalised",
                LetterMoment::Printed => "letter_printed",
                LetterMoment::Posted { .. } => "letter_posted",
                LetterMoment::Delivered { .. } => "letter_delivered",
                LetterMoment::Returned { .. } => "letter_returned",
                LetterMoment::Void { .. } => "letter_void",
            },
            Self::SentElsewhere { .. } => "sent_elsewhere",
            Self::InformalTalk { .. } => "informal_talk",
            Self::Contact { .. } => "contact",
            Self::Assigned { .. } => "assigned",
            Self::Involved { .. } => "involved",
            Self::Referred { .. } => "referred",
            Self::Admission { .. } => "admission",
            Self::Information { .. } => "information",
            Self::Confidentiality { .. } => "confidentiality",
            Self::Hearing { .. } => "hearing",
            Self::Grievance { .. } => "grievance",
            Self::Statement { .. } => "statement",
            Self::Found { .. } => "found",
            Self::ProposalAnswered { .. } => "proposal_answered",
            Self::Measure { .. } => "measure",
            Self::Prevention { .. } => "prevention",
            Self::Lesson { .. } => "lesson",
            Self::Extended { .. } => "extended",
            Self::Disagreed { .. } => "disagreed",
            Self::Road { .. } => "road",
            Self::ManagementDecided { .. } => "management_decided",
            Self::Shared { .. } => "shared",
            Self::Inspection { .. } => "inspection",
            Self::Withdrawn { .. } => "withdrawn",
            Self::Closed { .. } => "closed",
            Self::Reopened { .. } => "reopened",
            Self::Hold { .. } => "hold",
            Self::Own { .. } => "own",
            Self::TakenBack { .. } => "taken_back",
        }
    }
}
