//! Forms that the office describes and the window draws: what a regulation asks, what a note of
//! an event needs, the blanks in a rule's sentence.

wire_enum! {
    /// What a field takes.
    pub enum FieldKind {
        /// A line of text.
        Line,
        /// A longer text.
        Text,
        /// A day, as typed.
        Day,
        /// A time of day, as typed.
        Time,
        /// A day with a time, as typed: `3-1 14:00`.
        Moment,
        /// A whole number.
        Number,
        /// One of the options.
        Choice,
        /// Any of the options; the value holds theirs, with commas.
        Many,
        /// `yes`, `no`, or empty when not answered.
        YesNo,
    }
}

wire! {
    /// An option of a field.
    pub struct FieldOption {
        /// What is sent.
        pub value: String,
        /// What is shown.
        pub label: String,
        /// Why it cannot be chosen; absent when it can.
        pub barred: Option<String>,
        /// Why it is unwise to choose it; absent when it is not.
        pub unwise: Option<String>,
    }

    /// A field that the office describes.
    pub struct FormField {
        /// Names it in answers and refusals.
        pub name: String,
        /// Its label.
        pub label: String,
        /// A sentence below the label.
        pub hint: Option<String>,
        /// What it takes.
        pub kind: FieldKind,
        /// The options of a choice.
        pub options: Vec<FieldOption>,
        /// What it holds now.
        pub value: String,
        /// It should be filled in.
        pub required: bool,
        /// It may be marked as not applicable.
        pub may_not_apply: bool,
        /// It is marked so.
        pub not_applicable: bool,
    }

    /// What was filled in.
    pub struct FieldAnswer {
        /// The field.
        pub name: String,
        /// Its value, as typed.
        pub value: String,
        /// It is marked as not applicable.
        pub not_applicable: bool,
    }
}
