//! The structure tree: what is read aloud, in which order and as what.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::{Marked, content::utf16};
use crate::{
    TypesetFault,
    layout::{Laid, Owner, PAGE_HEIGHT, Role, Shape, Tree},
};

/// Writes the tree and ties the marks of each page to it. Gives the tree's root.
pub(super) fn write(
    document: &mut Document,
    laid: &Laid<'_>,
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
    for (node, kids) in kids.into_iter().enumerate() {
        let element = element(laid, node, kids, root, &ids);
        document.set_object(ids[node], element);
    }
    let parents = document.add_object(dictionary! {"Nums" => parents});
    document.set_object(
        root,
        dictionary! {
            "Type" => "StructTreeRoot",
            "K" => vec![Object::Reference(ids[Tree::ROOT.0])],
            "ParentTree" => parents,
            "ParentTreeNextKey" => pages.len() as i64,
        },
    );
    Ok(root)
}

fn element(
    laid: &Laid<'_>,
    node: usize,
    mut kids: Vec<Object>,
    root: ObjectId,
    ids: &[ObjectId],
) -> Dictionary {
    let this = &laid.tree.nodes[node];
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
    if let Some(text) = &this.alternative {
        element.set("Alt", Object::string_literal(utf16(text)));
        element.set("A", figure_attributes(laid, node));
    }
    if let Role::List(numbering) = this.role {
        let numbering = format!("{numbering:?}");
        element.set(
            "A",
            dictionary! {
                "O" => "List",
                "ListNumbering" => Object::Name(numbering.into_bytes()),
            },
        );
    }
    element
}

/// The place of a figure, which a reader may show while it speaks.
fn figure_attributes(laid: &Laid<'_>, node: usize) -> Dictionary {
    let marks = laid.sheets.iter().flat_map(|sheet| &sheet.marks);
    let place = marks.filter(|mark| mark.owner == Owner::Node(crate::layout::NodeId(node)));
    let mut bounds = place.filter_map(|mark| match mark.shape {
        Shape::Logo { width, height } => {
            let bottom = PAGE_HEIGHT - mark.y - height;
            Some([mark.x, bottom, mark.x + width, bottom + height])
        }
        Shape::Text(_) | Shape::Rule { .. } | Shape::Frame { .. } => None,
    });
    let bounds = bounds.next().unwrap_or_default();
    let bounds = bounds
        .iter()
        .map(|side| Object::Real(side.round()))
        .collect::<Vec<_>>();
    dictionary! {"O" => "Layout", "Placement" => "Block", "BBox" => bounds}
}
