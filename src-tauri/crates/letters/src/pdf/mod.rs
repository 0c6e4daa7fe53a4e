//! The one way in which this product writes a PDF.
//!
//! Set pages go in; out comes a document that is PDF/A-2a and PDF/UA-1: printpdf writes
//! pages, fonts and images, `content` what is drawn on the pages, and `conform` adds what
//! printpdf does not know (metadata, colour, language, the structure tree). The same pages always give the same bytes, so that a hash in the
//! log proves what was sent: dates come from the caller and identifiers from the content.
//!
//! Nothing here knows what a letter is.

mod bundle;
mod conform;
mod content;
mod file;
mod fonts;
mod images;
mod outline;
mod part;
mod structure;
mod syntax;
mod xmp;

use lopdf::{Object, ObjectId};
use printpdf::{Mm, PdfDocument, PdfPage, PdfSaveOptions};

use crate::{
    TypesetFault,
    layout::{Laid, MM, NodeId},
};

pub use bundle::{Bundle, BundleFault, Sides, bundle};

/// A finished document.
#[derive(Clone, PartialEq, Eq)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// The SHA-256 of the file.
    pub sha256: [u8; 32],
}

impl Pdf {
    /// The SHA-256 of the file in sixty-four small hexadecimal digits.
    #[must_use]
    pub fn sha256_hex(&self) -> String {
        self.sha256
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }
}

// The bytes are somebody's letter and belong in no log.
impl std::fmt::Debug for Pdf {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Pdf")
            .field("pages", &self.pages)
            .field("size", &self.bytes.len())
            .field("sha256", &self.sha256_hex())
            .finish_non_exhaustive()
    }
}

/// The nodes whose content a page holds, in the order of their marks: the number of a
/// mark is its place in the list.
pub(crate) type Marked = Vec<NodeId>;

/// Writes set pages as a document.
pub(crate) fn emit(laid: &Laid) -> Result<Pdf, TypesetFault> {
    let mut document = PdfDocument::new("");
    let fonts = fonts::embed(laid, &mut document)?;
    let images = images::embed(laid, &mut document);
    for sheet in &laid.sheets {
        let [width, height] = [sheet.width, sheet.height].map(|side| Mm(side / MM));
        document.pages.push(PdfPage::new(width, height, Vec::new()));
    }
    if let Some(page) = document.pages.first_mut() {
        page.ops = fonts::specimen(&fonts);
    }
    let options = PdfSaveOptions {
        optimize: true,
        subset_fonts: false,
        secure: true,
        image_optimization: None,
    };
    let mut raw = document.to_lopdf_document(&options, &mut Vec::new());
    let marked = draw(&mut raw, laid, &fonts, &images)?;
    conform::conform(&mut raw, laid, &marked)?;
    finished(raw, laid.sheets.len())
}

/// Puts on each page what is drawn there. Gives whose the marks of each page are.
fn draw(
    document: &mut lopdf::Document,
    laid: &Laid,
    fonts: &fonts::Fonts,
    images: &images::Images,
) -> Result<Vec<Marked>, TypesetFault> {
    let fault = |_| TypesetFault::Unwritable { stage: "content" };
    let pages: Vec<ObjectId> = document.page_iter().collect();
    let mut marked = Vec::with_capacity(pages.len());
    for (page, sheet) in pages.into_iter().zip(&laid.sheets) {
        let page = document.get_dictionary(page).map_err(fault)?;
        let stream = page.get(b"Contents").and_then(Object::as_reference);
        let stream = document.get_object_mut(stream.map_err(fault)?);
        let stream = stream.and_then(Object::as_stream_mut).map_err(fault)?;
        let (content, nodes) = content::page(sheet, &laid.tree, fonts, images);
        stream.set_plain_content(content);
        marked.push(nodes);
    }
    Ok(marked)
}

/// Writes a whole document down.
fn finished(document: lopdf::Document, pages: usize) -> Result<Pdf, TypesetFault> {
    let file::Written { bytes, sha256 } = file::write(document)?;
    Ok(Pdf {
        bytes,
        pages,
        sha256,
    })
}
