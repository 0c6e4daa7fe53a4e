//! The post of all dossiers: what lies ready to leave, and the ledger of what left.
//!
//! Nothing is kept of its own: the ledger is the letters' events, found by an index. Only the
//! dossiers of the page that is shown are opened.

mod batch;
mod ready;
mod search;
mod sent;

pub(crate) use self::batch::{post_all, print_all};

use crate::Office;
use crate::fault::Fault;
use crate::moment;
use crate::wire::{Nothing, PostRoom, PostSentRequest, SentPage};

/// The room of the post.
pub(crate) fn open(office: &Office, _: Nothing) -> Result<PostRoom, Fault> {
    let (today, language) = (office.today(), office.language());
    office.at_desk(|session| {
        Ok(PostRoom {
            today: moment::day(today),
            ready: ready::letters(session, today, language)?,
            sent: sent::page(session, None, language)?,
        })
    })
}

/// A page of what left, or what a search finds in it.
pub(crate) fn sent(office: &Office, request: PostSentRequest) -> Result<SentPage, Fault> {
    let language = office.language();
    office.at_desk(|session| {
        if request.query.trim().is_empty() {
            let after = request.after.as_deref().map(sent::read_place).transpose()?;
            sent::page(session, after, language)
        } else {
            search::find(session, &request.query, language)
        }
    })
}
