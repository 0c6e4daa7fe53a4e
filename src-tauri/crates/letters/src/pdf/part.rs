//! A finished document as a part of a bundle: what is taken over, under new numbers.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::xmp;

/// What a bundle takes over of a document.
pub(super) struct Taken {
    pub(super) title: String,
    pub(super) language: Option<Object>,
    pub(super) pages: Vec<ObjectId>,
    /// The root of what is read aloud.
    pub(super) tree: ObjectId,
    /// Key and owners of the marks, page by page.
    pub(super) parents: Vec<Object>,
    /// Notes with their names.
    pub(super) notes: Vec<(Vec<u8>, ObjectId)>,
    pub(super) objects: BTreeMap<ObjectId, Object>,
    /// The highest number among the objects.
    pub(super) max_id: u32,
}

/// Reads a document. Its objects get the numbers after one, its pages the keys from
/// another. Gives nothing when it is not as this product writes it.
pub(super) fn take(bytes: &[u8], after: u32, first_key: i64) -> Option<Taken> {
    let mut document = Document::load_mem(bytes).ok()?;
    if document.is_encrypted() || document.max_id.checked_add(after).is_none() {
        return None;
    }
    let title = title(&document)?;
    let language = document.catalog().ok()?.get(b"Lang").ok().cloned();
    let pages: Vec<ObjectId> = document.page_iter().collect();
    let Structure {
        tree,
        mut parents,
        notes,
    } = structure(&document)?;
    rekey(&mut parents, first_key);
    detach(&mut document, &pages, tree, (first_key, &parents))?;
    let owners = parents.iter().filter_map(|owner| owner.as_reference().ok());
    let starts = pages.iter().copied().chain([tree]).chain(owners);
    let reached = reached(&document, starts.collect())?;
    let moved = |id: ObjectId| (id.0 + after, id.1);
    let mut objects = BTreeMap::new();
    for id in reached {
        let mut object = document.objects.remove(&id)?;
        redirect(&mut object, &moved);
        objects.insert(moved(id), object);
    }
    parents.iter_mut().for_each(|owner| redirect(owner, &moved));
    Some(Taken {
        title,
        language,
        pages: pages.into_iter().map(moved).collect(),
        tree: moved(tree),
        parents,
        notes: named(&notes).map(|(name, id)| (name, moved(id))).collect(),
        max_id: objects.keys().map(|id| id.0).max()?,
        objects,
    })
}

/// What is read aloud in a document, as its catalog leads there.
struct Structure {
    tree: ObjectId,
    parents: Vec<Object>,
    notes: Vec<Object>,
}

fn structure(document: &Document) -> Option<Structure> {
    let catalog = document.catalog().ok()?;
    let root = document.get_dict_in_dict(catalog, b"StructTreeRoot").ok()?;
    let tree = match root.get(b"K").ok()?.as_array().ok()?.as_slice() {
        [Object::Reference(tree)] => *tree,
        _ => return None,
    };
    Some(Structure {
        tree,
        parents: listed(document, root, b"ParentTree", b"Nums")?,
        notes: listed(document, root, b"IDTree", b"Names").unwrap_or_default(),
    })
}

/// Gives the owners of marks the keys from one.
fn rekey(parents: &mut [Object], first: i64) {
    for (key, pair) in (first..).zip(parents.chunks_mut(2)) {
        pair[0] = Object::Integer(key);
    }
}

/// Frees pages and tree from the roots that only this document has. Gives nothing when not
/// every page that has marks has owners for them.
fn detach(
    document: &mut Document,
    pages: &[ObjectId],
    tree: ObjectId,
    (first_key, parents): (i64, &[Object]),
) -> Option<()> {
    let mut keys = first_key..;
    for page in pages {
        let page = document.get_dictionary_mut(*page).ok()?;
        page.remove(b"Parent");
        // An empty page of a bundle has no key.
        if page.has(b"StructParents") {
            page.set("StructParents", keys.next()?);
        }
    }
    document.get_dictionary_mut(tree).ok()?.remove(b"P");
    let is_whole = parents.len() as i64 == 2 * (keys.start - first_key);
    (is_whole && !pages.is_empty()).then_some(())
}

/// The title of a document that this product wrote.
fn title(document: &Document) -> Option<String> {
    let information = document.trailer.get(b"Info").ok()?;
    let information = document.dereference(information).ok()?.1.as_dict().ok()?;
    if information.get(b"Producer").ok()?.as_str().ok()? != xmp::PRODUCER.as_bytes() {
        return None;
    }
    let units = information.get(b"Title").ok()?.as_str().ok()?;
    let units = units.strip_prefix(&[0xfe, 0xff])?.chunks_exact(2);
    let units: Vec<u16> = units
        .map(|unit| u16::from_be_bytes([unit[0], unit[1]]))
        .collect();
    String::from_utf16(&units).ok()
}

/// The entries of a flat tree of numbers or names.
fn listed(
    document: &Document,
    structure: &Dictionary,
    tree: &[u8],
    key: &[u8],
) -> Option<Vec<Object>> {
    let tree = document.get_dict_in_dict(structure, tree).ok()?;
    Some(tree.get(key).ok()?.as_array().ok()?.clone())
}

fn named(names: &[Object]) -> impl Iterator<Item = (Vec<u8>, ObjectId)> + '_ {
    names.chunks_exact(2).filter_map(|pair| {
        let name = pair[0].as_str().ok()?.to_vec();
        Some((name, pair[1].as_reference().ok()?))
    })
}

/// Everything that some objects lead to; nothing when a way leads nowhere, since in the
/// bundle it would lead to somebody else's object.
fn reached(document: &Document, starts: Vec<ObjectId>) -> Option<BTreeSet<ObjectId>> {
    let mut reached = BTreeSet::new();
    let mut open = starts;
    while let Some(id) = open.pop() {
        let object = document.objects.get(&id)?;
        if reached.insert(id) {
            references(object, &mut open);
        }
    }
    Some(reached)
}

fn references(object: &Object, found: &mut Vec<ObjectId>) {
    match object {
        Object::Reference(id) => found.push(*id),
        Object::Array(items) => items.iter().for_each(|item| references(item, found)),
        Object::Dictionary(entries) => entries
            .iter()
            .for_each(|(_, value)| references(value, found)),
        Object::Stream(stream) => stream
            .dict
            .iter()
            .for_each(|(_, value)| references(value, found)),
        _ => {}
    }
}

/// Leads every reference in an object elsewhere.
pub(super) fn redirect(object: &mut Object, to: &impl Fn(ObjectId) -> ObjectId) {
    match object {
        Object::Reference(id) => *id = to(*id),
        Object::Array(items) => items.iter_mut().for_each(|item| redirect(item, to)),
        Object::Dictionary(entries) => entries
            .iter_mut()
            .for_each(|(_, value)| redirect(value, to)),
        Object::Stream(stream) => stream
            .dict
            .iter_mut()
            .for_each(|(_, value)| redirect(value, to)),
        _ => {}
    }
}
