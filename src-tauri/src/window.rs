//! The one window, and the two ways in which it speaks with the office.

use std::collections::BTreeMap;
use std::sync::Arc;

use office::wire::{CommandError, FaultCode};
use office::{Office, Reply};
use serde_json::Value;
use tauri::ipc::{InvokeBody, InvokeResponseBody, Request, Response};
use tauri::webview::NewWindowResponse;
use tauri::{App, State, Url, WebviewWindow, WebviewWindowBuilder};

/// Names the window.
pub(crate) const LABEL: &str = "main";

/// Opens the window. It shows its own pages and nothing else, takes no downloads, opens no other
/// windows, and keeps nothing on the disk.
pub(crate) fn open(app: &App) -> tauri::Result<WebviewWindow> {
    let configured = app
        .config()
        .app
        .windows
        .iter()
        .find(|window| window.label == LABEL);
    let configured = configured.ok_or(tauri::Error::WindowNotFound)?;
    let window = WebviewWindowBuilder::from_config(app, configured)?
        .on_navigation(is_own_page)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false);
    let window = keep_nothing(window).build()?;
    #[cfg(target_os = "linux")]
    {
        crate::spelling::switch_on(&window)?;
        crate::context_menu::keep_to_typing(&window)?;
    }
    Ok(window)
}

/// Passes a command on: JSON goes in, JSON or a file's bytes come back.
#[tauri::command]
pub(crate) async fn call(
    office: State<'_, Arc<Office>>,
    command: String,
    request: Value,
) -> Result<Response, CommandError> {
    at_work(&office, move |office| office.answer(&command, request)).await
}

/// Passes a file on: its bytes are the body, the command and its request are headers.
#[tauri::command]
pub(crate) async fn send(
    office: State<'_, Arc<Office>>,
    request: Request<'_>,
) -> Result<Response, CommandError> {
    let Sent {
        command,
        request,
        bytes,
    } = Sent::read(&request).ok_or_else(|| fault(FaultCode::UnreadableRequest))?;
    at_work(&office, move |office| {
        office.send(&command, request, &bytes)
    })
    .await
}

/// What came with a file.
struct Sent {
    command: String,
    request: Value,
    bytes: Vec<u8>,
}

impl Sent {
    /// Reads the headers; `x-request` is JSON, percent-encoded since a header holds ASCII only.
    fn read(request: &Request<'_>) -> Option<Self> {
        let InvokeBody::Raw(bytes) = request.body() else {
            return None;
        };
        let header = |name: &str| request.headers().get(name)?.to_str().ok();
        Some(Self {
            command: header("x-command")?.to_owned(),
            request: decoded(header("x-request")?)?,
            bytes: bytes.clone(),
        })
    }
}

fn decoded(header: &str) -> Option<Value> {
    let text = percent_encoding::percent_decode_str(header)
        .decode_utf8()
        .ok()?;
    serde_json::from_str(&text).ok()
}

/// Lets the office work on a thread that may wait for a disk, a printer or a user.
async fn at_work(
    office: &Arc<Office>,
    work: impl FnOnce(&Office) -> Result<Reply, CommandError> + Send + 'static,
) -> Result<Response, CommandError> {
    let office = Arc::clone(office);
    let reply = tauri::async_runtime::spawn_blocking(move || work(&office)).await;
    reply
        .unwrap_or_else(|_| Err(fault(FaultCode::Unexpected)))
        .map(|reply| Response::new(body(reply)))
}

fn body(reply: Reply) -> InvokeResponseBody {
    match reply {
        Reply::Json(value) => InvokeResponseBody::Json(value.to_string()),
        Reply::Bytes(bytes) => InvokeResponseBody::Raw(bytes),
    }
}

fn fault(code: FaultCode) -> CommandError {
    CommandError {
        code,
        fields: Vec::new(),
        params: BTreeMap::new(),
        trace: None,
    }
}

/// Pages come from inside the program, or from Vite while the window is being developed.
fn is_own_page(url: &Url) -> bool {
    let inside = url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost");
    inside || (cfg!(dev) && url.host_str() == Some("localhost"))
}

type Builder<'a> = WebviewWindowBuilder<'a, tauri::Wry, App>;

/// Private browsing: no cache, no history, no storage. WebKitGTK cannot be driven that way, so
/// the program under test does without. What the toolkit insists on keeping, some random numbers,
/// lies in the program's own folder.
fn keep_nothing(window: Builder<'_>) -> Builder<'_> {
    let window = match crate::home::folder() {
        Some(home) => window.data_directory(home.join("window")),
        None => window,
    };
    window.incognito(cfg!(not(feature = "seams")))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_request_of_a_file_comes_percent_encoded() {
        let check = |header: &str, expected: Option<Value>| {
            assert_eq!(decoded(header), expected, "{header}");
        };
        check(
            "%7B%22title%22%3A%22Brief%20van%20mevrouw%20A%C3%A9%22%7D",
            Some(json!({ "title": "Brief van mevrouw Aé" })),
        );
        check("{}", Some(json!({})));
        check("%FF", None);
        check("", None);
    }

    #[test]
    fn the_window_shows_its_own_pages_only() {
        let check = |url: &str, expected: bool| {
            assert_eq!(is_own_page(&url.parse().unwrap()), expected, "{url}");
        };
        check("tauri://localhost/", true);
        check("http://tauri.localhost/index.html", true);
        check("https://example.org/", false);
        check("file:///etc/passwd", false);
        check("data:text/html,hello", false);
        check("http://tauri.localhost.example.org/", false);
    }
}
