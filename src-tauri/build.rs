//! Reads `tauri.conf.json` for the shell, and has the shell built again when the built window
//! changes: its pages are embedded, and nothing else tells cargo about them.

fn main() {
    let pages = "../ui/dist";
    if std::path::Path::new(pages).exists() {
        println!("cargo:rerun-if-changed={pages}");
    }
    tauri_build::build();
}
