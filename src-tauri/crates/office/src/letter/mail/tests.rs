use mail_parser::{Message, MessageParser, MimeHeaders as _};
use proptest::prelude::*;

use super::*;

const PDF: &[u8] = b"%PDF-1.7\n\x00\xff--=_part--\r\n%%EOF\n";

fn mail() -> Mail {
    Mail {
        dossier: "K-2026-014".parse().unwrap(),
        letter: LetterSeq(3),
        language: Language::Nl,
        address: FormOfAddress::U,
        salutation: "Geachte mevrouw Van der Aa".into(),
        practice: "Praktijk Wilgenzoom".into(),
        to: Mailbox::new("mevrouw S. van der Aa", "s.vanderaa@oudermeer.example"),
        from: Mailbox::new("Praktijk Wilgenzoom", "praktijk@wilgenzoom.example"),
    }
}

fn to(name: &str, address: &str) -> Mail {
    Mail {
        to: Mailbox::new(name, address),
        ..mail()
    }
}

/// Reads a draft with another parser than wrote it.
fn read(draft: &[u8]) -> Message<'_> {
    MessageParser::default().parse(draft).expect("a message")
}

/// The only name and address of a header.
fn only(header: Option<&mail_parser::Address<'_>>) -> Option<(String, String)> {
    let list = header?.as_list().expect("a list without groups");
    let [one] = list else {
        panic!("one address, not {list:?}");
    };
    let owned = |text: Option<&str>| text.unwrap_or_default().to_owned();
    Some((owned(one.name()), owned(one.address())))
}

fn header_names(message: &Message<'_>) -> Vec<String> {
    let names = message.headers_raw();
    names.map(|(name, _)| name.to_owned()).collect()
}

#[test]
fn a_draft_holds_the_letter_and_what_the_user_must_not_type() {
    let draft = draft(&mail(), PDF);
    let message = read(&draft);
    assert_eq!(message.subject(), Some("Brief K-2026-014/03"));
    let pair = |name: &str, address: &str| Some((name.to_owned(), address.to_owned()));
    assert_eq!(
        only(message.to()),
        pair("mevrouw S. van der Aa", "s.vanderaa@oudermeer.example")
    );
    assert_eq!(
        only(message.from()),
        pair("Praktijk Wilgenzoom", "praktijk@wilgenzoom.example")
    );
    assert_eq!(message.header_raw("X-Unsent").map(str::trim), Some("1"));
    assert_eq!(message.attachment_count(), 1);
    let letter = message.attachment(0).unwrap();
    assert_eq!(letter.attachment_name(), Some("K-2026-014-03.pdf"));
    assert_eq!(letter.contents(), PDF);
    assert_eq!(
        header_names(&message),
        [
            "From",
            "To",
            "Subject",
            "X-Unsent",
            "MIME-Version",
            "Content-Type"
        ],
        "neither date nor id: the mail program gives them at sending"
    );
}

#[test]
fn a_draft_speaks_as_its_letter_does() {
    let check = |language, address, subject: &str, first: &str| {
        let mail = Mail {
            language,
            address,
            ..mail()
        };
        let draft = draft(&mail, PDF);
        let message = read(&draft);
        assert_eq!(message.subject(), Some(subject));
        let body = message.body_text(0).unwrap();
        assert!(body.contains(first), "{body}");
        assert!(
            body.starts_with("Geachte mevrouw Van der Aa,\r\n\r\n"),
            "{body}"
        );
        assert!(body.ends_with("\r\nPraktijk Wilgenzoom\r\n"), "{body}");
        for betrayal in ["klacht", "klager", "complain"] {
            assert!(!body.to_lowercase().contains(betrayal), "{body}");
        }
    };
    let (u, je) = (FormOfAddress::U, FormOfAddress::Je);
    check(
        Language::Nl,
        u,
        "Brief K-2026-014/03",
        "vindt u onze brief met kenmerk K-2026-014/03.",
    );
    check(
        Language::Nl,
        je,
        "Brief K-2026-014/03",
        "vind je onze brief",
    );
    for form in [u, je] {
        check(
            Language::En,
            form,
            "Letter K-2026-014/03",
            "our letter with reference",
        );
    }
}

#[test]
fn names_come_through_as_they_are_written() {
    let long = "Stichting ter bevordering van de geestelijke gezondheid ".repeat(6);
    for name in [
        "Şükrü Yıldız-Ørsted",
        "De Vries, J.P. (\"Jan\") <jan@elders.example>",
        "=?utf-8?Q?geen_woord?=",
        "\u{5d9}\u{5e2}\u{5dc}",
        "L\u{1f333}",
        "\\",
        long.trim(),
        "",
    ] {
        let draft = draft(&to(name, "a@b.example"), PDF);
        let found = only(read(&draft).to());
        assert_eq!(found, Some((name.to_owned(), "a@b.example".to_owned())));
    }
}

/// Without an address, or with one that could be read as two, the user fills it in.
#[test]
fn an_address_is_one_address_or_none() {
    let check = |address: &str, expected: bool| {
        let draft = draft(&to("A. Berg", address), PDF);
        assert_eq!(read(&draft).to().is_some(), expected, "{address:?}");
    };
    let of_length =
        |length: usize| format!("{}@b.example", "a".repeat(length - "@b.example".len()));
    check("a.berg+klacht@oudermeer.example", true);
    check(" a@b.example ", true);
    check("o'neill@b-c.example", true);
    check(&of_length(254), true);
    check(&of_length(255), false);
    for wrong in [
        "",
        "@",
        "a@",
        "@b.example",
        "a@b@c.example",
        "a b@c.example",
        "a@b.example, c@d.example",
        "a@b.example> <c@d.example",
        "a@b.example\r\nBcc: c@d.example",
        "a@b.example;c@d.example",
        "\"a b\"@c.example",
        "a..b@c.example",
        ".a@c.example",
        "a@c..example",
        "jos\u{e9}@c.example",
    ] {
        check(wrong, false);
    }
}

#[test]
fn without_an_address_of_its_own_the_practice_leaves_it_to_the_program() {
    let mail = Mail {
        from: Mailbox::new("Praktijk Wilgenzoom", ""),
        to: None,
        ..mail()
    };
    let draft = draft(&mail, PDF);
    let message = read(&draft);
    assert!(message.from().is_none() && message.to().is_none());
    assert_eq!(message.attachment_count(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever stands in a name, the headers are ours, each once, in short lines of plain signs,
    /// and the letter is whole.
    #[test]
    fn nothing_in_a_field_becomes_a_header(
        name in r"(\PC|[\r\n\t\x00\x7f]|\r\nBcc: |=\?utf-8\?|[<>,;@]){0,120}",
        (year, sequence, letter) in (any::<u16>(), any::<u32>(), any::<u32>()),
        pdf in prop::collection::vec(any::<u8>(), 0..600),
    ) {
        let mail = Mail {
            dossier: DossierNumber { year, sequence },
            letter: LetterSeq(letter),
            salutation: name.clone(),
            practice: name.clone(),
            from: Mailbox::new(&name, "praktijk@wilgenzoom.example"),
            ..to(&name, "a@oudermeer.example")
        };
        let draft = draft(&mail, &pdf);
        prop_assert!(draft.is_ascii());
        for line in draft.split(|byte| *byte == b'\n') {
            prop_assert!(line.len() <= 78, "{}", String::from_utf8_lossy(line));
            prop_assert!(!line.contains(&0));
        }
        let message = read(&draft);
        prop_assert_eq!(header_names(&message).len(), 6);
        prop_assert_eq!(message.subject().unwrap(), mail.subject());
        prop_assert_eq!(only(message.to()).unwrap().1, "a@oudermeer.example");
        prop_assert_eq!(only(message.from()).unwrap().1, "praktijk@wilgenzoom.example");
        prop_assert_eq!(message.attachment_count(), 1);
        prop_assert_eq!(message.attachment(0).unwrap().contents(), pdf.as_slice());
        prop_assert!(message.body_text(0).unwrap().contains("Met vriendelijke groet,"));
    }

    /// What can be seen of a name comes back to the letter.
    #[test]
    fn a_name_comes_back(words in prop::collection::vec(r"[\p{L}\p{N}\p{P}\p{S}]{1,30}", 0..12)) {
        let name = words.join(" ");
        let draft = draft(&to(&name, "a@oudermeer.example"), PDF);
        prop_assert_eq!(only(read(&draft).to()).unwrap().0, name);
    }
}
