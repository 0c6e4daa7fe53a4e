//! An invented regulation, and the blocks that it is made of.

use letters::{Clause, Document, DocumentBlock, Fact, Marker, Proof, Rank, Span};
use procedure::Language;

use super::{moment, stationery};

/// A heading of the first rank with a number.
pub(crate) fn section(number: &str, text: &str) -> DocumentBlock {
    DocumentBlock::Heading {
        rank: Rank::Section,
        number: Some(number.into()),
        text: text.into(),
    }
}

/// A paragraph with stress.
pub(crate) fn running(text: &str) -> DocumentBlock {
    DocumentBlock::Paragraph(Span::stressed(text))
}

/// Paragraphs with numbers.
pub(crate) fn clauses<const N: usize>(clauses: [(&str, &str); N]) -> DocumentBlock {
    let clause = |(number, text): (&str, &str)| Clause {
        number: number.into(),
        text: Span::stressed(text),
    };
    DocumentBlock::Clauses(clauses.map(clause).into())
}

/// A list.
pub(crate) fn list<const N: usize>(marker: Marker, items: [&str; N]) -> DocumentBlock {
    let items = items.map(Span::stressed).into();
    DocumentBlock::List { marker, items }
}

/// Names and what they stand for.
pub(crate) fn facts<const N: usize>(facts: [(&str, &str); N]) -> DocumentBlock {
    let fact = |(label, value): (&str, &str)| Fact {
        label: label.into(),
        value: Span::stressed(value),
    };
    DocumentBlock::Facts(facts.map(fact).into())
}

/// A remark beside a rule.
pub(crate) fn note(text: &str) -> DocumentBlock {
    DocumentBlock::Note {
        label: "Toelichting".into(),
        text: Span::stressed(text),
    }
}

/// A regulation of a few pages, with everything that one can hold.
pub(crate) fn regulation() -> Document {
    let mut blocks = vec![running(
        "Bent u niet tevreden over ons? Vertel het ons. In deze regeling leest u hoe u een \
         klacht indient, wat wij ermee doen en hoeveel tijd wij daarvoor hebben. Een klacht \
         indienen **kost u niets** en heeft geen gevolgen voor uw begeleiding.",
    )];
    blocks.extend(first_sections());
    blocks.extend(handling());
    blocks.extend(last_sections());
    Document {
        language: Language::Nl,
        title: "Klachtenregeling".into(),
        lines: vec!["Versie 2, vastgesteld op 3 november 2026, geldt vanaf 1 december 2026".into()],
        stationery: stationery(),
        foot: "Klachtenregeling, versie 2".into(),
        blocks,
        proof: Proof::Final,
        made_at: moment(),
    }
}

fn first_sections() -> Vec<DocumentBlock> {
    vec![
        section("1", "Wat woorden in deze regeling betekenen"),
        facts([
            (
                "klacht",
                "Iedere uiting van onvrede over de praktijk, over een medewerker of over de \
                 begeleiding, waarvan u vraagt om er iets mee te doen.",
            ),
            (
                "klager",
                "Degene die de klacht indient: een cliënt, een oud-cliënt of hun vertegenwoordiger.",
            ),
            (
                "klachtenfunctionaris",
                "Degene die de klacht behandelt en daarbij geen partij kiest.",
            ),
            (
                "werkdag",
                "Maandag tot en met vrijdag, behalve op feestdagen.",
            ),
        ]),
        section("2", "Een klacht indienen"),
        clauses([
            (
                "2.1",
                "U dient uw klacht in per brief, per e-mail of in een gesprek. Vertelt u uw klacht? \
                 Dan schrijven wij die voor u op en laten wij u lezen wat wij hebben opgeschreven.",
            ),
            ("2.2", "In uw klacht staat in elk geval:"),
        ]),
        list(
            Marker::Bullet,
            [
                "uw naam en hoe wij u kunnen bereiken;",
                "wat er is gebeurd, wanneer, en wie daarbij was;",
                "waarom u daar niet tevreden over bent en wat u wilt dat wij doen.",
            ],
        ),
        clauses([
            (
                "2.3",
                "U kunt een klacht indienen tot één jaar na wat er is gebeurd. Is het langer \
                 geleden en kon u er niets aan doen dat u later bent? Dan behandelen wij uw klacht \
                 toch.",
            ),
            (
                "2.4",
                "Iemand anders mag namens u klagen, als u daar schriftelijk toestemming voor geeft.",
            ),
        ]),
        note(
            "Het jaar begint op de dag na het voorval. Voor een klacht over een rekening begint \
             het op de dag na de datum van die rekening.",
        ),
    ]
}

fn handling() -> Vec<DocumentBlock> {
    let rows = [
        [
            "Wij bevestigen dat wij uw klacht hebben ontvangen",
            "5 werkdagen",
            "ontvangst",
            "3.1",
        ],
        [
            "Wij nodigen u en de medewerker uit voor een gesprek",
            "2 weken",
            "ontvangst",
            "3.3",
        ],
        ["U krijgt onze beslissing", "4 weken", "ontvangst", "4.1"],
        [
            "Wij nemen meer tijd als dat nodig is, en schrijven u waarom",
            "4 weken",
            "het einde van de eerste termijn",
            "4.2",
        ],
        [
            "U laat weten of u het met de beslissing eens bent",
            "3 weken",
            "de dag waarop wij de beslissing versturen",
            "5.1",
        ],
    ];
    vec![
        section("3", "Hoe wij uw klacht behandelen"),
        clauses([
            (
                "3.1",
                "Binnen **vijf werkdagen** nadat wij uw klacht hebben ontvangen, krijgt u van ons een \
                 bevestiging. Daarin staat wie uw klacht behandelt.",
            ),
            (
                "3.2",
                "De klachtenfunctionaris is nooit degene over wie u klaagt, en was ook niet \
                 betrokken bij wat er is gebeurd. Heeft u daar twijfels over? Laat het ons weten; \
                 dan wijzen wij iemand anders aan.",
            ),
            (
                "3.3",
                "Wij horen eerst beide kanten: u, en de medewerker over wie u klaagt. U mag kiezen \
                 of u dat samen doet of apart. U mag iemand meenemen. Van elk gesprek maken wij een \
                 verslag, dat u krijgt voordat wij beslissen.",
            ),
        ]),
        section("4", "De beslissing"),
        clauses([
            (
                "4.1",
                "Binnen **vier weken** nadat wij uw klacht hebben ontvangen, heeft u onze beslissing. \
                 Wij schrijven wat wij van uw klacht vinden, waarom, en wat wij gaan doen.",
            ),
            (
                "4.2",
                "Hebben wij meer tijd nodig? Dan schrijven wij u dat voordat de vier weken om zijn. \
                 Wij noemen de reden en een nieuwe datum, die ten hoogste vier weken later is.",
            ),
        ]),
        note(
            "De beslissing moet op de laatste dag bij u **bezorgd** zijn. Wij rekenen op twee \
             bezorgdagen voor een brief.",
        ),
        DocumentBlock::Heading {
            rank: Rank::Subsection,
            number: None,
            text: "Alle termijnen bij elkaar".into(),
        },
        DocumentBlock::Table {
            head: ["Wat", "Hoe lang", "Gerekend vanaf", "Artikel"]
                .map(String::from)
                .into(),
            rows: rows.map(|row| row.map(Span::stressed).into()).into(),
        },
    ]
}

fn last_sections() -> Vec<DocumentBlock> {
    vec![
        section("5", "Als u het niet met ons eens bent"),
        clauses([
            (
                "5.1",
                "Bent u het niet eens met de beslissing? Laat het ons binnen drie weken weten. Wij \
                 vragen dan een mediator om met u en met ons te praten. De mediator werkt niet bij \
                 ons. Wij betalen de kosten.",
            ),
            (
                "5.2",
                "U kunt uw klacht op elk moment voorleggen aan de rechter. Daar kunnen wel kosten \
                 aan verbonden zijn.",
            ),
        ]),
        section("6", "Wat wij bewaren en met wie wij praten"),
        clauses([
            (
                "6.1",
                "Uw klacht is vertrouwelijk. Alleen wie bij de klacht betrokken is, leest uw \
                 dossier. Dat dossier bewaren wij apart van het dossier van uw begeleiding.",
            ),
            (
                "6.2",
                "Wij bewaren het klachtendossier **drie jaar** nadat het is gesloten. Daarna \
                 vernietigen wij het.",
            ),
            (
                "6.3",
                "Elk jaar kijken wij welke klachten er waren en wat wij daarvan leren. In dat \
                 overzicht staan geen namen.",
            ),
        ]),
        DocumentBlock::Together(vec![
            section("7", "Vragen"),
            running(
                "Heeft u vragen over deze regeling? Bel 0199 55 01 23 of schrijf naar \
                 klachten@wilgenzoom.example. Wij helpen u ook als u uw klacht nog moet opschrijven.",
            ),
        ]),
    ]
}
