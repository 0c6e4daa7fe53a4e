//! What an acknowledgement needs to know, in the words of the field.

use chrono::NaiveDate;
use serde::Serialize;

/// The facts of a complaint that its acknowledgement tells.
///
/// Names come formatted, as they stand in running text ("mevrouw De Wit"). What is
/// obligatory and absent becomes a gap in the draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AcknowledgementFacts {
    /// The day on which the complaint was received.
    pub received_on: NaiveDate,
    /// The date that the complainant put on the letter.
    pub letter_dated: Option<NaiveDate>,
    /// The way in which it came.
    pub channel: Channel,
    /// The dossier number.
    pub number: String,
    /// What the complainant says, in one or two sentences; obligatory.
    pub restatement: Option<String>,
    /// What the complainant asks for.
    pub wish: Option<String>,
    /// Whom or what the complaint is about, as it may stand in the letter.
    pub about: Option<String>,
    /// Whom the addressee represents.
    pub on_behalf_of: Option<String>,
    /// Who handles the complaint; obligatory.
    pub handler_name: Option<String>,
    /// In which role: "klachtenfunctionaris".
    pub handler_role: Option<String>,
    /// Whether the handler had a part in what the complaint is about.
    pub independence: Independence,
    /// Who is heard.
    pub hearing: Hearing,
    /// Whether somebody may come along to a conversation.
    pub companion: Companion,
    /// The last day of the decision or proposal; obligatory.
    pub decision_by: Option<NaiveDate>,
    /// Whether that day is a promise or an aim.
    pub promise: Promise,
    /// Whether it is sent or there by that day; to have one said for the other is a wrong date.
    pub met_by: MetBy,
    /// What comes on that day.
    pub outcome: Outcome,
    /// The word of the regulation for a complaint that is right.
    pub finding: FindingWord,
    /// How long the dossier is kept; obligatory.
    pub retention: Option<RetentionWords>,
    /// The title of the regulation, for the list of enclosures.
    pub regulation_title: String,
    /// Whether the regulation goes along.
    pub regulation: RegulationCopy,
    /// What the complainant is asked to send.
    pub missing_items: Vec<String>,
    /// The day by which the items are asked.
    pub items_by: Option<NaiveDate>,
    /// The telephone number for questions. One of telephone and e-mail is obligatory.
    pub phone: Option<String>,
    /// The e-mail address for questions.
    pub email: Option<String>,
}

/// The way in which a complaint came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// By post.
    Post,
    /// By e-mail.
    Email,
    /// On a form, of paper or on a site.
    Form,
    /// Brought to the practice.
    Handed,
    /// Told on the telephone.
    Phone,
    /// Told in person.
    InPerson,
}

/// Whether the handler had a part in what the complaint is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Independence {
    /// No part: the letter says so.
    NotInvolved,
    /// A part: the letter says so, and offers another handler.
    Involved,
    /// Not known yet: the letter is silent.
    NotStated,
}

/// Who is heard before the decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Hearing {
    /// Complainant and respondent.
    BothSides,
    /// The complainant, when that is needed.
    WhenNeeded,
    /// The regulation says nothing.
    NotStated,
}

/// Whether somebody may come along to a conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Companion {
    /// The letter says that it is allowed.
    Allowed,
    /// The letter is silent.
    NotStated,
}

/// What has happened by the last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MetBy {
    /// The letter has left.
    Dispatch,
    /// The letter has arrived.
    Arrival,
}

/// How firm the last day is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Promise {
    /// The regulation binds the practice.
    Firm,
    /// The regulation says that the practice aims at it ("streeft").
    Aim,
}

/// What the complainant receives at the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// A decision.
    Decision,
    /// A proposal for a solution.
    Proposal,
}

/// The regulation's word for a complaint that is right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FindingWord {
    /// "gegrond".
    Gegrond,
    /// "terecht".
    Terecht,
}

/// How long a dossier is kept after closing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RetentionWords {
    /// How many.
    pub amount: u32,
    /// Of what.
    pub unit: RetentionUnit,
    /// Whether it is exact.
    pub bound: Bound,
}

/// The unit of a retention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RetentionUnit {
    /// Years.
    Years,
    /// Months.
    Months,
}

/// Whether a retention is exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// So long, then destroyed.
    Exactly,
    /// At least so long.
    AtLeast,
    /// At most so long, then destroyed.
    AtMost,
}

/// Whether the regulation goes along with the letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RegulationCopy {
    /// It lies in the envelope.
    Enclosed,
    /// It is sent on request.
    OnRequest,
}
