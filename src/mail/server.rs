use std::fmt;
use std::net::IpAddr;
use std::time::Duration;

use lettre::message::header::{ContentType, HeaderName, HeaderValue, MIME_VERSION_1_0};
use lettre::message::{Mailbox, Message};
use lettre::transport::smtp::response::Category;
use lettre::transport::smtp::{AsyncSmtpTransport, Error as SmtpError};
use lettre::{AsyncTransport, Tokio1Executor};
use tokio::time::timeout;
use url::Url;

use super::Letter;

type Smtp = AsyncSmtpTransport<Tokio1Executor>;

/// How long the mail server may take for one answer.
const ANSWER: Duration = Duration::from_secs(20);
/// How long it may take for one letter.
const WHOLE_LETTER: Duration = Duration::from_secs(60);

/// The mail server that takes our letters, as the settings name it.
#[derive(Clone, Debug)]
pub struct Server {
    smtp: Smtp,
    from: Mailbox,
    /// Its address, without the password.
    shown: String,
}

/// Why a letter was not taken.
pub(super) struct Refusal {
    /// Trying again would not help.
    pub for_good: bool,
    /// In the mail server's words.
    pub why: String,
}

impl Server {
    /// Reads the settings. `smtps://` is encrypted from the start, `smtp://` after STARTTLS, without
    /// which nothing is sent. On this machine nothing needs to be encrypted. Whoever wants
    /// something in between says so with `?tls=opportunistic`.
    ///
    /// # Errors
    /// One sentence about what can't work, without the password.
    pub fn read(url: &str, from: Option<&str>) -> Result<Self, String> {
        let odd = |why: &dyn fmt::Display| {
            format!(
                "The SMTP URL must look like smtps://USER:PASSWORD@HOST or smtp://HOST:PORT ({why})"
            )
        };
        let mut url = Url::parse(url).map_err(|error| odd(&error))?;
        if url.scheme() == "smtp" && url.query().is_none() && !is_this_machine(&url) {
            url.set_query(Some("tls=required"));
        }
        let smtp = Smtp::from_url(url.as_str()).map_err(|error| odd(&error))?;
        let smtp = smtp.timeout(Some(ANSWER)).build();
        let from = from.ok_or(
            "To send letters, say what address they come from, with --mail-from or \
             THROUGHLINE_MAIL_FROM",
        )?;
        let from = from.parse().map_err(|_| {
            format!("Letters must come from an address like Ruth <ruth@example.org>, unlike {from}")
        })?;
        let _ = url.set_password(None);
        Ok(Self { smtp, from, shown: url.to_string() })
    }

    pub(super) async fn send(&self, letter: &Letter) -> Result<(), Refusal> {
        let sending = self.smtp.send(self.message(letter)?);
        match timeout(WHOLE_LETTER, sending).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => {
                Err(Refusal { for_good: is_for_good(&error), why: error.to_string() })
            }
            Err(_) => Err(Refusal { for_good: false, why: "it took too long".to_owned() }),
        }
    }

    fn message(&self, letter: &Letter) -> Result<Message, Refusal> {
        let never = |why: String| Refusal { for_good: true, why };
        let recipient = letter.recipient.parse().map_err(|_| never("no such address".into()))?;
        // Mailboxes that answer by themselves don't answer to this.
        let automatic = HeaderName::new_from_ascii_str("Auto-Submitted");
        let message = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, recipient))
            .subject(&letter.subject)
            .message_id(Some(format!("<letter-{}@{}>", letter.id, self.from.email.domain())))
            .raw_header(HeaderValue::new(automatic, "auto-generated".to_owned()))
            .header(MIME_VERSION_1_0)
            .header(ContentType::TEXT_PLAIN)
            .body(letter.body.clone());
        message.map_err(|error| never(error.to_string()))
    }
}

impl fmt::Display for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, from {}", self.shown, self.from)
    }
}

/// Whether the server refuses this very letter: there is no such mailbox, say. Any other refusal is
/// one for the host to look into, and the letter waits.
fn is_for_good(error: &SmtpError) -> bool {
    let code = error.status().filter(|_| error.is_permanent());
    code.is_some_and(|code| code.category == Category::MailSystem)
}

fn is_this_machine(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']);
    host == "localhost" || host.parse().is_ok_and(|host: IpAddr| host.is_loopback())
}
