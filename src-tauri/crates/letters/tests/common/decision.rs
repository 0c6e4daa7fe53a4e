//! A decision on a complaint: headings of two ranks, a list, a quotation, a table.

use letters::{Block, Closing, Letter, Line, Marker, Rank, Span, Stationery, TextSize};

use super::{letter, paragraph};

/// A decision of some pages.
pub(crate) fn decision(size: TextSize) -> Letter {
    let mut body = opening();
    body.extend(first_grievance());
    body.extend(second_grievance());
    body.extend(third_grievance());
    body.extend(measures());
    let base = letter();
    Letter {
        title: "K-2026-017/04: Onze beslissing op uw klacht".into(),
        our_reference: "K-2026-017/04".into(),
        subject: "Onze beslissing op uw klacht".into(),
        body,
        closing: Closing {
            signature: None,
            greeting: "Met vriendelijke groet,".into(),
            name: "Marit Holsteijn".into(),
            role: "klachtenfunctionaris".into(),
        },
        copies: vec!["de heer J.P. Łukasz, gemachtigde".into()],
        stationery: Stationery {
            size,
            ..base.stationery.clone()
        },
        ..base
    }
}

/// A letter to people from everywhere, with names in their own letters.
pub(crate) fn names_of_the_world() -> Letter {
    let names = "Ŷke Sjoerdsma-Gûbeler, François l’Hœuf, Jörg Weißgräber, Çağrı Işıkoğlu, Łucja \
                 Święcińska, Jiří Kořínek, Ștefan Țepeș, Nguyễn Thị Ngọc Ánh, Əliyeva Könül, \
                 Ŋárja Ŧuomas, Ǯorǯ Ǩiurâl, Ḥasan aṭ-Ṭūsī, Māhea Kaʻōpua, Kwẹ́ndá Ọ̀ṣọ́ọ̀rẹ́";
    let others = "Δημήτρης Παπαθανασίου, Ἀθηνᾶ, Сергій Ґалаґан, Ђорђе Ћирић, Әсел Қуанышқызы, \
                  Ҷамшед Ӯғлон, Ҽамаҭ Ҟаӡба";
    let cell = |text: &str| vec![Span::Text(text.into())];
    Letter {
        addressee: [
            "Mevrouw Ŋ. Ŧuomas-Ҟаӡба",
            "Lange Akker 112",
            "4997 ZK  WOUDRECHT",
        ]
        .map(Line::from)
        .into(),
        salutation: "Geachte mevrouw Ŧuomas-Ҟаӡба,".into(),
        body: vec![
            paragraph(names),
            paragraph(others),
            // The same names as another keyboard types them: letter by letter and mark.
            paragraph("Jir\u{30c}i\u{301} Kor\u{30c}i\u{301}nek, Nguye\u{302}\u{303}n, x\u{30c}"),
            Block::Heading {
                rank: Rank::Section,
                text: "Wat mevrouw Ŧuomas vertelde".into(),
            },
            Block::Quote(vec![cell("Ik heet Ŧuomas en niet Tuomas.")]),
            Block::Table {
                head: vec![cell("Naam"), cell("Sinds")],
                rows: vec![vec![cell("Ҟаӡба ☐"), cell("21 november 2026")]],
            },
        ],
        ..letter()
    }
}

/// The text of a decision on many grievances, each with headings and a table.
pub(crate) fn grievances(count: usize) -> Vec<Block> {
    let words = "Wij hebben dit onderdeel van uw klacht met onze medewerker besproken. ".repeat(5);
    let row = || ["21 november 2026", "Een brief aan u"].map(text).into();
    let grievance = |number: usize| {
        [
            heading(Rank::Section, &format!("Klachtonderdeel {number}")),
            paragraph(&words),
            heading(Rank::Subsection, "Ons oordeel"),
            paragraph(&words),
            Block::Table {
                head: ["Datum", "Wat"].map(text).into(),
                rows: vec![row(), row(), row()],
            },
        ]
    };
    (1..=count).flat_map(grievance).collect()
}

fn opening() -> Vec<Block> {
    vec![
        paragraph(
            "U hebt bij ons geklaagd over een factuur en over de manier waarop onze medewerker u \
             te woord stond. In deze brief leest u onze beslissing. Uw klacht is gedeeltelijk \
             gegrond: over de factuur geven wij u gelijk, over het telefoongesprek niet.",
        ),
        paragraph("Wij deden het volgende voordat wij beslisten:"),
        Block::List {
            marker: Marker::Number,
            items: vec![
                vec![
                    Span::Text("Op ".into()),
                    Span::Strong("24 november 2026".into()),
                    Span::Text(" bevestigden wij uw brief van 16 november 2026.".into()),
                ],
                text("Op 1 december 2026 spraken wij u en A. van der Berg, elk apart."),
                vec![
                    Span::Text("Wij lazen de agenda, de factuur en art. 5, lid 2 van onze ".into()),
                    Span::Emphasis("betalingsvoorwaarden".into()),
                    Span::Text(". Die kunt u lezen op www.wilgenzoom.example/voorwaarden.".into()),
                ],
            ],
        },
    ]
}

fn first_grievance() -> Vec<Block> {
    vec![
        heading(Rank::Section, "De factuur"),
        heading(Rank::Subsection, "Wat u en onze medewerker zeggen"),
        paragraph("U schreef ons over de factuur van € 85,50:"),
        Block::Quote(vec![
            text(
                "Ik heb de afspraak drie dagen van tevoren telefonisch afgezegd. De medewerkster \
                 zei dat het in orde was. Toch kreeg ik een rekening, en daarna nog een \
                 herinnering met € 15 administratiekosten erbovenop.",
            ),
            text("Ik vind dat niet eerlijk en ik wil dat de rekening van tafel gaat."),
        ]),
        paragraph(
            "Onze medewerker herinnert zich een gesprek, maar niet dat de afspraak toen is \
             afgezegd. In de agenda bleef de afspraak staan tot en met de dag zelf.",
        ),
        heading(Rank::Subsection, "Wat wij daarvan vinden"),
        paragraph(
            "Wie op tijd afzegt, betaalt niets. De praktijk hoort elke afzegging vast te leggen. \
             Dat is niet gebeurd, en daarom kunnen wij niet van u vragen dat u die bewijst. Uw \
             verhaal is bovendien precies en klopt met de lijst van gesprekken van uw telefoon, \
             die u ons liet zien. Op dit onderdeel is uw klacht gegrond.",
        ),
        paragraph("Dit is wat er met de bedragen gebeurt:"),
        Block::Table {
            head: ["Post", "Datum", "Bedrag", "Wat wij doen"].map(text).into(),
            rows: [
                [
                    "Gesprek",
                    "9 november 2026",
                    "€ 85,50",
                    "Wij trekken de factuur in.",
                ],
                [
                    "Herinnering",
                    "13 november 2026",
                    "€ 15,00",
                    "Wij trekken de kosten in.",
                ],
                [
                    "Reiskosten naar het gesprek van 1 december",
                    "1 december 2026",
                    "€ 112,40",
                    "Wij betalen dit bedrag binnen 14 dagen na deze brief op uw rekening terug.",
                ],
            ]
            .map(|row| row.map(text).into())
            .into(),
        },
    ]
}

fn second_grievance() -> Vec<Block> {
    vec![
        heading(Rank::Section, "Het telefoongesprek"),
        paragraph(
            "U schreef dat onze medewerker u tijdens het gesprek van 12 november 2026 niet liet \
             uitpraten en de verbinding verbrak. Onze medewerker zegt dat u tegelijk spraken en \
             dat de lijn wegviel toen zij u wilde doorverbinden. Van het gesprek is geen opname.",
        ),
        paragraph(
            "Wij kunnen niet vaststellen hoe het is gegaan. De centrale van onze telefoon meldt \
             om 14.32 uur een storing van ongeveer 3 minuten. Dat past bij wat onze medewerker \
             zegt, maar het sluit niet uit dat het gesprek daarvoor onprettig verliep. Op dit \
             onderdeel is uw klacht ongegrond. Wij vinden het wel jammer dat u zich niet gehoord \
             voelde, en dat is ook met onze medewerker besproken.",
        ),
    ]
}

fn third_grievance() -> Vec<Block> {
    vec![
        heading(Rank::Section, "De tijd die het duurde"),
        heading(Rank::Subsection, "Wat onze regeling zegt"),
        paragraph("In onze klachtenregeling staat in artikel 7, lid 1:"),
        Block::Quote(vec![text(
            "De klachtenfunctionaris beslist binnen zes weken na de dag waarop de klacht is \
             ontvangen. De termijn kan één keer met vier weken worden verlengd.",
        )]),
        heading(Rank::Subsection, "Wat wij daarvan vinden"),
        paragraph(
            "Wij ontvingen uw brief op 19 november 2026. De laatste dag om te beslissen is dus 31 \
             december 2026. Deze brief gaat ruim daarvoor naar u toe. Uw eerste e-mail van 10 \
             november 2026 kwam niet aan, omdat het adres daarin een letter te weinig had. Dat \
             valt niemand te verwijten. Op dit onderdeel is uw klacht ongegrond.",
        ),
        paragraph(
            "Om dit te voorkomen staat ons adres voortaan groter op onze website. Wie een formulier \
             invult, krijgt bovendien meteen een bericht dat het is aangekomen.",
        ),
    ]
}

fn measures() -> Vec<Block> {
    vec![
        heading(Rank::Section, "Wat er nu gebeurt"),
        Block::List {
            marker: Marker::Bullet,
            items: [
                "Wij trekken de factuur en de herinnering vandaag in.",
                "Wij leggen afzeggingen voortaan vast op het moment van het telefoongesprek. \
                 Marit Holsteijn controleert dat op 1 maart 2027.",
                "U krijgt daarover uiterlijk op 15 maart 2027 bericht.",
            ]
            .map(text)
            .into(),
        },
        heading(Rank::Section, "Bent u het er niet mee eens?"),
        paragraph(
            "Dan kunt u tot en met 28 januari 2027 in beroep gaan bij een beoordelaar die niet bij \
             uw klacht betrokken was. Stuur een brief naar ons adres of mail naar \
             klachten@wilgenzoom.example en noem ons kenmerk K-2026-017/04. U hoeft geen reden te \
             geven.",
        ),
    ]
}

fn heading(rank: Rank, text: &str) -> Block {
    Block::Heading {
        rank,
        text: text.into(),
    }
}

fn text(text: &str) -> Vec<Span> {
    vec![Span::Text(text.into())]
}
