//! The images that a document shows, each once.

use printpdf::{DictItem, ExternalStream, ExternalXObject, PdfDocument, Px, XObject, XObjectId};

use crate::{
    Logo,
    layout::{Laid, Shape},
    logo::{Colour, Pixels},
};

/// The images of a document, in the order in which they are first seen.
pub(super) struct Images(Vec<Logo>);

impl Images {
    /// The name under which the document knows an image.
    pub(super) fn id(&self, image: &Logo) -> Option<XObjectId> {
        self.0.iter().position(|known| known == image).map(numbered)
    }
}

/// Embeds each image that the document shows.
pub(super) fn embed(laid: &Laid, document: &mut PdfDocument) -> Images {
    let mut images = Images(Vec::new());
    for mark in laid.sheets.iter().flat_map(|sheet| &sheet.marks) {
        if let Shape::Image { image, .. } = &mark.shape
            && images.id(image).is_none()
        {
            let id = numbered(images.0.len());
            let embedded = XObject::External(external(image));
            document.resources.xobjects.map.insert(id, embedded);
            images.0.push(image.clone());
        }
    }
    images
}

fn numbered(index: usize) -> XObjectId {
    XObjectId(format!("I{index}"))
}

fn external(logo: &Logo) -> ExternalXObject {
    let (filter, space, content) = match &logo.pixels {
        Pixels::Jpeg {
            bytes,
            colour: Colour::Grey,
        } => ("DCTDecode", "DeviceGray", bytes),
        Pixels::Jpeg {
            bytes,
            colour: Colour::Rgb,
        } => ("DCTDecode", "DeviceRGB", bytes),
        Pixels::Deflated(bytes) => ("FlateDecode", "DeviceRGB", bytes),
    };
    let entries = [
        ("Type", name("XObject")),
        ("Subtype", name("Image")),
        ("Width", DictItem::Int(logo.width().into())),
        ("Height", DictItem::Int(logo.height().into())),
        ("BitsPerComponent", DictItem::Int(8)),
        ("ColorSpace", name(space)),
        ("Filter", name(filter)),
    ];
    let dict = entries
        .into_iter()
        .map(|(key, value)| (key.to_owned(), value))
        .collect();
    ExternalXObject {
        stream: ExternalStream {
            dict,
            content: content.to_vec(),
            compress: false,
        },
        width: Some(Px(logo.width() as usize)),
        height: Some(Px(logo.height() as usize)),
        dpi: None,
    }
}

fn name(text: &str) -> DictItem {
    DictItem::Name(text.as_bytes().to_vec())
}
