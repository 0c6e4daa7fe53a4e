//! The committed TypeScript types are those of the command list.
#![cfg(feature = "bindings")]

use std::path::PathBuf;

/// Rewrites a stale file and fails, so that the next run passes and the change shows in review.
#[test]
fn the_committed_bindings_are_current() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/ipc/bindings.ts");
    let wanted = office::bindings::typescript();
    let found = std::fs::read_to_string(&path).unwrap_or_default();
    if found != wanted {
        std::fs::write(&path, &wanted).expect("the bindings can be written");
        panic!("ui/src/ipc/bindings.ts was stale and has been rewritten; run the tests again");
    }
}
