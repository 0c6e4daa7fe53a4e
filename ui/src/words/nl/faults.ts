import type { FaultCode, FieldCode, WarningCode } from '../../ipc/bindings';
import { figures, isDay } from '../day';

type Params = Readonly<Record<string, string | undefined>>;
type Worded<Code extends string> = Record<Code, (params: Params) => string>;

/** Which rule forbids a step, as the office names it in `params.why`. */
const forbidden: Record<string, string | undefined> = {
  withdrawn: 'De klacht is ingetrokken. Neem eerst de intrekking terug in het verloop.',
  no_such_letter: 'Deze brief is er niet meer. Ga terug naar het dossier.',
  letter_void: 'Deze brief is vervallen. Maak een nieuwe.',
  already_posted: 'Deze brief is al op de post gegaan. Klopt dat niet, neem het dan terug in het verloop.',
  not_posted: 'Deze brief is nog niet op de post gegaan. Noteer eerst wanneer dat was.',
  fate_known: 'Van deze brief is al genoteerd of hij is aangekomen. Klopt dat niet, neem het dan terug in het verloop.',
  letter_exists: 'Deze brief is er al. Open hem bij Brieven.',
  does_not_fit: 'Deze brief past nu niet bij het dossier. Kijk bij Termijnen wat er nog open staat.',
  no_such_entry: 'Deze regel staat niet meer in het verloop. Open het dossier opnieuw.',
  cannot_take_back: 'Dit kan niet meer worden teruggenomen.',
  stands_under: 'Iets wat later gebeurde, steunt hierop. Neem eerst dat terug.',
  in_future: 'Dit kan pas worden genoteerd als het is gebeurd. Kies een eerdere dag.',
  too_early: 'Op die dag was de klacht er nog niet. Kies een latere dag.',
  no_reason: 'De reden ontbreekt. Schrijf in een paar woorden waarom.',
  closed: 'Het dossier is gesloten. Heropen het eerst, bij ‘Iets anders’.',
  not_closed: 'Het dossier is nog open. Sluit het eerst, bij ‘Iets anders’.',
  not_in_regulation: 'De regeling van dit dossier kent dit niet. Kies iets wat er wel in staat.',
  not_extendable: 'Deze termijn kan volgens de regeling niet (nog een keer) worden verlengd. Doe wat u kunt en leg uit waarom het later wordt.',
  not_later: 'De nieuwe laatste dag ligt niet na de oude. Kies een latere dag.',
  too_far: 'Zo lang mag de termijn volgens de regeling niet worden. Kies een eerdere dag.',
  no_text: 'Er staat nog niets in. Schrijf op wat u wilt vastleggen.',
  no_day: 'De dag ontbreekt. Vul in wanneer het klaar moet zijn.',
  no_such_hearing: 'Dit gesprek is al gehouden, afgezegd of verslagen. Kijk bij Horen hoe het ervoor staat.',
  no_such_participant: 'Deze deelnemer staat niet bij het gesprek. Voeg hem of haar toe in de planning.',
  no_such_grievance: 'Dit onderdeel van de klacht is er niet meer. Kijk bij Horen welke onderdelen er zijn.',
  no_such_statement: 'Deze uitspraak staat er niet meer. Kijk bij Horen welke er staan.',
  put_to_itself: 'Deze kant zei het zelf. Kies de andere kant.',
  no_such_measure: 'Deze maatregel is er niet meer. Kijk in het verloop welke maatregelen er zijn.',
  dependent: 'Deze persoon staat er volgens de regeling niet los van. Kies iemand anders.',
  letter_owed: 'Er moet nog een brief op de post. Doe dat eerst, of noteer dat hij al weg is.',
  road_not_open: 'Deze vervolgstap kan nu niet. Kijk bij Termijnen wanneer zij wel kan.',
  no_proposal: 'Er is nog geen voorstel gestuurd. Noteer eerst wanneer dat wegging.',
};

/** What somebody is or was, as the office names it in `params.why` of a dependent person. */
const involved: Record<string, string | undefined> = {
  respondent: 'beklaagde', witness: 'getuige', handler: 'behandelaar', hearingchair: 'voorzitter van het gesprek', decider: 'beslisser', reviewer: 'herbeoordelaar',
  committeemember: 'commissielid', mediator: 'bemiddelaar', management: 'directie',
};

/** What went wrong, each with what to do about it. */
const fault: Worded<FaultCode> = {
  fields: () => 'Nog niet alles klopt. Kijk bij de velden met een rood teken.',
  unknown_command: () => 'Dit onderdeel van het programma ontbreekt. Installeer Wederhoor opnieuw; uw archief blijft staan.',
  unreadable_request: () => 'Het venster en het programma passen niet bij elkaar. Sluit Wederhoor en start het opnieuw.',
  talk_goes_on: () => 'Bij dit hoorgesprek worden nog notities gemaakt. Rond het gesprek eerst af, of gooi de notities weg.',
  hearing_gone: () => 'Dit gesprek kan niet meer beginnen: het is afgezegd of al gehouden, of het dossier is dicht.',
  withheld_changed: () => 'Een afgeschermde passage staat niet meer zo in het verslag. Ga naar Afschermen: scherm de nieuwe woorden af, of haal de passage uit de lijst.',
  talk_ended: () => 'Dit gesprek is afgerond en de notities liggen vast. Verbeter het in het verslag.',
  locked: () => 'Het archief is op slot gegaan. Open het met uw wachtzin; wat u typte is bewaard waar dat kon.',
  recovery_unconfirmed: () => 'Het herstelblad is nog niet nagekeken. Typ eerst de herstelsleutel over.',
  wrong_passphrase: () => 'Deze wachtzin past niet. Let op hoofdletters en spaties, en kijk of Caps Lock uit staat.',
  wrong_recovery_key: () => 'Deze herstelsleutel hoort niet bij dit archief. Kijk of u het blad van dit archief heeft.',
  damaged_slot: () => 'Uw toegang is beschadigd, het archief zelf niet. Open het met het herstelblad of laat een collega openen.',
  damaged_key_file: () => 'Het sleutelbestand is beschadigd en de kopie ook. Zet een reservekopie van de hele map terug.',
  foreign_key_file: () => 'Het sleutelbestand is niet van Wederhoor. Zet het goede bestand terug uit een reservekopie.',
  missing_key_file: () => 'Het sleutelbestand ontbreekt. Zet de map van het archief in zijn geheel terug uit een reservekopie.',
  missing_archive: () => 'Het archief staat niet meer in zijn map. Zet het terug uit een reservekopie.',
  damaged_archive: () => 'Het archief is leeg of beschadigd. Er is niets aan veranderd. Zet een reservekopie terug.',
  foreign_archive: () => 'Dit bestand is geen archief van Wederhoor. Er is niets aan veranderd.',
  newer_archive: () => 'Dit archief is gemaakt met een nieuwere versie van Wederhoor. Installeer eerst die versie.',
  in_use: () => 'Het archief is al open in een ander venster. Sluit dat venster eerst.',
  read_only_folder: () => 'In de map van het archief mag niet worden geschreven. Geef uzelf schrijfrechten op die map.',
  disk_full: () => 'De schijf is vol; de laatste stap is niet bewaard. Maak ruimte en probeer het opnieuw.',
  archive_exists: () => 'Er is al een archief op deze computer. Start Wederhoor opnieuw om het te openen.',
  not_found: () => 'Dit is er niet meer. Ga terug en kies opnieuw.',
  not_allowed: ({ why }) => forbidden[why ?? ''] ?? 'Dit kan nu niet bij dit dossier. Kijk in het verloop wat er al is gebeurd.',
  too_large: () => 'Dit bestand is te groot voor het archief. Scan het opnieuw in zwart-wit of op 200 dpi.',
  unknown_file_kind: () => 'Alleen PDF, JPEG en PNG kunnen worden bewaard. Scan of exporteer het als PDF.',
  bad_logo: () => 'Deze afbeelding kan niet op een brief. Neem een andere PNG of JPEG.',
  letter_incomplete: () => 'In de brief ontbreekt nog iets. Vul eerst aan wat bovenaan staat.',
  no_glyph: ({ character }) => (character === 'rtl' ? 'Tekst die van rechts naar links loopt, kan nog niet worden gedrukt. Schrijf het met Latijnse letters.' : `Het teken ‘${character ?? '?'}’ kan niet worden gedrukt. Haal het weg of schrijf het anders.`),
  does_not_fit: () => 'Een deel past niet op het papier. Maak het adres of de voetregel korter.',
  printer_refused: () => 'De printer nam het niet aan. Kijk of hij aan staat, of sla het op als bestand.',
  printer_gone: () => 'Deze printer is er niet meer. Kies een andere printer.',
  printer_silent: () => 'De printer gaf geen antwoord. Kijk eerst of het al is geprint.',
  no_printing: () => 'Printen werkt nu niet op deze computer. Start hem opnieuw, of sla het op als bestand.',
  no_program: () => 'Deze computer heeft geen programma dat een PDF toont of print. Sla het op als bestand.',
  no_mail_program: () => 'Op deze computer is geen e-mailprogramma ingesteld. Sla de brief op en voeg hem zelf toe.',
  cannot_write_file: () => 'Het bestand kon daar niet worden opgeslagen. Kies een andere map.',
  cannot_read_file: () => 'Dit bestand kon niet worden gelezen. Kies het opnieuw of maak een kopie.',
  bad_regulation: () => 'Dit bestand kan geen klachtenregeling worden. Kies een bestand dat uit Wederhoor is opgeslagen; aan uw regeling is niets veranderd.',
  unexpected: () => 'Er ging iets mis dat wij niet hadden voorzien. Wat bewaard was, is er nog. Probeer het opnieuw.',
};

/** Why a field is refused, with the mend. */
const field: Worded<FieldCode> = {
  required: () => 'Vul dit in.',
  not_in_window: () => 'Dit past niet achter het venster van de envelop. Maak er hoogstens zes korte regels van.',
  too_long: () => 'Dit is te lang. Maak het korter.',
  unseen_characters: () => 'Hier staan tekens in die niet te zien of te drukken zijn. Typ het opnieuw.',
  not_a_date: () => 'Dit is geen datum. Typ bijvoorbeeld 3-1, 03-01-2026, gisteren of +6w.',
  no_such_day: () => 'Deze dag bestaat niet.',
  in_future: () => 'Deze datum is nog niet geweest.',
  too_early: ({ after }) => {
    if (!after) return 'Deze datum is te vroeg.';
    return isDay(after) ? `Deze datum moet na ${figures(after)} liggen.` : `Deze tijd moet na ${after} liggen.`;
  },
  too_late: ({ before }) => (before ? `Kies uiterlijk ${figures(before)}.` : 'Deze datum is te laat.'),
  long_ago: () => 'Dit is wel erg lang geleden. Klopt het jaar?',
  not_a_postcode: () => 'Een Nederlandse postcode heeft vier cijfers en twee letters, zoals 4998 ZB.',
  not_an_email: () => 'Een e-mailadres heeft een @ en een punt, zoals naam@voorbeeld.nl.',
  not_a_phone: () => 'Een telefoonnummer heeft tien cijfers, of begint met + en een landnummer.',
  not_a_time: () => 'Typ een tijd als 14.30 of 9:05.',
  weak_passphrase: ({ min }) => `Deze wachtzin is te makkelijk te raden. Neem ten minste ${min ?? '12'} tekens: vier of meer losse woorden.`,
  passphrases_differ: () => 'Dit is niet twee keer hetzelfde. Typ de wachtzin nog een keer over.',
  mistyped_group: ({ group }) => (group ? `Groep ${group} klopt niet. Kijk die vijf tekens na op het blad.` : 'Dit zijn geen acht groepen van vijf tekens. Kijk of u er geen heeft overgeslagen.'),
  out_of_bounds: ({ min, max }) => `Kies een getal van ${min ?? '?'} tot en met ${max ?? '?'}.`,
  duplicate: () => 'Dit staat er al.',
  unknown_choice: () => 'Deze keuze is er niet (meer). Kies opnieuw.',
  not_later: ({ after }) => (after ? `De nieuwe laatste dag moet na ${figures(after)} liggen.` : 'De nieuwe laatste dag moet na de oude liggen.'),
  too_far: ({ last }) => (last ? `Zo ver vooruit mag niet. De laatste dag die mag, is ${figures(last)}.` : 'Zo ver vooruit mag niet. Kies een eerdere dag.'),
  dependent: ({ why }) => `${involved[why ?? ''] ? `Deze persoon is in dit dossier al ${involved[why ?? '']}.` : 'Deze persoon staat er niet los van.'} De regeling verbiedt dat; kies iemand anders.`,
  not_a_length: () => 'Dit is geen duur. Typ bijvoorbeeld 5 werkdagen, 4 weken of 72 uur.',
  not_a_colour: () => 'Een kleur heeft zes tekens, 0-9 en a-f, zoals 1f5a4a.',
  too_pale: ({ contrast }) => `Deze kleur is te licht om op wit te lezen${contrast ? `: contrast ${contrast.replace('.', ',')}` : ''}. Neem een donkerdere, van 4,5 of meer.`,
  not_allowed: (params) => fault.not_allowed(params),
};

/** What deserves a look, but stops nothing. */
const warning: Worded<WarningCode> = {
  received_before_incident: () => 'De klacht kwam binnen vóór de dag waarop het gebeurde. Klopt één van de datums niet?',
  dated_after_receipt: () => 'De brief draagt een datum ná de dag van ontvangst. Klopt één van de datums niet?',
  registered_late: ({ days }) => `De klacht ligt er al ${days === '1' ? '1 dag' : `${days ?? '?'} dagen`}. De termijnen tellen vanaf de ontvangst.`,
  filed_late: ({ limit }) => `De klacht kwam na de laatste dag om te klagen${limit ? ` (${figures(limit)})` : ''}. U mag haar toch behandelen.`,
  no_postal_address: () => 'Er is geen postadres. Zonder adres kan er geen brief weg.',
  before_regulation: () => 'De klacht is van vóór deze klachtenregeling. Kijk of een oudere regeling geldt.',
  mandate_missing: () => 'De machtiging is er nog niet. Vraag erom voordat u over de klacht schrijft.',
  handler_is_respondent: () => 'De klacht gaat over de behandelaar zelf. Kies iemand anders.',
  squeeze: ({ days }) => `De termijnen passen krap: er blijven ${days ?? '?'} dagen over voor het gesprek en de brief.`,
  already_late: ({ rule }) => `${rule ? `De termijn ‘${rule}’` : 'Een termijn'} is al voorbij. Doe dit vandaag en leg uit waarom het later is.`,
  doubtful_day: ({ from }) => `De klacht kwam${from ? ` op ${figures(from)},` : ''} op de dag waarop de regeling ingaat. De tekst zegt niet of die dag meetelt. Kijk of de goede versie is gekozen.`,
  channel_not_named: () => 'De regeling noemt deze manier van klagen niet. Neem de klacht toch aan, of help de klager om haar op te schrijven.',
  spoken_signal: () => 'Een mondelinge klacht is volgens de regeling een signaal, tot zij op papier staat. Vraag de klager om haar op te schrijven, of doe dat samen.',
  incomplete: ({ items }) => `De regeling vraagt meer dan er nu staat${items ? `: ‘${items.replaceAll('; ', '’, ‘')}’` : ''}. Vraag het de klager en vul het aan.`,
  post_too_slow: ({ rule }) => `Een brief met de post komt te laat${rule ? ` voor ‘${rule}’` : ''}. Vraag de klager om een e-mailadres, of geef de brief af.`,
  extended_late: ({ rule }) => `Het uitstel${rule ? ` van ‘${rule}’` : ''} wordt pas na de oude laatste dag verteld. Vertel het vandaag en leg uit waarom.`,
  dependent: ({ name, role, involvement, firmness }) => {
    const who = `${name || 'Iemand'} is ${role ?? '?'} en ook ${involvement ?? '?'}.`;
    return firmness === 'block' ? `${who} De regeling verbiedt dat. Geef de rol aan iemand anders.` : `${who} Geef de rol liever aan iemand die er los van staat.`;
  },
  never_put: ({ side }) => `Het oordeel steunt op een uitspraak die nooit is voorgelegd aan ${side ?? 'de andere kant'}. Leg haar voor, of laat het oordeel er niet op steunen.`,
  unweighed: ({ part }) => `Onderdeel ${part ?? ''} van de klacht heeft nog geen oordeel of geen uitleg. Vul dat aan bij Oordeel.`,
  outdated_finding: () => 'U hebt onderdelen anders beoordeeld dan toen u het geheel beoordeelde. Kijk of het oordeel over het geheel nog klopt.',
  not_heard: ({ side }) => `De ${side ?? 'andere kant'} is nog niet gehoord. Plan een gesprek, of noteer dat dat niet gewenst is.`,
};

export const faults = {
  fault,
  field,
  warning,
  elsewhere: (name: string, words: string) => `${name}: ${words}`,
  trace: (trace: string) => `Kenmerk voor wie u helpt: ${trace}`,
};
