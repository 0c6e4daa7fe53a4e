//! A letter by e-mail: a draft with the PDF, opened in the user's own mail program. Nothing is
//! sent from here; whether it went is noted as with any other letter.
//!
//! A subject is seen by whoever passes the screen, so it holds the letter's number and no more.
//! The draft has no date and no id: the mail program gives it both when the user sends it.

use std::fmt::{self, Write as _};

use archive::dossier::DossierNumber;
use archive::letter::LetterSeq;
use email_encoding::body::base64;
use email_encoding::headers::{rfc2047, writer::EmailWriter};
use letters::greeting;
use procedure::intake::Party;
use procedure::names::nameless_salutation;
use procedure::regulation::Side;
use procedure::{FormOfAddress, Language};

use super::posting::may_leave;
use super::{Open, open_letter, pdf, read_id};
use crate::Office;
use crate::desk::Session;
use crate::fault::Fault;
use crate::file::Days;
use crate::wire::{self, FaultCode, Nothing};

/// Opens a draft with a finalised letter in the mail program. The file goes at locking, as what a
/// viewer was given.
pub(crate) fn open(office: &Office, request: wire::LetterId) -> Result<Nothing, Fault> {
    let id = read_id(&request.letter)?;
    let today = office.today();
    let (archive, mail) = office.at_desk(|session| {
        let open = open_letter(session, id)?;
        if open.row.frozen.is_none() {
            return Err(Fault::code(FaultCode::NotAllowed));
        }
        may_leave(&open, &Days::new(session, today))?;
        Ok((session.archive.id(), Mail::of(session, &open)))
    })?;
    let draft = draft(&mail, &pdf(office, request)?);
    let named = format!("{}.eml", mail.file_stem());
    // At the desk, so that locking meanwhile finds the file and removes it.
    let path = office.at_same_desk(archive, |_| {
        let put = office.home.put_private(&named, &draft);
        Ok(put.map_err(archive::ArchiveError::from)?)
    })?;
    office.outside.open_mail(&path)?;
    Ok(Nothing {})
}

/// What goes with a letter that is mailed.
#[derive(Clone, Debug, PartialEq)]
struct Mail {
    dossier: DossierNumber,
    letter: LetterSeq,
    language: Language,
    address: FormOfAddress,
    /// `Geachte mevrouw Van der Aa`.
    salutation: String,
    practice: String,
    /// `None` leaves it to the user.
    to: Option<Mailbox>,
    /// `None` leaves it to the mail program.
    from: Option<Mailbox>,
}

impl Mail {
    fn of(session: &Session, open: &Open) -> Self {
        let (language, address) = (open.work.language, open.work.address);
        let practice = &session.settings.practice;
        let reader = reader(open);
        let salutation = reader.map_or_else(
            || nameless_salutation(language, address),
            |it| it.salutation(language, address),
        );
        Self {
            dossier: open.file.number,
            letter: open.row.seq,
            language,
            address,
            salutation,
            practice: practice.name.clone(),
            to: reader.and_then(|it| Mailbox::new(&it.in_sentence(language), &it.email)),
            from: Mailbox::new(&practice.name, &practice.email),
        }
    }

    /// `K-2026-014/03`.
    fn number(&self) -> String {
        format!("{}{}", self.dossier, self.letter)
    }

    /// `K-2026-014-03`: a file's name never tells whose letter it is.
    fn file_stem(&self) -> String {
        format!("{}-{:02}", self.dossier, self.letter.0)
    }

    fn subject(&self) -> String {
        let letter = match self.language {
            Language::Nl => "Brief",
            Language::En => "Letter",
        };
        format!("{letter} {}", self.number())
    }

    fn body(&self) -> String {
        let number = self.number();
        let said = match (self.language, self.address) {
            (Language::Nl, FormOfAddress::U) => format!(
                "Bij deze e-mail vindt u onze brief met kenmerk {number}.\r\n\r\n\
                 Kunt u de brief niet openen? Laat het ons weten. Dan krijgt u hem met de post."
            ),
            (Language::Nl, FormOfAddress::Je) => format!(
                "Bij deze e-mail vind je onze brief met kenmerk {number}.\r\n\r\n\
                 Kun je de brief niet openen? Laat het ons weten. Dan krijg je hem met de post."
            ),
            (Language::En, _) => format!(
                "Please find our letter with reference {number} attached.\r\n\r\n\
                 If you cannot open the letter, let us know. We will then send it by post."
            ),
        };
        let greeting = greeting(self.language);
        let Self {
            salutation,
            practice,
            ..
        } = self;
        format!("{salutation},\r\n\r\n{said}\r\n\r\n{greeting}\r\n{practice}\r\n")
    }
}

/// Whose letter it is, when the dossier still names the one for whom it was finalised. An e-mail to
/// somebody else cannot be taken back, so in doubt the user fills in to whom it goes.
fn reader(open: &Open) -> Option<&Party> {
    let finalised = open.file.letter_of(&open.row)?;
    let party = open.file.dossier.intake.correspondent();
    let is_theirs = finalised.side == Side::Complainant
        && finalised.to == party.in_sentence(open.work.language);
    is_theirs.then_some(party)
}

/// A name and an address in a header.
#[derive(Clone, Debug, PartialEq)]
struct Mailbox {
    /// One line, without signs that cannot be seen.
    name: String,
    address: String,
}

/// The longest address that the post of the internet takes, RFC 5321, 4.5.3.1.3.
const LONGEST_ADDRESS: usize = 254;

impl Mailbox {
    /// `None` for an address that might be read as more than one, or as something else: the user
    /// fills that in by hand.
    fn new(name: &str, address: &str) -> Option<Self> {
        let address = address.trim();
        let (user, host) = address.split_once('@')?;
        let of_user = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c);
        let of_host = |c: char| c.is_ascii_alphanumeric() || c == '-';
        let dotted = |text: &str, fits: &dyn Fn(char) -> bool| {
            text.split('.')
                .all(|part| !part.is_empty() && part.chars().all(fits))
        };
        let right = dotted(user, &of_user) && dotted(host, &of_host);
        (right && address.len() <= LONGEST_ADDRESS).then(|| Self {
            name: one_line(name),
            address: address.to_owned(),
        })
    }
}

fn one_line(text: &str) -> String {
    let seen = text.replace(char::is_control, " ");
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The message, as RFC 5322 and MIME have it; `X-Unsent` makes it a draft to mail programs.
fn draft(mail: &Mail, pdf: &[u8]) -> Vec<u8> {
    let mut text = String::with_capacity(base64::encoded_len(pdf.len()) + 2048);
    let written = write(&mut text, mail, pdf);
    debug_assert!(written.is_ok(), "a String takes whatever is written");
    text.into_bytes()
}

/// No line of base64 holds it.
const BOUNDARY: &str = "=_part";

fn write(text: &mut String, mail: &Mail, pdf: &[u8]) -> fmt::Result {
    if let Some(from) = &mail.from {
        write_mailbox(text, "From", from)?;
    }
    if let Some(to) = &mail.to {
        write_mailbox(text, "To", to)?;
    }
    write!(text, "Subject: {}\r\n", mail.subject())?;
    write!(text, "X-Unsent: 1\r\nMIME-Version: 1.0\r\n")?;
    write!(
        text,
        "Content-Type: multipart/mixed; boundary=\"{BOUNDARY}\"\r\n"
    )?;
    write_part(text, "text/plain; charset=utf-8", mail.body().as_bytes())?;
    let kind = format!(
        "application/pdf\r\nContent-Disposition: attachment; filename=\"{}.pdf\"",
        mail.file_stem()
    );
    write_part(text, &kind, pdf)?;
    write!(text, "\r\n--{BOUNDARY}--\r\n")
}

fn write_part(text: &mut String, kind: &str, bytes: &[u8]) -> fmt::Result {
    write!(text, "\r\n--{BOUNDARY}\r\nContent-Type: {kind}\r\n")?;
    write!(text, "Content-Transfer-Encoding: base64\r\n\r\n")?;
    base64::encode(bytes, text)
}

fn write_mailbox(text: &mut String, header: &str, mailbox: &Mailbox) -> fmt::Result {
    let Mailbox { name, address } = mailbox;
    write!(text, "{header}: ")?;
    let mut line = EmailWriter::new(text, header.len() + 2, 0, false);
    if is_plain(name) {
        line.write_str(name)?;
    } else {
        rfc2047::encode(name, &mut line)?;
    }
    if !name.is_empty() {
        line.space();
    }
    // In one piece, so that it moves to the next line as a whole.
    line.folding().write_str(&format!("<{address}>"))?;
    line.new_line()
}

/// Whether a name can stand in a header as it is. Signs with a meaning there, as a comma, and
/// whatever would need a second line are encoded instead.
fn is_plain(name: &str) -> bool {
    let fits = |c: char| c.is_ascii_alphanumeric() || c == ' ' || c == '-';
    name.len() <= 60 && name.chars().all(fits)
}

#[cfg(test)]
mod tests;
