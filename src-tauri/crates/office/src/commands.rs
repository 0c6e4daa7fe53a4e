//! The one list of commands. The dispatcher and the window's TypeScript types both come from it,
//! so that a command which one side lacks does not compile on the other.
//!
//! A command answers in one of three shapes: `answer` takes JSON and gives JSON, `bytes` takes
//! JSON and gives a file's raw bytes, `send` takes JSON with raw bytes and gives JSON.

/// Expands the macro `$expand` over the whole list.
macro_rules! command_list {
    ($expand:ident) => {
        $expand! {
            // The program and its archives.
            answer app_state: Nothing => AppState, app::state;
            answer preferences_save: Preferences => AppState, app::save_preferences;
            answer spelling_set: SpellingRequest => Nothing, app::spell_in;
            answer preset_list: PresetListRequest => PresetList, app::presets;
            send archive_create: ArchiveCreateRequest => AppState, archives::create;
            answer archive_unlock: UnlockRequest => AppState, archives::unlock;
            answer archive_recover: RecoverRequest => AppState, archives::recover;
            answer archive_lock: Nothing => AppState, archives::lock;
            answer example_open: Nothing => AppState, archives::open_example;
            answer example_remove: Nothing => AppState, archives::remove_example;
            bytes recovery_sheet: Nothing, archives::recovery_sheet;
            answer recovery_sheet_save: Nothing => SavedFile, archives::save_recovery_sheet;
            answer recovery_sheet_print: Nothing => Nothing, archives::print_recovery_sheet;
            answer recovery_confirm: RecoveryConfirmRequest => AppState, archives::confirm_recovery;
            answer passphrase_change: PassphraseChangeRequest => Nothing, archives::change_passphrase;

            // Settings.
            answer settings_open: Nothing => Settings, practice::settings;
            answer practice_save: PracticeSaveRequest => Settings, practice::save;
            answer stationery_save: StationerySaveRequest => Settings, practice::save_stationery;
            answer calendar_save: CalendarSaveRequest => CalendarSaved, practice::save_calendar;
            answer idle_save: IdleSaveRequest => AppState, practice::save_idle;
            answer staff_save: StaffSaveRequest => Settings, practice::save_staff;
            send practice_logo_set: Nothing => Settings, practice::set_logo;
            bytes practice_logo_read: Nothing, practice::logo;
            answer practice_logo_remove: Nothing => Settings, practice::remove_logo;
            send signature_set: StaffRef => Settings, practice::signature::set;
            bytes signature_read: StaffRef, practice::signature::read;
            answer signature_remove: StaffRef => Settings, practice::signature::remove;
            bytes stationery_specimen: Nothing, practice::specimen;

            // Dates and terms.
            answer date_read: DateReadRequest => DateRead, terms::read_date;
            answer term_preview: TermPreviewRequest => TermPreview, terms::preview;
            answer what_if: WhatIfRequest => WhatIf, terms::what_if;
            bytes term_card: TermCardRequest, terms::card_pdf;
            answer term_card_save: TermCardRequest => SavedFile, terms::save_card;
            answer term_card_print: TermCardPrintRequest => Nothing, terms::print_card;

            // Regulations.
            answer regulation_list: Nothing => RegulationList, regulation::list;
            answer regulation_open: RegulationOpenRequest => RegulationSheet, regulation::open;
            answer regulation_begin: RegulationBeginRequest => RegulationSheet, regulation::begin;
            answer regulation_edit: RegulationEditRequest => RegulationSheet, regulation::edit;
            answer regulation_add: RegulationAddRequest => RegulationSheet, regulation::add;
            answer regulation_remove: RegulationRemoveRequest => RegulationSheet, regulation::remove;
            answer regulation_drop: Nothing => RegulationList, regulation::drop_draft;
            answer regulation_adopt: RegulationAdoptRequest => RegulationList, regulation::adopt;
            answer regulation_compare: RegulationCompareRequest => RegulationComparison, regulation::compare;
            answer regulation_export: RegulationId => SavedFile, regulation::export;
            answer regulation_import: Nothing => RegulationImported, regulation::import;
            bytes regulation_pdf: RegulationPdfRequest, regulation::pdf;
            answer regulation_pdf_save: RegulationPdfRequest => SavedFile, regulation::save_pdf;

            // The wording of letters.
            answer wording_list: WordingListRequest => WordingList, wording::list;
            answer wording_open: WordingRef => WordingSheet, wording::open;
            answer wording_save: WordingSaveRequest => WordingSheet, wording::save;
            bytes wording_preview: WordingPreviewRequest, wording::preview;

            // Papers beside the letters.
            bytes paper_pdf: PaperRequest, papers::pdf;
            answer paper_save: PaperRequest => SavedFile, papers::save;
            answer paper_print: PaperPrintRequest => Nothing, papers::print;

            // Intake.
            answer intake_draft_open: Nothing => IntakeDraft, intake::open_draft;
            answer intake_draft_save: IntakeRequest => Saved, intake::save_draft;
            answer intake_draft_drop: Nothing => Nothing, intake::drop_draft;
            answer intake_preview: IntakeRequest => IntakePreview, intake::preview;
            answer complainant_suggest: SuggestRequest => Suggestions, intake::suggest;

            // Dossiers.
            answer today_open: Nothing => Today, today::open;
            answer dossier_register: IntakeRequest => Registered, intake::register;
            answer dossier_list: DossierListRequest => DossierList, dossiers::list;
            answer dossier_open: DossierId => DossierView, dossiers::open;
            answer dossier_correct: CorrectRequest => DossierView, dossiers::correct;
            answer dossier_withdraw: WithdrawRequest => DossierView, dossiers::withdraw;
            answer note_list: DossierId => NoteList, notes::list;
            answer note_form: NoteFormRequest => NoteForm, notes::form;
            answer note_save: NoteSaveRequest => DossierView, notes::save;
            answer mirror_open: MirrorRequest => Mirror, mirror::open;
            answer event_undo: UndoRequest => DossierView, dossiers::undo;

            // Hearing both sides.
            answer hearing_open: DossierId => HearingRoom, hearing::open;
            answer hearing_plan_form: HearingPlanRef => HearingPlanForm, hearing::plan_form;
            answer hearing_plan: HearingPlanForm => HearingRoom, hearing::plan;
            answer hearing_answer: HearingAnswerRequest => HearingRoom, hearing::answer;
            answer hearing_confide: HearingConfideRequest => HearingRoom, hearing::confide;
            answer hearing_cancel: HearingCancelRequest => HearingRoom, hearing::cancel;
            answer grievance_save: GrievanceSaveRequest => HearingRoom, hearing::save_grievance;
            answer grievance_drop: GrievanceDropRequest => HearingRoom, hearing::drop_grievance;
            answer statement_note: StatementNoteRequest => HearingRoom, hearing::note;
            answer statement_put: StatementPutRequest => HearingRoom, hearing::put;
            answer statement_rely: StatementRelyRequest => HearingRoom, hearing::rely;
            answer statement_drop: StatementDropRequest => HearingRoom, hearing::drop_statement;
            answer talk_begin: TalkBeginRequest => Talk, talk::begin;
            answer talk_open: TalkId => Talk, talk::open;
            answer talk_keep: TalkKeepRequest => TalkKept, talk::keep;
            answer talk_prepare: TalkPrepareRequest => Talk, talk::prepare;
            answer talk_speaker_add: SpeakerAddRequest => Talk, talk::add_speaker;
            answer talk_clock: TalkClockRequest => Talk, talk::clock;
            answer talk_end: TalkId => Talk, talk::end;
            answer talk_discard: TalkId => Nothing, talk::discard;
            answer turn_history: TurnHistoryRequest => TurnHistory, talk::history;

            answer report_open: TalkId => Report, report::open;
            answer report_keep: ReportKeepRequest => ReportKept, report::keep;
            answer report_close: TalkId => Nothing, report::close;
            answer report_renew: TalkId => Report, report::renew;
            bytes report_pdf: ReportPdfRequest, report::pdf;
            answer report_remark: ReportRemarkRequest => Report, report::remark;
            answer report_settle: ReportSettleRequest => Report, report::settle;
            answer report_sign: TalkId => DocumentPicked, report::sign;
            answer report_history: TalkId => ReportHistory, report::history;
            answer report_compare: ReportCompareRequest => ReportComparison, report::compare;
            answer hearing_calendar: HearingRef => SavedFile, hearing::calendar;

            // Finding and measures.
            answer judgement_open: DossierId => Judgement, judgement::open;
            answer judgement_keep: JudgementKeepRequest => JudgementKept, judgement::keep;
            answer judgement_close: DossierId => Nothing, judgement::close;
            answer judgement_decide: JudgementDecideRequest => Judgement, judgement::decide;

            // Documents.
            send document_add: DocumentAddRequest => DocumentCard, documents::add;
            answer document_pick: DocumentPickRequest => DocumentPicked, documents::pick;
            bytes document_read: DocumentId, documents::read;
            answer document_remove: DocumentId => Nothing, documents::remove;

            // Letters.
            answer letter_begin: LetterBeginRequest => LetterDraft, letter::begin;
            answer letter_open: LetterId => LetterDraft, letter::open;
            answer letter_save: LetterSaveRequest => LetterDraft, letter::save;
            answer letter_fill: LetterFillRequest => LetterDraft, letter::fill;
            answer letter_drop: LetterId => DossierView, letter::drop_concept;
            bytes letter_pdf: LetterId, letter::pdf;
            answer letter_finalise: LetterId => LetterDraft, letter::finalise;
            answer letter_save_file: LetterId => SavedFile, letter::save_file;
            answer letter_show: LetterId => Nothing, letter::show;
            answer letter_mail: LetterId => Nothing, letter::mail;
            answer printer_list: Nothing => Printers, letter::printers;
            answer letter_print: LetterPrintRequest => DossierView, letter::print;
            answer letter_post: LetterPostRequest => DossierView, letter::post;
            answer letter_deliver: LetterFateRequest => DossierView, letter::deliver;
            answer letter_return: LetterFateRequest => DossierView, letter::give_back;
            answer letter_void: LetterVoidRequest => DossierView, letter::void;

            // Post.
            answer post_open: Nothing => PostRoom, post::open;
            answer post_sent: PostSentRequest => SentPage, post::sent;
            answer post_print: PostPrintRequest => Nothing, post::print_all;
            answer post_all: PostAllRequest => PostedAll, post::post_all;
        }
    };
}

#[cfg(feature = "bindings")]
pub(crate) use command_list;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::fault::Fault;
use crate::wire::*;
use crate::{
    Office, Reply, app, archives, documents, dossiers, hearing, intake, judgement, letter, mirror,
    notes, papers, post, practice, regulation, report, talk, terms, today, wording,
};

macro_rules! dispatch {
    (@arm answer $handler:path, $office:ident, $request:ident, $bytes:ident) => {
        json(&$handler($office, read($request)?)?)
    };
    (@arm bytes $handler:path, $office:ident, $request:ident, $bytes:ident) => {
        $handler($office, read($request)?).map(Reply::Bytes)
    };
    (@arm send $handler:path, $office:ident, $request:ident, $bytes:ident) => {
        json(&$handler($office, read($request)?, $bytes)?)
    };
    ($($shape:ident $name:ident: $request_type:ty $(=> $answer:ty)?, $handler:path;)+) => {
        fn run(
            office: &Office,
            command: &str,
            request: Value,
            bytes: &[u8],
        ) -> Result<Reply, Fault> {
            match command {
                $(stringify!($name) => dispatch!(@arm $shape $handler, office, request, bytes),)+
                _ => Err(Fault::code(FaultCode::UnknownCommand)),
            }
        }

        /// Ties each handler to the types that the list promises.
        #[allow(dead_code, reason = "it exists to be compiled")]
        fn promised() {
            $(dispatch!(@promise $shape $request_type $(, $answer)?, $handler);)+
        }
    };
    (@promise answer $request:ty, $answer:ty, $handler:path) => {
        let _: fn(&Office, $request) -> Result<$answer, Fault> = $handler;
    };
    (@promise bytes $request:ty, $handler:path) => {
        let _: fn(&Office, $request) -> Result<Vec<u8>, Fault> = $handler;
    };
    (@promise send $request:ty, $answer:ty, $handler:path) => {
        let _: fn(&Office, $request, &[u8]) -> Result<$answer, Fault> = $handler;
    };
}

command_list!(dispatch);

/// Answers a command that takes JSON.
pub(crate) fn answer(office: &Office, command: &str, request: Value) -> Result<Reply, Fault> {
    run(office, command, request, &[])
}

/// Answers a command that takes raw bytes as well.
pub(crate) fn send(
    office: &Office,
    command: &str,
    request: Value,
    bytes: &[u8],
) -> Result<Reply, Fault> {
    run(office, command, request, bytes)
}

fn read<T: DeserializeOwned>(request: Value) -> Result<T, Fault> {
    serde_json::from_value(request).map_err(|_| Fault::code(FaultCode::UnreadableRequest))
}

fn json<T: Serialize>(answer: &T) -> Result<Reply, Fault> {
    serde_json::to_value(answer)
        .map(Reply::Json)
        .map_err(|_| Fault::code(FaultCode::Unexpected))
}
