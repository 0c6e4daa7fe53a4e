//! Keys of what a regulation names itself: made from a name, one of a kind, and the same ever
//! after.

use procedure::key::{Key, LONGEST_KEY};
use procedure::names::fold;

/// A key after a name that `taken` does not have yet.
pub(super) fn fresh(name: &str, taken: impl Fn(&str) -> bool) -> Key {
    let stem = stem(name);
    let numbered = (2..).map(|number| {
        let tail = format!("_{number}");
        let head: String = stem.chars().take(LONGEST_KEY - tail.len()).collect();
        format!("{head}{tail}")
    });
    std::iter::once(stem.clone())
        .chain(numbered)
        .filter(|key| !taken(key))
        .find_map(|key| key.parse().ok())
        .unwrap_or_else(|| unreachable!("some number is free"))
}

/// `Extra gesprek (team)` becomes `extra_gesprek_team`.
fn stem(name: &str) -> String {
    let plain: String = fold(name)
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' })
        .collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    let joined: String = words.join("_").to_ascii_lowercase();
    let led = match joined.chars().next() {
        Some(first) if first.is_ascii_lowercase() => joined,
        Some(_) => format!("x_{joined}"),
        None => "x".to_owned(),
    };
    let short: String = led.chars().take(LONGEST_KEY).collect();
    short.trim_end_matches('_').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_made_from_a_name_and_is_one_of_a_kind() {
        let check = |name: &str, taken: &[&str], expected: &str| {
            let key = fresh(name, |key| taken.contains(&key));
            assert_eq!(key.as_str(), expected, "{name}");
        };
        check("Extra gesprek (team)", &[], "extra_gesprek_team");
        check("Cliënt & coach", &[], "client_coach");
        check("2 weken", &[], "x_2_weken");
        check("…", &[], "x");
        check("Brief", &["brief", "brief_2"], "brief_3");
        let long = "a".repeat(60);
        check(&long, &[], &"a".repeat(40));
        check(&long, &[&"a".repeat(40)], &format!("{}_2", "a".repeat(38)));
    }
}
