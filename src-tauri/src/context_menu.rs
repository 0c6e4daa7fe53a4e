//! The menu under the right mouse button. WebKitGTK offers to go back, to reload and to save
//! pictures; the first two lose what was typed, and the third writes a scan to the disk unencrypted.

use tauri::WebviewWindow;
use webkit2gtk::{ContextMenuAction, ContextMenuExt as _, ContextMenuItemExt, WebViewExt as _};

/// What helps somebody who types. Learning a word is not among it: names of complainants would
/// come to lie in a word list outside the archive.
const KEPT: &[ContextMenuAction] = &[
    ContextMenuAction::Copy,
    ContextMenuAction::Cut,
    ContextMenuAction::Paste,
    ContextMenuAction::PasteAsPlainText,
    ContextMenuAction::SelectAll,
    ContextMenuAction::SpellingGuess,
    ContextMenuAction::NoGuessesFound,
    ContextMenuAction::IgnoreSpelling,
    ContextMenuAction::InputMethods,
    ContextMenuAction::Unicode,
];

/// Leaves only what helps somebody who types; an empty menu does not open.
pub(crate) fn keep_to_typing(window: &WebviewWindow) -> tauri::Result<()> {
    window.with_webview(|webview| {
        webview.inner().connect_context_menu(|_, menu, _, _| {
            for item in menu.items() {
                if !item.is_separator() && !KEPT.contains(&item.stock_action()) {
                    menu.remove(&item);
                }
            }
            menu.items().iter().all(ContextMenuItemExt::is_separator)
        });
    })
}
