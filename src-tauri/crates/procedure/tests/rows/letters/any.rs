//! Whatever happened, the list of letters is the only place that decides which may be made.

use chrono::Days;
use procedure::event::{LetterKind, LetterMoment, PostingWay};
use procedure::letter_kind::KINDS;
use procedure::regulation::{Choice, SIDES, Side};
use procedure::situation::Act;
use procedure::step::letters_that_fit;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::common::*;
use crate::lives::{LAST, lives, play};

/// Every letter that a regulation can speak of, to every side.
fn every_letter(case: &Case) -> impl Iterator<Item = (LetterKind, Side)> {
    let own = case.regulation.letters.iter();
    let own: Vec<LetterKind> = own.map(|it| LetterKind::Own(it.id)).collect();
    let known = KINDS.into_iter().map(|(_, kind)| kind);
    let unknown = LetterKind::Own(key("unknown"));
    known
        .chain(own)
        .chain([unknown])
        .flat_map(|kind| SIDES.map(|(_, side)| (kind, side)))
}

/// What is owed is in the list and stands first; what is in the list may be made, each once, and
/// nothing else.
fn assert_list_decides(case: &Case) {
    let letters = letters_that_fit(case.desk()).unwrap();
    let in_list = |kind, side| {
        let same = letters
            .iter()
            .filter(|it| it.kind == kind && it.side == side);
        same.count()
    };
    for duty in case.situation().duties {
        if let Act::Send(kind, side) = duty.act {
            let side = side.unwrap_or(kind.reader());
            assert_eq!(in_list(kind, side), 1, "{kind} to {side:?} is owed");
        }
    }
    assert!(letters.is_sorted_by_key(|letter| letter.owed.is_none()));
    for (kind, side) in every_letter(case) {
        let against = case.against_making(kind, side);
        let fits = in_list(kind, side);
        assert!(fits < 2, "{kind} to {side:?} stands there twice");
        assert_eq!(fits == 1, against.is_empty(), "{kind} to {side:?}");
    }
}

fn with_a_letter_of_its_own(life: &Life) -> Life {
    life.under(|regulation| {
        regulation.letters.push(Choice {
            id: key("progress"),
            name: Default::default(),
        });
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// LETTERS.md: only letters that fit are offered, what is owed first, whatever happened.
    #[test]
    fn the_list_decides((regulation, events) in lives()) {
        let life = with_a_letter_of_its_own(&play(&regulation, &events));
        for today in ["2026-11-23", "2027-05-01", LAST] {
            assert_list_decides(&life.today(today));
        }
    }

    /// One letter after the other is made and sent until none fits but those that may go again and
    /// again: nothing is owed for ever.
    #[test]
    fn the_list_runs_dry((regulation, events) in lives(), picks in prop::collection::vec(any::<Index>(), 60)) {
        let mut life = play(&regulation, &events).letters_from(100);
        let mut today = day(LAST);
        for pick in picks {
            let on = today.to_string();
            let mut letters = letters_that_fit(life.today(&on).desk()).unwrap();
            letters.retain(|letter| !letter.kind.is_repeatable() || letter.owed.is_some());
            if letters.is_empty() {
                break;
            }
            let letter = letters[pick.index(letters.len())];
            let way = PostingWay::ByHand;
            life = life
                .made(&on, letter.kind.code(), letter.side)
                .then(&on, LetterMoment::Posted { way, code: String::new() });
            today = today + Days::new(1);
        }
        let (owed, others) = life.today(&today.to_string()).letters();
        let left: Vec<_> = others
            .iter()
            .filter(|it| !it.starts_with("information_request.") && !it.starts_with("interim_notice."))
            .collect();
        prop_assert!(owed.is_empty(), "{:?}", owed);
        prop_assert!(left.is_empty(), "{:?}", left);
    }
}
