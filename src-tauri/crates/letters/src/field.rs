//! Places to write on, for a form that is filled in by hand.

/// What a form asks, and the room for the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// What is asked.
    pub label: String,
    /// How it is answered.
    pub answer: Answer,
    /// How much of the line it takes.
    pub width: Width,
}

/// How a field is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// On as many lines, at least one and at most sixty.
    Lines(usize),
    /// By ticking boxes. A choice without words is left out.
    Ticks(Vec<String>),
    /// With a signature.
    Signature,
}

/// How much of the line a field takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Width {
    /// All of it.
    #[default]
    Whole,
    /// Half of it: two halves in a row stand beside each other.
    Half,
}

impl Field {
    /// How many bytes of text the field holds.
    pub(crate) fn length(&self) -> usize {
        let answer = match &self.answer {
            Answer::Ticks(choices) => choices.iter().map(|choice| choice.trim().len()).sum(),
            // Room to write on is something to hand out, also without words.
            Answer::Lines(_) | Answer::Signature => 1,
        };
        self.label.trim().len() + answer
    }
}
