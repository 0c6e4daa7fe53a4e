//! The practice's colour and the signatures of its colleagues, as they come out on a letter.

use acceptance::{ask, ask_bytes, send};
use office::wire::*;

use super::{finalised, handled, judged, letter_pdf, unpacked};
use crate::desk::Desk;

/// A dark green, of contrast 8.02 on white.
const PINE: &str = "1f5a4a";

/// An image that is no signature but can stand for one.
const IMAGE: &[u8] = include_bytes!("../../../../icons/32x32.png");

fn settings(desk: &Desk) -> Settings {
    ask(&desk.office, "settings_open", &Nothing {}).unwrap()
}

fn with_accent(desk: &Desk, accent: &str) -> Result<Settings, FieldFault> {
    let stationery = StationeryForm {
        accent: accent.into(),
        ..settings(desk).stationery
    };
    let request = StationerySaveRequest { stationery };
    let saved = ask(&desk.office, "stationery_save", &request);
    saved.map_err(|refused| refused.error.fields[0].clone())
}

/// The colours in which a document paints, as three parts of 255.
fn colours(pdf: &[u8]) -> Vec<[u8; 3]> {
    let file = unpacked(pdf);
    let painted = file.lines().filter_map(|line| line.strip_suffix(" rg"));
    let part = |part: &str| (part.parse::<f32>().unwrap() * 255.0).round() as u8;
    painted
        .map(|line| {
            let parts: Vec<u8> = line.split_whitespace().map(part).collect();
            parts.try_into().unwrap()
        })
        .collect()
}

/// Letters show the practice's colour, and one that cannot be read is not kept.
#[test]
fn a_dark_colour_is_kept_and_shown_and_a_pale_one_refused() {
    let desk = Desk::wilgenzoom();
    let pine = [31, 90, 74];
    let plain = finalised(&desk, handled());
    assert!(!colours(&letter_pdf(&desk, &plain)).contains(&pine));

    for (typed, kept) in [
        ("#1F5A4A", PINE),
        (" 1f5a4a ", PINE),
        ("", ""),
        ("#000000", "000000"),
        (PINE, PINE),
    ] {
        assert_eq!(
            with_accent(&desk, typed).unwrap().stationery.accent,
            kept,
            "{typed}"
        );
    }
    for (typed, code, contrast) in [
        ("e67814", FieldCode::TooPale, Some("3.0")),
        ("ffffff", FieldCode::TooPale, Some("1.0")),
        ("777777", FieldCode::TooPale, Some("4.5")),
        ("groen", FieldCode::NotAColour, None),
        ("1f5a4", FieldCode::NotAColour, None),
        ("1f5a4a4a", FieldCode::NotAColour, None),
        ("+1f5a4", FieldCode::NotAColour, None),
        ("ééé", FieldCode::NotAColour, None),
    ] {
        let fault = with_accent(&desk, typed).unwrap_err();
        assert_eq!(
            (
                fault.field.as_str(),
                fault.code,
                fault.params.get("contrast").map(String::as_str)
            ),
            ("stationery.accent", code, contrast),
            "{typed}"
        );
        assert_eq!(
            settings(&desk).stationery.accent,
            PINE,
            "the old one stands"
        );
    }
    let coloured = letter_pdf(&desk, &finalised(&desk, handled()));
    assert!(colours(&coloured).contains(&pine));
    judged("coloured letter", &coloured);
    assert!(
        !colours(&letter_pdf(&desk, &plain)).contains(&pine),
        "frozen is frozen"
    );

    let desk = desk.restarted();
    let unlock = UnlockRequest {
        archive: "archive".into(),
        slot: "1".into(),
        passphrase: crate::desk::PASSPHRASE.into(),
    };
    let _: AppState = ask(&desk.office, "archive_unlock", &unlock).unwrap();
    assert_eq!(settings(&desk).stationery.accent, PINE);
}

/// Images with a text for whoever cannot see them.
fn figures(pdf: &[u8]) -> usize {
    let file = unpacked(pdf);
    let objects = file.split("endobj");
    objects
        .filter(|object| object.contains("/S /Figure") && object.contains("/Alt"))
        .count()
}

/// A colleague's signature stands under their letters until it is removed.
#[test]
fn a_signature_stands_under_the_letters_of_its_colleague() {
    let desk = Desk::wilgenzoom();
    let marit = || StaffRef { staff: "1".into() };
    let signs = |settings: &Settings| settings.staff[0].has_signature;
    assert!(!signs(&settings(&desk)));
    assert_eq!(figures(&letter_pdf(&desk, &finalised(&desk, handled()))), 0);

    let kept: Settings = send(&desk.office, "signature_set", &marit(), IMAGE).unwrap();
    assert!(signs(&kept));
    assert_eq!(
        ask_bytes(&desk.office, "signature_read", &marit()).unwrap(),
        IMAGE
    );
    let signed = finalised(&desk, handled());
    let pdf = letter_pdf(&desk, &signed);
    assert_eq!(figures(&pdf), 1);
    judged("signed letter", &pdf);

    let kept: Settings = ask(&desk.office, "signature_remove", &marit()).unwrap();
    assert!(!signs(&kept));
    let refused = ask_bytes(&desk.office, "signature_read", &marit()).unwrap_err();
    assert_eq!(refused.error.code, FaultCode::NotFound);
    assert_eq!(figures(&letter_pdf(&desk, &finalised(&desk, handled()))), 0);
    assert_eq!(letter_pdf(&desk, &signed), pdf, "frozen is frozen");
}

/// What is no image is refused with why, and the signature that was there stays.
#[test]
fn a_bad_image_is_no_signature() {
    let desk = Desk::wilgenzoom();
    let set = |staff: &str, bytes: &[u8]| {
        let staff = StaffRef {
            staff: staff.into(),
        };
        send::<Settings>(&desk.office, "signature_set", &staff, bytes)
            .map_err(|refused| refused.error)
    };
    set("1", IMAGE).unwrap();
    let mut huge = IMAGE.to_vec();
    huge[16..24].copy_from_slice(&[0, 1, 0, 0, 0, 1, 0, 0]);
    let heavy = [&[0xff, 0xd8, 0xff, 0xe0], [0; 33 << 20].as_slice()].concat();
    for (bytes, why) in [
        (b"".as_slice(), "not_an_image"),
        (b"geen afbeelding", "not_an_image"),
        (&IMAGE[..40], "damaged"),
        (&heavy, "too_heavy"),
    ] {
        let refused = set("1", bytes).unwrap_err();
        assert_eq!(
            (refused.code, refused.params["why"].as_str()),
            (FaultCode::BadLogo, why),
            "{} bytes",
            bytes.len()
        );
    }
    assert_eq!(set("1", &huge).unwrap_err().code, FaultCode::BadLogo);
    for staff in ["9", "x", ""] {
        assert_eq!(set(staff, IMAGE).unwrap_err().code, FaultCode::NotFound);
    }
    let marit = StaffRef { staff: "1".into() };
    assert_eq!(
        ask_bytes(&desk.office, "signature_read", &marit).unwrap(),
        IMAGE
    );
}
