//! A document as a screen reader walks it: the structure tree with the words of each
//! element, in the order in which they are heard.

use std::collections::BTreeMap;

use letters::Pdf;
use lopdf::{Dictionary, Document, Encoding, Object, ObjectId, content::Content};

/// The words of a page's marked content, by page and number.
type Marked = BTreeMap<(ObjectId, i64), String>;

/// Types and words, an element a line, indented by depth. What only adorns a page is not
/// heard and not here; a word that a line's end divides is whole.
pub(crate) fn structure(pdf: &Pdf) -> String {
    let document = Document::load_mem(&pdf.bytes).unwrap();
    let mut marked = Marked::new();
    for page in document.page_iter() {
        read_page(&document, page, &mut marked);
    }
    let catalog = document.catalog().unwrap();
    let root = document
        .get_dict_in_dict(catalog, b"StructTreeRoot")
        .unwrap();
    let mut shown = String::new();
    for kid in root.get(b"K").and_then(Object::as_array).unwrap() {
        show(&document, kid, &marked, 0, &mut shown);
    }
    shown
}

fn show(document: &Document, kid: &Object, marked: &Marked, depth: usize, shown: &mut String) {
    let element = document.dereference(kid).unwrap().1.as_dict().unwrap();
    let indent = "  ".repeat(depth);
    if let Ok(number) = element.get(b"MCID").and_then(Object::as_i64) {
        let page = element.get(b"Pg").and_then(Object::as_reference).unwrap();
        let words: Vec<&str> = marked[&(page, number)].split_whitespace().collect();
        shown.push_str(&format!("{indent}“{}”\n", words.join(" ")));
        return;
    }
    let tag = element.get(b"S").and_then(Object::as_name).unwrap();
    shown.push_str(&format!("{indent}{}", String::from_utf8_lossy(tag)));
    if let Ok(attributes) = element.get(b"A").and_then(Object::as_dict) {
        for key in [b"Scope".as_slice(), b"ListNumbering", b"Role"] {
            if let Ok(value) = attributes.get(key).and_then(Object::as_name) {
                shown.push_str(&format!(" {}", String::from_utf8_lossy(value)));
            }
        }
        if let Ok(asks) = attributes.get(b"Desc").and_then(Object::as_str) {
            shown.push_str(&format!(" [{}]", utf16(asks)));
        }
    }
    if let Ok(text) = element.get(b"Alt").and_then(Object::as_str) {
        shown.push_str(&format!(" [{}]", utf16(text)));
    }
    shown.push('\n');
    for kid in element.get(b"K").and_then(Object::as_array).unwrap() {
        show(document, kid, marked, depth + 1, shown);
    }
}

/// What the content around a piece of text says of it.
enum Around {
    Element(i64),
    /// Words were given for what is shown.
    Spoken,
    Other,
}

fn read_page(document: &Document, page: ObjectId, marked: &mut Marked) {
    let fonts = document.get_page_fonts(page).unwrap();
    let encodings: BTreeMap<&[u8], Encoding<'_>> = fonts
        .iter()
        .map(|(name, font)| (name.as_slice(), font.get_font_encoding(document).unwrap()))
        .collect();
    let mut font: &[u8] = b"";
    let mut around: Vec<Around> = Vec::new();
    let content = Content::decode(&document.get_page_content(page)).unwrap();
    for operation in &content.operations {
        let operands = &operation.operands;
        match operation.operator.as_str() {
            "BDC" => {
                let properties = operands[1].as_dict().unwrap();
                let (found, spoken) = begun(properties);
                add(marked, page, &around, &spoken);
                around.push(found);
            }
            "EMC" => drop(around.pop()),
            "Tf" => font = operands[0].as_name().unwrap(),
            "TJ" => {
                let parts = operands[0].as_array().unwrap().iter();
                let parts = parts.filter_map(|part| part.as_str().ok());
                let decode = |part| Document::decode_text(&encodings[font], part).unwrap();
                let text: String = parts.map(decode).collect();
                add(marked, page, &around, &text);
            }
            _ => {}
        }
        if let Some(Around::Element(number)) = around.last() {
            marked.entry((page, *number)).or_default();
        }
    }
}

fn begun(properties: &Dictionary) -> (Around, String) {
    if let Ok(number) = properties.get(b"MCID").and_then(Object::as_i64) {
        return (Around::Element(number), String::new());
    }
    match properties.get(b"ActualText").and_then(Object::as_str) {
        // The hyphen of a divided word.
        Ok(text) => (Around::Spoken, utf16(text).replace('\u{ad}', "")),
        Err(_) => (Around::Other, String::new()),
    }
}

fn add(marked: &mut Marked, page: ObjectId, around: &[Around], text: &str) {
    if matches!(around.last(), Some(Around::Spoken)) {
        return;
    }
    let number = around.iter().rev().find_map(|around| match around {
        Around::Element(number) => Some(*number),
        Around::Spoken | Around::Other => None,
    });
    if let Some(number) = number {
        marked.entry((page, number)).or_default().push_str(text);
    }
}

fn utf16(bytes: &[u8]) -> String {
    let units = bytes[2..].chunks(2);
    let units: Vec<u16> = units
        .map(|unit| u16::from_be_bytes([unit[0], unit[1]]))
        .collect();
    String::from_utf16(&units).unwrap()
}
