//! Logos: what is taken, what is refused, and that none costs more memory than its rows.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot prepare its case has failed"
)]

mod common;

use std::io::Write;

use common::{assert_conforms, keep, letter, stationery};
use flate2::{Compression, write::ZlibEncoder};
use letters::{Letter, Logo, LogoFault, Stationery, typeset};

/// A PNG of one colour type. `rows` makes each row of pixels.
fn png(
    (width, height): (u32, u32),
    colour: png::ColorType,
    row: impl Fn(u32) -> Vec<u8>,
) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(colour);
    encoder.set_depth(png::BitDepth::Eight);
    let mut writer = encoder.write_header().unwrap();
    let mut stream = writer.stream_writer().unwrap();
    for y in 0..height {
        stream.write_all(&row(y)).unwrap();
    }
    stream.finish().unwrap();
    drop(writer);
    bytes
}

/// A leaf-like disc on a transparent ground.
fn disc(size: u32) -> Vec<u8> {
    let pixel = |x: u32, y: u32| {
        let middle = f64::from(size) / 2.0;
        let far = (f64::from(x) - middle).hypot(f64::from(y) - middle) / middle;
        [40, 90, 70, if far < 0.9 { 255 } else { 0 }]
    };
    png((size, size), png::ColorType::Rgba, |y| {
        (0..size).flat_map(|x| pixel(x, y)).collect()
    })
}

/// The parts of a JPEG that a page must know; the picture itself is one grey block.
fn jpeg(components: u8, (width, height): (u16, u16)) -> Vec<u8> {
    let mut bytes = vec![0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0];
    let length = 8 + 3 * u16::from(components);
    bytes.extend([0xff, 0xc0]);
    bytes.extend(length.to_be_bytes());
    bytes.push(8);
    bytes.extend(height.to_be_bytes());
    bytes.extend(width.to_be_bytes());
    bytes.push(components);
    for id in 1..=components {
        bytes.extend([id, 0x11, 0]);
    }
    bytes.extend([0xff, 0xda, 0, 2, 0, 0xff, 0xd9]);
    bytes
}

/// A PNG that claims a size, with a body of zeros deflated to almost nothing.
fn claimed(width: u32, height: u32, rows: usize) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut chunk = |kind: &[u8; 4], content: &[u8]| {
        bytes.extend((content.len() as u32).to_be_bytes());
        let from = bytes.len();
        bytes.extend(kind);
        bytes.extend(content);
        let mut crc = flate2::Crc::new();
        crc.update(&bytes[from..]);
        bytes.extend(crc.sum().to_be_bytes());
    };
    let mut header = Vec::new();
    header.extend(width.to_be_bytes());
    header.extend(height.to_be_bytes());
    header.extend([8, 2, 0, 0, 0]);
    chunk(b"IHDR", &header);
    let mut body = ZlibEncoder::new(Vec::new(), Compression::best());
    let row = vec![0; 1 + 3 * width as usize];
    for _ in 0..rows {
        body.write_all(&row).unwrap();
    }
    chunk(b"IDAT", &body.finish().unwrap());
    chunk(b"IEND", &[]);
    bytes
}

#[test]
fn logos_of_each_kind_keep_the_standards() {
    let solid = |colour, pixel: &'static [u8]| png((30, 20), colour, |_| pixel.repeat(30));
    let cases = [
        ("disc", disc(400)),
        ("grey", solid(png::ColorType::Grayscale, &[90])),
        (
            "grey-alpha",
            solid(png::ColorType::GrayscaleAlpha, &[90, 40]),
        ),
        ("rgb", solid(png::ColorType::Rgb, &[90, 20, 30])),
        ("jpeg", jpeg(3, (300, 100))),
        ("jpeg-grey", jpeg(1, (100, 300))),
    ];
    for (name, bytes) in cases {
        let logo = Logo::read(&bytes).unwrap();
        let letter = Letter {
            stationery: Stationery {
                logo: Some(logo),
                ..stationery()
            },
            ..letter()
        };
        let pdf = typeset(&letter).unwrap();
        keep(&pdf, &format!("logo-{name}.pdf"));
        assert_conforms(&pdf, name);
        assert_eq!(
            pdf,
            typeset(&letter).unwrap(),
            "{name}: same input, same bytes"
        );
    }
}

/// Issue 2, "Bad input": a 12,000-pixel logo, a PNG that is no PNG.
#[test]
fn what_is_no_logo_is_refused_with_its_reason() {
    let damaged = Err(LogoFault::Damaged);
    let mut half = disc(64);
    half.truncate(half.len() / 2);
    let too_large = |width, height| Err(LogoFault::TooLarge { width, height });
    type Size = Result<(u32, u32), LogoFault>;
    let cases: [(&str, Vec<u8>, Size); 16] = [
        ("empty", Vec::new(), Err(LogoFault::NotAnImage)),
        ("text", b"GIF? nee".to_vec(), Err(LogoFault::NotAnImage)),
        ("only a signature", b"\x89PNG\r\n\x1a\n".to_vec(), damaged),
        (
            "a PNG that is no PNG",
            b"\x89PNG and then prose".to_vec(),
            damaged,
        ),
        ("half a PNG", half, damaged),
        ("small PNG", disc(64), Ok((64, 64))),
        ("12,000 pixels", claimed(12_000, 640, 640), Ok((1500, 80))),
        (
            "claims more rows than it has",
            claimed(12_000, 12_000, 5),
            damaged,
        ),
        (
            "claims a billion pixels",
            claimed(40_000, 40_000, 1),
            too_large(40_000, 40_000),
        ),
        (
            "30,000 by 30,000 pixels",
            claimed(30_000, 30_000, 4),
            too_large(30_000, 30_000),
        ),
        (
            "a hundred megabytes",
            [disc(64), vec![0; 100 << 20]].concat(),
            Err(LogoFault::TooHeavy {
                bytes: disc(64).len() + (100 << 20),
            }),
        ),
        (
            "a JPEG of a hundred megabytes",
            [jpeg(3, (300, 100)), vec![0; 100 << 20]].concat(),
            Err(LogoFault::TooHeavy {
                bytes: jpeg(3, (300, 100)).len() + (100 << 20),
            }),
        ),
        ("JPEG", jpeg(3, (300, 100)), Ok((300, 100))),
        (
            "JPEG in four inks",
            jpeg(4, (300, 100)),
            Err(LogoFault::UnsupportedColour),
        ),
        (
            "JPEG of 12,000 pixels",
            jpeg(3, (12_000, 9000)),
            too_large(12_000, 9000),
        ),
        (
            "JPEG without a frame",
            vec![0xff, 0xd8, 0xff, 0xd9],
            damaged,
        ),
    ];
    for (name, bytes, expected) in cases {
        let read = Logo::read(&bytes).map(|logo| (logo.width(), logo.height()));
        assert_eq!(read, expected, "{name}");
    }
}
