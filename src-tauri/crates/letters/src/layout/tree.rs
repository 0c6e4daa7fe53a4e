//! The order and meaning in which a page is read aloud.

use procedure::Language;

/// What a node of the tree is, in the words of ISO 32000-1, 14.8.4.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Document,
    /// A document within a document, such as an enclosure of a letter.
    Part,
    Heading(u8),
    Paragraph,
    /// Words of somebody else.
    Quote,
    /// A list whose labels are bullets, numbers, or absent.
    List(Numbering),
    Item,
    Label,
    ItemBody,
    Figure,
    Table,
    TableRow,
    HeadCell(Scope),
    Cell,
    Note,
    /// A place of a printed form where a reader writes or ticks.
    Field(Writing),
}

/// How a printed form is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Writing {
    Text,
    Tick,
}

/// What a head cell stands over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scope {
    Row,
    Column,
}

/// How a list says that it is numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Numbering {
    Disc,
    Decimal,
}

/// A node's place in its tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct NodeId(pub(crate) usize);

/// A node.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub(crate) role: Role,
    pub(crate) parent: Option<NodeId>,
    pub(crate) children: Vec<NodeId>,
    /// What a figure shows or a field asks, for who does not see it.
    pub(crate) alternative: Option<String>,
    /// The language in which a part is read, where it is not the whole document's.
    pub(crate) language: Option<Language>,
}

/// The tree of one document.
#[derive(Clone, Debug)]
pub(crate) struct Tree {
    pub(crate) nodes: Vec<Node>,
}

impl Tree {
    pub(crate) const ROOT: NodeId = NodeId(0);

    pub(crate) fn new() -> Self {
        let root = Node {
            role: Role::Document,
            parent: None,
            children: Vec::new(),
            alternative: None,
            language: None,
        };
        Self { nodes: vec![root] }
    }

    /// Adds a node as the last child of another.
    pub(crate) fn add(&mut self, parent: NodeId, role: Role) -> NodeId {
        let id = NodeId(self.nodes.len());
        let parent_id = Some(parent);
        self.nodes.push(Node {
            role,
            parent: parent_id,
            children: Vec::new(),
            alternative: None,
            language: None,
        });
        self.nodes[parent.0].children.push(id);
        id
    }

    /// Adds a field of a printed form with what it asks.
    pub(crate) fn add_field(&mut self, parent: NodeId, writing: Writing, asks: String) -> NodeId {
        let id = self.add(parent, Role::Field(writing));
        self.nodes[id.0].alternative = Some(asks);
        id
    }

    /// Makes another tree, of a document in a language, a part of this one. Gives how far
    /// its nodes have moved.
    pub(crate) fn graft(&mut self, other: Self, language: Language) -> usize {
        let after = self.nodes.len();
        let moved = |id: NodeId| NodeId(id.0 + after);
        self.nodes.extend(other.nodes.into_iter().map(|node| Node {
            parent: node.parent.map(moved),
            children: node.children.into_iter().map(moved).collect(),
            ..node
        }));
        let part = moved(Self::ROOT);
        self.nodes[part.0].role = Role::Part;
        self.nodes[part.0].parent = Some(Self::ROOT);
        self.nodes[part.0].language = Some(language);
        self.nodes[Self::ROOT.0].children.push(part);
        after
    }

    /// Adds a figure with the words that stand for it.
    pub(crate) fn add_figure(&mut self, parent: NodeId, alternative: String) -> NodeId {
        let id = self.add(parent, Role::Figure);
        self.nodes[id.0].alternative = Some(alternative);
        id
    }
}

impl Role {
    /// The standard structure type.
    pub(crate) fn tag(self) -> String {
        match self {
            Self::Document => "Document".to_owned(),
            Self::Part => "Part".to_owned(),
            Self::Heading(level) => format!("H{level}"),
            Self::Paragraph => "P".to_owned(),
            Self::Quote => "BlockQuote".to_owned(),
            Self::List(_) => "L".to_owned(),
            Self::Item => "LI".to_owned(),
            Self::Label => "Lbl".to_owned(),
            Self::ItemBody => "LBody".to_owned(),
            Self::Figure => "Figure".to_owned(),
            Self::Table => "Table".to_owned(),
            Self::TableRow => "TR".to_owned(),
            Self::HeadCell(_) => "TH".to_owned(),
            Self::Cell => "TD".to_owned(),
            Self::Note => "Note".to_owned(),
            Self::Field(_) => "Form".to_owned(),
        }
    }
}
