// The words of the complaints regulation: its versions, the editor, the check, adopting. They are fetched with the screen.
import type { AppliesTo, FindingSeverity } from '../../ipc/bindings';

type Params = Readonly<Record<string, string | undefined>>;

const count = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;

/** A version in a sentence: "versie 3"; a text that calls its versions otherwise keeps its own name. */
const version = (name: string): string => (/^\d+$/.test(name) ? `versie ${name}` : name);

const severity: Record<FindingSeverity, string> = { fault: 'Fout', doubt: 'Let op', hint: 'Tip' };

const appliesTo: Record<AppliesTo, string> = { filed_on_or_after: 'op die dag of later', filed_after: 'na die dag' };

const quoted = ({ name }: Params): string => (name ? ` ‘${name}’` : '');

/** What is wrong with a file that is no good regulation, as the office names it in `params.why`. */
const bad: Record<string, ((params: Params) => string) | undefined> = {
  unreadable: () => 'Dit deel is niet te lezen. Verbeter het in het bestand en kies het opnieuw.',
  no_regulation: () => 'Dit bestand is geen klachtenregeling van Wederhoor. Kies een bestand dat met ‘Exporteren’ is gemaakt; de naam eindigt op .toml.',
  newer_schema: () => 'Dit bestand is gemaakt met een nieuwere versie van Wederhoor. Installeer eerst die versie.',
  unknown_clause: (params) => `Een regel verwijst naar het artikel${quoted(params)}, maar dat staat niet in de lijst van artikelen. Voeg het artikel toe of verander de verwijzing.`,
  duplicate_id: (params) => `Twee regels hebben dezelfde naam${quoted(params)}. Geef een van de twee een andere naam.`,
  never_met: (params) => `De regel${quoted(params)} kan nooit worden gehaald: niets maakt er een einde aan. Zeg wat er moet gebeuren om de termijn te halen.`,
  no_length: (params) => `De termijn${quoted(params)} heeft geen lengte. Zeg hoe lang hij duurt, bijvoorbeeld 4 weken.`,
  undeclared: (params) => `Een regel noemt${quoted(params)}, maar dat staat nergens in de regeling. Voeg het toe of haal de verwijzing weg.`,
  empty: (params) => `De regel${quoted(params)} is leeg. Vul hem in of haal hem weg.`,
  too_many: () => 'Dit bestand heeft meer regels of artikelen dan een klachtenregeling kan hebben. Waarschijnlijk is het een ander bestand.',
  too_long: () => 'Dit bestand is te groot voor een klachtenregeling. Waarschijnlijk is het een ander bestand.',
};

/** Why a change would make the regulation no regulation, beside the field that was changed. */
const here: Record<string, string | undefined> = {
  never_met: 'Zo kan deze termijn nooit worden gehaald: niets maakt er een einde aan. Kies wat er moet gebeuren.',
  undeclared: 'Dit verwijst naar iets wat niet in de regeling staat. Kies iets anders, of voeg het eerst toe.',
  unknown_clause: 'Dit kopje staat niet in de regeling. Kies een ander kopje, of voeg het eerst toe.',
  duplicate_id: 'Deze naam is er al. Kies een andere naam.',
  no_length: 'Zo heeft deze termijn geen lengte. Vul in hoe lang hij duurt.',
  empty: 'Dit kan niet leeg blijven. Vul het in, of haal de hele regel weg.',
  too_many: 'Meer regels kan een regeling niet hebben. Haal er eerst een weg.',
};

/** Which rule forbids an act on a regulation, as the office names it in `params.why`. */
const forbidden: Record<string, ((params: Params) => string) | undefined> = {
  cited: (params) => `Dit kan niet weg: ${params.name ? `‘${params.name}’ verwijst` : 'een andere regel verwijst'} ernaar. Verander eerst die regel.`,
  check: () => 'De controle vindt nog een fout. Los die eerst op.',
};

export const regulation = {
  version,
  count,
  door: {
    draftTitle: (title: string) => `Concept: ${title}`,
    draftText: (day: string, time: string) => `Opgeslagen op ${day} om ${time}. Het concept geldt nog voor niemand.`,
    draftOpen: 'Verder met het concept',
    versions: 'Versies',
    make: 'Nieuwe versie…',
    since: (day: string) => `vanaf ${day}`,
    current: 'geldt nu',
    coming: 'geldt later',
    former: 'gold eerder',
    dossiers: (n: number) => (n === 0 ? 'nog geen dossiers' : count(n, 'dossier', 'dossiers')),
    remarks: (n: number) => count(n, 'opmerking', 'opmerkingen'),
    modelledOn: (model: string) => `gemaakt naar ${model}`,
    rules: 'Wat moet wanneer',
    aboutTitle: 'Goed om te weten',
    about: [
      'Elk dossier houdt de regeling waaronder het begon. Een nieuwe versie verandert geen lopende termijn.',
      'Bij elke datum vertelt Wederhoor hoe hij is uitgerekend, met het artikel erbij. Kies in een dossier “Waarom deze datum?”.',
      'Waar de tekst iets open laat, staat erbij wat is gekozen. Klopt dat niet met uw regeling, maak dan een nieuwe versie.',
    ],
  },
  begin: {
    title: 'Nieuwe versie',
    intro: 'U begint met een concept. Er verandert niets voor klachten, tot u de versie vaststelt.',
    draft: (title: string) => `Er is al een concept: ${title}. Als u hier opnieuw begint, verdwijnt dat concept.`,
    draftOpen: 'Ga verder met dat concept',
    own: 'Verder op uw eigen regeling',
    ownText: (title: string, name: string) => `${title}, ${version(name)}`,
    presets: 'Met een voorbeeldregeling',
    modelledOn: (model: string) => `gemaakt naar ${model}`,
    otherwise: 'Anders',
    empty: 'Met een lege regeling',
    emptyText: 'Alleen wat elke regeling nodig heeft: bevestigen, beslissen, bewaren.',
    file: 'Uit een bestand',
    fileText: 'Een regeling die met Wederhoor is geëxporteerd. De naam eindigt op .toml.',
    act: 'Maak het concept',
    actOver: 'Gooi het oude concept weg en begin',
    actFile: 'Kies het bestand…',
  },
  sheet: {
    adopt: 'Versie vaststellen…',
    compare: (name: string) => `Vergelijk met ${version(name)}`,
    renew: 'Nieuwe versie hieruit…',
    paper: 'Op papier',
    export: 'Exporteren',
    exported: (file: string) => `Bewaard als ${file}`,
    drop: 'Concept weggooien…',
    undone: (name: string) => `Teruggezet: ${name}`,
    saving: 'wordt opgeslagen…',
    contents: 'Inhoud',
    open: (faults: number, doubts: number) => [faults > 0 ? count(faults, 'fout', 'fouten') : '', doubts > 0 ? `${doubts} keer ‘let op’` : ''].filter(Boolean).join(', '),
    toCheck: 'Naar de controle',
    gone: { title: 'Deze versie is er niet (meer)', text: 'Misschien is het concept vastgesteld of weggegooid.', back: 'Naar de versies' },
  },
  rule: {
    remarks: (n: number) => count(n, 'opmerking', 'opmerkingen'),
    refused: 'niet bewaard',
    more: 'Meer van deze regel',
    choose: 'kies…',
    nothing: 'niets',
    yes: 'ja',
    no: 'nee',
    /** Between the options that were chosen. */
    and: ' en ',
    remove: 'Haal deze regel weg',
    removeAsk: 'Deze regel weghalen? Wat u erin schreef, is dan ook weg.',
    removeAct: 'Haal weg',
    removeKeep: 'Laat staan',
    removed: (name: string) => `Weggehaald: ${name}`,
    added: 'Regel toegevoegd',
    clause: (heading: string) => `Onder ‘${heading}’`,
    note: 'Toelichting',
  },
  check: {
    title: 'Controle',
    none: 'Geen opmerkingen. De termijnen passen bij elkaar.',
    severity,
    toRule: (name: string) => `Naar ‘${name}’`,
    answered: (n: number) => `${count(n, 'opmerking', 'opmerkingen')} met uw toelichting`,
    mended: (name: string) => (name === '' ? 'Aangepast' : `Aangepast: ${name}`),
  },
  example: {
    title: 'Zo loopt een klacht',
    on: 'Stel, een klacht komt binnen op',
    unknown: 'later',
    was: (day: string) => `was ${day}`,
    moved: (n: number) => (n === 1 ? '1 datum in het voorbeeld verschoof' : `${n} datums in het voorbeeld verschoven`),
    open: (name: string) => `Open de regel: ${name}`,
    none: 'Nog geen datums: de regeling heeft nog geen termijnen.',
  },
  adopt: {
    title: 'Deze versie vaststellen',
    intro: 'Daarna kan deze versie niet meer veranderen. Voor een wijziging maakt u een nieuwe versie.',
    version: 'Hoe heet deze versie?',
    versionHint: 'Een nummer, of zoals het in uw tekst staat: januari 2027.',
    adoptedOn: 'Vastgesteld op',
    from: 'Geldt vanaf',
    fromHint: 'Kies bij voorkeur een dag die nog komt, dan kunt u de nieuwe tekst eerst bekendmaken.',
    applies: 'Voor klachten die binnenkomen',
    appliesTo,
    appliesHint: 'Staat in uw tekst ‘vanaf’ of ‘met ingang van’? Kies het eerste. Staat er ‘na 1 januari’, dan is niet zeker wat geldt voor een klacht van 1 januari zelf. Wederhoor vraagt dan bij zo’n klacht welke versie u volgt.',
    running: (dossiers: number, name: string) =>
      dossiers === 0
        ? 'Lopende dossiers houden hun eigen versie. Alleen nieuwe klachten volgen deze.'
        : `${dossiers === 1 ? '1 dossier houdt' : `${dossiers} dossiers houden`} ${version(name)}. Alleen nieuwe klachten volgen deze versie.`,
    arrived: 'De dag van binnenkomst telt. Een klacht die al binnen is maar nog niet geregistreerd, volgt de versie van die dag.',
    changes: (n: number, name: string) => `${count(n, 'verschil', 'verschillen')} met ${version(name)}`,
    noChanges: (name: string) => `Er is geen verschil met ${version(name)}.`,
    doubts: (n: number) => `De controle heeft nog ${count(n, 'vraag', 'vragen')} (‘let op’). U mag toch vaststellen; een toelichting bij de regel is genoeg.`,
    blockedTitle: 'Nog niet vast te stellen',
    blocked: (n: number) => `De controle vindt ${count(n, 'fout', 'fouten')}. Zo kan de regeling niet werken. Los eerst op:`,
    act: 'Stel vast',
    toCheck: 'Naar de controle',
  },
  compare: {
    title: (name: string) => `Verschillen met ${version(name)}`,
    none: 'Er zijn geen verschillen.',
    changed: 'gewijzigd',
    added: 'nieuw',
    removed: 'vervallen',
    was: 'Was',
    is: 'Wordt',
  },
  paper: {
    title: 'De klachtenregeling op papier',
    intro: 'Zo geeft u de regeling aan klanten. Uw toelichtingen staan er niet in.',
    language: 'Taal',
    label: 'De klachtenregeling',
    save: 'Bewaar als PDF',
    saved: (file: string) => `Bewaard als ${file}`,
  },
  drop: {
    title: 'Het concept weggooien?',
    text: (title: string) => `Alles wat u in het concept ‘${title}’ heeft geschreven, is dan weg. De vastgestelde versies blijven zoals ze zijn.`,
    keep: 'Houd het concept',
    act: 'Gooi weg',
  },
  trouble: {
    bad,
    badOther: 'Dit bestand is geen goede klachtenregeling.',
    where: (line: string, column: string) => `Regel ${line}${column === '' ? '' : `, teken ${column}`}.`,
    kept: 'Uw concept en uw versies zijn niet veranderd.',
    forbidden,
    here,
  },
};
