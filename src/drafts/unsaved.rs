use std::cell::Cell;

use actix_web::http::Uri;

use super::draft::{Draft, DraftId};
use crate::db::Conn;
use crate::error::Error;
use crate::forms::Pairs;
use crate::people::PersonId;

/// What the person looking at a page has typed and not saved, as far as the page shows it: that
/// there is something elsewhere, and the words themselves where they belong into a form on it.
#[derive(Clone, Debug, Default)]
pub struct Unsaved {
    elsewhere: usize,
    here: Vec<Draft>,
    /// The one whose words the person wants to see in the form.
    wanted: Option<DraftId>,
    /// The one that belongs into the form which is being shown: a page may have several forms, and
    /// its fields follow the opening of theirs.
    current: Cell<Option<usize>>,
}

impl Unsaved {
    /// What this person has not saved, seen from the page at this address.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn of(
        owner: PersonId,
        page: &str,
        wanted: Option<DraftId>,
        conn: &mut Conn,
    ) -> Result<Self, Error> {
        let pages = Draft::pages(owner, conn)?;
        let elsewhere = pages.iter().filter(|there| *there != page).count();
        let any_here = elsewhere < pages.len();
        let here = if any_here { Draft::on(owner, page, conn)? } else { Vec::new() };
        Ok(Self { elsewhere, here, wanted, current: Cell::new(None) })
    }

    /// Whether there is something on another page.
    #[must_use]
    pub fn is_elsewhere(&self) -> bool {
        self.elsewhere > 0
    }

    /// Begins to show the form that is sent to this address: the drafts that belong into it, first
    /// the one that its fields now show or stand beside.
    pub fn begin(&self, action: &str) -> Vec<&Draft> {
        let mut of_form: Vec<_> =
            self.here.iter().enumerate().filter(|(_, draft)| draft.action == action).collect();
        of_form.sort_by_key(|(_, draft)| !self.is_wanted(draft));
        self.current.set(of_form.first().map(|(place, _)| *place));
        of_form.into_iter().map(|(_, draft)| draft).collect()
    }

    /// Whether the form shows this draft's words.
    #[must_use]
    pub fn is_wanted(&self, draft: &Draft) -> bool {
        self.wanted == Some(draft.id)
    }

    /// The draft whose words the fields of this form show.
    #[must_use]
    pub fn restored(&self) -> Option<&Draft> {
        self.current().filter(|draft| self.is_wanted(draft))
    }

    /// What was typed into this form and not saved.
    #[must_use]
    pub fn fields(&self) -> Option<Pairs> {
        self.current().map(Draft::fields)
    }

    fn current(&self) -> Option<&Draft> {
        self.here.get(self.current.get()?)
    }
}

/// A page's own address, and the draft that is asked for behind it.
#[must_use]
pub fn asked(uri: &Uri) -> (String, Option<DraftId>) {
    let (mut wanted, mut rest) = (None, Pairs::decoded(uri.query().unwrap_or_default()));
    rest.0.retain(|(name, value)| {
        let is_draft = name == "draft";
        wanted = if is_draft { value.parse().ok().map(DraftId) } else { wanted };
        !is_draft
    });
    let query = rest.encoded();
    let joint = if query.is_empty() { "" } else { "?" };
    (format!("{}{joint}{query}", uri.path()), wanted)
}
