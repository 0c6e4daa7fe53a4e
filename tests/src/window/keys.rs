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
    /// A letter or figure with Alt held.
    Alt(char),
    /// The same with Shift held too.
    AltShift(char),
}

const CONTROL: char = '\u{E009}';
const SHIFT: char = '\u{E008}';
const ALT: char = '\u{E00A}';
const ENTER: char = '\u{E007}';
const TAB: char = '\u{E004}';

impl Key {
    /// What is held, and what is pressed meanwhile.
    pub(super) fn strokes(self) -> (&'static [char], char) {
        match self {
            Self::Tab => (&[], TAB),
            Self::BackTab => (&[SHIFT], TAB),
            Self::Enter => (&[], ENTER),
            Self::Escape => (&[], '\u{E00C}'),
            Self::Space => (&[], ' '),
            Self::Backspace => (&[], '\u{E003}'),
            Self::Up => (&[], '\u{E013}'),
            Self::Down => (&[], '\u{E015}'),
            Self::Left => (&[], '\u{E012}'),
            Self::Right => (&[], '\u{E014}'),
            Self::Home => (&[], '\u{E011}'),
            Self::End => (&[], '\u{E010}'),
            Self::F1 => (&[], '\u{E031}'),
            Self::Control(letter) => (&[CONTROL], letter),
            Self::ControlEnter => (&[CONTROL], ENTER),
            Self::Alt(sign) => (&[ALT], sign),
            Self::AltShift(sign) => (&[ALT, SHIFT], sign),
        }
    }
}
