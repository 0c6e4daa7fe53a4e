//! The structure tree: what is read aloud, in which order and as what.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::{Marked, conform::language_tag, content::utf16};
use crate::{
    TypesetFault,
    layout::{Laid, NodeId, Owner, Role, Tree, Writing},
};

/// Writes the tree and ties the marks of each page to it. Gives the tree's root.
pub(super) fn write(
    document: &mut Document,
    laid: &Laid,
    pages: &[ObjectId],
    marked: &[Marked],
) -> Result<ObjectId, TypesetFault> {
    let root = document.new_object_id();
    let ids: Vec<ObjectId> = laid
        .tree
        .nodes
        .iter()
        .map(|_| document.new_object_id())
        .collect();
    let mut kids: Vec<Vec<Object>> = vec![Vec::new(); ids.len()];
    let mut parents = Vec::new();
    for (number, (page, nodes)) in pages.iter().zip(marked).enumerate() {
        for (mark, node) in nodes.iter().enumerate() {
            kids[node.0].push(Object::Dictionary(dictionary! {
                "Type" => "MCR", "Pg" => *page, "MCID" => mark as i64,
            }));
        }
        let owners: Vec<Object> = nodes.iter().map(|node| ids[node.0].into()).collect();
        parents.push(Object::Integer(number as i64));
        parents.push(Object::Reference(
            document.add_object(Object::Array(owners)),
        ));
        let page = document
            .get_dictionary_mut(*page)
            .map_err(|_| TypesetFault::Unwritable { stage: "structure" })?;
        page.set("StructParents", number as i64);
        page.set("Tabs", "S");
    }
    let places = places(laid);
    for (node, kids) in kids.into_iter().enumerate() {
        let element = element(&laid.tree, node, kids, root, &ids, &places);
        document.set_object(ids[node], element);
    }
    let parents = document.add_object(dictionary! {"Nums" => parents});
    let mut tree = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => vec![Object::Reference(ids[Tree::ROOT.0])],
        "ParentTree" => parents,
        "ParentTreeNextKey" => pages.len() as i64,
    };
    if let Some(notes) = notes(&laid.tree, &ids) {
        tree.set("IDTree", document.add_object(notes));
    }
    document.set_object(root, tree);
    Ok(root)
}

fn element(
    tree: &Tree,
    node: usize,
    mut kids: Vec<Object>,
    root: ObjectId,
    ids: &[ObjectId],
    bounds: &BTreeMap<NodeId, [f32; 4]>,
) -> Dictionary {
    let this = &tree.nodes[node];
    kids.extend(
        this.children
            .iter()
            .map(|child| Object::Reference(ids[child.0])),
    );
    let mut element = dictionary! {
        "Type" => "StructElem",
        "S" => Object::Name(this.role.tag().into_bytes()),
        "P" => this.parent.map_or(root, |parent| ids[parent.0]),
        "K" => kids,
    };
    if let (Some(text), Role::Figure) = (&this.alternative, this.role) {
        element.set("Alt", Object::string_literal(utf16(text)));
    }
    if let Some(language) = this.language {
        element.set("Lang", Object::string_literal(language_tag(language)));
    }
    if this.role == Role::Note {
        element.set("ID", note_name(node));
    }
    let place = bounds.get(&NodeId(node)).copied().unwrap_or_default();
    let asks = this.alternative.as_deref().unwrap_or_default();
    if let Some(attributes) = attributes(this.role, place, asks) {
        element.set("A", attributes);
    }
    element
}

/// What a reader must know of an element beyond its type (ISO 32000-1, 14.8.5).
fn attributes(role: Role, place: [f32; 4], asks: &str) -> Option<Dictionary> {
    let name = |name: String| Object::Name(name.into_bytes());
    match role {
        Role::Figure => {
            let sides = place.iter().map(|side| Object::Real(side.round()));
            let sides: Vec<Object> = sides.collect();
            Some(dictionary! {"O" => "Layout", "Placement" => "Block", "BBox" => sides})
        }
        Role::List(numbering) => Some(dictionary! {
            "O" => "List", "ListNumbering" => name(format!("{numbering:?}")),
        }),
        Role::HeadCell(scope) => Some(dictionary! {
            "O" => "Table", "Scope" => name(format!("{scope:?}")),
        }),
        // A field to write in by hand (ISO 32000-1, 14.8.5.6).
        Role::Field(writing) => {
            let kind = match writing {
                Writing::Text => "tv",
                Writing::Tick => "cb",
            };
            let mut field = dictionary! {
                "O" => "PrintField",
                "Role" => kind,
                "Desc" => Object::string_literal(utf16(asks)),
            };
            if writing == Writing::Tick {
                field.set("checked", "off");
            }
            Some(field)
        }
        _ => None,
    }
}

/// The place of each figure, which a reader may show while it speaks: left, bottom,
/// right and top, counted from the bottom left of the page.
fn places(laid: &Laid) -> BTreeMap<NodeId, [f32; 4]> {
    let mut places: BTreeMap<NodeId, [f32; 4]> = BTreeMap::new();
    let marks = laid
        .sheets
        .iter()
        .flat_map(|sheet| sheet.marks.iter().map(|mark| (sheet.height, mark)));
    for (height, mark) in marks {
        let Owner::Node(node) = mark.owner else {
            continue;
        };
        if laid.tree.nodes[node.0].role != Role::Figure {
            continue;
        }
        let [left, top, right, bottom] = mark.bounds();
        let [top, bottom] = [top, bottom].map(|y| height - y);
        let place = places.entry(node).or_insert([left, bottom, right, top]);
        *place = [
            place[0].min(left),
            place[1].min(bottom),
            place[2].max(right),
            place[3].max(top),
        ];
    }
    places
}

/// The name of a note, which PDF/UA-1 asks for (ISO 14289-1, 7.9). Names of one length
/// stand in the order of their numbers.
fn note_name(node: usize) -> Object {
    Object::string_literal(format!("note-{node:09}"))
}

/// The notes by name, or nothing where there is none.
fn notes(tree: &Tree, ids: &[ObjectId]) -> Option<Dictionary> {
    let notes = tree.nodes.iter().enumerate();
    let notes = notes.filter(|(_, node)| node.role == Role::Note);
    let names: Vec<Object> = notes
        .flat_map(|(node, _)| [note_name(node), Object::Reference(ids[node])])
        .collect();
    (!names.is_empty()).then(|| dictionary! {"Names" => names})
}
