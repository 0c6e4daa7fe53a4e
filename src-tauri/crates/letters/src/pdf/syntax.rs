//! How objects are spelled in a file (ISO 32000-1, 7.3).

use std::io::Write;

use lopdf::{Dictionary, Object, Stream, StringFormat};

/// Decimals that are written at most: far finer than any printer.
const DECIMALS: usize = 4;

/// Writes an object.
pub(super) fn object(out: &mut Vec<u8>, object: &Object) {
    match object {
        Object::Null => out.extend_from_slice(b"null"),
        Object::Boolean(true) => out.extend_from_slice(b"true"),
        Object::Boolean(false) => out.extend_from_slice(b"false"),
        Object::Integer(value) => integer(out, *value),
        Object::Real(value) => number(out, *value),
        Object::Name(value) => name(out, value),
        Object::String(value, StringFormat::Literal) => literal(out, value),
        Object::String(value, StringFormat::Hexadecimal) => hexadecimal(out, value),
        Object::Array(items) => array(out, items),
        Object::Dictionary(entries) => dictionary(out, entries),
        Object::Stream(value) => stream(out, value),
        Object::Reference((id, generation)) => {
            integer(out, i64::from(*id));
            out.push(b' ');
            integer(out, i64::from(*generation));
            out.extend_from_slice(b" R");
        }
    }
}

/// Writes a stream with its dictionary.
pub(super) fn stream(out: &mut Vec<u8>, stream: &Stream) {
    dictionary(out, &stream.dict);
    out.extend_from_slice(b"\nstream\n");
    out.extend_from_slice(&stream.content);
    out.extend_from_slice(b"\nendstream");
}

/// Writes a number with a few decimals, and with none where it is whole.
pub(super) fn number(out: &mut Vec<u8>, value: f32) {
    let scale = 10_f64.powi(DECIMALS as i32);
    let scaled = (f64::from(value) * scale).round() as i64;
    if scaled < 0 {
        out.push(b'-');
    }
    let (whole, rest) = (scaled.abs() / scale as i64, scaled.abs() % scale as i64);
    integer(out, whole);
    if rest > 0 {
        let start = out.len();
        push(out, format_args!(".{rest:0DECIMALS$}"));
        let zeros = out[start..].iter().rev().take_while(|it| **it == b'0');
        out.truncate(out.len() - zeros.count());
    }
}

/// Writes a string byte by byte, as glyphs are shown.
pub(super) fn literal(out: &mut Vec<u8>, value: &[u8]) {
    out.push(b'(');
    value.iter().for_each(|byte| literal_byte(out, *byte));
    out.push(b')');
}

/// Writes a byte inside a string.
pub(super) fn literal_byte(out: &mut Vec<u8>, byte: u8) {
    match byte {
        b'(' | b')' | b'\\' => out.extend_from_slice(&[b'\\', byte]),
        // A reader takes each for the end of a line, whatever it was.
        b'\r' => out.extend_from_slice(b"\\r"),
        b'\n' => out.extend_from_slice(b"\\n"),
        byte => out.push(byte),
    }
}

/// Writes a name.
pub(super) fn name(out: &mut Vec<u8>, value: &[u8]) {
    out.push(b'/');
    for byte in value {
        match byte {
            b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%' | b'#' => {
                push(out, format_args!("#{byte:02X}"));
            }
            b'!'..=b'~' => out.push(*byte),
            byte => push(out, format_args!("#{byte:02X}")),
        }
    }
}

/// Writes bytes in digits.
pub(super) fn hexadecimal(out: &mut Vec<u8>, value: &[u8]) {
    out.push(b'<');
    for byte in value {
        push(out, format_args!("{byte:02X}"));
    }
    out.push(b'>');
}

fn integer(out: &mut Vec<u8>, value: i64) {
    push(out, format_args!("{value}"));
}

fn push(out: &mut Vec<u8>, text: std::fmt::Arguments<'_>) {
    out.write_fmt(text)
        .expect("memory takes whatever is written to it");
}

fn array(out: &mut Vec<u8>, items: &[Object]) {
    out.push(b'[');
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            out.push(b' ');
        }
        object(out, item);
    }
    out.push(b']');
}

fn dictionary(out: &mut Vec<u8>, entries: &Dictionary) {
    out.extend_from_slice(b"<<");
    for (key, value) in entries {
        name(out, key);
        out.push(b' ');
        object(out, value);
    }
    out.extend_from_slice(b">>");
}

#[cfg(test)]
mod tests {
    use lopdf::dictionary;

    use super::*;

    fn spelled(given: &Object) -> String {
        let mut out = Vec::new();
        object(&mut out, given);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn numbers_are_as_short_as_they_can_be() {
        let cases = [
            (0.0, "0"),
            (-0.00001, "0"),
            (12.0, "12"),
            (0.33, "0.33"),
            (-3.5, "-3.5"),
            (-0.25, "-0.25"),
            (841.89, "841.89"),
            (1.0 / 3.0, "0.3333"),
            (7.00005, "7.0001"),
            (100_000.0, "100000"),
        ];
        for (value, expected) in cases {
            assert_eq!(spelled(&Object::Real(value)), expected, "{value}");
        }
    }

    #[test]
    fn what_a_reader_would_take_for_syntax_is_escaped() {
        let text = |text: &str| Object::string_literal(text);
        let cases = [
            (text("(a) \\ b\r\n"), r"(\(a\) \\ b\r\n)"),
            (Object::Name(b"a b#/c".to_vec()), "/a#20b#23#2Fc"),
            (
                Object::String(vec![0xfe, 0x0a], StringFormat::Hexadecimal),
                "<FE0A>",
            ),
            (
                Object::Dictionary(dictionary! {"K" => vec![1.into(), (7, 0).into()], "S" => "P"}),
                "<</K [1 7 0 R]/S /P>>",
            ),
            (Object::Null, "null"),
            (Object::Boolean(true), "true"),
        ];
        for (object, expected) in cases {
            assert_eq!(spelled(&object), expected);
        }
    }
}
