//! The keys of a keyboard that are no letters, as WebDriver numbers them.

/// A key, or a letter with Control held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// Tab.
    Tab,
    /// Shift and Tab.
    BackTab,
    /// Enter.
    Enter,
    /// Escape.
    Escape,
    /// The space bar.
    Space,
    /// Backspace.
    Backspace,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// F1.
    F1,
    /// A letter with Control held.
    Control(char),
    /// Enter with Control held.
    ControlEnter,
}

const CONTROL: char = '\u{E009}';
const SHIFT: char = '\u{E008}';
const ENTER: char = '\u{E007}';
const TAB: char = '\u{E004}';

impl Key {
    /// What is held, and what is pressed meanwhile.
    pub(super) fn strokes(self) -> (Option<char>, char) {
        match self {
            Self::Tab => (None, TAB),
            Self::BackTab => (Some(SHIFT), TAB),
            Self::Enter => (None, ENTER),
            Self::Escape => (None, '\u{E00C}'),
            Self::Space => (None, ' '),
            Self::Backspace => (None, '\u{E003}'),
            Self::Up => (None, '\u{E013}'),
            Self::Down => (None, '\u{E015}'),
            Self::Left => (None, '\u{E012}'),
            Self::Right => (None, '\u{E014}'),
            Self::Home => (None, '\u{E011}'),
            Self::End => (None, '\u{E010}'),
            Self::F1 => (None, '\u{E031}'),
            Self::Control(letter) => (Some(CONTROL), letter),
            Self::ControlEnter => (Some(CONTROL), ENTER),
        }
    }
}
