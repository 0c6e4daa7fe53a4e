//! Those who judge a document: a validator of the two standards, and other people's programs.

use std::process::Command;

use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};

/// What a document breaks of PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1).
pub(crate) fn broken_rules(name: &str, bytes: &[u8]) -> Vec<String> {
    let mut broken = Vec::new();
    for profile in [ValidationProfile::PdfA2a, ValidationProfile::PdfUa1] {
        let options = ValidationOptions::default().profile(profile);
        let report = validate_pdf_bytes(bytes, &options).unwrap();
        let asked = report.rules.total;
        assert!(asked > 50, "{name}: only {asked} rules");
        let failures = report.failures.iter();
        broken.extend(failures.map(|it| format!("{name}: {}: {}", it.rule_id, it.message)));
        assert_eq!(report.is_compliant, report.failures.is_empty());
    }
    broken
}

/// The output of a program that reads a document.
pub(crate) fn read_with(tool: &str, arguments: &[&str]) -> String {
    let output = Command::new(tool).args(arguments).output();
    let output = output.unwrap_or_else(|error| panic!("{tool} does not start: {error}"));
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{tool} {arguments:?}: {told}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}
