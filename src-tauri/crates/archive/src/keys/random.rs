//! Random bytes from the operating system.

/// Fills `bytes` with random bytes.
///
/// # Panics
/// When the operating system has no random source. No key can be made without one, and
/// no caller could go on.
pub(crate) fn fill(bytes: &mut [u8]) {
    getrandom::fill(bytes).expect("every supported system has a random source");
}

/// `N` random bytes.
pub(crate) fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    fill(&mut bytes);
    bytes
}
