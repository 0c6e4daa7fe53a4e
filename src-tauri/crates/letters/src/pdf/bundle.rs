//! Several finished documents as one, to be printed in one go.
//!
//! The pages, fonts and images of each stay as they are, byte for byte; only the numbers by
//! which objects know each other move. What a document has once (metadata, colours, the
//! root of the tree) is written anew, and each tree becomes a part of the whole. Pages
//! written by other programs are refused: what they hold would break the standards that
//! the bundle claims.

use std::collections::{BTreeMap, btree_map::Entry};

use chrono::{DateTime, Utc};
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};
use procedure::Language;
use sha2::{Digest, Sha256};
use thiserror::Error;

use super::{
    Pdf,
    conform::{self, Imprint},
    finished,
    part::{self, Taken, redirect},
};
use crate::{Part, TypesetFault, layout};

/// Documents to be printed in one go.
#[derive(Clone, PartialEq, Eq)]
pub struct Bundle<'a> {
    /// The language of the title.
    pub language: Language,
    /// The title of the whole, such as "Brieven van 24 november 2026".
    pub title: &'a str,
    /// The name of the practice, for the metadata.
    pub practice: &'a str,
    /// The files, in the order in which they are printed. Each was made by this crate.
    pub parts: &'a [&'a [u8]],
    /// How the sheets are printed.
    pub sides: Sides,
    /// The moment that is written in the document's metadata.
    pub made_at: DateTime<Utc>,
}

/// How sheets are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Sides {
    /// On one side.
    #[default]
    One,
    /// On both: an empty page after an odd number of pages lets each part begin on a
    /// sheet of its own.
    Two,
}

/// Why documents could not be bundled.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum BundleFault {
    /// There is nothing to bundle.
    #[error("nothing to bundle")]
    Empty,
    /// A file is damaged or was not made by this crate.
    #[error("file {index} is not a document of this product")]
    NotOurs {
        /// Its place in the bundle, counted from 0.
        index: usize,
    },
    /// The bundle could not be written: a fault of the program, not of the files.
    #[error(transparent)]
    Typeset(#[from] TypesetFault),
}

/// Makes one document of several. The same files give the same bytes.
///
/// # Errors
/// [`BundleFault`] names the file that cannot go along.
pub fn bundle(bundle: &Bundle<'_>) -> Result<Pdf, BundleFault> {
    if bundle.title.trim().is_empty() {
        return Err(TypesetFault::Missing { part: Part::Title }.into());
    }
    let mut whole = Whole::new();
    for (index, bytes) in bundle.parts.iter().enumerate() {
        if bundle.sides == Sides::Two && whole.pages.len() % 2 == 1 {
            whole.add_empty();
        }
        let taken = part::take(bytes, whole.document.max_id, whole.keys);
        let taken = taken.ok_or(BundleFault::NotOurs { index })?;
        whole.add(taken, index);
    }
    if whole.pages.is_empty() {
        return Err(BundleFault::Empty);
    }
    Ok(whole.finish(bundle)?)
}

// The files are somebody's letters and belong in no log.
impl std::fmt::Debug for Bundle<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Bundle")
            .field("parts", &self.parts.len())
            .field("sides", &self.sides)
            .finish_non_exhaustive()
    }
}

/// The bundle on its way.
struct Whole {
    document: Document,
    page_tree: ObjectId,
    root: ObjectId,
    pages: Vec<ObjectId>,
    /// The roots of the parts' trees.
    trees: Vec<Object>,
    /// Whose the marks of each page are, by the page's key.
    parents: Vec<Object>,
    /// How many keys have been given out.
    keys: i64,
    /// Notes by name.
    names: Vec<Object>,
    outline: Vec<layout::Entry>,
    /// Images by what they hold.
    images: BTreeMap<[u8; 32], ObjectId>,
}

impl Whole {
    fn new() -> Self {
        let mut document = Document::with_version("1.7");
        let (page_tree, root) = (document.new_object_id(), document.new_object_id());
        Self {
            document,
            page_tree,
            root,
            pages: Vec::new(),
            trees: Vec::new(),
            parents: Vec::new(),
            keys: 0,
            names: Vec::new(),
            outline: Vec::new(),
            images: BTreeMap::new(),
        }
    }

    fn add(&mut self, mut part: Taken, index: usize) {
        self.share(&mut part);
        self.outline.push(layout::Entry {
            title: part.title,
            page: self.pages.len(),
        });
        self.document.max_id = part.max_id;
        self.document.objects.extend(part.objects);
        self.keys += part.parents.len() as i64 / 2;
        self.parents.extend(part.parents);
        for page in &part.pages {
            self.set(*page, "Parent", self.page_tree);
        }
        self.pages.extend(part.pages);
        self.set(part.tree, "S", "Part");
        self.set(part.tree, "P", self.root);
        if let Some(language) = part.language {
            self.set(part.tree, "Lang", language);
        }
        self.trees.push(part.tree.into());
        for (name, note) in part.notes {
            // Notes of two parts may have the same name.
            let name = [format!("part-{index:06}-").as_bytes(), &name].concat();
            let name = Object::string_literal(name);
            self.set(note, "ID", name.clone());
            self.names.extend([name, note.into()]);
        }
    }

    /// Leaves out what an earlier part brought along too, such as a logo.
    fn share(&mut self, part: &mut Taken) {
        let mut shared = BTreeMap::new();
        for (id, object) in &part.objects {
            let Some(print) = fingerprint(object) else {
                continue;
            };
            match self.images.entry(print) {
                Entry::Occupied(known) => drop(shared.insert(*id, *known.get())),
                Entry::Vacant(place) => drop(place.insert(*id)),
            }
        }
        part.objects.retain(|id, _| !shared.contains_key(id));
        let to = |id| shared.get(&id).copied().unwrap_or(id);
        for object in part.objects.values_mut() {
            redirect(object, &to);
        }
    }

    /// An empty page as large as the one before.
    fn add_empty(&mut self) {
        let last = self.pages.last().copied();
        let last = last.and_then(|page| self.document.get_dictionary(page).ok());
        let size = last.and_then(|page| page.get(b"MediaBox").ok()).cloned();
        let mut page: Dictionary = dictionary! {
            "Type" => "Page", "Parent" => self.page_tree, "Resources" => Dictionary::new(),
        };
        if let Some(size) = size {
            page.set("MediaBox", size);
        }
        let page = self.document.add_object(page);
        self.pages.push(page);
    }

    fn set(&mut self, object: ObjectId, key: &str, value: impl Into<Object>) {
        if let Ok(dictionary) = self.document.get_dictionary_mut(object) {
            dictionary.set(key, value);
        }
    }

    fn finish(mut self, bundle: &Bundle<'_>) -> Result<Pdf, TypesetFault> {
        let kids: Vec<Object> = self.pages.iter().map(|page| (*page).into()).collect();
        let count = self.pages.len();
        let page_tree = dictionary! {"Type" => "Pages", "Kids" => kids, "Count" => count as i64};
        self.document.set_object(self.page_tree, page_tree);
        let structure = self.structure();
        let catalog = self.document.add_object(dictionary! {
            "Type" => "Catalog", "Pages" => self.page_tree,
        });
        self.document.trailer.set("Root", catalog);
        let imprint = Imprint {
            language: bundle.language,
            title: bundle.title,
            author: bundle.practice.trim(),
            made_at: bundle.made_at,
            outline: &self.outline,
        };
        conform::imprinted(&mut self.document, &imprint, structure, &self.pages)?;
        finished(self.document, count)
    }

    fn structure(&mut self) -> ObjectId {
        let structure = self.document.new_object_id();
        let root = dictionary! {
            "Type" => "StructElem", "S" => "Document", "P" => structure,
            "K" => std::mem::take(&mut self.trees),
        };
        self.document.set_object(self.root, root);
        let parents = std::mem::take(&mut self.parents);
        let parents = self.document.add_object(dictionary! {"Nums" => parents});
        let mut tree = dictionary! {
            "Type" => "StructTreeRoot",
            "K" => vec![Object::Reference(self.root)],
            "ParentTree" => parents,
            "ParentTreeNextKey" => self.keys,
        };
        if !self.names.is_empty() {
            let names = std::mem::take(&mut self.names);
            let names = self.document.add_object(dictionary! {"Names" => names});
            tree.set("IDTree", names);
        }
        self.document.set_object(structure, tree);
        structure
    }
}

/// What an image holds, as a number of its own.
fn fingerprint(object: &Object) -> Option<[u8; 32]> {
    let stream = object.as_stream().ok()?;
    let is_image = stream.dict.get(b"Subtype").and_then(Object::as_name).ok() == Some(b"Image");
    is_image.then(|| {
        let described = format!("{:?}", stream.dict);
        let hash = Sha256::new().chain_update(described);
        hash.chain_update(&stream.content).finalize().into()
    })
}
