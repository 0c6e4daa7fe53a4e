//! What stands on the pages of a letter of ours, read back from its file, so that another
//! program can be asked for the very same pages.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Encoding, Object, ObjectId, content::Content};

use crate::Failure;

/// A finished letter as somebody finds it.
pub(crate) struct Paper {
    pub(crate) sheets: Vec<Sheet>,
    /// What is read aloud, under one element.
    pub(crate) tree: Element,
}

/// A page, in points from its bottom left.
pub(crate) struct Sheet {
    pub(crate) width: f32,
    pub(crate) height: f32,
    pub(crate) stretches: Vec<Stretch>,
}

/// Text that belongs together: to an element, by the number of its mark, or to none.
#[derive(Default)]
pub(crate) struct Stretch {
    pub(crate) mark: Option<i64>,
    pub(crate) runs: Vec<Run>,
}

/// Text of one look in its place.
pub(crate) struct Run {
    pub(crate) face: String,
    pub(crate) size: f32,
    pub(crate) ink: [f32; 3],
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) text: String,
}

/// An element of the structure.
pub(crate) struct Element {
    pub(crate) tag: String,
    pub(crate) kids: Vec<Kid>,
}

/// What an element holds.
pub(crate) enum Kid {
    Element(Element),
    /// The mark with a number on a page.
    Mark(usize, i64),
}

impl Paper {
    pub(crate) fn read(bytes: &[u8]) -> Result<Self, Failure> {
        let document = Document::load_mem(bytes)?;
        let pages: Vec<ObjectId> = document.page_iter().collect();
        let sheets = pages.iter().map(|page| sheet(&document, *page));
        let root = document.get_dict_in_dict(document.catalog()?, b"StructTreeRoot")?;
        let top = root.get(b"K")?.as_array()?.first().ok_or("no structure")?;
        Ok(Self {
            sheets: sheets.collect::<Result<_, _>>()?,
            tree: element(&document, document.dereference(top)?.1.as_dict()?, &pages)?,
        })
    }
}

fn element(
    document: &Document,
    entries: &Dictionary,
    pages: &[ObjectId],
) -> Result<Element, Failure> {
    let mut kids = Vec::new();
    for kid in entries.get(b"K")?.as_array()? {
        let kid = document.dereference(kid)?.1.as_dict()?;
        kids.push(match kid.get(b"MCID") {
            Ok(mark) => {
                let page = kid.get(b"Pg")?.as_reference()?;
                let page = pages.iter().position(|known| *known == page);
                Kid::Mark(page.ok_or("no such page")?, mark.as_i64()?)
            }
            Err(_) => Kid::Element(element(document, kid, pages)?),
        });
    }
    let tag = String::from_utf8_lossy(entries.get(b"S")?.as_name()?).into_owned();
    Ok(Element { tag, kids })
}

fn sheet(document: &Document, page: ObjectId) -> Result<Sheet, Failure> {
    let fonts = document.get_page_fonts(page)?;
    let mut known = BTreeMap::new();
    for (name, font) in &fonts {
        let face = String::from_utf8_lossy(font.get(b"BaseFont")?.as_name()?).into_owned();
        let face = face
            .split_once('+')
            .map_or(face.clone(), |(_, face)| face.into());
        known.insert(name.as_slice(), (face, font.get_font_encoding(document)?));
    }
    let content = Content::decode(&document.get_page_content(page))?;
    let mut reader = Reader {
        known: &known,
        font: None,
        size: 0.0,
        ink: [0.0; 3],
        place: None,
        depth: 0,
        stretches: Vec::new(),
    };
    for operation in &content.operations {
        reader.read(&operation.operator, &operation.operands)?;
    }
    let sides = document
        .get_dictionary(page)?
        .get(b"MediaBox")?
        .as_array()?;
    let side = |at: usize| sides.get(at).ok_or("no such side").map(Object::as_float);
    Ok(Sheet {
        width: side(2)??,
        height: side(3)??,
        stretches: reader.stretches,
    })
}

/// The state of a page while its operations are read.
struct Reader<'a> {
    known: &'a BTreeMap<&'a [u8], (String, Encoding<'a>)>,
    font: Option<&'a (String, Encoding<'a>)>,
    size: f32,
    ink: [f32; 3],
    /// Where a run begins that has no text yet.
    place: Option<[f32; 2]>,
    /// How many marks are open.
    depth: usize,
    stretches: Vec<Stretch>,
}

impl Reader<'_> {
    fn read(&mut self, operator: &str, operands: &[Object]) -> Result<(), Failure> {
        let number = |at: usize| operands.get(at).ok_or("no operand").map(Object::as_float);
        match operator {
            "BDC" => {
                if self.depth == 0 {
                    let properties = operands.get(1).ok_or("no operand")?.as_dict()?;
                    let mark = properties.get(b"MCID").and_then(Object::as_i64).ok();
                    self.stretches.push(Stretch {
                        mark,
                        runs: Vec::new(),
                    });
                }
                self.depth += 1;
            }
            "EMC" => self.depth -= 1,
            "rg" => self.ink = [number(0)??, number(1)??, number(2)??],
            "Tf" => {
                let name = operands.first().ok_or("no operand")?.as_name()?;
                self.font = self.known.get(name);
                self.size = number(1)??;
            }
            "Tm" => self.place = Some([number(4)??, number(5)??]),
            "TJ" => self.show(operands.first().ok_or("no operand")?.as_array()?)?,
            _ => {}
        }
        Ok(())
    }

    fn show(&mut self, parts: &[Object]) -> Result<(), Failure> {
        let (face, encoding) = self.font.ok_or("no font")?;
        let runs = &mut self.stretches.last_mut().ok_or("text without a mark")?.runs;
        if let Some([x, y]) = self.place.take() {
            runs.push(Run {
                face: face.clone(),
                size: self.size,
                ink: self.ink,
                x,
                y,
                text: String::new(),
            });
        }
        let run = runs.last_mut().ok_or("text without a place")?;
        for part in parts.iter().filter_map(|part| part.as_str().ok()) {
            run.text.push_str(&Document::decode_text(encoding, part)?);
        }
        Ok(())
    }
}
