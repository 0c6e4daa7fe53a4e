//! What is settled before the first thread starts: the environment cannot open the window to
//! another program, and a fault never prints what somebody typed.

use std::env;

/// Settles all of it. Call it first.
pub(crate) fn before_anything_else() {
    say_only_where_it_broke();
    close_the_back_doors();
    #[cfg(target_os = "linux")]
    avoid_the_blank_window();
}

/// Tells whoever started the program from a terminal; there is no other log before the office.
#[allow(
    clippy::print_stderr,
    reason = "the terminal is all there is before the office opens"
)]
pub(crate) fn say(what: &str) {
    eprintln!("wederhoor: {what}");
}

/// The message of a panic may hold a name or a sentence of a complaint, so only its place is told.
fn say_only_where_it_broke() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic
            .location()
            .map_or_else(String::new, |at| format!(" at {}:{}", at.file(), at.line()));
        say(&format!("unexpected{place}"));
    }));
}

/// Through these variables any program of this user could read and drive the window of a
/// WebKitGTK program. The tests come in by them; a customer's program has none.
fn close_the_back_doors() {
    const DOORS: [&str; 3] = [
        "TAURI_WEBVIEW_AUTOMATION",
        "WEBKIT_INSPECTOR_SERVER",
        "WEBKIT_INSPECTOR_HTTP_SERVER",
    ];
    if cfg!(feature = "seams") {
        return;
    }
    for door in DOORS {
        // SAFETY: this runs first in `main`, before any other thread could read the environment.
        unsafe { env::remove_var(door) };
    }
}

/// WebKitGTK shows an empty window with NVIDIA's own driver unless it draws without DMA-BUF.
#[cfg(target_os = "linux")]
fn avoid_the_blank_window() {
    const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    let has_nvidia = std::path::Path::new("/proc/driver/nvidia/version").exists();
    if has_nvidia && env::var_os(SWITCH).is_none() {
        // SAFETY: this runs first in `main`, before any other thread could read the environment.
        unsafe { env::set_var(SWITCH, "1") };
    }
}
