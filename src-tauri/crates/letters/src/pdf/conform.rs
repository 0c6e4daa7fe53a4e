//! What turns a page description into an archival and accessible document.

use chrono::{DateTime, Utc};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, StringFormat, dictionary};
use procedure::Language;

use super::{Marked, content::utf16, outline, structure, xmp};
use crate::{
    TypesetFault,
    layout::{Entry, Laid},
};

/// The colours of the page: sRGB in 736 bytes, from saucecontrol's Compact ICC Profiles,
/// dedicated to the public domain (CC0).
const SRGB: &[u8] = include_bytes!("../../assets/sRGB-v2-magic.icc");

/// What a document says of itself.
pub(super) struct Imprint<'a> {
    pub(super) language: Language,
    pub(super) title: &'a str,
    pub(super) author: &'a str,
    pub(super) made_at: DateTime<Utc>,
    pub(super) outline: &'a [Entry],
}

/// Adds what PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) ask beyond the pages.
pub(super) fn conform(
    document: &mut Document,
    laid: &Laid,
    marked: &[Marked],
) -> Result<(), TypesetFault> {
    let pages: Vec<ObjectId> = document.page_iter().collect();
    for page in &pages {
        tidy_page(document, *page)?;
    }
    let structure = structure::write(document, laid, &pages, marked)?;
    let imprint = Imprint {
        language: laid.language,
        title: &laid.title,
        author: &laid.author,
        made_at: laid.made_at,
        outline: &laid.outline,
    };
    imprinted(document, &imprint, structure, &pages)
}

/// Adds metadata, colours, language and the way in to pages whose structure is written.
pub(super) fn imprinted(
    document: &mut Document,
    imprint: &Imprint<'_>,
    structure: ObjectId,
    pages: &[ObjectId],
) -> Result<(), TypesetFault> {
    document.version = "1.7".to_owned();
    let language = language_tag(imprint.language);
    let packet = xmp::packet(imprint.title, imprint.author, language, imprint.made_at);
    let kind = dictionary! {"Type" => "Metadata", "Subtype" => "XML"};
    // Archives read the packet without a PDF library, so it stays uncompressed.
    let metadata = Stream::new(kind, packet.into_bytes()).with_compression(false);
    let metadata = document.add_object(metadata);
    let intent = output_intent(document);
    let information = information(document, imprint);
    document.trailer.set("Info", information);
    let outline = outline::write(document, imprint.outline, pages);
    let catalog = document
        .catalog_mut()
        .map_err(|_| TypesetFault::Unwritable { stage: "catalog" })?;
    catalog.set("Metadata", metadata);
    catalog.set("OutputIntents", vec![Object::Dictionary(intent)]);
    catalog.set("Lang", Object::string_literal(language));
    catalog.set("ViewerPreferences", dictionary! {"DisplayDocTitle" => true});
    catalog.set("MarkInfo", dictionary! {"Marked" => true});
    catalog.set("StructTreeRoot", structure);
    if let Some(outline) = outline {
        catalog.set("Outlines", outline);
    }
    Ok(())
}

/// Leaves out what printpdf writes on each page and this product never uses.
fn tidy_page(document: &mut Document, page: ObjectId) -> Result<(), TypesetFault> {
    let fault = |_| TypesetFault::Unwritable { stage: "page" };
    let page = document.get_dictionary_mut(page).map_err(fault)?;
    page.remove(b"Annots");
    page.remove(b"TrimBox");
    page.remove(b"CropBox");
    Ok(())
}

/// The profile, uncompressed: it is small, and no byte of it may be added.
fn srgb() -> Stream {
    Stream::new(dictionary! {"N" => 3}, SRGB.to_vec()).with_compression(false)
}

fn output_intent(document: &mut Document) -> Dictionary {
    let profile = document.add_object(srgb());
    dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal("sRGB"),
        "Info" => Object::string_literal("sRGB IEC61966-2.1"),
        "RegistryName" => Object::string_literal("http://www.color.org"),
        "DestOutputProfile" => profile,
    }
}

/// Replaces the information dictionary, which holds the moment of writing.
fn information(document: &mut Document, imprint: &Imprint<'_>) -> ObjectId {
    let old = document.trailer.get(b"Info").and_then(Object::as_reference);
    if let Ok(old) = old {
        document.objects.remove(&old);
    }
    let text = |text: &str| Object::String(utf16(text), StringFormat::Hexadecimal);
    let date = Object::string_literal(pdf_date(imprint.made_at));
    document.add_object(dictionary! {
        "Title" => text(imprint.title),
        "Author" => text(imprint.author),
        "Creator" => Object::string_literal(xmp::PRODUCER),
        "Producer" => Object::string_literal(xmp::PRODUCER),
        "CreationDate" => date.clone(),
        "ModDate" => date,
    })
}

fn pdf_date(moment: DateTime<Utc>) -> String {
    moment.format("D:%Y%m%d%H%M%SZ").to_string()
}

pub(super) fn language_tag(language: Language) -> &'static str {
    match language {
        Language::Nl => "nl-NL",
        Language::En => "en-GB",
    }
}
