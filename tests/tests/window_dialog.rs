//! The machine's own save dialog, once for real; other journeys answer it through a seam.
#![cfg(feature = "window")]

use acceptance::window::Desk;
use serde_json::json;

/// Issue "The house stands", point 7: save through the native dialog.
#[test]
fn a_recovery_sheet_is_saved_where_the_dialog_says() {
    let desk = Desk::at("2026-11-19T09:30:00").with_save_dialog();
    let window = desk.open();
    window.wait_for("heading", "…");
    let presets = window
        .call("preset_list", json!({ "language": "nl" }))
        .expect("there are presets");
    let practice = json!({
        "name": "Praktijk Wilgenzoom", "street": "Kerkpad", "number": "8", "postcode": "4999 XA",
        "town": "Oudermeer", "phone": "", "email": "", "website": ""
    });
    let passphrase = "zeven natte otters zingen";
    let request = json!({
        "practice": practice,
        "holder": { "name": "Marit Holsteijn", "role": "klachtenfunctionaris" },
        "preset": presets["presets"][0]["preset"],
        "passphrase": passphrase, "passphrase_again": passphrase
    });
    window
        .call("archive_create", request)
        .expect("an archive can be made");

    let sheet = desk.user_folder().join("herstelblad.pdf");
    window.begin("recovery_sheet_save", &json!({}));
    window.save_in_dialog(&sheet);
    let saved = window.outcome().expect("the sheet can be saved");
    assert_eq!(saved["file"], "herstelblad.pdf");
    assert!(
        std::fs::read(&sheet)
            .expect("it was saved")
            .starts_with(b"%PDF-")
    );
}
