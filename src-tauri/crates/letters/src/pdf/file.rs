//! A document as the bytes of a file.
//!
//! lopdf writes each object by itself with its place in plain digits, which for a letter
//! with its regulation is half of the file: the tree of what is read aloud has hundreds of
//! small objects that are much alike. Here they lie together in a few deflated streams
//! (ISO 32000-1, 7.5.7), and their places in another (7.5.8).

use std::io::Write;

use flate2::{Compression, write::ZlibEncoder};
use lopdf::{Dictionary, Document, Object, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};

use super::syntax;
use crate::TypesetFault;

/// What a file of this version begins with, and bytes by which other programs see that
/// it is no text.
const HEAD: &[u8] = b"%PDF-1.7\n%\xbb\xad\xc0\xde\n";
/// How many objects lie in one stream at most: a reader unpacks it whole to see one.
const PACKED: usize = 1000;

/// A file and the hash of it.
pub(super) struct Written {
    pub(super) bytes: Vec<u8>,
    pub(super) sha256: [u8; 32],
}

/// Writes a document down. Its identifier is the hash of what it holds.
pub(super) fn write(document: Document) -> Result<Written, TypesetFault> {
    let highest = document.objects.keys().map(|id| id.0).max();
    let mut file = File {
        bytes: HEAD.to_vec(),
        places: vec![Place::Free; highest.unwrap_or_default() as usize + 1],
    };
    let mut small = Vec::new();
    for ((number, _), object) in document.objects {
        match object {
            Object::Stream(mut stream) => {
                deflate(&mut stream)?;
                file.add(number, &stream);
            }
            object => small.push((number, object)),
        }
    }
    for objects in small.chunks(PACKED) {
        file.pack(objects)?;
    }
    file.ended(&document.trailer)
}

struct File {
    bytes: Vec<u8>,
    /// Where each object lies, by its number.
    places: Vec<Place>,
}

#[derive(Clone, Copy)]
enum Place {
    /// No object has the number.
    Free,
    /// From a byte of the file on.
    At(usize),
    /// In a stream of objects, after so many others.
    Within { stream: u32, after: u16 },
}

impl File {
    fn add(&mut self, number: u32, stream: &Stream) {
        self.places[number as usize] = Place::At(self.bytes.len());
        self.bytes
            .extend_from_slice(format!("{number} 0 obj\n").as_bytes());
        syntax::stream(&mut self.bytes, stream);
        self.bytes.extend_from_slice(b"\nendobj\n");
    }

    /// Adds a stream that holds objects, behind the number and the place of each.
    fn pack(&mut self, objects: &[(u32, Object)]) -> Result<(), TypesetFault> {
        let stream = self.new_number();
        let (mut index, mut written) = (String::new(), Vec::new());
        for (after, (number, object)) in (0_u16..).zip(objects) {
            self.places[*number as usize] = Place::Within { stream, after };
            index.push_str(&format!("{number} {} ", written.len()));
            syntax::object(&mut written, object);
            written.push(b'\n');
        }
        let entries = dictionary! {
            "Type" => "ObjStm", "N" => objects.len() as i64, "First" => index.len() as i64,
        };
        let mut packed = Stream::new(entries, [index.as_bytes(), &written].concat());
        deflate(&mut packed)?;
        self.add(stream, &packed);
        Ok(())
    }

    /// Adds the places of all objects, where a reader begins.
    fn ended(mut self, trailer: &Dictionary) -> Result<Written, TypesetFault> {
        let number = self.new_number();
        let start = self.bytes.len();
        self.places[number as usize] = Place::At(start);
        let mut hash = Sha256::new_with_prefix(&self.bytes);
        let id = hash.clone().finalize()[..16].to_vec();
        let id = Object::String(id, StringFormat::Hexadecimal);
        let mut entries = dictionary! {"Type" => "XRef", "ID" => vec![id.clone(), id]};
        for key in ["Root", "Info"] {
            let root = trailer.get(key.as_bytes()).cloned();
            let root = root.map_err(|_| TypesetFault::Unwritable { stage: "trailer" })?;
            entries.set(key, root);
        }
        let table = table(entries, &mut self.places)?;
        self.add(number, &table);
        self.bytes
            .extend_from_slice(format!("startxref\n{start}\n%%EOF\n").as_bytes());
        hash.update(&self.bytes[start..]);
        Ok(Written {
            sha256: hash.finalize().into(),
            bytes: self.bytes,
        })
    }

    fn new_number(&mut self) -> u32 {
        self.places.push(Place::Free);
        self.places.len() as u32 - 1
    }
}

/// The places as a stream. No byte may be added to it, so a number that no object has
/// keeps its end from looking like a line's.
fn table(mut entries: Dictionary, places: &mut Vec<Place>) -> Result<Stream, TypesetFault> {
    let mut deflated = deflated(&rows(places))?;
    while ends_like_a_line(&deflated) {
        places.push(Place::Free);
        deflated = self::deflated(&rows(places))?;
    }
    entries.set("Size", places.len() as i64);
    entries.set("W", vec![1.into(), 4.into(), 2.into()]);
    entries.set("Filter", "FlateDecode");
    Ok(Stream::new(entries, deflated))
}

fn rows(places: &[Place]) -> Vec<u8> {
    let rows = places.iter().flat_map(|place| {
        let (kind, place, more) = match *place {
            Place::Free => (0, 0, u16::MAX),
            Place::At(byte) => (1, byte as u32, 0),
            Place::Within { stream, after } => (2, stream, after),
        };
        let ([a, b, c, d], [e, f]) = (place.to_be_bytes(), more.to_be_bytes());
        [kind, a, b, c, d, e, f]
    });
    rows.collect()
}

/// Deflates a stream that may be and is not yet.
///
/// It never ends in a byte that looks like the line end after it: strict readers take a
/// carriage return there for a part of the line end before `endstream`, and find the
/// length wrong (ISO 19005-2, 6.1.7.1). The last byte is that of the sum of all bytes
/// (Adler-32), so one byte more moves it once and for all: a space after a page or an
/// object, a byte after a font, where no table looks.
fn deflate(stream: &mut Stream) -> Result<(), TypesetFault> {
    if !stream.allows_compression || stream.dict.has(b"Filter") {
        return Ok(());
    }
    let mut deflated = deflated(&stream.content)?;
    if ends_like_a_line(&deflated) {
        let is_font = stream.dict.has(b"Length1");
        stream.content.push(if is_font { 1 } else { b' ' });
        if is_font {
            stream.dict.set("Length1", stream.content.len() as i64);
        }
        deflated = self::deflated(&stream.content)?;
    }
    stream.dict.set("Filter", "FlateDecode");
    stream.set_content(deflated);
    Ok(())
}

fn deflated(plain: &[u8]) -> Result<Vec<u8>, TypesetFault> {
    let fault = |_| TypesetFault::Unwritable { stage: "stream" };
    let written = Vec::with_capacity(plain.len() / 2);
    let mut encoder = ZlibEncoder::new(written, Compression::default());
    encoder.write_all(plain).map_err(fault)?;
    encoder.finish().map_err(fault)
}

fn ends_like_a_line(deflated: &[u8]) -> bool {
    matches!(deflated.last(), Some(b'\r' | b'\n'))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Contents of many sums, so that some streams end in each of the two bytes.
    #[test]
    fn no_deflated_stream_ends_like_a_line() {
        let mut unsettled = 0;
        for is_font in [false, true] {
            for extra in 0..=255_u8 {
                let mut content = b"0 0 m 10 10 l S ".repeat(20);
                content.push(extra);
                unsettled += usize::from(ends_like_a_line(&deflated(&content).unwrap()));
                let mut entries = Dictionary::new();
                if is_font {
                    entries.set("Length1", content.len() as i64);
                }
                let mut stream = Stream::new(entries, content.clone());
                deflate(&mut stream).unwrap();
                assert!(!ends_like_a_line(&stream.content), "{is_font} {extra}");
                assert!(stream.decompressed_content().unwrap().starts_with(&content));
            }
        }
        assert!(unsettled >= 4, "the contents put it to the test");
    }

    #[test]
    fn no_table_of_places_ends_like_a_line() {
        let mut unsettled = 0;
        for start in 0..512 {
            let mut places = vec![Place::Free, Place::At(start)];
            unsettled += usize::from(ends_like_a_line(&deflated(&rows(&places)).unwrap()));
            let table = table(Dictionary::new(), &mut places).unwrap();
            assert!(!ends_like_a_line(&table.content), "{start}");
            assert_eq!(table.decompressed_content().unwrap(), rows(&places));
        }
        assert!(unsettled >= 4, "the places put it to the test");
    }

    /// More objects than one stream holds are all found again, by a reader that is not ours.
    #[test]
    fn every_object_is_found_again() {
        let mut document = Document::with_version("1.7");
        let root = document.add_object(dictionary! {"Type" => "Catalog"});
        document.trailer.set("Root", root);
        let information = document.add_object(Dictionary::new());
        document.trailer.set("Info", information);
        let kept: Vec<_> = (0..2 * PACKED as i64)
            .map(|number| document.add_object(dictionary! {"N" => number}))
            .collect();
        let stream = document.add_object(Stream::new(Dictionary::new(), b"q Q".repeat(9)));
        let written = write(document).unwrap();
        assert_eq!(
            written.sha256,
            <[u8; 32]>::from(Sha256::digest(&written.bytes))
        );
        let read = Document::load_mem(&written.bytes).unwrap();
        for (number, id) in (0_i64..).zip(kept) {
            let found = read.get_dictionary(id).unwrap().get(b"N").unwrap();
            assert_eq!(found.as_i64().unwrap(), number);
        }
        let found = read.get_object(stream).and_then(Object::as_stream).unwrap();
        assert_eq!(found.decompressed_content().unwrap(), b"q Q".repeat(9));
    }
}
