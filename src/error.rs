//! What can go wrong, in one list, and the page each of these shows: what happened, what became of
//! the person's words, and a way out.

use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, ContentType, LOCATION};
use actix_web::{HttpResponse, ResponseError};
use askama::Template;
use diesel::result::{DatabaseErrorKind, Error as QueryError};

/// Why a request could not be answered as asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such page, or none that this person may know of.
    #[error("no such page for this person")]
    NotFound,
    /// The page is for people who have signed in; afterwards they come back to `next`.
    #[error("not signed in")]
    SignInFirst {
        /// The page that was asked for.
        next: String,
    },
    /// The practice asks this person for two-step sign-in before anything else.
    #[error("two-step sign-in is not turned on yet")]
    TwoStepFirst,
    /// Another site tried to send a form in this person's name.
    #[error("a form from another site was refused")]
    FromAnotherSite,
    /// A form that was opened by one person came from a browser where another is signed in.
    #[error("a form came from a browser where someone else is signed in")]
    FormOfAnother,
    /// More was sent than a form can hold.
    #[error("the form was larger than the limit")]
    TooLarge,
    /// The form stopped arriving half-way.
    #[error("the form stopped arriving")]
    Stalled,
    /// The form arrived in a shape no page of ours sends; what was in it is shown again.
    #[error("the form was not in a shape that can be read")]
    Unreadable {
        /// Names and values as they came.
        typed: Vec<(String, String)>,
    },
    /// An invitation or reset link that was used, replaced, or is too old.
    #[error("the link no longer works")]
    LinkSpent,
    /// The database said no. Unique violations are caught where they are expected.
    #[error("database: {0}")]
    Database(#[from] QueryError),
    /// Something broke while a form was being saved, but its words are kept as a draft.
    #[error("something broke; the words of the form are kept as a draft")]
    BrokenButKept,
    /// What a form belongs to is gone, but its words are kept as a draft.
    #[error("what the form belongs to is gone; its words are kept as a draft")]
    GoneButKept,
    /// Anything the person can do nothing about.
    #[error("{0}")]
    Internal(String),
}

impl Error {
    /// A fault of ours, for the log.
    pub fn internal(what: impl Into<String>) -> Self {
        Self::Internal(what.into())
    }

    /// What a change to one row comes to: where it found none, there is no such thing.
    ///
    /// # Errors
    /// [`Error::NotFound`] where no row was changed.
    pub fn unless_found(changed_rows: usize) -> Result<(), Self> {
        if changed_rows == 0 { Err(Self::NotFound) } else { Ok(()) }
    }

    /// What was looked for, where it need not be there: it may have been taken away meanwhile.
    ///
    /// # Errors
    /// Whatever else went wrong.
    pub fn or_none<T>(found: Result<T, Self>) -> Result<Option<T>, Self> {
        match found {
            Err(Self::NotFound) => Ok(None),
            found => found.map(Some),
        }
    }

    /// Whether this is the database saying that `table.column` already has that value.
    ///
    /// SQLite gives no constraint's name, only a message that names the column; PostgreSQL names
    /// the constraint, `table_column_key`. Both contain what is looked for here.
    #[must_use]
    pub fn is_taken(&self, table: &str, column: &str) -> bool {
        let Self::Database(QueryError::DatabaseError(DatabaseErrorKind::UniqueViolation, about)) =
            self
        else {
            return false;
        };
        about.message().contains(&format!("{table}.{column}"))
            || about.constraint_name() == Some(&format!("{table}_{column}_key"))
    }
}

impl From<askama::Error> for Error {
    fn from(error: askama::Error) -> Self {
        Self::internal(format!("a template: {error}"))
    }
}

tokio::task_local! {
    /// The number this request has in the log, so that a page can name it.
    pub static REQUEST_ID: String;
}

/// This request's number in the log; empty outside a request.
#[must_use]
pub fn request_id() -> String {
    REQUEST_ID.try_with(Clone::clone).unwrap_or_default()
}

#[derive(Template)]
#[template(path = "error.html")]
struct Page<'a> {
    title: &'a str,
    happened: &'a str,
    words: &'a str,
    typed: &'a [(String, String)],
    request_id: String,
}

impl Error {
    /// Title, what happened, and what became of the person's words.
    fn told(&self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::NotFound => (
                "There is no page here for you",
                "The address may have a slip in it, or the page belongs to someone who does not \
                 share it with you.",
                "",
            ),
            Self::SignInFirst { .. } => ("Sign in first", "This page is private.", ""),
            Self::TwoStepFirst => {
                ("Turn on two-step sign-in first", "This practice asks its coaches to.", "")
            }
            Self::FromAnotherSite => (
                "That form came from another website",
                "Your browser says this form was sent by a different site, so nothing was done.",
                "If you did send it yourself, go back, open the page again and send it from there.",
            ),
            Self::FormOfAnother => (
                "Someone else is signed in here now",
                "This page was opened under another account than the one that is signed in on this \
                 browser, so nothing was saved.",
                "What was typed is kept for the person who opened the page, and for nobody else. It \
                 is offered to them when they sign in and open that page again.",
            ),
            Self::TooLarge => (
                "That is more than one form can hold",
                "The whole form may hold about a million characters, and this one was longer, so \
                 it was not saved.",
                "Go back in your browser: what you typed is still in the form. Shorten the longest \
                 answer, or keep part of it in another one, and save again.",
            ),
            Self::Stalled => (
                "The form did not arrive",
                "The connection stopped half-way, so nothing was saved.",
                "Go back in your browser: what you typed is still in the form. Save it again when \
                 the connection is better.",
            ),
            Self::Unreadable { .. } => (
                "The form could not be read",
                "It arrived in a shape that none of our pages send, so nothing was saved.",
                "What was in it stands below. Copy what you need, open the page again and paste \
                 it there.",
            ),
            Self::LinkSpent => (
                "This link no longer works",
                "Each link works once and for a limited time. This one was used, was replaced by \
                 a newer one, or is too old.",
                "Ask the person who gave it to you for a new one. If you have already used it, \
                 sign in.",
            ),
            Self::GoneButKept => (
                "This is not here any more",
                "What you wrote belongs to something that was deleted meanwhile, or that is no \
                 longer shared with you, so it could not be saved.",
                "Your words are kept for you alone. Your pages say that something you typed is not \
                 saved yet: follow that to read and copy it.",
            ),
            Self::BrokenButKept => (
                "Something broke on our side",
                "The server could not save this, and it has written down what it knows.",
                "What you typed is kept as a draft. Open the page again in a while: it is offered \
                 to you there, and you can save it.",
            ),
            Self::Database(_) | Self::Internal(_) => (
                "Something broke on our side",
                "The server could not finish this, and it has written down what it knows.",
                "Load the page again in a while. If you sent a form, it may not be saved: go back in \
                 your browser, where your words still are, copy them somewhere safe and send them \
                 again.",
            ),
        }
    }
}

impl ResponseError for Error {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::NotFound | Self::GoneButKept => StatusCode::NOT_FOUND,
            Self::SignInFirst { .. } | Self::TwoStepFirst => StatusCode::SEE_OTHER,
            Self::FromAnotherSite | Self::FormOfAnother => StatusCode::FORBIDDEN,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Stalled => StatusCode::REQUEST_TIMEOUT,
            Self::Unreadable { .. } => StatusCode::UNPROCESSABLE_ENTITY,
            Self::LinkSpent => StatusCode::GONE,
            Self::BrokenButKept | Self::Database(_) | Self::Internal(_) => {
                StatusCode::INTERNAL_SERVER_ERROR
            }
        }
    }

    fn error_response(&self) -> HttpResponse {
        let mut answer = HttpResponse::build(self.status_code());
        answer.insert_header((CACHE_CONTROL, "no-store"));
        if let Self::SignInFirst { next } = self {
            let next: String = url::form_urlencoded::byte_serialize(next.as_bytes()).collect();
            return answer.insert_header((LOCATION, format!("/sign-in?next={next}"))).finish();
        }
        if let Self::TwoStepFirst = self {
            return answer.insert_header((LOCATION, "/account/two-step")).finish();
        }
        let is_ours = self.status_code().is_server_error();
        if is_ours {
            tracing::error!(request_id = request_id(), error = %self, "request failed");
        }
        let (title, happened, words) = self.told();
        let typed: &[_] = if let Self::Unreadable { typed } = self { typed } else { &[] };
        let request_id = if is_ours { request_id() } else { String::new() };
        let page = Page { title, happened, words, typed, request_id };
        answer.content_type(ContentType::html());
        answer.body(page.render().unwrap_or_else(|_| title.into()))
    }
}
