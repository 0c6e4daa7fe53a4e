interface Step { what: string; how: string }
interface Term { word: string; meaning: string }
interface Key { keys: string; does: string }

const start: Step[] = [
  { what: 'Er ligt een envelop', how: 'Kies Nieuwe klacht (Ctrl N). Typ over wat erop en erin staat, in die volgorde. Een scan mag erbij. Weet u iets niet, laat het leeg.' },
  { what: 'De bevestiging gaat weg', how: 'Kies Registreer en maak de bevestiging. Lees de brief, vul aan wat ontbreekt, leg hem vast en print hem. Is hij op de post, zeg dat dan: pas dan telt hij als verzonden.' },
  { what: 'Elke ochtend', how: 'Kijk op Vandaag. Daar staat wat er vandaag op de post moet, wat te laat is en wat eraan komt.' },
  { what: 'Iets gaat anders', how: 'In het dossier kiest u Iets anders: een gesprek noteren, uitstel nemen, iemand een rol geven, verbeteren, intrekken, sluiten. Een vergissing neemt u terug met Ongedaan maken.' },
  { what: 'Uw klachtenregeling', how: 'Bij Instellingen staat uw regeling, regel voor regel in gewone woorden. Verandert er iets, maak dan een nieuwe versie en zeg vanaf welke dag die geldt. Lopende dossiers houden hun eigen versie. De regeling komt ook als PDF, om aan cliënten te geven.' },
  { what: 'Uw eigen woorden in brieven', how: 'Kies bij Instellingen, Briefpapier, voor Teksten van brieven. Klik op een tekst en schrijf hem zoals u het zegt; rechts ziet u meteen de brief. Namen en datums voegt u in als gegeven, dan vult Wederhoor ze in. Kan een tekst zo niet, dan staat erbij waarom en gebruikt de brief de oorspronkelijke. Terug kan altijd.' },
  { what: 'De brieven op de post', how: 'Bij Post liggen de brieven van alle dossiers die klaar zijn. Print ze als één opdracht. Brengt u ze weg, kies dan Alles op de post gedaan, met de dag en hoe. Daaronder staat wat er eerder wegging, en wat ervan is aangekomen of teruggekomen.' },
  { what: 'U gaat weg', how: 'Doe het archief op slot met Ctrl L. Doet u niets, dan gaat het vanzelf op slot.' },
];

const keys: Key[] = [
  { keys: 'Ctrl K', does: 'Zoek een dossier of kies een opdracht' },
  { keys: 'Ctrl N', does: 'Nieuwe klacht' },
  { keys: 'Ctrl F', does: 'Zoek in de dossiers' },
  { keys: 'Ctrl Enter', does: 'Doe wat de gevulde knop doet' },
  { keys: 'Ctrl P', does: 'Vastleggen en printen, in een brief' },
  { keys: 'Ctrl B en Ctrl I', does: 'Vet en cursief, in een brief' },
  { keys: '{ of Ctrl spatie', does: 'Een gegeven uit het dossier invoegen, in een brief' },
  { keys: 'Alt F10 of Shift Tab', does: 'Naar de knoppen boven de tekst, in een brief' },
  { keys: 'Enter', does: 'Volgende beurt, in een gesprek; Shift Enter is een nieuwe regel' },
  { keys: 'Alt 1 tot en met 9', does: 'Wie er praat, in een gesprek; met Shift erbij: over welk onderdeel' },
  { keys: 'Alt A, D, E, O, N, W of B', does: 'Wat er in deze beurt staat, in een gesprek: zie het menu Bij deze beurt' },
  { keys: 'Alt ↑ en Alt ↓', does: 'Een vraag verplaatsen, als u een gesprek voorbereidt' },
  { keys: 'Ctrl Z', does: 'Neem terug wat u net deed' },
  { keys: 'Ctrl L', does: 'Op slot' },
  { keys: 'Ctrl + en Ctrl −', does: 'Alles groter of kleiner; Ctrl 0 weer gewoon' },
  { keys: 'Esc', does: 'Terug naar waar u was' },
  { keys: 'F1', does: 'Deze uitleg' },
  { keys: 'Tab en Shift Tab', does: 'Naar het volgende of vorige veld' },
  { keys: 'pijltjes', does: 'Door een lijst, tabbladen of keuzes' },
];

const terms: Term[] = [
  { word: 'Klager', meaning: 'Wie de klacht indient. Schrijft iemand namens de klager, dan heet die de gemachtigde; daar hoort een machtiging bij.' },
  { word: 'Beklaagde', meaning: 'Over wie of wat de klacht gaat.' },
  { word: 'Behandelaar', meaning: 'Wie de klacht onderzoekt en de brieven schrijft. Nooit degene over wie de klacht gaat.' },
  { word: 'Wederhoor', meaning: 'De andere kant horen. Een klacht is pas goed behandeld als klager en beklaagde allebei hun verhaal hebben kunnen doen en op elkaar hebben kunnen reageren.' },
  { word: 'Ontvangstbevestiging', meaning: 'De eerste brief: uw klacht is er, dit gaan wij doen, en dan hoort u van ons.' },
  { word: 'Gegrond', meaning: 'De klager heeft gelijk. Een klacht kan ook gedeeltelijk gegrond zijn, of ongegrond. Dat wordt per onderdeel bepaald, met een reden.' },
  { word: 'Termijn', meaning: 'De tijd die de regeling geeft om iets te doen. De dag van ontvangst telt zelf niet mee.' },
  { word: 'Werkdag', meaning: 'Een dag waarop u werkt: geen weekend, geen feestdag en geen eigen gesloten dag.' },
  { word: 'Uiterste verzenddatum', meaning: 'De laatste dag waarop een brief op de post kan om op tijd te zijn. Wederhoor rekent terug vanaf de postbode en toont deze dag eerst.' },
  { word: 'Vastleggen', meaning: 'De brief krijgt zijn nummer en verandert daarna niet meer. Klopt er toch iets niet, dan laat u hem vervallen en maakt u een nieuwe.' },
  { word: 'Op de post', meaning: 'Geprint is nog niet verzonden. Pas als u de datum van posten noteert, is aan de termijn voldaan.' },
  { word: 'Kenmerk', meaning: 'Het nummer van het dossier met dat van de brief, zoals K-2026-014/03. Zo vindt iedereen de brief terug.' },
  { word: 'Klachtenregeling', meaning: 'De afspraken van uw praktijk over klachten: wie mag klagen, wat u doet en binnen welke tijd. Wederhoor volgt uw tekst en oordeelt niet over de inhoud.' },
  { word: 'Toelichting', meaning: 'Zegt uw regeling iets niet, of iets dubbels, dan staat in de toelichting welke keuze is gemaakt.' },
  { word: 'Gegeven', meaning: 'Een plek in een tekst die Wederhoor invult uit het dossier, zoals het nummer van de klacht of een datum.' },
  { word: 'Eigen tekst', meaning: 'Een tekst in uw brieven die u zelf hebt geschreven, in plaats van die van Wederhoor.' },
  { word: 'Termijnkaart', meaning: 'Een bladzijde die uitlegt waarom een datum is zoals hij is. Er staat geen naam op.' },
  { word: 'Uitstel', meaning: 'Een langere termijn. U noteert de nieuwe datum en de reden, en vertelt het aan wie de regeling noemt: vóór de oude datum.' },
  { word: 'Tussenbericht', meaning: 'Een brief die vertelt hoe het staat als het langer duurt.' },
  { word: 'Signaal', meaning: 'Iemand vertelt dat er iets mis is, maar schrijft het niet op. U bewaart het. Komt er een brief of e-mail, dan verbetert u de ontvangst en wordt het een klacht.' },
  { word: 'Onafhankelijk', meaning: 'Wie een klacht opnieuw bekijkt, mag er niet eerder bij betrokken zijn. Wederhoor waarschuwt, of houdt tegen wat uw regeling verbiedt. Werkt u alleen, vraag dan iemand van buiten.' },
  { word: 'Bewaartermijn', meaning: 'Zo lang blijft een gesloten dossier bewaard. Daarna hoort het te worden vernietigd.' },
  { word: 'Herstelblad', meaning: 'Het geprinte blad dat het archief opent als elke wachtzin kwijt is.' },
];

export const help = {
  title: 'Uitleg',
  tabs: { label: 'Onderwerpen', start: 'Zo begint u', keys: 'Toetsen', terms: 'Woorden', limits: 'Wat het doet' },
  start,
  keys,
  keysIntro: 'Alles kan met het toetsenbord. Op een Mac is Ctrl de Cmd-toets.',
  terms,
  limits: {
    doesTitle: 'Dit doet Wederhoor',
    does: [
      'Klachten registreren, met de scan van de brief erbij.',
      'Termijnen uitrekenen en bewaken, en bij elke datum vertellen waarom.',
      'Uw eigen klachtenregeling volgen, ook als die verandert, en nakijken of ze klopt.',
      'Vastleggen wat er gebeurt: gesprekken, uitstel, oordeel, maatregelen, en wat volgt na een nee.',
      'Brieven maken die kloppen met het dossier, en zeggen wat er nog ontbreekt.',
      'Bijhouden wat is geprint, gepost, bezorgd of teruggekomen.',
      'Alles versleuteld op deze computer bewaren.',
    ],
    doesNotTitle: 'Dit doet Wederhoor niet',
    doesNot: [
      'Iets over internet versturen. Er is geen account en geen server.',
      'Voor u oordelen. Of een klacht gegrond is, bepaalt u.',
      'Juridisch advies geven. Uw eigen klachtenregeling gaat altijd voor.',
      'Uw archief openen zonder wachtzin of herstelblad. Dat kan niemand.',
      'Vanzelf een reservekopie maken. Kopieer daarvoor zelf de hele map van het archief.',
    ],
  },
};
