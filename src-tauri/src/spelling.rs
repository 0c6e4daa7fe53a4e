//! Spell-checking, which WebKitGTK has but leaves off. The window says per field where it helps:
//! in notes and letters, not in names and numbers.

use office::wire::Language;
use tauri::WebviewWindow;
use webkit2gtk::{WebContextExt as _, WebViewExt as _};

/// The dictionaries of a language that are used when the machine has them.
const DUTCH: [&str; 1] = ["nl_NL"];
const ENGLISH: [&str; 2] = ["en_GB", "en_US"];

/// Switches it on, in Dutch and English together: what one notes comes in both.
pub(crate) fn switch_on(window: &WebviewWindow) -> tauri::Result<()> {
    check_in(window, None)
}

/// Checks in one language, such as that of the letter on the screen, or in both.
pub(crate) fn check_in(window: &WebviewWindow, language: Option<Language>) -> tauri::Result<()> {
    window.with_webview(move |webview| {
        if let Some(context) = webview.inner().context() {
            context.set_spell_checking_languages(&dictionaries(language));
            context.set_spell_checking_enabled(true);
        }
    })
}

fn dictionaries(language: Option<Language>) -> Vec<&'static str> {
    match language {
        Some(Language::Nl) => DUTCH.into(),
        Some(Language::En) => ENGLISH.into(),
        None => [DUTCH.as_slice(), ENGLISH.as_slice()].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_checked_in_its_own_language() {
        assert_eq!(dictionaries(Some(Language::Nl)), ["nl_NL"]);
        assert_eq!(dictionaries(Some(Language::En)), ["en_GB", "en_US"]);
        assert_eq!(dictionaries(None), ["nl_NL", "en_GB", "en_US"]);
    }
}
