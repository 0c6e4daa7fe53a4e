//! Text with its sources: a line in pieces, a block in rows of cells.

wire_enum! {
    /// Where the words of a piece come from.
    pub enum PieceKind {
        /// Own words.
        Text,
        /// A value of the dossier.
        Fill,
        /// A value that is missing.
        Gap,
    }

    /// How a piece looks.
    pub enum PieceStyle {
        /// As the text around it.
        Plain,
        /// Bold.
        Strong,
        /// Italics.
        Emphasis,
        /// Both.
        StrongEmphasis,
    }

    /// What a block of text is.
    pub enum TextKind {
        /// Running text: one row of one cell.
        Paragraph,
        /// A heading: one row of one cell.
        Heading,
        /// A heading within a part: one row of one cell.
        Subheading,
        /// A list: a row of one cell for each item.
        Bullets,
        /// A numbered list: a row of one cell for each item.
        Numbers,
        /// Words of somebody else: a row of one cell for each paragraph.
        Quote,
        /// A table: rows of cells.
        Table,
    }
}

wire! {
    /// A piece of a line.
    pub struct Piece {
        /// Where its words come from.
        pub kind: PieceKind,
        /// How it looks.
        pub style: PieceStyle,
        /// Its words; of a gap what the hole is called.
        pub text: String,
        /// Of a fill or a gap, the name of the vocabulary.
        pub name: Option<String>,
        /// Where the value can be corrected or filled in, as in a refused field.
        pub field: Option<String>,
    }

    /// A block of text.
    pub struct TextBlock {
        /// What it is.
        pub kind: TextKind,
        /// The first row of a table is its head.
        pub headed: bool,
        /// Rows of cells of pieces. A line break within a piece is a newline.
        pub rows: Vec<Vec<Vec<Piece>>>,
    }
}
