//! A signature over the name of who signs.

use super::{
    MM,
    flow::Row,
    frame::LEFT,
    page::{Mark, Owner, Shape},
    tree::Tree,
};
use crate::{Letter, Logo, wording::Labels};

/// The most room that a signature takes, wide and high.
const MOST: (f32, f32) = (64.0 * MM, 18.0 * MM);

/// A signature with its place in the tree.
pub(super) struct Signature {
    owner: Owner,
    image: Logo,
    width: f32,
    height: f32,
}

/// The signature of a letter, which is heard after the greeting.
pub(super) fn signature(letter: &Letter, tree: &mut Tree) -> Option<Signature> {
    let image = letter.closing.signature.clone()?;
    let label = Labels::of(letter.language).signature_of;
    let name = match letter.closing.name.trim() {
        "" => letter.stationery.practice.trim(),
        name => name,
    };
    let name: String = name.chars().filter(|ch| !ch.is_control()).collect();
    let owner = Owner::Node(tree.add_figure(Tree::ROOT, format!("{label} {name}")));
    let [across, along] = [image.width(), image.height()].map(|side| side as f32);
    let scale = (MOST.0 / across).min(MOST.1 / along);
    Some(Signature {
        owner,
        width: across * scale,
        height: along * scale,
        image,
    })
}

impl Signature {
    /// Puts the signature over a row, which moves down where it needs the room.
    pub(super) fn over(self, rows: &mut Vec<Row>, index: usize, leading: f32) {
        if rows.len() == index {
            // Nobody is named under it.
            rows.push(Row {
                leading,
                ..Row::default()
            });
        }
        let Some(row) = rows.get_mut(index) else {
            return;
        };
        row.above = row.above.max(self.height + 0.3 * leading);
        row.marks.push(Mark {
            owner: self.owner,
            x: LEFT,
            y: -(self.height + 0.9 * leading),
            shape: Shape::Image {
                image: self.image,
                width: self.width,
                height: self.height,
            },
        });
    }
}
