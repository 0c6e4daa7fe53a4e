//! Papers beside the letters: envelopes and labels, the cover of the paper file, the page to measure
//! a window with, a blank complaint form, the sheet to prepare a hearing with.

mod cover;
mod sheet;

use letters::{
    AddressLabels, Calibration, Envelope, EnvelopeSize, LabelPlace, LabelStock, Line, Pdf,
    calibration, envelope, labels,
};
use procedure::Language;

use crate::desk::Session;
use crate::fault::Fault;
use crate::letter;
use crate::outside::Paper;
use crate::wire::{
    FaultCode, FieldCode, FieldFault, Nothing, PaperKind, PaperPrintRequest, PaperRequest,
    SavedFile,
};
use crate::{Office, documents, moment};

/// A paper as PDF, with the name of its file.
struct Made {
    pdf: Pdf,
    name: String,
}

/// As PDF.
pub(crate) fn pdf(office: &Office, request: PaperRequest) -> Result<Vec<u8>, Fault> {
    Ok(made(office, &request)?.pdf.bytes)
}

/// Saved where the user says.
pub(crate) fn save(office: &Office, request: PaperRequest) -> Result<SavedFile, Fault> {
    let made = made(office, &request)?;
    documents::save(office, &format!("{}.pdf", made.name), &made.pdf.bytes)
}

/// Printed, on paper of its size.
pub(crate) fn print(office: &Office, request: PaperPrintRequest) -> Result<Nothing, Fault> {
    letter::check_copies(request.copies)?;
    let made = made(office, &request.paper)?;
    let on = letter::Printing {
        printer: request.printer.as_deref(),
        copies: request.copies,
        sides: request.sides.into(),
        paper: size(request.paper.paper),
    };
    letter::print_pdf(office, &made.pdf.bytes, &made.name, &on)?;
    Ok(Nothing {})
}

fn size(paper: PaperKind) -> Paper {
    match paper {
        PaperKind::EnvelopeDl => Paper::Dl,
        PaperKind::EnvelopeC5 => Paper::C5,
        PaperKind::Label => Paper::Label {
            width_mm: 89,
            height_mm: 36,
        },
        PaperKind::LabelSheet
        | PaperKind::FileCover
        | PaperKind::Calibration
        | PaperKind::ComplaintForm
        | PaperKind::HearingSheet => Paper::A4,
    }
}

fn made(office: &Office, request: &PaperRequest) -> Result<Made, Fault> {
    let language = request.language.map_or(office.language(), Into::into);
    let made_at = moment::to_utc(office.now());
    office.at_desk(|session| {
        let stationery = letter::stationery(session)?;
        let pdf = match request.paper {
            PaperKind::EnvelopeDl | PaperKind::EnvelopeC5 => envelope(&Envelope {
                language,
                stationery,
                addressee: only(addressees(session, office, request)?)?,
                size: match request.paper {
                    PaperKind::EnvelopeC5 => EnvelopeSize::C5,
                    _ => EnvelopeSize::Dl,
                },
                made_at,
            })?,
            PaperKind::Label | PaperKind::LabelSheet => labels(&AddressLabels {
                language,
                practice: stationery.practice,
                addressees: addressees(session, office, request)?,
                stock: stock(request)?,
                size: stationery.size,
                made_at,
            })?,
            PaperKind::Calibration => calibration(&Calibration {
                language,
                stationery,
                made_at,
            })?,
            PaperKind::FileCover => {
                cover::file_cover(session, request, stationery, language, office.now())?
            }
            PaperKind::HearingSheet => {
                sheet::hearing_sheet(session, request, stationery, language, office.now())?
            }
            PaperKind::ComplaintForm => {
                let row = session.regulation_on(office.today())?;
                let regulation = session.regulation(row.id)?;
                let mut form = letter::complaint_form(&regulation, &stationery, language);
                form.made_at = made_at;
                letters::document(&form)?
            }
        };
        let name = name(session, request, language)?;
        Ok(Made { pdf, name })
    })
}

fn stock(request: &PaperRequest) -> Result<LabelStock, Fault> {
    if request.paper == PaperKind::Label {
        return Ok(LabelStock::Roll);
    }
    let place = u8::try_from(request.start).ok().and_then(LabelPlace::new);
    place.map(LabelStock::Sheet).ok_or_else(|| {
        let fault = FieldFault::new("start", FieldCode::OutOfBounds)
            .with("min", 1)
            .with("max", LabelPlace::ON_A_SHEET);
        Fault::Fields(vec![fault])
    })
}

/// The lines of each letter's address.
fn addressees(
    session: &mut Session,
    office: &Office,
    request: &PaperRequest,
) -> Result<Vec<Vec<Line>>, Fault> {
    let letters = request.letters.iter();
    letters
        .map(|id| letter::addressee_lines(session, id, office.today()))
        .collect()
}

/// An envelope is for one letter.
fn only(addressees: Vec<Vec<Line>>) -> Result<Vec<Line>, Fault> {
    let mut addressees = addressees.into_iter();
    match (addressees.next(), addressees.next()) {
        (Some(only), None) => Ok(only),
        _ => Err(Fault::code(FaultCode::NotAllowed)),
    }
}

/// `envelop-K-2026-014-03`: a file's name never tells whose letter it is.
fn name(
    session: &mut Session,
    request: &PaperRequest,
    language: Language,
) -> Result<String, Fault> {
    let (nl, en) = match request.paper {
        PaperKind::EnvelopeDl | PaperKind::EnvelopeC5 => ("envelop", "envelope"),
        PaperKind::Label | PaperKind::LabelSheet => ("etiketten", "labels"),
        PaperKind::FileCover => ("dossieromslag", "file-cover"),
        PaperKind::Calibration => ("vensterproef", "window-test"),
        PaperKind::ComplaintForm => ("klachtenformulier", "complaint-form"),
        PaperKind::HearingSheet => ("gespreksblad", "hearing-sheet"),
    };
    let word = match language {
        Language::Nl => nl,
        Language::En => en,
    };
    let of = match (request.letters.as_slice(), &request.dossier) {
        ([only], _) => Some(letter::number(session, only)?.replace('/', "-")),
        (_, Some(dossier)) => Some(cover::number(session, dossier)?),
        _ => None,
    };
    Ok(of.map_or_else(|| word.to_owned(), |of| format!("{word}-{of}")))
}
