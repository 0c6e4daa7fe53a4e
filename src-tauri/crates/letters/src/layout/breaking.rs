//! Where the lines of a paragraph end: all of them weighed together, set ragged right.
//!
//! The best division of the whole paragraph is sought (Knuth and Plass, 1981), since the
//! greedy one leaves a deep hollow wherever a long Dutch word falls. A ragged line costs
//! the square of what it leaves open, in ems; the other prices are in the same coin.

/// A line that ends in a hyphen must win about five ems of hollow.
const HYPHEN: f32 = 26.0;
/// Two hyphens under each other.
const HYPHEN_AGAIN: f32 = 80.0;
/// The part of a word alone on the last line.
const HYPHEN_BEFORE_LAST: f32 = 300.0;
/// A last line shorter than this looks like a forgotten word, in ems.
const RUNT_EMS: f32 = 7.0;
/// What such a line costs for the square of each em that it is shorter.
const RUNT: f32 = 8.0;
/// A line that cannot be kept within the measure at all.
const OVERFULL: f32 = 1.0e6;

/// A piece of a paragraph, in reading order.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Token {
    /// A word or part of one. `fragment` is the caller's.
    Box { width: f32, fragment: usize },
    /// A space, where the line may end for a price.
    Space { width: f32, cost: f32 },
    /// A place inside a word where the line may end, with the width of a hyphen if one
    /// appears there.
    Cut { hyphen: f32, cost: f32 },
}

impl Token {
    /// A place where a hyphen appears when the line ends.
    pub(crate) fn hyphen(width: f32) -> Self {
        Self::Cut {
            hyphen: width,
            cost: HYPHEN,
        }
    }

    fn width(self) -> f32 {
        match self {
            Self::Box { width, .. } | Self::Space { width, .. } => width,
            Self::Cut { .. } => 0.0,
        }
    }

    fn is_space(self) -> bool {
        matches!(self, Self::Space { .. })
    }

    fn is_hyphen(self) -> bool {
        matches!(self, Self::Cut { hyphen, .. } if hyphen > 0.0)
    }
}

/// A line: the tokens from `start` up to `end`, which is the break itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Division {
    pub(crate) start: usize,
    pub(crate) end: usize,
}

#[derive(Clone, Copy)]
struct Way {
    cost: f32,
    from: usize,
}

/// Divides tokens over lines no wider than `measure`; `em` is the size of the type.
pub(crate) fn divide(tokens: &[Token], measure: f32, em: f32) -> Vec<Division> {
    let breaks = possible_breaks(tokens);
    let sums = sums(tokens);
    let start_of = |way: usize| match way {
        0 => after_spaces(tokens, 0),
        way => after_spaces(tokens, breaks[way - 1] + 1),
    };
    let mut ways = vec![Way { cost: 0.0, from: 0 }];
    for (index, &end) in breaks.iter().enumerate() {
        let mut best = Way {
            cost: f32::INFINITY,
            from: index,
        };
        for from in (0..=index).rev() {
            let start = start_of(from).min(end);
            let natural = sums[end] - sums[start] + hyphen_width(tokens, end);
            let overfull = natural > measure;
            if overfull && from < index {
                break;
            }
            let before = from.checked_sub(1).map(|last| tokens[breaks[last]]);
            let mut cost =
                ways[from].cost + line_cost(tokens.get(end).copied(), before, natural, measure, em);
            if overfull {
                cost += OVERFULL;
            }
            if cost < best.cost {
                best = Way { cost, from };
            }
        }
        ways.push(best);
    }
    trace(&ways, &breaks, start_of)
}

fn trace(ways: &[Way], breaks: &[usize], start_of: impl Fn(usize) -> usize) -> Vec<Division> {
    let mut lines = Vec::new();
    let mut at = ways.len() - 1;
    while at > 0 {
        let end = breaks[at - 1];
        lines.push(Division {
            start: start_of(ways[at].from).min(end),
            end,
        });
        at = ways[at].from;
    }
    lines.reverse();
    lines
}

/// The price of one line. `end` is nothing for the last line of the paragraph, `before`
/// is the break above the line.
fn line_cost(
    end: Option<Token>,
    before: Option<Token>,
    natural: f32,
    measure: f32,
    em: f32,
) -> f32 {
    let under_hyphen = before.is_some_and(Token::is_hyphen);
    let Some(end) = end else {
        let short = (RUNT_EMS - natural / em).max(0.0);
        let runt = before.map_or(0.0, |_| RUNT * short * short);
        let divided = if under_hyphen {
            HYPHEN_BEFORE_LAST
        } else {
            0.0
        };
        return runt + divided;
    };
    let hollow = (measure - natural).max(0.0) / em;
    let price = match end {
        Token::Space { cost, .. } | Token::Cut { cost, .. } => cost,
        Token::Box { .. } => 0.0,
    };
    let again = if under_hyphen && end.is_hyphen() {
        HYPHEN_AGAIN
    } else {
        0.0
    };
    hollow * hollow + price + again
}

fn possible_breaks(tokens: &[Token]) -> Vec<usize> {
    let ends = tokens.iter().enumerate().filter_map(|(index, token)| {
        let after_box = index > 0 && matches!(tokens[index - 1], Token::Box { .. });
        let possible = after_box && !matches!(token, Token::Box { .. });
        possible.then_some(index)
    });
    ends.chain([tokens.len()]).collect()
}

fn after_spaces(tokens: &[Token], mut at: usize) -> usize {
    while tokens.get(at).is_some_and(|token| token.is_space()) {
        at += 1;
    }
    at
}

fn sums(tokens: &[Token]) -> Vec<f32> {
    let mut sum = 0.0;
    let mut sums = vec![0.0];
    for token in tokens {
        sum += token.width();
        sums.push(sum);
    }
    sums
}

fn hyphen_width(tokens: &[Token], end: usize) -> f32 {
    match tokens.get(end) {
        Some(Token::Cut { hyphen, .. }) => *hyphen,
        _ => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words of given widths with spaces of 1 between.
    fn words(widths: &[f32]) -> Vec<Token> {
        let mut tokens = Vec::new();
        for (fragment, width) in widths.iter().enumerate() {
            if fragment > 0 {
                tokens.push(Token::Space {
                    width: 1.0,
                    cost: 0.0,
                });
            }
            tokens.push(Token::Box {
                width: *width,
                fragment,
            });
        }
        tokens
    }

    fn boxes_per_line(tokens: &[Token], measure: f32) -> Vec<usize> {
        let count = |line: &Division| {
            tokens[line.start..line.end]
                .iter()
                .filter(|token| !token.is_space())
                .count()
        };
        divide(tokens, measure, 1.0).iter().map(count).collect()
    }

    #[test]
    fn lines_are_weighed_together() {
        // Greedy would set 2, 1, 2 and leave a hollow of 7 in the second line.
        let tokens = words(&[6.0, 3.0, 8.0, 9.0, 6.0, 6.0]);
        assert_eq!(boxes_per_line(&tokens, 10.0), [2, 1, 1, 1, 1]);
        let tokens = words(&[3.0, 2.0, 2.0, 5.0, 7.0]);
        assert_eq!(boxes_per_line(&tokens, 9.0), [2, 2, 1]);
    }

    #[test]
    fn a_short_last_line_takes_a_word_along() {
        let tokens = words(&[5.0, 5.0, 5.0, 5.0, 2.0]);
        assert_eq!(boxes_per_line(&tokens, 23.0), [3, 2]);
    }

    #[test]
    fn spaces_before_the_text_take_no_room() {
        let mut tokens = vec![
            Token::Space {
                width: 9.0,
                cost: 0.0
            };
            3
        ];
        tokens.extend(words(&[5.0]));
        assert_eq!(divide(&tokens, 10.0, 1.0), [Division { start: 3, end: 4 }]);
    }

    #[test]
    fn what_cannot_fit_still_has_a_line() {
        assert_eq!(boxes_per_line(&words(&[30.0, 2.0]), 10.0), [1, 1]);
        assert_eq!(divide(&[], 10.0, 1.0), [Division { start: 0, end: 0 }]);
    }
}
