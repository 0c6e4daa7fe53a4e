// Written by `cargo test -p office bindings` from the command list. Do not edit.

export type AddressForm = { 
/**
 * Street, or Postbus.
 */
street: string, 
/**
 * House number with suffix.
 */
number: string, 
/**
 * Postcode.
 */
postcode: string, 
/**
 * Town.
 */
town: string, 
/**
 * Country, empty for the Netherlands.
 */
country: string, };
export type AppState = { 
/**
 * The program's version.
 */
version: string, 
/**
 * How far the program is.
 */
stage: Stage, 
/**
 * Preferences.
 */
preferences: Preferences, 
/**
 * The archives on this machine, own first.
 */
archives: Array<ArchiveCard>, 
/**
 * The open archive.
 */
open: ArchiveCard | null, 
/**
 * The recovery sheet can be shown as it was made. After a restart it cannot: its key is kept
 * nowhere, and asking for the sheet makes a new key, after which an older sheet is void.
 */
recovery_sheet_ready: boolean, 
/**
 * Who is at work, once open.
 */
me: Me | null, 
/**
 * Today, as the program has it.
 */
today: string, 
/**
 * Minutes without typing after which the archive locks itself; 0 never.
 */
idle_minutes: number, 
/**
 * The archive's folder lies where a cloud service or the network copies it.
 */
synced_folder: boolean, 
/**
 * The folder in which the program keeps its archives.
 */
home: string, };
export type Appearance = "system" | "light" | "dark";
export type AppliesTo = "filed_on_or_after" | "filed_after";
export type ArchiveCard = { 
/**
 * Names the archive.
 */
archive: string, 
/**
 * The practice, as written on the lock.
 */
label: string, 
/**
 * Own or example.
 */
mark: ArchiveMark, 
/**
 * Who can open it.
 */
slots: Array<SlotCard>, 
/**
 * Set when the archive cannot be looked at from outside.
 */
fault: FaultCode | null, 
/**
 * A copy of the key file is damaged; it is mended at the next opening.
 */
key_copy_damaged: boolean, };
export type ArchiveCreateRequest = { 
/**
 * The practice.
 */
practice: PracticeForm, 
/**
 * Who makes it: the first slot.
 */
holder: StaffForm, 
/**
 * The preset to begin with.
 */
preset: string, 
/**
 * The passphrase.
 */
passphrase: string, 
/**
 * The same again.
 */
passphrase_again: string, };
export type ArchiveMark = "own" | "example";
export type BlockText = { 
/**
 * The block.
 */
key: string, 
/**
 * The text; absent gives the block back to the wording.
 */
content: Array<TextBlock> | null, };
export type CalendarForm = { 
/**
 * Good Friday is a closed day.
 */
good_friday: boolean, 
/**
 * When 5 May is a closed day.
 */
liberation_day: LiberationDay, 
/**
 * The days that a law equates with a holiday are closed days.
 */
equated_days: boolean, 
/**
 * Closed days of the practice's own.
 */
own_days: Array<OwnDay>, 
/**
 * Delivery days that a letter takes, 1 to 9.
 */
transit: number, };
export type CalendarSaveRequest = { 
/**
 * As chosen.
 */
calendar: CalendarForm, };
export type CalendarSaved = { 
/**
 * Open terms whose date changed.
 */
moved: Array<MovedTerm>, };
export type CallCard = { 
/**
 * The talk.
 */
talk: string, 
/**
 * With whom, by name; empty when it is not known.
 */
with: string, 
/**
 * When it began, on the clock of the wall.
 */
begun_at: string, };
export type Capacity = "complainant" | "representative" | "respondent" | "companion" | "witness" | "interpreter" | "chair" | "note_taker";
export type Channel = "post" | "email" | "handed" | "phone" | "in_person";
export type ClockEntry = { 
/**
 * What.
 */
what: ClockMoment, 
/**
 * When, on the clock of the wall.
 */
at: string, };
export type ClockMoment = "began" | "paused" | "resumed" | "ended";
export type CommandError = { 
/**
 * What went wrong.
 */
code: FaultCode, 
/**
 * Every refused field at once.
 */
fields: Array<FieldFault>, 
/**
 * What the wording needs, as text.
 */
params: { [key in string]: string }, 
/**
 * Finds an unexpected error in the log.
 */
trace: string | null, };
export type CopyCard = { 
/**
 * Who.
 */
to: CopyTo, 
/**
 * As the letter names them.
 */
name: string, };
export type CopyTo = "file" | "complainant" | "respondent";
export type CorrectRequest = { 
/**
 * The dossier.
 */
dossier: string, 
/**
 * The form, whole.
 */
form: IntakeForm, 
/**
 * Why, in a few words; may be empty.
 */
reason: string, };
export type DateLean = "past" | "future";
export type DateRead = { 
/**
 * The date.
 */
date: string | null, 
/**
 * Days from today, negative for the past.
 */
days: number | null, 
/**
 * Why it is no date.
 */
fault: FieldFault | null, };
export type DateReadRequest = { 
/**
 * As typed.
 */
text: string, 
/**
 * Where a date without a year lies.
 */
lean: DateLean, };
export type DifferenceKind = "same" | "added" | "removed";
export type DocumentAddRequest = { 
/**
 * The dossier; absent while the intake is typed.
 */
dossier: string | null, 
/**
 * Its title, or the file's name.
 */
title: string, };
export type DocumentCard = { 
/**
 * Names the document.
 */
document: string, 
/**
 * Its title.
 */
title: string, 
/**
 * `application/pdf`, `image/jpeg` or `image/png`.
 */
media_type: string, 
/**
 * Length in bytes.
 */
length: number, 
/**
 * When it was added, as `2026-11-21T09:12:40`.
 */
added_at: string, };
export type DocumentId = { 
/**
 * The document.
 */
document: string, };
export type DocumentPickRequest = { 
/**
 * The dossier; absent while the intake is typed.
 */
dossier: string | null, };
export type DocumentPicked = { 
/**
 * The document.
 */
document: DocumentCard | null, };
export type DossierFilter = "all" | "open" | "mine" | "done";
export type DossierId = { 
/**
 * The dossier.
 */
dossier: string, };
export type DossierList = { 
/**
 * The rows, newest first.
 */
rows: Array<DossierRow>, 
/**
 * How many there are in all.
 */
total: number, 
/**
 * How many each filter has.
 */
counts: Array<FilterCount>, };
export type DossierListRequest = { 
/**
 * Words to search; empty for none.
 */
query: string, 
/**
 * Which.
 */
filter: DossierFilter, 
/**
 * Rows to pass over.
 */
offset: number, 
/**
 * Rows to give, at most 500.
 */
limit: number, };
export type DossierRef = { 
/**
 * The dossier.
 */
dossier: string, 
/**
 * Its number.
 */
number: string, 
/**
 * Who complains.
 */
complainant: string, 
/**
 * About whom or what.
 */
about: string, };
export type DossierRow = { 
/**
 * The dossier.
 */
dossier: string, 
/**
 * Its number.
 */
number: string, 
/**
 * Who complains, as it is sorted: `Aa, S. van der`.
 */
complainant: string, 
/**
 * About whom or what.
 */
about: string, 
/**
 * The stage.
 */
stage: DossierStage, 
/**
 * Who handles it.
 */
handler: string, 
/**
 * Received on.
 */
received_on: string, 
/**
 * The first duty.
 */
next: DutyRow | null, 
/**
 * When it was closed or withdrawn.
 */
done_on: string | null, };
export type DossierStage = "signal" | "acknowledge" | "handle" | "answered" | "disagreement" | "withdrawn" | "closed";
export type DossierView = { 
/**
 * The dossier.
 */
dossier: string, 
/**
 * Its number.
 */
number: string, 
/**
 * Who complains, as `mevrouw S. van der Aa`.
 */
complainant: string, 
/**
 * Who writes on their behalf.
 */
representative: string | null, 
/**
 * About whom or what.
 */
about: string, 
/**
 * Received on.
 */
received_on: string, 
/**
 * How it came.
 */
channel: Channel, 
/**
 * Who handles it.
 */
handler: string, 
/**
 * The stage.
 */
stage: DossierStage, 
/**
 * The first duty.
 */
next: DutyRow | null, 
/**
 * The other duties.
 */
duties: Array<DutyRow>, 
/**
 * The letters that may be made now, the one that is owed first.
 */
letter_offers: Array<LetterOffer>, 
/**
 * The complainant may withdraw now.
 */
can_withdraw: boolean, 
/**
 * Warnings.
 */
warnings: Array<Warning>, 
/**
 * The timeline, latest first.
 */
timeline: Array<TimelineEntry>, 
/**
 * The people in it.
 */
people: Array<PersonRow>, 
/**
 * The roads after a no.
 */
roads: Array<RoadCard>, 
/**
 * The terms, first the most urgent.
 */
terms: Array<TermCard>, 
/**
 * The letters, in order of number.
 */
letters: Array<LetterCard>, 
/**
 * The documents.
 */
documents: Array<DocumentCard>, 
/**
 * What was registered, as last corrected.
 */
intake: IntakeForm, 
/**
 * The parties, for the Betrokkenen tab.
 */
parties: Array<PartyForm>, 
/**
 * Title and version of the regulation that it falls under.
 */
regulation: string, 
/**
 * Kept until, when that is known.
 */
keep_until: string | null, };
export type DutyAct = "make_letter" | "finish_letter" | "post_letter" | "note_event";
export type DutyGroup = "overdue" | "today" | "this_week" | "later";
export type DutyRow = { 
/**
 * The dossier.
 */
dossier: string, 
/**
 * Its number.
 */
number: string, 
/**
 * Who complains, as `mevrouw S. van der Aa`.
 */
complainant: string, 
/**
 * What is owed, as `Ontvangstbevestiging`.
 */
name: string, 
/**
 * What the row asks for.
 */
act: DutyAct, 
/**
 * The code of the letter that is owed; absent for an act that is no letter.
 */
letter_kind: string | null, 
/**
 * To which side that letter is.
 */
side: Side, 
/**
 * The letter as it stands within a sentence: `de ontvangstbevestiging`.
 */
letter_words: string, 
/**
 * The letter that was begun or printed.
 */
letter: string | null, 
/**
 * The day to act.
 */
act_by: string, 
/**
 * The last day, with a time for hours; absent for what is owed at once without one.
 */
due: string | null, 
/**
 * It must have arrived on the last day.
 */
must_arrive: boolean, 
/**
 * Delivery days that a letter takes.
 */
transit: number, 
/**
 * The clause.
 */
clause: string, 
/**
 * Where the row stands.
 */
group: DutyGroup, 
/**
 * Days until the day to act, negative when past.
 */
days_left: number, 
/**
 * Working days until the day to act.
 */
working_days_left: number, 
/**
 * When the letter was printed.
 */
printed_on: string | null, 
/**
 * The kind of note that the row asks for.
 */
note: string | null, 
/**
 * What that note is about: a rule, a measure, a road.
 */
about: string | null, };
export type Enclosure = "regulation" | "complaint_form" | "answer_slip" | "hearing_report";
export type EnclosureCard = { 
/**
 * What.
 */
enclosure: Enclosure, 
/**
 * Its title, as the letter lists it.
 */
title: string, };
export type EnvelopeWindow = "left" | "right";
export type EventKind = "received" | "registered" | "corrected" | "document_added" | "document_removed" | "letter_finalised" | "letter_printed" | "letter_posted" | "letter_delivered" | "letter_returned" | "letter_void" | "withdrawn" | "resumed" | "noted" | "undone";
export type Example = { 
/**
 * The day on which it comes.
 */
received_on: string, 
/**
 * What was typed cannot be read as a day.
 */
unreadable: boolean, 
/**
 * What happens when.
 */
rows: Array<ExampleRow>, };
export type ExampleKind = "start" | "act" | "outcome" | "window" | "end";
export type ExampleRow = { 
/**
 * The day; absent when it cannot be known yet.
 */
day: string | null, 
/**
 * What happens then.
 */
text: string, 
/**
 * Why then.
 */
sub: string, 
/**
 * What it is.
 */
kind: ExampleKind, 
/**
 * The rule.
 */
path: string | null, };
export type ExtensionCard = { 
/**
 * The last day before it.
 */
was: string, 
/**
 * The new last day.
 */
until: string, 
/**
 * Why.
 */
reason: string, 
/**
 * When it was decided.
 */
on: string, 
/**
 * To whom it must be told and when it was, as `klager: 12 november`.
 */
told: Array<string>, 
/**
 * It was, or will be, told after the old last day.
 */
late: boolean, };
export type FactForm = { 
/**
 * In a sentence.
 */
text: string, 
/**
 * Where it is to be seen, one of the room's sources; empty for none.
 */
source: string, 
/**
 * The page of that paper or the turn of that talk, as typed; empty for the whole.
 */
at: string, };
export type FaultCode = "fields" | "unknown_command" | "unreadable_request" | "locked" | "recovery_unconfirmed" | "wrong_passphrase" | "wrong_recovery_key" | "damaged_slot" | "damaged_key_file" | "foreign_key_file" | "missing_key_file" | "missing_archive" | "damaged_archive" | "foreign_archive" | "newer_archive" | "in_use" | "read_only_folder" | "disk_full" | "archive_exists" | "talk_ended" | "talk_goes_on" | "hearing_gone" | "withheld_changed" | "not_found" | "not_allowed" | "too_large" | "unknown_file_kind" | "bad_logo" | "letter_incomplete" | "no_glyph" | "does_not_fit" | "printer_refused" | "printer_gone" | "printer_silent" | "no_printing" | "no_program" | "no_mail_program" | "cannot_write_file" | "cannot_read_file" | "bad_regulation" | "unexpected";
export type FieldAnswer = { 
/**
 * The field.
 */
name: string, 
/**
 * Its value, as typed.
 */
value: string, 
/**
 * It is marked as not applicable.
 */
not_applicable: boolean, };
export type FieldChange = { 
/**
 * Path of the field, as in a refused field.
 */
field: string, 
/**
 * What it was.
 */
was: string, 
/**
 * What it is.
 */
is: string, };
export type FieldCode = "required" | "too_long" | "not_in_window" | "unseen_characters" | "not_a_date" | "no_such_day" | "in_future" | "too_early" | "long_ago" | "not_a_postcode" | "not_an_email" | "not_a_phone" | "not_a_time" | "weak_passphrase" | "passphrases_differ" | "mistyped_group" | "out_of_bounds" | "duplicate" | "unknown_choice" | "not_later" | "too_far" | "too_late" | "dependent" | "not_a_length" | "not_a_colour" | "too_pale" | "not_allowed";
export type FieldFault = { 
/**
 * Path of the field in the request, as `complainant.address.postcode`.
 */
field: string, 
/**
 * Why.
 */
code: FieldCode, 
/**
 * What the wording needs, as text.
 */
params: { [key in string]: string }, 
/**
 * A value that would do, offered as a button; a date as `2026-10-31`.
 */
suggestion: string | null, };
export type FieldKind = "line" | "text" | "day" | "time" | "moment" | "number" | "choice" | "many" | "yes_no";
export type FieldOption = { 
/**
 * What is sent.
 */
value: string, 
/**
 * What is shown.
 */
label: string, 
/**
 * Why it cannot be chosen; absent when it can.
 */
barred: string | null, 
/**
 * Why it is unwise to choose it; absent when it is not.
 */
unwise: string | null, };
export type FilterCount = { 
/**
 * The filter.
 */
filter: DossierFilter, 
/**
 * How many.
 */
count: number, };
export type Finding = "upheld" | "partly" | "not_upheld" | "none";
export type FindingCard = { 
/**
 * How serious it is.
 */
severity: FindingSeverity, 
/**
 * The rule that it is about; absent when it is about the whole.
 */
path: string | null, 
/**
 * In a few words.
 */
title: string, 
/**
 * The rest, in a sentence or two.
 */
text: string, 
/**
 * A mend that one press makes.
 */
mend: FindingMend | null, 
/**
 * A note beside the rule explains the choice: nothing more is asked.
 */
answered: boolean, };
export type FindingMend = { 
/**
 * The button.
 */
label: string, 
/**
 * The rule.
 */
path: string, 
/**
 * The field.
 */
field: string, 
/**
 * Its new value.
 */
value: string, };
export type FindingSeverity = "fault" | "doubt" | "hint";
export type FindingWord = { 
/**
 * The finding.
 */
finding: PartFinding, 
/**
 * The word.
 */
word: string, 
/**
 * The whole complaint can be found so too.
 */
of_whole: boolean, };
export type FormField = { 
/**
 * Names it in answers and refusals.
 */
name: string, 
/**
 * Its label.
 */
label: string, 
/**
 * A sentence below the label.
 */
hint: string | null, 
/**
 * What it takes.
 */
kind: FieldKind, 
/**
 * The options of a choice.
 */
options: Array<FieldOption>, 
/**
 * What it holds now.
 */
value: string, 
/**
 * It should be filled in.
 */
required: boolean, 
/**
 * It may be marked as not applicable.
 */
may_not_apply: boolean, 
/**
 * It is marked so.
 */
not_applicable: boolean, };
export type FormOfAddress = "u" | "je";
export type Gender = "mr" | "mrs" | "unknown";
export type GrievanceCard = { 
/**
 * Its number in the dossier.
 */
no: number, 
/**
 * In a sentence.
 */
text: string, };
export type GrievanceDropRequest = { 
/**
 * The dossier.
 */
dossier: string, 
/**
 * The part.
 */
grievance: number, 
/**
 * Why.
 */
reason: string, };
export type GrievanceHeard = { 
/**
 * Its number.
 */
no: number, 
/**
 * In a sentence.
 */
text: string, };
export type GrievanceSaveRequest = { 
/**
 * The dossier.
 */
dossier: string, 
/**
 * The part; none for a new one.
 */
grievance: number | null, 
/**
 * In a sentence.
 */
text: string, };
export type Guest = { 
/**
 * The hearing.
 */
hearing: number, 
/**
 * Their number in it.
 */
participant: number, };
export type HearingAnswer = { 
/**
 * On which day.
 */
on: string, 
/**
 * They come; otherwise they don't.
 */
coming: boolean, 
/**
 * How it was told, and what proves it.
 */
how: string, };
export type HearingAnswerRequest = { 
/**
 * The dossier.
 */
dossier: string, 
/**
 * The hearing.
 */
hearing: number, 
/**
 * Who.
 */
participant: number, 
/**
 * On which day, as typed.
 */
on: string, 
/**
 * They come; otherwise they don't.
 */
coming: boolean, 
/**
 * How it was told, and what proves it.
 */
how: string, };
export type HearingCancelRequest = { 
/**
 * The dossier.
 */
dossier: string, 
/**
 * The hearing.
 */
hearing: number, 
/**
 * Why.
 */
reason: string, };
export type HearingCard = { 
/**
 * Its number in the dossier.
 */
hearing: number, 
/**
 * How far it is.
 */
state: HearingState, 
/**
 * Whom it hears.
 */
sides: Array<Side>, 
/**
 * On which day it is or was planned.
 */
day: string | null, 
/**
 * At what time, `14:00`.
 */
time: string | null, 
/**
 * Until what time.
 */
until: string | null, 
/**
 * Where.
 */
place: string, 
/**
 * Each side apart, or both together.
 */
form: HearingForm, 
/**
 * How people come together.
 */
mode: HearingMode, 
/**
 * Until when answers are awaited.
 */
reply_by: string | null, 
/**
 * Who takes part.
 */
participants: Array<ParticipantCard>, 
/**
 * Its talk, when that was begun.
 */
talk: string | null, 
/**
 * How far that talk is.
 */
talk_state: TalkState | null, 
/**
 * A report was made of it already.
 */
reported: boolean, 
/**
 * When it was held.
 */
held_on: string | null, 
/**
 * When it was called off.
 */
cancelled_on: string | null, 
/**
 * The copies of its report that were signed.
 */
signed: Array<SignedCopy>, };
export type HearingConfideRequest = { 
/**
 * The dossier.
 */
dossier: string, 
/**
 * The hearing.
 */
hearing: number, 
/**
 * Who.
 */
participant: number, 
/**
 * On which day, as typed.
 */
on: string, 
/**
 * They declared it; otherwise they were told.
 */
declared: boolean, };
export type HearingForm = "apart" | "together";
export type HearingMode = "in_person" | "phone" | "online";
export type HearingPlanForm = { 
/**
 * The dossier.
 */
dossier: string, 
/**
 * The hearing; none for a new one.
 */
hearing: number | null, 
/**
 * Whom it hears.
 */
sides: Array<Side>, 
/**
 * On which day, as typed.
 */
day: string, 
/**
 * At what time, as typed.
 */
time: string, 
/**
 * Until what time, as typed.
 */
until: string, 
/**
 * Where.
 */
place: string, 
/**
 * Each side apart, or both together.
 */
form: HearingForm, 
/**
 * How people come together.
 */
mode: HearingMode, 
/**
 * Until when answers are awaited, as typed.
 */
reply_by: string, 
/**
 * Who takes part.
 */
participants: Array<ParticipantForm>, };
export type HearingPlanRef = { 
/**
 * The dossier.
 */
dossier: string, 
/**
 * The hearing; none for a new one.
 */
hearing: number | null, };
export type HearingRef = { 
/**
 * The dossier.
 */
dossier: string, 
/**
 * The hearing.
 */
hearing: number, };
export type HearingRoom = { 
/**
 * The hearings, the latest first.
 */
hearings: Array<HearingCard>, 
/**
 * Telephone calls that are not finished.
 */
calls: Array<CallCard>, 
/**
 * The parts of the complaint.
 */
grievances: Array<GrievanceCard>, 
/**
 * What must be put to the other side, or was.
 */
statements: Array<StatementCard>, 
/**
 * The sides that the regulation wants heard and that were not, nor waived it.
 */
unheard: Array<Side>, 
/**
 * In which forms the regulation lets people be heard; either when empty.
 */
forms: Array<HearingForm>, 
/**
 * A hearing can be planned now.
 */
can_plan: boolean, };
export type HearingState = "planned" | "cancelled" | "held" | "settled";
export type IdleSaveRequest = { 
/**
 * Minutes, 0 to 240; 0 never.
 */
idle_minutes: number, };
export type IntakeDraft = { 
/**
 * The form; absent when nothing was being typed.
 */
form: IntakeForm | null, 
/**
 * When it was last kept, as `2026-11-21T09:12:40`.
 */
saved_at: string | null, 
/**
 * The staged scans.
 */
documents: Array<DocumentCard>, };
export type IntakeForm = { 
/**
 * Received on.
 */
received_on: string, 
/**
 * At what time; empty when not known.
 */
received_at: string, 
/**
 * How it came.
 */
channel: Channel, 
/**
 * Date on the postmark; empty when none.
 */
postmark: string, 
/**
 * Date that the letter bears; empty when none.
 */
letter_dated: string, 
/**
 * The complainant's own reference; empty when none.
 */
their_reference: string, 
/**
 * Who complains.
 */
complainant: PartyForm, 
/**
 * Who writes on their behalf.
 */
representative: RepresentativeForm | null, 
/**
 * About whom or what.
 */
about: string, 
/**
 * The complaint in one or two sentences, as the acknowledgement will give it.
 */
summary: string, 
/**
 * The whole description; may be empty when the scan holds it.
 */
description: string, 
/**
 * What the complainant wants.
 */
wish: string, 
/**
 * When it happened; empty when not known.
 */
incident_on: string, 
/**
 * Who handles it.
 */
handler: string | null, 
/**
 * The scans that were staged, in order.
 */
documents: Array<string>, 
/**
 * The version of the regulation, when the day of receipt leaves it open; empty otherwise.
 */
regulation: string, 
/**
 * What the regulation asks beside all this.
 */
answers: Array<FieldAnswer>, };
export type IntakePreview = { 
/**
 * The number that the dossier will get if nobody is quicker.
 */
number: string, 
/**
 * Title and version of the regulation that it falls under.
 */
regulation: string, 
/**
 * Refused fields; the form may be half empty still.
 */
faults: Array<FieldFault>, 
/**
 * Warnings.
 */
warnings: Array<Warning>, 
/**
 * Terms, in order of date.
 */
terms: Array<IntakeTerm>, 
/**
 * How the address will stand on the envelope.
 */
address_lines: Array<string>, 
/**
 * The salutation.
 */
salutation: string, 
/**
 * Dossiers of the same complainant.
 */
earlier: Array<DossierRef>, 
/**
 * The handler, when they may handle it: their name.
 */
handler_free: string | null, 
/**
 * What the regulation asks beside what every intake asks, as filled in so far.
 */
asked: Array<FormField>, 
/**
 * The versions to choose from, when the day of receipt leaves it open.
 */
versions: Array<VersionChoice>, };
export type IntakeRequest = { 
/**
 * The form.
 */
form: IntakeForm, };
export type IntakeTerm = { 
/**
 * What, as `Ontvangstbevestiging`.
 */
name: string, 
/**
 * The day to act: posting day, or last day.
 */
act_by: string | null, 
/**
 * The last day.
 */
due: string | null, 
/**
 * The last day is when it must have arrived.
 */
must_arrive: boolean, 
/**
 * How long, as `5 werkdagen`.
 */
length: string, 
/**
 * The clause.
 */
clause: string, 
/**
 * What it starts with, when that has not happened yet.
 */
awaits: string | null, };
export type Invitation = { 
/**
 * The letter.
 */
letter: string, 
/**
 * How far it is.
 */
state: LetterState, 
/**
 * When it left.
 */
posted_on: string | null, };
export type Judgement = { 
/**
 * The dossier.
 */
dossier: string, 
/**
 * Its number.
 */
number: string, 
/**
 * Who complains.
 */
complainant: string, 
/**
 * What the complaint is about, to name a part after.
 */
about: string, 
/**
 * The parts that stand.
 */
parts: Array<PartCard>, 
/**
 * The findings in the regulation's words.
 */
words: Array<FindingWord>, 
/**
 * Where facts may be seen.
 */
sources: Array<SourceOption>, 
/**
 * What the parts make of the whole.
 */
derived: Finding | null, 
/**
 * What was found of the whole.
 */
verdict: VerdictCard | null, 
/**
 * The measures that stand.
 */
measures: Array<MeasureCard>, 
/**
 * Every measure needs a day (S0.16).
 */
measures_dated: boolean, 
/**
 * Whether more is needed against recurrence (S0.20).
 */
prevention: PreventionCard | null, 
/**
 * The letter that tells the outcome.
 */
outcome: OutcomeLetter, 
/**
 * The sides that were neither heard nor waived it, of those that the regulation hears.
 */
unheard: Array<Side>, 
/**
 * It can be written in now.
 */
open: boolean, 
/**
 * When what is typed was last kept, while it is not in the dossier yet.
 */
kept_at: string | null, };
export type JudgementDecideRequest = { 
/**
 * The dossier.
 */
dossier: string, 
/**
 * How.
 */
finding: Finding, 
/**
 * Why, when that does not follow from the parts.
 */
reason: string, };
export type JudgementKeepRequest = { 
/**
 * The dossier.
 */
dossier: string, 
/**
 * The parts, as typed.
 */
parts: Array<PartForm>, };
export type JudgementKept = { 
/**
 * When.
 */
at: string, 
/**
 * What the parts make of the whole now.
 */
derived: Finding | null, };
export type KnownParty = { 
/**
 * As typed then.
 */
party: PartyForm, 
/**
 * Their latest dossier.
 */
number: string, };
export type Language = "nl" | "en";
export type LetterBeginRequest = { 
/**
 * The dossier.
 */
dossier: string, 
/**
 * The code of the kind.
 */
kind: string, 
/**
 * To which side.
 */
side: Side, 
/**
 * To whom of a hearing, when it goes to one of several; the side follows from it.
 */
guest: Guest | null, };
export type LetterBlock = { 
/**
 * Names the block.
 */
key: string, 
/**
 * What it is called.
 */
label: string, 
/**
 * The text.
 */
content: Array<TextBlock>, 
/**
 * May be edited.
 */
editable: boolean, 
/**
 * Was edited: of what is its own text, nothing follows the wording any more.
 */
edited: boolean, 
/**
 * The wording has a text here, to which an edited block can be given back.
 */
has_standard: boolean, 
/**
 * It is offered as a field at once.
 */
starts_open: boolean, 
/**
 * What the writer is asked for, where the block has no text by itself.
 */
prompt: string | null, };
export type LetterCard = { 
/**
 * The letter.
 */
letter: string, 
/**
 * Its number, as `K-2026-014/03`; absent while it is a concept.
 */
number: string | null, 
/**
 * The code of its kind.
 */
kind: string, 
/**
 * What its kind is called.
 */
name: string, 
/**
 * How far it is.
 */
state: LetterState, 
/**
 * To whom, as `mevrouw S. van der Aa`.
 */
to: string, 
/**
 * When it was last touched or frozen, as `2026-11-21T09:12:40`.
 */
changed_at: string, 
/**
 * Printed on.
 */
printed_on: string | null, 
/**
 * Posted on.
 */
posted_on: string | null, 
/**
 * How it left.
 */
way: PostingWay | null, 
/**
 * The code of registered post.
 */
code: string | null, 
/**
 * How many sheets marked as a copy come with it.
 */
copies: number, 
/**
 * Why it is void.
 */
void_reason: string | null, 
/**
 * SHA-256 of the frozen PDF, in hex.
 */
sha256: string | null, };
export type LetterDraft = { 
/**
 * The letter.
 */
letter: string, 
/**
 * Its dossier.
 */
dossier: string, 
/**
 * Number of the dossier.
 */
number: string, 
/**
 * The reference that it will bear.
 */
reference: string, 
/**
 * The code of its kind.
 */
kind: string, 
/**
 * To which side.
 */
side: Side, 
/**
 * To whom of a hearing, when it goes to one of several.
 */
guest: Guest | null, 
/**
 * What its kind is called.
 */
name: string, 
/**
 * The same within a sentence: `de ontvangstbevestiging`.
 */
letter_words: string, 
/**
 * How far it is.
 */
state: LetterState, 
/**
 * To whom, as `mevrouw S. van der Aa`.
 */
to: string, 
/**
 * The e-mail address of whom it is to; empty when none is known.
 */
email: string, 
/**
 * What is chosen.
 */
options: LetterOptions, 
/**
 * What may go along.
 */
enclosures: Array<EnclosureCard>, 
/**
 * Who may get a copy.
 */
copies: Array<CopyCard>, 
/**
 * The blocks.
 */
blocks: Array<LetterBlock>, 
/**
 * The values that may be put into the text.
 */
placeholders: Array<PlaceholderCard>, 
/**
 * Why it does not count, when it was declared void.
 */
void_reason: string | null, 
/**
 * It came back or is void, and may be made once more.
 */
may_be_made_again: boolean, 
/**
 * What is missing.
 */
missing: Array<MissingItem>, 
/**
 * What deserves another look.
 */
remarks: Array<Remark>, 
/**
 * What a letter that tells the outcome leans on and nobody could answer.
 */
unanswered: Array<Unanswered>, 
/**
 * The day to post it.
 */
act_by: string | null, 
/**
 * The last day.
 */
due: string | null, 
/**
 * It must have arrived on the last day.
 */
must_arrive: boolean, 
/**
 * Days until the day to act, negative when past.
 */
days_left: number | null, 
/**
 * Working days until the day to act.
 */
working_days_left: number | null, 
/**
 * When it was last kept, as `2026-11-21T09:12:40`.
 */
saved_at: string, };
export type LetterFateRequest = { 
/**
 * The letter.
 */
letter: string, 
/**
 * On which day, as typed.
 */
on: string, 
/**
 * What it says besides; may be empty.
 */
note: string, };
export type LetterFillRequest = { 
/**
 * The letter.
 */
letter: string, 
/**
 * The field, as in a missing item.
 */
field: string, 
/**
 * As typed.
 */
text: string, };
export type LetterId = { 
/**
 * The letter.
 */
letter: string, };
export type LetterOffer = { 
/**
 * The code of its kind.
 */
kind: string, 
/**
 * To which side.
 */
side: Side, 
/**
 * What it is called, with the side when that is not the complainant.
 */
name: string, 
/**
 * The day to post it, when a rule asks for the letter.
 */
act_by: string | null, 
/**
 * A rule asks for the letter.
 */
owed: boolean, };
export type LetterOptions = { 
/**
 * Language.
 */
language: Language, 
/**
 * Form of address.
 */
address: FormOfAddress, 
/**
 * Large print.
 */
large_print: boolean, 
/**
 * What goes along, in order.
 */
enclosures: Array<Enclosure>, 
/**
 * Who gets a copy.
 */
copies: Array<CopyTo>, 
/**
 * A salutation in the place of the usual; empty for the usual.
 */
salutation: string, };
export type LetterPostRequest = { 
/**
 * The letter.
 */
letter: string, 
/**
 * On which day, as typed.
 */
on: string, 
/**
 * How.
 */
way: PostingWay, 
/**
 * Code of registered post; empty when none.
 */
code: string, };
export type LetterPrintRequest = { 
/**
 * The letter.
 */
letter: string, 
/**
 * The printer; absent for the system's own choice.
 */
printer: string | null, 
/**
 * Copies, 1 to 20.
 */
copies: number, 
/**
 * On which sides of the paper.
 */
sides: PrintSides, 
/**
 * The sheets marked as a copy, for whoever gets one, come along.
 */
with_copies: boolean, };
export type LetterSaveRequest = { 
/**
 * The letter.
 */
letter: string, 
/**
 * What is chosen.
 */
options: LetterOptions, 
/**
 * The blocks that were changed.
 */
blocks: Array<BlockText>, };
export type LetterState = "concept" | "finalised" | "printed" | "posted" | "delivered" | "returned" | "void";
export type LetterVoidRequest = { 
/**
 * The letter.
 */
letter: string, 
/**
 * Why.
 */
reason: string, };
export type LiberationDay = "every_year" | "lustrum_years";
export type Mandate = "enclosed" | "missing" | "not_needed";
export type Me = { 
/**
 * The colleague.
 */
staff: string, 
/**
 * Their name.
 */
name: string, 
/**
 * Their role, as letters give it.
 */
role: string, };
export type MeasureCard = { 
/**
 * Its number in the dossier.
 */
no: number, 
/**
 * What is to be done.
 */
what: string, 
/**
 * Of which kind, in words; empty for none.
 */
kind: string, 
/**
 * The part of the complaint that it follows from.
 */
grievance: number | null, 
/**
 * Who does it.
 */
owner: string, 
/**
 * Until when.
 */
by: string | null, 
/**
 * When it was carried out.
 */
done_on: string | null, 
/**
 * The document that proves it.
 */
proof: string | null, 
/**
 * When it is looked at whether it works.
 */
test_on: string | null, 
/**
 * When that was done.
 */
tested_on: string | null, 
/**
 * It works.
 */
effective: boolean | null, 
/**
 * The letters tell it.
 */
told: boolean, };
export type Mend = "here" | "block" | "note" | "settings";
export type Mirror = { 
/**
 * Which side.
 */
side: Side, 
/**
 * What it was told, first the earliest.
 */
told: Array<MirrorTold>, 
/**
 * What it does not know yet, first the oldest.
 */
untold: Array<MirrorUntold>, };
export type MirrorRequest = { 
/**
 * The dossier.
 */
dossier: string, 
/**
 * Which side.
 */
side: Side, };
export type MirrorTold = { 
/**
 * On which day it left or was.
 */
on: string, 
/**
 * What it was and how, in words.
 */
words: string, 
/**
 * The letter, when it is one of the practice.
 */
letter: string | null, 
/**
 * When it arrived, when that is known.
 */
delivered_on: string | null, 
/**
 * What it told, in words; empty for what a human must judge, as a talk.
 */
tells: Array<string>, };
export type MirrorUntold = { 
/**
 * Since when there is something to know.
 */
since: string, 
/**
 * What, in words.
 */
words: string, 
/**
 * The kind of letter that usually tells it.
 */
letter_kind: string, 
/**
 * What that letter is called.
 */
letter_name: string, 
/**
 * That letter, when it was begun or waits for the post.
 */
letter: string | null, 
/**
 * It can be made now.
 */
fits: boolean, };
export type MissingItem = { 
/**
 * The field, as in a refused field.
 */
field: string, 
/**
 * What it is called.
 */
label: string, 
/**
 * How it is mended.
 */
mend: Mend, 
/**
 * The block that must be written, or the kind of note that must be made.
 */
at: string | null, 
/**
 * What that note is about.
 */
about: string | null, };
export type MovedTerm = { 
/**
 * The dossier.
 */
dossier: string, 
/**
 * Its number.
 */
number: string, 
/**
 * The term.
 */
term: string, 
/**
 * Its last day before.
 */
was: string, 
/**
 * Its last day now.
 */
is: string, };
export type NoteBar = "not_in_regulation" | "only_spoken" | "not_acknowledged" | "not_answered" | "no_proposal" | "no_measure" | "not_carried_out" | "not_extendable" | "road_not_open" | "not_asked" | "not_on_hold" | "not_closed" | "closed" | "withdrawn" | "past" | "later";
export type NoteForm = { 
/**
 * The kind of note.
 */
note: string, 
/**
 * Its title.
 */
title: string, 
/**
 * What noting it means, in a sentence.
 */
explanation: string, 
/**
 * The day on which it happened, as a form shows it.
 */
on: string, 
/**
 * Its fields.
 */
fields: Array<FormField>, };
export type NoteFormRequest = { 
/**
 * The dossier.
 */
dossier: string, 
/**
 * The kind of note.
 */
note: string, 
/**
 * What it is about, when it is about something in particular: a rule for an extension.
 */
about: string | null, };
export type NoteGroup = { 
/**
 * What they have in common, as `Horen`.
 */
title: string, 
/**
 * The notes.
 */
notes: Array<NoteOffer>, };
export type NoteLater = { 
/**
 * Names the kind of note.
 */
note: string, 
/**
 * What it is.
 */
name: string, 
/**
 * When one notes it, in a sentence; empty for what the regulation names itself.
 */
explanation: string, 
/**
 * The title of the group in which it will stand.
 */
within: string, 
/**
 * Why not now.
 */
bar: NoteBar, };
export type NoteList = { 
/**
 * What can be noted now: the groups, in the order of a complaint's course.
 */
groups: Array<NoteGroup>, 
/**
 * What cannot be noted now, in that same order.
 */
later: Array<NoteLater>, };
export type NoteOffer = { 
/**
 * Names the kind of note.
 */
note: string, 
/**
 * What it is, as `Telefoongesprek of bezoek`.
 */
name: string, 
/**
 * When one notes it, in a sentence.
 */
explanation: string, 
/**
 * It is owed, or expected now.
 */
suggested: boolean, };
export type NoteSaveRequest = { 
/**
 * The dossier.
 */
dossier: string, 
/**
 * The kind of note.
 */
note: string, 
/**
 * On which day, as typed.
 */
on: string, 
/**
 * What was filled in.
 */
answers: Array<FieldAnswer>, };
export type Nothing = Record<symbol, never>;
export type OutcomeLetter = { 
/**
 * Its kind.
 */
kind: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * It, when it was begun or made.
 */
letter: string | null, 
/**
 * It can be made now.
 */
fits: boolean, 
/**
 * By when it is owed.
 */
duty: DutyRow | null, };
export type OwnDay = { 
/**
 * The day.
 */
date: string, 
/**
 * What it is called.
 */
name: string, };
export type PaperKind = "envelope_dl" | "envelope_c5" | "label" | "label_sheet" | "file_cover" | "calibration" | "complaint_form" | "hearing_sheet";
export type PaperPrintRequest = { 
/**
 * The paper.
 */
paper: PaperRequest, 
/**
 * The printer; absent for the system's own choice.
 */
printer: string | null, 
/**
 * How the sheets are printed.
 */
sides: PrintSides, 
/**
 * Copies, 1 to 20.
 */
copies: number, };
export type PaperRequest = { 
/**
 * Which.
 */
paper: PaperKind, 
/**
 * The letters that an envelope or labels are for.
 */
letters: Array<string>, 
/**
 * The dossier that a cover or a sheet is for.
 */
dossier: string | null, 
/**
 * The hearing that a sheet is for.
 */
hearing: number | null, 
/**
 * The first free place on a sheet of labels, 1 to 24.
 */
start: number, 
/**
 * The language of a form or cover; absent for that of the window.
 */
language: Language | null, };
export type PartCard = { 
/**
 * In a sentence.
 */
text: string, 
/**
 * How it is weighed.
 */
form: PartForm, 
/**
 * What was said of it in talks and statements.
 */
said: Array<SaidCard>, };
export type PartFinding = "upheld" | "partly" | "not_upheld" | "none" | "withdrawn" | "settled";
export type PartForm = { 
/**
 * Its number in the dossier.
 */
no: number, 
/**
 * What stands.
 */
facts: Array<FactForm>, 
/**
 * What the complainant says of it.
 */
complainant: string, 
/**
 * What the respondent says of it.
 */
respondent: string, 
/**
 * What it is measured against.
 */
standard: string, 
/**
 * Why the finding is what it is.
 */
reasoning: string, 
/**
 * The finding, once there is one.
 */
finding: PartFinding | null, };
export type ParticipantCard = { 
/**
 * Their number in the hearing.
 */
no: number, 
/**
 * As what.
 */
capacity: Capacity, 
/**
 * By name.
 */
name: string, 
/**
 * The colleague that it is.
 */
staff: string | null, 
/**
 * The side that they are, speak for or accompany.
 */
side: Side, 
/**
 * The lines of their address; empty when the dossier knows it.
 */
address: string, 
/**
 * Their e-mail address; empty when the dossier knows it, or none is known.
 */
email: string, 
/**
 * What they answered.
 */
answer: HearingAnswer | null, 
/**
 * When they were told to keep the matter confidential.
 */
told_on: string | null, 
/**
 * When they declared to do so.
 */
declared_on: string | null, 
/**
 * They are asked by letter; who leads or writes is not.
 */
invitable: boolean, 
/**
 * The invitation to the hearing as it is planned now, also while it is a concept.
 */
invitation: Invitation | null, };
export type ParticipantForm = { 
/**
 * Their number in the hearing; none for somebody new.
 */
no: number | null, 
/**
 * As what.
 */
capacity: Capacity, 
/**
 * By name.
 */
name: string, 
/**
 * The colleague that it is.
 */
staff: string | null, 
/**
 * The side that they are, speak for or accompany.
 */
side: Side, 
/**
 * The lines of their address; empty when the dossier knows it.
 */
address: string, 
/**
 * Their e-mail address.
 */
email: string, };
export type PartyForm = { 
/**
 * A person or an organisation.
 */
kind: PartyKind, 
/**
 * How to address the person, or the organisation's contact.
 */
gender: Gender, 
/**
 * Name of the person (or of the organisation's contact, which may be empty).
 */
name: string, 
/**
 * Name of the organisation; empty for a person.
 */
organisation: string, 
/**
 * Department; empty when none.
 */
department: string, 
/**
 * Postal address.
 */
address: AddressForm, 
/**
 * E-mail.
 */
email: string, 
/**
 * Telephone.
 */
phone: string, };
export type PartyKind = "person" | "organisation";
export type PassphraseChangeRequest = { 
/**
 * The present one.
 */
current: string, 
/**
 * The new one.
 */
passphrase: string, 
/**
 * The same again.
 */
passphrase_again: string, };
export type PersonRow = { 
/**
 * Their name.
 */
name: string, 
/**
 * As what, as `behandelaar`.
 */
part: string, 
/**
 * Since when.
 */
since: string | null, 
/**
 * From outside the practice.
 */
outside: boolean, 
/**
 * What is the matter with that, in sentences.
 */
remarks: Array<string>, 
/**
 * The regulation forbids it.
 */
forbidden: boolean, };
export type Piece = { 
/**
 * Where its words come from.
 */
kind: PieceKind, 
/**
 * How it looks.
 */
style: PieceStyle, 
/**
 * Its words; of a gap what the hole is called.
 */
text: string, 
/**
 * Of a fill or a gap, the name of the vocabulary.
 */
name: string | null, 
/**
 * Where the value can be corrected or filled in, as in a refused field.
 */
field: string | null, };
export type PieceKind = "text" | "fill" | "gap";
export type PieceStyle = "plain" | "strong" | "emphasis" | "strong_emphasis";
export type PlaceholderCard = { 
/**
 * The name of the vocabulary.
 */
name: string, 
/**
 * What it is called.
 */
label: string, 
/**
 * The value as it stands now; empty when it is missing.
 */
text: string, 
/**
 * Where it can be corrected or filled in.
 */
field: string | null, };
export type PostAllRequest = { 
/**
 * On which day, as typed.
 */
on: string, 
/**
 * How.
 */
way: PostingWay, 
/**
 * Which.
 */
letters: Array<PostedLetter>, };
export type PostPrintRequest = { 
/**
 * The letters, in the order in which they are printed.
 */
letters: Array<string>, 
/**
 * The printer; absent for the system's own choice.
 */
printer: string | null, 
/**
 * On which sides of the paper.
 */
sides: PrintSides, 
/**
 * The sheets marked as a copy come along, each behind its letter.
 */
with_copies: boolean, };
export type PostRoom = { 
/**
 * Today.
 */
today: string, 
/**
 * What lies ready to leave, the oldest first.
 */
ready: Array<ReadyLetter>, 
/**
 * The first page of what left.
 */
sent: SentPage, };
export type PostSentRequest = { 
/**
 * A number or a name to search; empty for none.
 */
query: string, 
/**
 * What the page before gave as its `next`; absent for the first.
 */
after: string | null, };
export type PostedAll = { 
/**
 * What takes each of them back.
 */
entries: Array<UndoRequest>, };
export type PostedLetter = { 
/**
 * The letter.
 */
letter: string, 
/**
 * Code of registered post; empty when none.
 */
code: string, };
export type PostingWay = "ordinary" | "registered" | "by_hand" | "email";
export type PracticeForm = { 
/**
 * Its name.
 */
name: string, 
/**
 * Street, or Postbus.
 */
street: string, 
/**
 * House number with suffix.
 */
number: string, 
/**
 * Postcode.
 */
postcode: string, 
/**
 * Town.
 */
town: string, 
/**
 * Telephone.
 */
phone: string, 
/**
 * E-mail.
 */
email: string, 
/**
 * Website.
 */
website: string, };
export type PracticeSaveRequest = { 
/**
 * As typed.
 */
practice: PracticeForm, };
export type Preferences = { 
/**
 * Language of the window.
 */
language: Language, 
/**
 * Light or dark.
 */
appearance: Appearance, 
/**
 * Size of the window's content in percent, 80 to 200.
 */
zoom: number, };
export type Preparation = { 
/**
 * What both sides agree on already.
 */
agreed: string, 
/**
 * What is still open.
 */
open: string, 
/**
 * The questions.
 */
questions: Array<TalkQuestion>, };
export type PresetCard = { 
/**
 * Names the preset.
 */
preset: string, 
/**
 * Its title.
 */
title: string, 
/**
 * What it is modelled on.
 */
modelled_on: string | null, 
/**
 * For whom it suits, in a sentence.
 */
suits: string, 
/**
 * Its main rules.
 */
rules: Array<RuleCard>, };
export type PresetList = { 
/**
 * In their own order.
 */
presets: Array<PresetCard>, };
export type PresetListRequest = { 
/**
 * Language of notes and names of terms.
 */
language: Language, };
export type PreventionCard = { 
/**
 * On which day it was decided.
 */
on: string, 
/**
 * It is.
 */
needed: boolean, 
/**
 * Why, or why not.
 */
reason: string, };
export type PrintSides = "printers_own" | "one" | "two";
export type Printer = { 
/**
 * Its name.
 */
name: string, 
/**
 * It is the one that prints when nothing is chosen.
 */
is_default: boolean, 
/**
 * It prints on both sides; absent when that is not known.
 */
can_duplex: boolean | null, };
export type Printers = { 
/**
 * In the system's order.
 */
printers: Array<Printer>, };
export type PutCard = { 
/**
 * On which day.
 */
on: string, 
/**
 * To whom.
 */
to: Side, 
/**
 * Where, in words.
 */
place: string, 
/**
 * What they answered; may be empty.
 */
answer: string, };
export type RawNotes = "kept" | "destroyed";
export type ReadyLetter = { 
/**
 * The letter.
 */
letter: string, 
/**
 * Its dossier.
 */
dossier: string, 
/**
 * Its number, as `K-2026-014/03`.
 */
number: string, 
/**
 * What its kind is called.
 */
name: string, 
/**
 * To whom, as `mevrouw S. van der Aa`.
 */
to: string, 
/**
 * Finalised on.
 */
finalised_on: string, 
/**
 * Printed on.
 */
printed_on: string | null, 
/**
 * The day on which it must leave; absent when no rule asks for it.
 */
act_by: string | null, 
/**
 * Days until then, negative when past.
 */
days_left: number | null, 
/**
 * Working days until then.
 */
working_days_left: number | null, };
export type RecoverRequest = { 
/**
 * Which archive.
 */
archive: string, 
/**
 * Which slot gets the new passphrase.
 */
slot: string, 
/**
 * The recovery key, as typed.
 */
recovery_key: string, 
/**
 * The new passphrase.
 */
passphrase: string, 
/**
 * The same again.
 */
passphrase_again: string, };
export type RecoveryConfirmRequest = { 
/**
 * As typed; case, spaces and dashes do not matter.
 */
typed: string, };
export type Registered = { 
/**
 * The dossier.
 */
dossier: string, 
/**
 * Its number.
 */
number: string, };
export type RegulationAddRequest = { 
/**
 * To which section.
 */
section: string, 
/**
 * The day of the example, as typed.
 */
example_on: string, };
export type RegulationAdoptRequest = { 
/**
 * What the text calls this version.
 */
version: string, 
/**
 * The day on which it was adopted, as typed.
 */
adopted_on: string, 
/**
 * The day of entry into force, as typed.
 */
from: string, 
/**
 * For which complaints.
 */
applies_to: AppliesTo, };
export type RegulationBeginRequest = { 
/**
 * `preset:coachcenter`, `version:3` or `empty`.
 */
from: string, };
export type RegulationCard = { 
/**
 * Names it: a version's id.
 */
which: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Which version, as `3` or `januari 2025`.
 */
version: string, 
/**
 * The first day on which a complaint falls under it.
 */
in_force_from: string, 
/**
 * It holds for a complaint that comes today.
 */
is_current: boolean, 
/**
 * How many dossiers follow it.
 */
dossiers: number, 
/**
 * Open remarks of the regulation check.
 */
remarks: number, };
export type RegulationCompareRequest = { 
/**
 * A version's id, or `draft`.
 */
which: string, 
/**
 * The earlier one.
 */
with: string, };
export type RegulationComparison = { 
/**
 * The differences, in the order of the text.
 */
differences: Array<RegulationDifference>, };
export type RegulationDifference = { 
/**
 * What it is.
 */
name: string, 
/**
 * What it said; absent when it is new.
 */
was: string | null, 
/**
 * What it says; absent when it is gone.
 */
is: string | null, };
export type RegulationDraft = { 
/**
 * Its title.
 */
title: string, 
/**
 * When it was last kept.
 */
saved_at: string, };
export type RegulationEditRequest = { 
/**
 * The rule, as `term.decision`.
 */
path: string, 
/**
 * The field.
 */
field: string, 
/**
 * Its new value, as typed.
 */
value: string, 
/**
 * The day of the example, as typed.
 */
example_on: string, };
export type RegulationId = { 
/**
 * A version's id, or `draft`.
 */
which: string, };
export type RegulationImported = { 
/**
 * The draft that the file became.
 */
sheet: RegulationSheet | null, };
export type RegulationList = { 
/**
 * The versions.
 */
versions: Array<RegulationCard>, 
/**
 * The one that is being made.
 */
draft: RegulationDraft | null, };
export type RegulationOpenRequest = { 
/**
 * A version's id, or `draft`.
 */
which: string, 
/**
 * The day of the example, as typed; empty for today.
 */
example_on: string, };
export type RegulationPdfRequest = { 
/**
 * A version's id, or `draft`.
 */
which: string, 
/**
 * Its language.
 */
language: Language, };
export type RegulationRemoveRequest = { 
/**
 * The rule.
 */
path: string, 
/**
 * The day of the example, as typed.
 */
example_on: string, };
export type RegulationSection = { 
/**
 * Names it.
 */
section: string, 
/**
 * Its heading, as `Wat moet wanneer`.
 */
title: string, 
/**
 * What it is about, in a sentence.
 */
explanation: string, 
/**
 * The button that adds a rule; absent when none can be added.
 */
add: string | null, 
/**
 * Its rules.
 */
rules: Array<RuleRow>, };
export type RegulationSheet = { 
/**
 * A version's id, or `draft`.
 */
which: string, 
/**
 * It may be changed.
 */
editable: boolean, 
/**
 * Its title.
 */
title: string, 
/**
 * Which version and from when, in a sentence.
 */
subtitle: string, 
/**
 * The version that holds now, to compare with; absent when there is none or it is this one.
 */
compare_with: string | null, 
/**
 * The version number that a new version would get.
 */
next_version: string, 
/**
 * Its parts.
 */
sections: Array<RegulationSection>, 
/**
 * What the check says.
 */
findings: Array<FindingCard>, 
/**
 * How a complaint goes.
 */
example: Example, 
/**
 * When the draft was last kept.
 */
saved_at: string | null, };
export type RegulationSummary = { 
/**
 * Its title.
 */
title: string, 
/**
 * Its version, counted from 1.
 */
version: number, 
/**
 * What it is modelled on.
 */
modelled_on: string | null, 
/**
 * Its main rules.
 */
rules: Array<RuleCard>, };
export type Remark = { 
/**
 * The block.
 */
block: string, 
/**
 * What.
 */
kind: RemarkKind, 
/**
 * The words in question.
 */
quote: string, };
export type RemarkKind = "mixed_address" | "mixed_finding" | "undated_promise" | "long_sentence" | "missing_element" | "unknown_date" | "strange_name" | "untranslated";
export type Report = { 
/**
 * The talk.
 */
talk: string, 
/**
 * The dossier.
 */
dossier: string, 
/**
 * Its number.
 */
number: string, 
/**
 * The hearing.
 */
hearing: number, 
/**
 * When and where it was.
 */
occasion: string, 
/**
 * Whom it heard.
 */
sides: Array<Side>, 
/**
 * The text.
 */
content: Array<TextBlock>, 
/**
 * Passages that are about somebody else, to be withheld at an inspection.
 */
withheld: Array<string>, 
/**
 * Which version of the text, from 1.
 */
version: number, 
/**
 * When it was last kept, on the clock of the wall.
 */
kept_at: string, 
/**
 * Who could speak.
 */
speakers: Array<Speaker>, 
/**
 * The notes; none when they were destroyed.
 */
turns: Array<Turn>, 
/**
 * The parts of the complaint.
 */
grievances: Array<GrievanceHeard>, 
/**
 * What the sides remarked.
 */
remarks: Array<ReportRemark>, 
/**
 * The letters that sent it or are to send it.
 */
letters: Array<ReportLetter>, 
/**
 * What the practice chose for its notes; nothing when it never chose.
 */
raw_notes: RawNotes | null, 
/**
 * How it became final.
 */
settled: ReportSettled | null, };
export type ReportCompareRequest = { 
/**
 * The talk.
 */
talk: string, 
/**
 * The older version.
 */
from: number, 
/**
 * The newer one.
 */
to: number, };
export type ReportComparison = { 
/**
 * The text of both, piece by piece.
 */
pieces: Array<WordingDifference>, };
export type ReportHistory = { 
/**
 * The versions.
 */
versions: Array<ReportVersion>, };
export type ReportKeepRequest = { 
/**
 * The talk.
 */
talk: string, 
/**
 * The text.
 */
content: Array<TextBlock>, 
/**
 * Passages to be withheld at an inspection.
 */
withheld: Array<string>, };
export type ReportKept = { 
/**
 * Since when, on the clock of the wall.
 */
at: string, 
/**
 * As which version.
 */
version: number, };
export type ReportLetter = { 
/**
 * To which side.
 */
side: Side, 
/**
 * The letter.
 */
letter: string, 
/**
 * How far it is.
 */
state: LetterState, 
/**
 * When it left.
 */
posted_on: string | null, };
export type ReportPdfRequest = { 
/**
 * The talk.
 */
talk: string, 
/**
 * Which version of its text; the newest when absent.
 */
version: number | null, 
/**
 * For whom.
 */
reader: ReportReader, };
export type ReportReader = "heard" | "inspecting";
export type ReportRemark = { 
/**
 * The entry that tells it, to take it back.
 */
event: string, 
/**
 * On which day.
 */
on: string, 
/**
 * Which side.
 */
side: Side, 
/**
 * In their own words.
 */
text: string, 
/**
 * The report was changed; otherwise the remark is annexed to it.
 */
taken_over: boolean, };
export type ReportRemarkRequest = { 
/**
 * The talk.
 */
talk: string, 
/**
 * Which side.
 */
side: Side, 
/**
 * On which day, as typed.
 */
on: string, 
/**
 * In their own words.
 */
text: string, 
/**
 * The report is changed; otherwise the remark is annexed to it.
 */
taken_over: boolean, };
export type ReportSettleRequest = { 
/**
 * The talk.
 */
talk: string, 
/**
 * What becomes of the notes of this practice, from now on; as it chose when absent.
 */
raw_notes: RawNotes | null, };
export type ReportSettled = { 
/**
 * On which day.
 */
on: string, 
/**
 * The document in the dossier.
 */
document: string, 
/**
 * Which version of its text.
 */
version: number, 
/**
 * What became of the notes.
 */
notes: RawNotes, };
export type ReportVersion = { 
/**
 * Which, from 1.
 */
version: number, 
/**
 * When it was last kept, on the clock of the wall.
 */
kept_at: string, 
/**
 * By whom.
 */
by: string, 
/**
 * It is fixed.
 */
closed: boolean, };
export type RepresentativeForm = { 
/**
 * Who.
 */
party: PartyForm, 
/**
 * Whether they may.
 */
mandate: Mandate, };
export type RoadCard = { 
/**
 * Names it.
 */
road: string, 
/**
 * What users call it.
 */
name: string, 
/**
 * The clause.
 */
clause: string, 
/**
 * How it stands.
 */
standing: RoadStanding, 
/**
 * The complainant's last day to take it.
 */
until: string | null, 
/**
 * When it was taken, or done.
 */
on: string | null, 
/**
 * What the regulation says of it, in sentences: who, whom it binds, costs.
 */
facts: Array<string>, 
/**
 * The choice made where the text is silent.
 */
note: string | null, };
export type RoadStanding = "not_yet" | "open" | "passed" | "taken" | "done";
export type RuleCard = { 
/**
 * What the rule is about, as `Ontvangstbevestiging`.
 */
name: string, 
/**
 * How long, as `5 werkdagen`, when it is a term.
 */
length: string | null, 
/**
 * The heading that the rule stands under.
 */
clause: string, 
/**
 * The choice made where the text is silent or doubtful.
 */
note: string | null, };
export type RuleRow = { 
/**
 * Names it, as `term.decision`.
 */
path: string, 
/**
 * The heading of its clause.
 */
clause: string, 
/**
 * What it is, as `Beslissing`.
 */
name: string, 
/**
 * What it says in a word or two, as `5 werkdagen`.
 */
short: string, 
/**
 * What it says, whole, with its blanks.
 */
sentence: Array<SentencePart>, 
/**
 * Further fields: name, clause, note, and what no sentence holds.
 */
more: Array<FormField>, 
/**
 * The choice made where the text is silent or doubtful.
 */
note: string | null, 
/**
 * Open remarks of the check on it.
 */
remarks: number, 
/**
 * It may be removed.
 */
removable: boolean, };
export type SaidCard = { 
/**
 * Which side said it.
 */
side: Side, 
/**
 * Where, in words.
 */
place: string, 
/**
 * What.
 */
text: string, };
export type Saved = { 
/**
 * As `2026-11-21T09:12:40`.
 */
saved_at: string, };
export type SavedFile = { 
/**
 * The file's name, without its folder.
 */
file: string | null, };
export type SentLetter = { 
/**
 * The letter; absent when it was made elsewhere.
 */
letter: string | null, 
/**
 * Its dossier.
 */
dossier: string, 
/**
 * Its number, as `K-2026-014/03`; the dossier's own when it was made elsewhere.
 */
number: string, 
/**
 * What its kind is called.
 */
name: string, 
/**
 * To whom, as `mevrouw S. van der Aa`.
 */
to: string, 
/**
 * What became of it.
 */
state: LetterState, 
/**
 * Posted on.
 */
posted_on: string, 
/**
 * How it left.
 */
way: PostingWay, 
/**
 * The code of registered post.
 */
code: string | null, 
/**
 * Who noted that it left.
 */
by: string, 
/**
 * Delivered or come back on.
 */
fate_on: string | null, 
/**
 * Why it is void.
 */
void_reason: string | null, 
/**
 * The entry of the timeline that says that it left.
 */
event: string, 
/**
 * That entry can be taken back now.
 */
can_undo: boolean, };
export type SentPage = { 
/**
 * The letters.
 */
letters: Array<SentLetter>, 
/**
 * Asks for the page after it; absent when this is the last.
 */
next: string | null, };
export type SentencePart = { 
/**
 * The words; empty for a blank.
 */
text: string, 
/**
 * The blank.
 */
field: FormField | null, };
export type Settings = { 
/**
 * The practice.
 */
practice: PracticeForm, 
/**
 * A logo is kept; `practice_logo_read` gives it.
 */
has_logo: boolean, 
/**
 * How letters look.
 */
stationery: StationeryForm, 
/**
 * The calendar.
 */
calendar: CalendarForm, 
/**
 * Minutes without typing before the archive locks itself; 0 never.
 */
idle_minutes: number, 
/**
 * The colleagues.
 */
staff: Array<StaffCard>, 
/**
 * The regulation in force.
 */
regulation: RegulationSummary, };
export type Side = "complainant" | "respondent" | "third";
export type SignedCopy = { 
/**
 * The document.
 */
document: string, 
/**
 * Its title.
 */
title: string, };
export type SlotCard = { 
/**
 * Names the slot when unlocking.
 */
slot: string, 
/**
 * Who, as written on the lock.
 */
holder: string, };
export type SourceOption = { 
/**
 * What a fact names it by.
 */
source: string, 
/**
 * In words.
 */
words: string, 
/**
 * It has turns; otherwise it has pages, when it has either.
 */
turns: boolean, 
/**
 * A page or a turn of it can be named.
 */
divided: boolean, };
export type Speaker = { 
/**
 * Their number; Alt with it chooses them, up to 9.
 */
no: number, 
/**
 * As what, in one word: `Klager`.
 */
part: string, 
/**
 * By name; empty when it is not known.
 */
name: string, 
/**
 * On which side they speak; neither for who leads or writes.
 */
side: Side | null, };
export type SpeakerAddRequest = { 
/**
 * The talk.
 */
talk: string, 
/**
 * By name.
 */
name: string, 
/**
 * As what.
 */
capacity: Capacity, 
/**
 * On which side; neither for a witness or an interpreter.
 */
side: Side, };
export type SpellingRequest = { 
/**
 * The language; absent for every language that the program knows.
 */
language: Language | null, };
export type StaffCard = { 
/**
 * Names the colleague.
 */
staff: string, 
/**
 * Name, as under a letter.
 */
name: string, 
/**
 * Role, as under a letter.
 */
role: string, 
/**
 * May be chosen for new work.
 */
active: boolean, 
/**
 * A signature is kept; `signature_read` gives it.
 */
has_signature: boolean, };
export type StaffForm = { 
/**
 * Name, as under a letter.
 */
name: string, 
/**
 * Role, as under a letter: `klachtenfunctionaris`.
 */
role: string, };
export type StaffRef = { 
/**
 * The colleague.
 */
staff: string, };
export type StaffSaveRequest = { 
/**
 * Which; absent for a new one.
 */
staff: string | null, 
/**
 * Name and role.
 */
form: StaffForm, 
/**
 * May be chosen for new work.
 */
active: boolean, };
export type Stage = "first_run" | "locked" | "recovery" | "open";
export type StatementCard = { 
/**
 * Its number in the dossier.
 */
no: number, 
/**
 * Who said it.
 */
side: Side, 
/**
 * What was said.
 */
text: string, 
/**
 * The part of the complaint that it is about.
 */
grievance: number | null, 
/**
 * Where it was said, in words.
 */
said: string, 
/**
 * Where it was put to somebody.
 */
put: Array<PutCard>, 
/**
 * To whom it must still be put.
 */
unasked: Array<Side>, 
/**
 * The finding leans on it.
 */
relied: boolean, };
export type StatementDropRequest = { 
/**
 * The dossier.
 */
dossier: string, 
/**
 * The statement.
 */
statement: number, 
/**
 * Why.
 */
reason: string, };
export type StatementNoteRequest = { 
/**
 * The dossier.
 */
dossier: string, 
/**
 * Who said it.
 */
side: Side, 
/**
 * What was said.
 */
text: string, 
/**
 * The part of the complaint that it is about.
 */
grievance: number | null, 
/**
 * The hearing in which it was said.
 */
hearing: number | null, 
/**
 * The letter in which it was written, as `01`.
 */
letter: string | null, 
/**
 * Where it was said, when that was neither.
 */
how: string, };
export type StatementPutRequest = { 
/**
 * The dossier.
 */
dossier: string, 
/**
 * The statement.
 */
statement: number, 
/**
 * To whom.
 */
to: Side, 
/**
 * On which day, as typed.
 */
on: string, 
/**
 * The hearing in which it was put.
 */
hearing: number | null, 
/**
 * The letter in which it was put, as `01`.
 */
letter: string | null, 
/**
 * Where it was put, when that was neither.
 */
how: string, 
/**
 * What they answered; may be empty.
 */
answer: string, };
export type StatementRelyRequest = { 
/**
 * The dossier.
 */
dossier: string, 
/**
 * The statement.
 */
statement: number, 
/**
 * It does.
 */
relied: boolean, };
export type StationeryForm = { 
/**
 * Where the envelope's window is.
 */
window: EnvelopeWindow, 
/**
 * Shifts the address to the right, in tenths of a millimetre, -100 to 100.
 */
shift_right: number, 
/**
 * Shifts the address down, in tenths of a millimetre, -100 to 100.
 */
shift_down: number, 
/**
 * Large print, 14 points.
 */
large_print: boolean, 
/**
 * How letters address the reader.
 */
address: FormOfAddress, 
/**
 * Language of new letters.
 */
language: Language, 
/**
 * A line at the foot of the first page, as a register number.
 */
footer: string, 
/**
 * The practice's colour, as `1f3a8a`; empty for black.
 */
accent: string, };
export type StationerySaveRequest = { 
/**
 * As chosen.
 */
stationery: StationeryForm, };
export type StripCell = { 
/**
 * The day.
 */
date: string, 
/**
 * What it is.
 */
day: StripDay, 
/**
 * Name of the closed day.
 */
name: string | null, 
/**
 * Today.
 */
today: boolean, 
/**
 * A letter that leaves on the day to post is there.
 */
delivered: boolean, };
export type StripDay = "start" | "plain" | "off" | "post" | "ride" | "end";
export type SuggestRequest = { 
/**
 * As typed so far.
 */
text: string, };
export type Suggestions = { 
/**
 * At most eight.
 */
parties: Array<KnownParty>, };
export type Talk = { 
/**
 * The talk.
 */
talk: string, 
/**
 * The dossier.
 */
dossier: string, 
/**
 * Its number.
 */
number: string, 
/**
 * The hearing that it is; none for a telephone call.
 */
hearing: number | null, 
/**
 * When and where it is, as `dinsdag 24 november, spreekkamer 2`; empty for a call.
 */
occasion: string, 
/**
 * How far it is.
 */
state: TalkState, 
/**
 * Who can speak.
 */
speakers: Array<Speaker>, 
/**
 * What was said, in order.
 */
turns: Array<Turn>, 
/**
 * The parts of the complaint.
 */
grievances: Array<GrievanceHeard>, 
/**
 * Its clock.
 */
clock: Array<ClockEntry>, 
/**
 * How long people have spoken, in seconds; while it stands still it does not grow.
 */
spoken_seconds: number, 
/**
 * What was prepared.
 */
preparation: Preparation, 
/**
 * What not to forget to say, in sentences.
 */
reminders: Array<string>, 
/**
 * The turns that said something else before.
 */
rewritten: Array<TurnRewritten>, 
/**
 * A report was made of it already.
 */
reported: boolean, 
/**
 * When its notes were destroyed.
 */
notes_destroyed_on: string | null, 
/**
 * Now, on the clock of the wall; the window counts on from it.
 */
now: string, };
export type TalkBeginRequest = { 
/**
 * The dossier.
 */
dossier: string, 
/**
 * The number of the hearing; none for a telephone call that begins now.
 */
hearing: number | null, 
/**
 * With which side a call is; nothing for a hearing.
 */
side: Side | null, };
export type TalkClockRequest = { 
/**
 * The talk.
 */
talk: string, 
/**
 * The moment to note.
 */
what: ClockMoment, };
export type TalkId = { 
/**
 * The talk.
 */
talk: string, };
export type TalkKeepRequest = { 
/**
 * The talk.
 */
talk: string, 
/**
 * The turns that changed since they were last kept.
 */
turns: Array<Turn>, };
export type TalkKept = { 
/**
 * Since when, on the clock of the wall.
 */
at: string, };
export type TalkPrepareRequest = { 
/**
 * The talk.
 */
talk: string, 
/**
 * What was prepared.
 */
preparation: Preparation, };
export type TalkQuestion = { 
/**
 * The part of the complaint that it is about; none for a question in general.
 */
grievance: number | null, 
/**
 * The question.
 */
text: string, 
/**
 * It was asked.
 */
asked: boolean, };
export type TalkState = "prepared" | "live" | "paused" | "ended";
export type TermCard = { 
/**
 * The rule's id in the regulation.
 */
rule: string, 
/**
 * What, as `Ontvangstbevestiging`.
 */
name: string, 
/**
 * How long, as `5 werkdagen`.
 */
length: string, 
/**
 * What it counts from, as `na ontvangst`.
 */
from: string, 
/**
 * The clause.
 */
clause: string, 
/**
 * The text says "streeft ernaar".
 */
aim: boolean, 
/**
 * The choice made where the text is silent.
 */
note: string | null, 
/**
 * How it stands.
 */
standing: TermStanding, 
/**
 * The last day, with a time for hours.
 */
due: string | null, 
/**
 * The day to act.
 */
act_by: string | null, 
/**
 * It must have arrived on the last day.
 */
must_arrive: boolean, 
/**
 * Days until the day to act, negative when past.
 */
days_left: number | null, 
/**
 * Working days until the day to act.
 */
working_days_left: number | null, 
/**
 * The day on which it was met.
 */
met_on: string | null, 
/**
 * The steps that led to the date, worded; `**` marks what is stressed.
 */
why: Array<string>, 
/**
 * The days themselves; empty when there would be too many to show.
 */
strip: Array<StripCell>, 
/**
 * Which time it started, from 1.
 */
time: number, 
/**
 * It is a window of the complainant: nobody is late with it.
 */
is_window: boolean, 
/**
 * Its extensions, in order.
 */
extensions: Array<ExtensionCard>, 
/**
 * It can be extended now.
 */
can_extend: boolean, };
export type TermCardPrintRequest = { 
/**
 * Which.
 */
card: TermCardRequest, 
/**
 * The printer; absent for the machine's own choice.
 */
printer: string | null, };
export type TermCardRequest = { 
/**
 * The dossier.
 */
dossier: string, 
/**
 * One rule; absent for all that have started.
 */
rule: string | null, 
/**
 * Its language; absent for the window's.
 */
language: Language | null, };
export type TermPreview = { 
/**
 * The last day, with a time for hours.
 */
due: string, 
/**
 * The last working day on or before the last day; absent for hours.
 */
ship_by: string | null, 
/**
 * The last working day on which a letter can be posted and still arrive in time; absent for hours.
 */
post_by: string | null, 
/**
 * The steps that led there, worded; `**` marks what is stressed.
 */
steps: Array<string>, };
export type TermPreviewRequest = { 
/**
 * A day (`2026-11-21`) or, for hours, a day with a time (`2026-11-21T14:30`).
 */
start: string, 
/**
 * How many.
 */
amount: number, 
/**
 * Of what.
 */
unit: TermUnit, 
/**
 * What happens on a closed day.
 */
roll: TermRoll, 
/**
 * Delivery days that a letter takes; absent for the practice's setting.
 */
transit: number | null, 
/**
 * Language of the explanation; absent for the window's.
 */
language: Language | null, };
export type TermRoll = "none" | "forward";
export type TermStanding = "not_started" | "running" | "met" | "met_late" | "overdue" | "passed" | "lapsed";
export type TermUnit = "hours" | "days" | "working_days" | "weeks" | "months" | "years";
export type TextBlock = { 
/**
 * What it is.
 */
kind: TextKind, 
/**
 * The first row of a table is its head.
 */
headed: boolean, 
/**
 * Rows of cells of pieces. A line break within a piece is a newline.
 */
rows: Array<Array<Array<Piece>>>, };
export type TextKind = "paragraph" | "heading" | "subheading" | "bullets" | "numbers" | "quote" | "table";
export type TextRange = { 
/**
 * The first unit.
 */
from: number, 
/**
 * The unit behind the last.
 */
to: number, };
export type TimelineEntry = { 
/**
 * Names the entry.
 */
event: string, 
/**
 * What happened.
 */
kind: EventKind, 
/**
 * What was noted, in words; absent when the kind says it all.
 */
title: string | null, 
/**
 * On which day it happened.
 */
on: string, 
/**
 * When it was entered, as `2026-11-21T09:12:40`.
 */
recorded_at: string, 
/**
 * By whom.
 */
by: string, 
/**
 * The letter's number, as `01`.
 */
letter: string | null, 
/**
 * What the letter's kind is called.
 */
letter_name: string | null, 
/**
 * A title, a reason, a code: whatever the entry says besides.
 */
detail: string | null, 
/**
 * The entry was taken back by a later one.
 */
undone: boolean, 
/**
 * It can be taken back now.
 */
can_undo: boolean, 
/**
 * What a correction changed.
 */
changes: Array<FieldChange>, };
export type Today = { 
/**
 * Today.
 */
today: string, 
/**
 * Every duty, first the most urgent.
 */
duties: Array<DutyRow>, 
/**
 * How many more dossiers owe something later than these.
 */
more: number, 
/**
 * An intake was being typed.
 */
intake_begun: boolean, 
/**
 * Number of dossiers in the archive.
 */
dossiers: number, };
export type Turn = { 
/**
 * Its place, from 1.
 */
no: number, 
/**
 * Who speaks.
 */
speaker: number, 
/**
 * What was said.
 */
text: string, 
/**
 * When it began, on the clock of the wall: `2026-11-24T14:04:10`.
 */
begun_at: string, 
/**
 * It is finished; otherwise it is still being written.
 */
closed: boolean, 
/**
 * The parts of the complaint that it is about.
 */
grievances: Array<number>, 
/**
 * What it holds.
 */
label: TurnLabel | null, 
/**
 * Somebody wants to find it again.
 */
bookmark: boolean, 
/**
 * The other side must be able to answer it.
 */
answer_due: boolean, 
/**
 * The stretches that are about somebody else, to be withheld at an inspection.
 */
withheld: Array<TextRange>, };
export type TurnHistory = { 
/**
 * The versions.
 */
versions: Array<TurnVersion>, };
export type TurnHistoryRequest = { 
/**
 * The talk.
 */
talk: string, 
/**
 * The turn.
 */
turn: number, };
export type TurnLabel = "agreed" | "disputed" | "agreement" | "action" | "to_check";
export type TurnRewritten = { 
/**
 * The turn.
 */
turn: number, 
/**
 * How many versions it has, from 2.
 */
versions: number, };
export type TurnVersion = { 
/**
 * Which, from 1.
 */
version: number, 
/**
 * What was said.
 */
text: string, 
/**
 * When it was last written, on the clock of the wall.
 */
kept_at: string, 
/**
 * By whom.
 */
by: string, };
export type Unanswered = { 
/**
 * The statement, in the hearing of both sides.
 */
statement: number, 
/**
 * What was said.
 */
text: string, 
/**
 * To whom it was never put.
 */
to: Array<Side>, };
export type UndoRequest = { 
/**
 * The dossier.
 */
dossier: string, 
/**
 * The entry.
 */
event: string, };
export type UnlockRequest = { 
/**
 * Which archive.
 */
archive: string, 
/**
 * Which slot.
 */
slot: string, 
/**
 * The passphrase.
 */
passphrase: string, };
export type VerdictCard = { 
/**
 * On which day.
 */
on: string, 
/**
 * How.
 */
finding: Finding, 
/**
 * Why, when that does not follow from the parts.
 */
reasons: string, 
/**
 * The parts were found otherwise since.
 */
outdated: boolean, };
export type VersionChoice = { 
/**
 * A version's id.
 */
which: string, 
/**
 * Its title and version.
 */
name: string, 
/**
 * Why it may be this one, in a sentence.
 */
reason: string, };
export type Warning = { 
/**
 * Which.
 */
code: WarningCode, 
/**
 * What the wording needs, as text.
 */
params: { [key in string]: string }, };
export type WarningCode = "received_before_incident" | "dated_after_receipt" | "registered_late" | "filed_late" | "no_postal_address" | "before_regulation" | "mandate_missing" | "handler_is_respondent" | "squeeze" | "already_late" | "doubtful_day" | "channel_not_named" | "spoken_signal" | "incomplete" | "post_too_slow" | "extended_late" | "dependent" | "not_heard" | "never_put" | "unweighed" | "outdated_finding";
export type WhatIf = { 
/**
 * The day of receipt that was reckoned with.
 */
received_on: string, 
/**
 * The terms that have a date, in the order of the dossier's own.
 */
rows: Array<WhatIfRow>, };
export type WhatIfRequest = { 
/**
 * The dossier.
 */
dossier: string, 
/**
 * The day of receipt, as `2026-11-21`.
 */
received_on: string, };
export type WhatIfRow = { 
/**
 * The rule.
 */
rule: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The last day as it is.
 */
due: string | null, 
/**
 * The last day as it would be.
 */
then: string | null, 
/**
 * The day to act as it is.
 */
act_by: string | null, 
/**
 * The day to act as it would be.
 */
act_then: string | null, 
/**
 * By how many days the last day moves.
 */
moved: number, };
export type WithdrawRequest = { 
/**
 * The dossier.
 */
dossier: string, 
/**
 * On which day, as typed.
 */
on: string, 
/**
 * Why, in the complainant's words; may be empty.
 */
reason: string, };
export type WordingBlock = { 
/**
 * Names it.
 */
key: string, 
/**
 * What it is called.
 */
label: string, 
/**
 * What the writer of a letter is asked for, where the block has no text by itself.
 */
prompt: string | null, 
/**
 * The texts, in order.
 */
texts: Array<WordingText>, };
export type WordingCard = { 
/**
 * The code of the kind.
 */
kind: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * How many of its texts are the practice's own.
 */
changed: number, 
/**
 * How many of those cannot be used as they are.
 */
broken: number, };
export type WordingDifference = { 
/**
 * In which of the two it stands.
 */
kind: DifferenceKind, 
/**
 * The piece.
 */
text: string, };
export type WordingFlaw = { 
/**
 * What.
 */
kind: WordingFlawKind, 
/**
 * The word in question; empty when there is none.
 */
word: string, 
/**
 * The line in question, from 1.
 */
line: number | null, 
/**
 * Letters use the program's text until it is mended.
 */
fatal: boolean, };
export type WordingFlawKind = "unreadable" | "unknown_name" | "too_much" | "mixed_address" | "missing_element";
export type WordingList = { 
/**
 * In the order of the procedure.
 */
kinds: Array<WordingCard>, };
export type WordingListRequest = { 
/**
 * The language of the letters.
 */
language: Language, };
export type WordingPreviewRequest = { 
/**
 * The code of the kind.
 */
kind: string, 
/**
 * The language of the letter.
 */
language: Language, 
/**
 * The form of address.
 */
address: FormOfAddress, 
/**
 * To which side.
 */
side: Side, };
export type WordingRef = { 
/**
 * The code of the kind.
 */
kind: string, 
/**
 * The language of the letter.
 */
language: Language, };
export type WordingSaveRequest = { 
/**
 * The code of the kind.
 */
kind: string, 
/**
 * The language of the letter.
 */
language: Language, 
/**
 * Names the text within its letter.
 */
place: string, 
/**
 * As typed; absent for the program's own text.
 */
text: string | null, };
export type WordingSheet = { 
/**
 * The code of the kind.
 */
kind: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * The language of the letter.
 */
language: Language, 
/**
 * "Betreft".
 */
subject: WordingText, 
/**
 * The blocks, in order.
 */
blocks: Array<WordingBlock>, 
/**
 * The values that a text may use, with those of the example.
 */
placeholders: Array<PlaceholderCard>, 
/**
 * To which sides the example can be shown; none when the regulation never asks for the letter.
 */
sides: Array<Side>, 
/**
 * When a text was kept; absent when the wording was only opened.
 */
saved_at: string | null, };
export type WordingText = { 
/**
 * Names it within its letter.
 */
place: string, 
/**
 * When it stands in the letter, in plain words; absent when always.
 */
note: string | null, 
/**
 * The text, the practice's own when there is one.
 */
text: string, 
/**
 * The practice put it there.
 */
changed: boolean, 
/**
 * How it differs from the program's text; empty when it does not.
 */
differences: Array<WordingDifference>, 
/**
 * What is wrong with it.
 */
flaws: Array<WordingFlaw>, };

export interface Commands {
  app_state: { request: Nothing; answer: AppState; shape: 'answer' };
  preferences_save: { request: Preferences; answer: AppState; shape: 'answer' };
  spelling_set: { request: SpellingRequest; answer: Nothing; shape: 'answer' };
  preset_list: { request: PresetListRequest; answer: PresetList; shape: 'answer' };
  archive_create: { request: ArchiveCreateRequest; answer: AppState; shape: 'send' };
  archive_unlock: { request: UnlockRequest; answer: AppState; shape: 'answer' };
  archive_recover: { request: RecoverRequest; answer: AppState; shape: 'answer' };
  archive_lock: { request: Nothing; answer: AppState; shape: 'answer' };
  example_open: { request: Nothing; answer: AppState; shape: 'answer' };
  example_remove: { request: Nothing; answer: AppState; shape: 'answer' };
  recovery_sheet: { request: Nothing; answer: Uint8Array; shape: 'bytes' };
  recovery_sheet_save: { request: Nothing; answer: SavedFile; shape: 'answer' };
  recovery_sheet_print: { request: Nothing; answer: Nothing; shape: 'answer' };
  recovery_confirm: { request: RecoveryConfirmRequest; answer: AppState; shape: 'answer' };
  passphrase_change: { request: PassphraseChangeRequest; answer: Nothing; shape: 'answer' };
  settings_open: { request: Nothing; answer: Settings; shape: 'answer' };
  practice_save: { request: PracticeSaveRequest; answer: Settings; shape: 'answer' };
  stationery_save: { request: StationerySaveRequest; answer: Settings; shape: 'answer' };
  calendar_save: { request: CalendarSaveRequest; answer: CalendarSaved; shape: 'answer' };
  idle_save: { request: IdleSaveRequest; answer: AppState; shape: 'answer' };
  staff_save: { request: StaffSaveRequest; answer: Settings; shape: 'answer' };
  practice_logo_set: { request: Nothing; answer: Settings; shape: 'send' };
  practice_logo_read: { request: Nothing; answer: Uint8Array; shape: 'bytes' };
  practice_logo_remove: { request: Nothing; answer: Settings; shape: 'answer' };
  signature_set: { request: StaffRef; answer: Settings; shape: 'send' };
  signature_read: { request: StaffRef; answer: Uint8Array; shape: 'bytes' };
  signature_remove: { request: StaffRef; answer: Settings; shape: 'answer' };
  stationery_specimen: { request: Nothing; answer: Uint8Array; shape: 'bytes' };
  date_read: { request: DateReadRequest; answer: DateRead; shape: 'answer' };
  term_preview: { request: TermPreviewRequest; answer: TermPreview; shape: 'answer' };
  what_if: { request: WhatIfRequest; answer: WhatIf; shape: 'answer' };
  term_card: { request: TermCardRequest; answer: Uint8Array; shape: 'bytes' };
  term_card_save: { request: TermCardRequest; answer: SavedFile; shape: 'answer' };
  term_card_print: { request: TermCardPrintRequest; answer: Nothing; shape: 'answer' };
  regulation_list: { request: Nothing; answer: RegulationList; shape: 'answer' };
  regulation_open: { request: RegulationOpenRequest; answer: RegulationSheet; shape: 'answer' };
  regulation_begin: { request: RegulationBeginRequest; answer: RegulationSheet; shape: 'answer' };
  regulation_edit: { request: RegulationEditRequest; answer: RegulationSheet; shape: 'answer' };
  regulation_add: { request: RegulationAddRequest; answer: RegulationSheet; shape: 'answer' };
  regulation_remove: { request: RegulationRemoveRequest; answer: RegulationSheet; shape: 'answer' };
  regulation_drop: { request: Nothing; answer: RegulationList; shape: 'answer' };
  regulation_adopt: { request: RegulationAdoptRequest; answer: RegulationList; shape: 'answer' };
  regulation_compare: { request: RegulationCompareRequest; answer: RegulationComparison; shape: 'answer' };
  regulation_export: { request: RegulationId; answer: SavedFile; shape: 'answer' };
  regulation_import: { request: Nothing; answer: RegulationImported; shape: 'answer' };
  regulation_pdf: { request: RegulationPdfRequest; answer: Uint8Array; shape: 'bytes' };
  regulation_pdf_save: { request: RegulationPdfRequest; answer: SavedFile; shape: 'answer' };
  wording_list: { request: WordingListRequest; answer: WordingList; shape: 'answer' };
  wording_open: { request: WordingRef; answer: WordingSheet; shape: 'answer' };
  wording_save: { request: WordingSaveRequest; answer: WordingSheet; shape: 'answer' };
  wording_preview: { request: WordingPreviewRequest; answer: Uint8Array; shape: 'bytes' };
  paper_pdf: { request: PaperRequest; answer: Uint8Array; shape: 'bytes' };
  paper_save: { request: PaperRequest; answer: SavedFile; shape: 'answer' };
  paper_print: { request: PaperPrintRequest; answer: Nothing; shape: 'answer' };
  intake_draft_open: { request: Nothing; answer: IntakeDraft; shape: 'answer' };
  intake_draft_save: { request: IntakeRequest; answer: Saved; shape: 'answer' };
  intake_draft_drop: { request: Nothing; answer: Nothing; shape: 'answer' };
  intake_preview: { request: IntakeRequest; answer: IntakePreview; shape: 'answer' };
  complainant_suggest: { request: SuggestRequest; answer: Suggestions; shape: 'answer' };
  today_open: { request: Nothing; answer: Today; shape: 'answer' };
  dossier_register: { request: IntakeRequest; answer: Registered; shape: 'answer' };
  dossier_list: { request: DossierListRequest; answer: DossierList; shape: 'answer' };
  dossier_open: { request: DossierId; answer: DossierView; shape: 'answer' };
  dossier_correct: { request: CorrectRequest; answer: DossierView; shape: 'answer' };
  dossier_withdraw: { request: WithdrawRequest; answer: DossierView; shape: 'answer' };
  note_list: { request: DossierId; answer: NoteList; shape: 'answer' };
  note_form: { request: NoteFormRequest; answer: NoteForm; shape: 'answer' };
  note_save: { request: NoteSaveRequest; answer: DossierView; shape: 'answer' };
  mirror_open: { request: MirrorRequest; answer: Mirror; shape: 'answer' };
  event_undo: { request: UndoRequest; answer: DossierView; shape: 'answer' };
  hearing_open: { request: DossierId; answer: HearingRoom; shape: 'answer' };
  hearing_plan_form: { request: HearingPlanRef; answer: HearingPlanForm; shape: 'answer' };
  hearing_plan: { request: HearingPlanForm; answer: HearingRoom; shape: 'answer' };
  hearing_answer: { request: HearingAnswerRequest; answer: HearingRoom; shape: 'answer' };
  hearing_confide: { request: HearingConfideRequest; answer: HearingRoom; shape: 'answer' };
  hearing_cancel: { request: HearingCancelRequest; answer: HearingRoom; shape: 'answer' };
  grievance_save: { request: GrievanceSaveRequest; answer: HearingRoom; shape: 'answer' };
  grievance_drop: { request: GrievanceDropRequest; answer: HearingRoom; shape: 'answer' };
  statement_note: { request: StatementNoteRequest; answer: HearingRoom; shape: 'answer' };
  statement_put: { request: StatementPutRequest; answer: HearingRoom; shape: 'answer' };
  statement_rely: { request: StatementRelyRequest; answer: HearingRoom; shape: 'answer' };
  statement_drop: { request: StatementDropRequest; answer: HearingRoom; shape: 'answer' };
  talk_begin: { request: TalkBeginRequest; answer: Talk; shape: 'answer' };
  talk_open: { request: TalkId; answer: Talk; shape: 'answer' };
  talk_keep: { request: TalkKeepRequest; answer: TalkKept; shape: 'answer' };
  talk_prepare: { request: TalkPrepareRequest; answer: Talk; shape: 'answer' };
  talk_speaker_add: { request: SpeakerAddRequest; answer: Talk; shape: 'answer' };
  talk_clock: { request: TalkClockRequest; answer: Talk; shape: 'answer' };
  talk_end: { request: TalkId; answer: Talk; shape: 'answer' };
  talk_discard: { request: TalkId; answer: Nothing; shape: 'answer' };
  turn_history: { request: TurnHistoryRequest; answer: TurnHistory; shape: 'answer' };
  report_open: { request: TalkId; answer: Report; shape: 'answer' };
  report_keep: { request: ReportKeepRequest; answer: ReportKept; shape: 'answer' };
  report_close: { request: TalkId; answer: Nothing; shape: 'answer' };
  report_renew: { request: TalkId; answer: Report; shape: 'answer' };
  report_pdf: { request: ReportPdfRequest; answer: Uint8Array; shape: 'bytes' };
  report_remark: { request: ReportRemarkRequest; answer: Report; shape: 'answer' };
  report_settle: { request: ReportSettleRequest; answer: Report; shape: 'answer' };
  report_sign: { request: TalkId; answer: DocumentPicked; shape: 'answer' };
  report_history: { request: TalkId; answer: ReportHistory; shape: 'answer' };
  report_compare: { request: ReportCompareRequest; answer: ReportComparison; shape: 'answer' };
  hearing_calendar: { request: HearingRef; answer: SavedFile; shape: 'answer' };
  judgement_open: { request: DossierId; answer: Judgement; shape: 'answer' };
  judgement_keep: { request: JudgementKeepRequest; answer: JudgementKept; shape: 'answer' };
  judgement_close: { request: DossierId; answer: Nothing; shape: 'answer' };
  judgement_decide: { request: JudgementDecideRequest; answer: Judgement; shape: 'answer' };
  document_add: { request: DocumentAddRequest; answer: DocumentCard; shape: 'send' };
  document_pick: { request: DocumentPickRequest; answer: DocumentPicked; shape: 'answer' };
  document_read: { request: DocumentId; answer: Uint8Array; shape: 'bytes' };
  document_remove: { request: DocumentId; answer: Nothing; shape: 'answer' };
  letter_begin: { request: LetterBeginRequest; answer: LetterDraft; shape: 'answer' };
  letter_open: { request: LetterId; answer: LetterDraft; shape: 'answer' };
  letter_save: { request: LetterSaveRequest; answer: LetterDraft; shape: 'answer' };
  letter_fill: { request: LetterFillRequest; answer: LetterDraft; shape: 'answer' };
  letter_drop: { request: LetterId; answer: DossierView; shape: 'answer' };
  letter_pdf: { request: LetterId; answer: Uint8Array; shape: 'bytes' };
  letter_finalise: { request: LetterId; answer: LetterDraft; shape: 'answer' };
  letter_save_file: { request: LetterId; answer: SavedFile; shape: 'answer' };
  letter_show: { request: LetterId; answer: Nothing; shape: 'answer' };
  letter_mail: { request: LetterId; answer: Nothing; shape: 'answer' };
  printer_list: { request: Nothing; answer: Printers; shape: 'answer' };
  letter_print: { request: LetterPrintRequest; answer: DossierView; shape: 'answer' };
  letter_post: { request: LetterPostRequest; answer: DossierView; shape: 'answer' };
  letter_deliver: { request: LetterFateRequest; answer: DossierView; shape: 'answer' };
  letter_return: { request: LetterFateRequest; answer: DossierView; shape: 'answer' };
  letter_void: { request: LetterVoidRequest; answer: DossierView; shape: 'answer' };
  post_open: { request: Nothing; answer: PostRoom; shape: 'answer' };
  post_sent: { request: PostSentRequest; answer: SentPage; shape: 'answer' };
  post_print: { request: PostPrintRequest; answer: Nothing; shape: 'answer' };
  post_all: { request: PostAllRequest; answer: PostedAll; shape: 'answer' };
}
