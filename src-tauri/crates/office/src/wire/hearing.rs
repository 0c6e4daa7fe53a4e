//! Hearing both sides: who is asked when and where, and what each answered.

use super::{GrievanceCard, LetterState, Side, StatementCard, TalkState};

wire_enum! {
    /// Each side apart, or both together.
    pub enum HearingForm {
        /// Each side apart.
        Apart,
        /// Both sides together.
        Together,
    }

    /// How people come together.
    pub enum HearingMode {
        /// In one room.
        InPerson,
        /// By telephone.
        Phone,
        /// Through a video call.
        Online,
    }

    /// In what capacity somebody takes part.
    pub enum Capacity {
        /// Who complains.
        Complainant,
        /// Who speaks for somebody, with a mandate.
        Representative,
        /// Who is complained of.
        Respondent,
        /// Who comes along to support somebody.
        Companion,
        /// Who saw or heard what happened.
        Witness,
        /// Who interprets.
        Interpreter,
        /// Who leads the hearing.
        Chair,
        /// Who writes down what is said.
        NoteTaker,
    }

    /// How far a hearing is.
    pub enum HearingState {
        /// It lies ahead.
        Planned,
        /// It was called off.
        Cancelled,
        /// It took place.
        Held,
        /// Its report is final.
        Settled,
    }
}

wire! {
    /// What somebody answered to an invitation.
    pub struct HearingAnswer {
        /// On which day.
        pub on: String,
        /// They come; otherwise they don't.
        pub coming: bool,
        /// How it was told, and what proves it.
        pub how: String,
    }

    /// The letter that invites somebody.
    pub struct Invitation {
        /// The letter.
        pub letter: String,
        /// How far it is.
        pub state: LetterState,
        /// When it left.
        pub posted_on: Option<String>,
    }

    /// Who takes part in a hearing.
    pub struct ParticipantCard {
        /// Their number in the hearing.
        pub no: u16,
        /// As what.
        pub capacity: Capacity,
        /// By name.
        pub name: String,
        /// The colleague that it is.
        pub staff: Option<String>,
        /// The side that they are, speak for or accompany.
        pub side: Side,
        /// The lines of their address; empty when the dossier knows it.
        pub address: String,
        /// Their e-mail address; empty when the dossier knows it, or none is known.
        pub email: String,
        /// What they answered.
        pub answer: Option<HearingAnswer>,
        /// When they were told to keep the matter confidential.
        pub told_on: Option<String>,
        /// When they declared to do so.
        pub declared_on: Option<String>,
        /// They are asked by letter; who leads or writes is not.
        pub invitable: bool,
        /// The invitation to the hearing as it is planned now, also while it is a concept.
        pub invitation: Option<Invitation>,
    }

    /// A hearing.
    pub struct HearingCard {
        /// Its number in the dossier.
        pub hearing: u16,
        /// How far it is.
        pub state: HearingState,
        /// Whom it hears.
        pub sides: Vec<Side>,
        /// On which day it is or was planned.
        pub day: Option<String>,
        /// At what time, `14:00`.
        pub time: Option<String>,
        /// Until what time.
        pub until: Option<String>,
        /// Where.
        pub place: String,
        /// Each side apart, or both together.
        pub form: HearingForm,
        /// How people come together.
        pub mode: HearingMode,
        /// Until when answers are awaited.
        pub reply_by: Option<String>,
        /// Who takes part.
        pub participants: Vec<ParticipantCard>,
        /// Its talk, when that was begun.
        pub talk: Option<String>,
        /// How far that talk is.
        pub talk_state: Option<TalkState>,
        /// A report was made of it already.
        pub reported: bool,
        /// When it was held.
        pub held_on: Option<String>,
        /// When it was called off.
        pub cancelled_on: Option<String>,
        /// The copies of its report that were signed.
        pub signed: Vec<SignedCopy>,
    }

    /// A copy of a report that was signed, as it lies in the dossier.
    pub struct SignedCopy {
        /// The document.
        pub document: String,
        /// Its title.
        pub title: String,
    }

    /// A telephone call that is not finished.
    pub struct CallCard {
        /// The talk.
        pub talk: String,
        /// With whom, by name; empty when it is not known.
        pub with: String,
        /// When it began, on the clock of the wall.
        pub begun_at: String,
    }

    /// Hearing both sides in one dossier.
    pub struct HearingRoom {
        /// The hearings, the latest first.
        pub hearings: Vec<HearingCard>,
        /// Telephone calls that are not finished.
        pub calls: Vec<CallCard>,
        /// The parts of the complaint.
        pub grievances: Vec<GrievanceCard>,
        /// What must be put to the other side, or was.
        pub statements: Vec<StatementCard>,
        /// The sides that the regulation wants heard and that were not, nor waived it.
        pub unheard: Vec<Side>,
        /// In which forms the regulation lets people be heard; either when empty.
        pub forms: Vec<HearingForm>,
        /// A hearing can be planned now.
        pub can_plan: bool,
    }

    /// Names one hearing.
    pub struct HearingRef {
        /// The dossier.
        pub dossier: String,
        /// The hearing.
        pub hearing: u16,
    }

    /// Asks for the form of a plan: a new one, or the one that a hearing has.
    pub struct HearingPlanRef {
        /// The dossier.
        pub dossier: String,
        /// The hearing; none for a new one.
        pub hearing: Option<u16>,
    }

    /// Who is to take part, as typed.
    pub struct ParticipantForm {
        /// Their number in the hearing; none for somebody new.
        pub no: Option<u16>,
        /// As what.
        pub capacity: Capacity,
        /// By name.
        pub name: String,
        /// The colleague that it is.
        pub staff: Option<String>,
        /// The side that they are, speak for or accompany.
        pub side: Side,
        /// The lines of their address; empty when the dossier knows it.
        pub address: String,
        /// Their e-mail address.
        pub email: String,
    }

    /// A plan, as typed.
    pub struct HearingPlanForm {
        /// The dossier.
        pub dossier: String,
        /// The hearing; none for a new one.
        pub hearing: Option<u16>,
        /// Whom it hears.
        pub sides: Vec<Side>,
        /// On which day, as typed.
        pub day: String,
        /// At what time, as typed.
        pub time: String,
        /// Until what time, as typed.
        pub until: String,
        /// Where.
        pub place: String,
        /// Each side apart, or both together.
        pub form: HearingForm,
        /// How people come together.
        pub mode: HearingMode,
        /// Until when answers are awaited, as typed.
        pub reply_by: String,
        /// Who takes part.
        pub participants: Vec<ParticipantForm>,
    }

    /// What somebody answered to an invitation, as typed.
    pub struct HearingAnswerRequest {
        /// The dossier.
        pub dossier: String,
        /// The hearing.
        pub hearing: u16,
        /// Who.
        pub participant: u16,
        /// On which day, as typed.
        pub on: String,
        /// They come; otherwise they don't.
        pub coming: bool,
        /// How it was told, and what proves it.
        pub how: String,
    }

    /// That somebody was told to keep the matter confidential, or declared to do so.
    pub struct HearingConfideRequest {
        /// The dossier.
        pub dossier: String,
        /// The hearing.
        pub hearing: u16,
        /// Who.
        pub participant: u16,
        /// On which day, as typed.
        pub on: String,
        /// They declared it; otherwise they were told.
        pub declared: bool,
    }

    /// That a hearing does not take place.
    pub struct HearingCancelRequest {
        /// The dossier.
        pub dossier: String,
        /// The hearing.
        pub hearing: u16,
        /// Why.
        pub reason: String,
    }
}
