//! The accessibility audit, by axe, inside the running window.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::driver::Driver;

const RUN: &str = r"
const told = arguments[0];
axe.run(document, { resultTypes: ['violations'] }).then(
  result => told({ violations: result.violations.map(v => ({ id: v.id, help: v.help,
    nodes: v.nodes.map(n => `${n.target.join(' ')}: ${n.failureSummary ?? ''}`) })) }),
  error => told({ error: String(error) }));
";

/// Every violation in a line each; empty when there is none.
pub(super) fn violations(driver: &Driver) -> Vec<String> {
    let is_loaded = driver.run("return typeof globalThis.axe === 'object';", &[]);
    if is_loaded != json!(true) {
        driver.run(
            &format!("{}\nglobalThis.axe = globalThis.axe ?? axe;", axe()),
            &[],
        );
    }
    let result = driver.run_until_told(RUN, &[]);
    let violations = result["violations"].as_array();
    violations
        .unwrap_or_else(|| panic!("axe did not run: {result}"))
        .iter()
        .map(line)
        .collect()
}

fn line(violation: &Value) -> String {
    let nodes = violation["nodes"].as_array().into_iter().flatten();
    let nodes: Vec<_> = nodes
        .filter_map(Value::as_str)
        .map(|node| format!("\n    {node}"))
        .collect();
    format!(
        "{} {}{}",
        violation["id"],
        violation["help"],
        nodes.concat()
    )
}

fn axe() -> String {
    let path =
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
    std::fs::read_to_string(path).expect("axe-core is installed; `cargo xtask setup` installs it")
}
