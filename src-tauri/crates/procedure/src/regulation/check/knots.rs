//! What waits for what: which rules and roads bring about the moments that others start at, and
//! where that runs in a circle.

use crate::key::Key;
use crate::regulation::{Happening, LetterStage, Moment, RoadStage};

/// What brings a moment about.
#[derive(Clone, Copy)]
pub(super) enum Source<'a> {
    /// A rule, by being met.
    Meeting(&'a Moment),
    /// A term, by ending.
    EndOf(Key),
    /// A road, by anything that happens on it.
    Road(Key),
}

impl Source<'_> {
    /// The sort of what it brings about.
    pub(super) fn sort(self) -> Happening {
        sort_of(match self {
            Self::Meeting(moment) => moment.what,
            Self::EndOf(rule) => Happening::TermEnds(rule),
            Self::Road(road) => Happening::Road(road, RoadStage::Opened),
        })
    }
}

/// How far a letter or a road is left aside: what cannot be the same has another sort.
pub(super) fn sort_of(what: Happening) -> Happening {
    match what {
        Happening::Letter(kind, _) => Happening::Letter(kind, LetterStage::Finalised),
        Happening::Road(road, _) => Happening::Road(road, RoadStage::Opened),
        other => other,
    }
}

/// Whether `source` can bring about what `taken` speaks of.
pub(super) fn brings(source: Source<'_>, taken: &Moment) -> bool {
    match source {
        Source::Meeting(met) => same(met, taken),
        Source::EndOf(rule) => taken.what == Happening::TermEnds(rule),
        Source::Road(road) => matches!(taken.what, Happening::Road(of, _) if of == road),
    }
}

/// The two may speak of one happening: of a letter, how far it is does not matter.
pub(super) fn same(one: &Moment, other: &Moment) -> bool {
    let what = match (one.letter_kind(), other.letter_kind()) {
        (Some(kind), Some(of)) => kind == of,
        _ => one.what == other.what,
    };
    let side = one.side.is_none() || other.side.is_none() || one.side == other.side;
    let nth = one.nth.is_none() || other.nth.is_none() || one.nth == other.nth;
    what && side && nth
}

/// The knots of a graph, given as the successors of each node: groups in which every node leads
/// back to itself. Each is sorted, and so are they (Kosaraju's two walks).
pub(super) fn knots(next: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let mut back = vec![Vec::new(); next.len()];
    for (from, tos) in next.iter().enumerate() {
        for to in tos {
            back[*to].push(from);
        }
    }
    let mut seen = vec![false; next.len()];
    let mut left = Vec::with_capacity(next.len());
    for node in 0..next.len() {
        walk(next, node, &mut seen, &mut left);
    }
    seen.fill(false);
    let mut knots = Vec::new();
    for node in left.into_iter().rev() {
        let mut group = Vec::new();
        walk(&back, node, &mut seen, &mut group);
        group.sort_unstable();
        let turns = group.len() > 1 || group.iter().any(|node| next[*node].contains(node));
        if turns {
            knots.push(group);
        }
    }
    knots.sort_unstable();
    knots
}

/// Walks from `node` and notes each node when it is left. It keeps its own stack, since a file
/// may hold more roads than the call stack bears.
fn walk(next: &[Vec<usize>], node: usize, seen: &mut [bool], left: &mut Vec<usize>) {
    if std::mem::replace(&mut seen[node], true) {
        return;
    }
    let mut stack = vec![(node, 0)];
    while let Some((node, at)) = stack.pop() {
        match next[node].get(at) {
            None => left.push(node),
            Some(to) => {
                stack.push((node, at + 1));
                if !std::mem::replace(&mut seen[*to], true) {
                    stack.push((*to, 0));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_leads_back_to_itself_is_a_knot() {
        for (next, expected) in [
            (vec![], vec![]),
            (vec![vec![1], vec![2], vec![]], vec![]),
            (vec![vec![0]], vec![vec![0]]),
            (vec![vec![1], vec![0]], vec![vec![0, 1]]),
            // What leads into a knot, or lies between two, is not in it.
            (
                vec![vec![1], vec![2], vec![1, 3], vec![4], vec![3]],
                vec![vec![1, 2], vec![3, 4]],
            ),
        ] {
            assert_eq!(knots(&next), expected, "{next:?}");
        }
    }

    #[test]
    fn a_chain_longer_than_any_stack_is_walked() {
        let mut next: Vec<Vec<usize>> = (1..=100_000).map(|to| vec![to]).collect();
        next.push(vec![0]);
        assert_eq!(knots(&next)[0].len(), 100_001);
    }
}
