//! Settings: each is a flag and an environment variable, listed once here, in `--help` and in the
//! README. The defaults start a practice on this machine that nobody else can reach.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::str::FromStr;

use chrono_tz::Tz;
use clap::{Args, Command, FromArgMatches, ValueEnum, value_parser};
use url::Url;

use crate::db::DatabaseUrl;
use crate::forms::Patience;
use crate::mail;
use crate::network::Network;

/// How this practice is run.
#[derive(Args, Clone, Debug)]
pub struct Config {
    /// The address and port to listen on
    #[arg(long, global = true, env = "THROUGHLINE_LISTEN", default_value = "127.0.0.1:8080",
        value_parser = written_like::<SocketAddr>("127.0.0.1:8080"))]
    pub listen: SocketAddr,

    /// The address people type, when it differs from the one listened on (behind a proxy):
    /// links and cookies are made for it
    #[arg(long, global = true, env = "THROUGHLINE_PUBLIC_URL",
        value_parser = written_like::<Url>("https://coaching.example.org"))]
    public_url: Option<Url>,

    /// The folder that holds the SQLite file
    #[arg(long, global = true, env = "THROUGHLINE_DATA", default_value = "data")]
    data: PathBuf,

    /// Another database: sqlite:PATH or postgres://USER:PASSWORD@HOST/NAME
    #[arg(long, global = true, env = "THROUGHLINE_DATABASE_URL", hide_env_values = true)]
    database_url: Option<String>,

    /// The time zone suggested to new people
    #[arg(long, global = true, env = "THROUGHLINE_TIME_ZONE", default_value = "Europe/London")]
    pub time_zone: String,

    /// The proxies in front of this server, as addresses or networks with commas between them:
    /// who connects is read from the X-Forwarded-For of these, and of nobody else
    #[arg(long, global = true, env = "THROUGHLINE_TRUSTED_PROXIES", value_delimiter = ',')]
    pub trusted_proxies: Vec<Network>,

    /// How many days words that were typed and not saved are kept for their owner
    #[arg(long, global = true, env = "THROUGHLINE_DRAFT_DAYS", default_value_t = 30,
        value_parser = value_parser!(u16).range(1..))]
    pub draft_days: u16,

    /// The folder that backups are kept in; by default, the folder backups inside the data folder
    #[arg(long, global = true, env = "THROUGHLINE_BACKUP_FOLDER")]
    backup_folder: Option<PathBuf>,

    /// How many hours lie between the backups that a running server makes by itself; 0 for none
    #[arg(long, global = true, env = "THROUGHLINE_BACKUP_EVERY_HOURS", default_value_t = 24)]
    pub backup_every_hours: u16,

    /// How many backups are kept
    #[arg(long, global = true, env = "THROUGHLINE_BACKUP_KEEP", default_value_t = 14,
        visible_alias = "keep", value_parser = value_parser!(u16).range(1..))]
    pub backup_keep: u16,
    /// The mail server: smtps://USER:PASSWORD@HOST, or smtp:// for STARTTLS. Without it nothing is
    /// sent, and links are handed over
    #[arg(long, global = true, env = "THROUGHLINE_SMTP_URL", hide_env_values = true)]
    smtp_url: Option<String>,

    /// The address that letters come from
    #[arg(long, global = true, env = "THROUGHLINE_MAIL_FROM")]
    mail_from: Option<String>,

    /// How the log is written
    #[arg(long, global = true, env = "THROUGHLINE_LOG", default_value = "text")]
    pub log: LogFormat,

    /// How long a request may take to arrive. Not a setting: tests have less of it.
    #[arg(skip)]
    pub patience: Patience,
}

/// How the log is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    /// Lines for a person to read.
    Text,
    /// One JSON object a line.
    Json,
}

/// Reads a value, or says what it should look like.
fn written_like<T: FromStr>(example: &'static str) -> impl Fn(&str) -> Result<T, String> + Clone {
    move |typed| typed.parse().map_err(|_| format!("write it like {example}"))
}

impl Config {
    /// Reads settings from flags as they would be typed: what the tests start a site with.
    ///
    /// # Errors
    /// What clap says about a flag it can't read.
    pub fn from_flags(flags: &[&str]) -> Result<Self, clap::Error> {
        let command = Self::augment_args(Command::new("throughline").no_binary_name(true));
        Self::from_arg_matches(&command.try_get_matches_from(flags)?)
    }

    /// Looks for settings that can't work together.
    ///
    /// # Errors
    /// One clear sentence about the first that is wrong.
    pub fn check(&self) -> Result<(), String> {
        if let Some(url) = &self.public_url {
            if !matches!(url.scheme(), "http" | "https") || url.host_str().is_none() {
                return Err(format!(
                    "The public URL must start with https:// or http:// and name a host, unlike {url}"
                ));
            }
            if url.as_str() != format!("{}/", url.origin().ascii_serialization()) {
                return Err(format!(
                    "The public URL must be a whole host, without a name or a path, unlike {url}"
                ));
            }
        }
        if self.time_zone.parse::<Tz>().is_err() {
            return Err(format!(
                "The time zone must be a name like Europe/Lisbon, unlike {}",
                self.time_zone
            ));
        }
        self.database_url.as_deref().map_or(Ok(()), DatabaseUrl::check)?;
        self.mail_server().map(drop)
    }

    /// A setting's worth of warnings that do not stop the server.
    #[must_use]
    pub fn warnings(&self) -> Vec<String> {
        let mut warnings = Vec::new();
        if !self.cookies_are_secure() {
            warnings.push(format!(
                "{} is plain http: passwords and answers cross the network unprotected. Put a proxy \
                 with TLS in front and set THROUGHLINE_PUBLIC_URL to its https:// address.",
                self.public_url()
            ));
        }
        if self.sends_mail() && self.public_url.is_none() {
            warnings.push(format!(
                "Links in letters begin with {}, which works on this machine alone. Set \
                 THROUGHLINE_PUBLIC_URL to the address people type.",
                self.public_url()
            ));
        }
        warnings
    }

    /// The address people type.
    #[must_use]
    pub fn public_url(&self) -> String {
        let listened = || format!("http://{}", self.listen);
        let url = self.public_url.as_ref().map_or_else(listened, Url::to_string);
        url.trim_end_matches('/').to_owned()
    }

    /// A path on this site as a whole address, to be handed to someone.
    #[must_use]
    pub fn link(&self, path: &str) -> String {
        format!("{}{path}", self.public_url())
    }

    /// Where the practice is kept.
    #[must_use]
    pub fn database(&self) -> DatabaseUrl {
        match &self.database_url {
            Some(setting) => DatabaseUrl::parse(setting),
            None => DatabaseUrl::Sqlite(self.data.join("throughline.sqlite3")),
        }
    }

    /// Where backups are kept.
    #[must_use]
    pub fn backup_folder(&self) -> PathBuf {
        self.backup_folder.clone().unwrap_or_else(|| self.data.join("backups"))
    }

    /// Whether a database was named by hand.
    #[must_use]
    pub fn names_a_database(&self) -> bool {
        self.database_url.is_some()
    }

    /// The same settings on another database: what the demo and the tests run on.
    #[must_use]
    pub fn with_database(mut self, url: &str) -> Self {
        self.database_url = Some(url.to_owned());
        self
    }

    /// The same settings, but nothing is sent: the people of the demo have no mailboxes.
    #[must_use]
    pub fn without_mail(self) -> Self {
        Self { smtp_url: None, ..self }
    }

    /// Whether letters are sent.
    #[must_use]
    pub fn sends_mail(&self) -> bool {
        self.smtp_url.is_some()
    }

    /// The mail server that takes our letters, if one is set.
    ///
    /// # Errors
    /// One sentence about what can't work.
    pub fn mail_server(&self) -> Result<Option<mail::Server>, String> {
        let from = self.mail_from.as_deref();
        self.smtp_url.as_deref().map(|url| mail::Server::read(url, from)).transpose()
    }

    /// Whether browsers reach this site over https or on their own machine, where they keep a
    /// `Secure` cookie. Elsewhere they would drop it silently and nobody could sign in.
    #[must_use]
    pub fn cookies_are_secure(&self) -> bool {
        match &self.public_url {
            Some(url) if url.scheme() == "https" => true,
            Some(url) => match url.host() {
                Some(url::Host::Ipv4(host)) => host.is_loopback(),
                Some(url::Host::Ipv6(host)) => host.is_loopback(),
                Some(url::Host::Domain(host)) => host == "localhost",
                None => false,
            },
            None => self.listen.ip().is_loopback(),
        }
    }
}
