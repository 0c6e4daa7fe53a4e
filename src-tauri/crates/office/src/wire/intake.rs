//! The intake: what is typed with the envelope in hand.

use super::{FieldAnswer, FormField, VersionChoice, Warning, fault::FieldFault};

wire_enum! {
    /// How somebody wants to be addressed.
    pub enum Gender {
        /// De heer.
        Mr,
        /// Mevrouw.
        Mrs,
        /// Not known: both words.
        Unknown,
    }

    /// A person or an organisation.
    pub enum PartyKind {
        /// A person.
        Person,
        /// An organisation.
        Organisation,
    }

    /// How the complaint came.
    pub enum Channel {
        /// By post.
        Post,
        /// By e-mail.
        Email,
        /// Handed over.
        Handed,
        /// By telephone.
        Phone,
        /// Spoken, face to face.
        InPerson,
    }

    /// Whether a representative has shown that they may speak for the complainant.
    pub enum Mandate {
        /// A mandate came with the complaint.
        Enclosed,
        /// It must still come.
        Missing,
        /// None is needed, as for a parent or a lawyer.
        NotNeeded,
    }
}

wire! {
    /// A postal address, as typed.
    pub struct AddressForm {
        /// Street, or Postbus.
        pub street: String,
        /// House number with suffix.
        pub number: String,
        /// Postcode.
        pub postcode: String,
        /// Town.
        pub town: String,
        /// Country, empty for the Netherlands.
        pub country: String,
    }

    /// Somebody to write to, as typed.
    pub struct PartyForm {
        /// A person or an organisation.
        pub kind: PartyKind,
        /// How to address the person, or the organisation's contact.
        pub gender: Gender,
        /// Name of the person (or of the organisation's contact, which may be empty).
        pub name: String,
        /// Name of the organisation; empty for a person.
        pub organisation: String,
        /// Department; empty when none.
        pub department: String,
        /// Postal address.
        pub address: AddressForm,
        /// E-mail.
        pub email: String,
        /// Telephone.
        pub phone: String,
    }

    /// Somebody who writes on behalf of the complainant.
    pub struct RepresentativeForm {
        /// Who.
        pub party: PartyForm,
        /// Whether they may.
        pub mandate: Mandate,
    }

    /// The whole intake, as typed. Dates are free text; what cannot be read is told beside the field.
    pub struct IntakeForm {
        /// Received on.
        pub received_on: String,
        /// At what time; empty when not known.
        pub received_at: String,
        /// How it came.
        pub channel: Channel,
        /// Date on the postmark; empty when none.
        pub postmark: String,
        /// Date that the letter bears; empty when none.
        pub letter_dated: String,
        /// The complainant's own reference; empty when none.
        pub their_reference: String,
        /// Who complains.
        pub complainant: PartyForm,
        /// Who writes on their behalf.
        pub representative: Option<RepresentativeForm>,
        /// About whom or what.
        pub about: String,
        /// The complaint in one or two sentences, as the acknowledgement will give it.
        pub summary: String,
        /// The whole description; may be empty when the scan holds it.
        pub description: String,
        /// What the complainant wants.
        pub wish: String,
        /// When it happened; empty when not known.
        pub incident_on: String,
        /// Who handles it.
        pub handler: Option<String>,
        /// The scans that were staged, in order.
        pub documents: Vec<String>,
        /// The version of the regulation, when the day of receipt leaves it open; empty otherwise.
        #[serde(default)]
        pub regulation: String,
        /// What the regulation asks beside all this.
        #[serde(default)]
        pub answers: Vec<FieldAnswer>,
    }

    /// Checks an intake while it is typed.
    pub struct IntakeRequest {
        /// The form.
        pub form: IntakeForm,
    }

    /// One line of "what Wederhoor will watch".
    pub struct IntakeTerm {
        /// What, as `Ontvangstbevestiging`.
        pub name: String,
        /// The day to act: posting day, or last day.
        pub act_by: Option<String>,
        /// The last day.
        pub due: Option<String>,
        /// The last day is when it must have arrived.
        pub must_arrive: bool,
        /// How long, as `5 werkdagen`.
        pub length: String,
        /// The clause.
        pub clause: String,
        /// What it starts with, when that has not happened yet.
        pub awaits: Option<String>,
    }

    /// What an intake will set in motion.
    pub struct IntakePreview {
        /// The number that the dossier will get if nobody is quicker.
        pub number: String,
        /// Title and version of the regulation that it falls under.
        pub regulation: String,
        /// Refused fields; the form may be half empty still.
        pub faults: Vec<FieldFault>,
        /// Warnings.
        pub warnings: Vec<Warning>,
        /// Terms, in order of date.
        pub terms: Vec<IntakeTerm>,
        /// How the address will stand on the envelope.
        pub address_lines: Vec<String>,
        /// The salutation.
        pub salutation: String,
        /// Dossiers of the same complainant.
        pub earlier: Vec<super::DossierRef>,
        /// The handler, when they may handle it: their name.
        pub handler_free: Option<String>,
        /// What the regulation asks beside what every intake asks, as filled in so far.
        pub asked: Vec<FormField>,
        /// The versions to choose from, when the day of receipt leaves it open.
        pub versions: Vec<VersionChoice>,
    }

    /// The dossier that an intake made.
    pub struct Registered {
        /// The dossier.
        pub dossier: String,
        /// Its number.
        pub number: String,
    }

    /// Corrects what was registered; everything stays in the timeline.
    pub struct CorrectRequest {
        /// The dossier.
        pub dossier: String,
        /// The form, whole.
        pub form: IntakeForm,
        /// Why, in a few words; may be empty.
        pub reason: String,
    }

    /// An intake that was being typed.
    pub struct IntakeDraft {
        /// The form; absent when nothing was being typed.
        pub form: Option<IntakeForm>,
        /// When it was last kept, as `2026-11-21T09:12:40`.
        pub saved_at: Option<String>,
        /// The staged scans.
        pub documents: Vec<super::DocumentCard>,
    }

    /// The moment at which something was kept.
    pub struct Saved {
        /// As `2026-11-21T09:12:40`.
        pub saved_at: String,
    }

    /// Asks for complainants already known.
    pub struct SuggestRequest {
        /// As typed so far.
        pub text: String,
    }

    /// A complainant already known.
    pub struct KnownParty {
        /// As typed then.
        pub party: PartyForm,
        /// Their latest dossier.
        pub number: String,
    }

    /// Complainants already known, latest first.
    pub struct Suggestions {
        /// At most eight.
        pub parties: Vec<KnownParty>,
    }
}
