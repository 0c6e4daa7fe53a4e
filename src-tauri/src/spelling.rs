//! Spell-checking, which WebKitGTK has but leaves off. The window says per field where it helps:
//! in notes and letters, not in names and numbers.

use tauri::WebviewWindow;
use webkit2gtk::{WebContextExt as _, WebViewExt as _};

/// The dictionaries that are used when the machine has them.
const LANGUAGES: &[&str] = &["nl_NL", "en_GB", "en_US"];

/// Switches it on, in Dutch and English together: letters come in both.
pub(crate) fn switch_on(window: &WebviewWindow) -> tauri::Result<()> {
    window.with_webview(|webview| {
        if let Some(context) = webview.inner().context() {
            context.set_spell_checking_languages(LANGUAGES);
            context.set_spell_checking_enabled(true);
        }
    })
}
