//! The commands of the one binary.

use std::io::{self, IsTerminal};
use std::path::PathBuf;
use std::process::ExitCode;

use chrono::NaiveDateTime;
use clap::{Parser, Subcommand};
use tracing_subscriber::EnvFilter;

use crate::app;
use crate::backups::{self, Backup};
use crate::clock::Clock;
use crate::config::{Config, LogFormat};
use crate::db::{DatabaseUrl, Db};
use crate::demo;
use crate::error::Error;
use crate::jobs;
use crate::links::{NewLink, Purpose};
use crate::moving::{self, Moved};
use crate::people::{Person, Role};
use crate::two_step::TwoStep;

/// Throughline: career coaching worksheets on a server of your own
#[derive(Parser)]
#[command(version, about, args_conflicts_with_subcommands = false)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,

    #[command(flatten)]
    config: Config,
}

#[derive(Subcommand)]
enum Command {
    /// Run the practice (what happens when no command is given)
    Serve,
    /// Run a throw-away practice of made-up people, to look around in
    Demo,
    /// Print a link that invites a client of the owner's, or a coach
    Invite {
        /// The name of the person invited
        name: String,
        /// Invite them to coach
        #[arg(long)]
        coach: bool,
    },
    /// Print a link with which a person chooses a new password
    ResetPassword {
        /// The address they sign in with
        email: String,
    },
    /// Turn off two-step sign-in for a person who has lost their phone and their recovery codes
    ResetTwoStep {
        /// The address they sign in with
        email: String,
    },
    /// Make a backup now, in the backup folder or another
    Backup {
        /// The folder to put it in
        folder: Option<PathBuf>,
    },
    /// Put a backup in the place of the practice, and keep what was there
    Restore {
        /// The backup
        file: PathBuf,
    },
    /// Copy the practice into another database, which must be empty
    Move {
        /// Where to: sqlite:PATH or postgres://USER:PASSWORD@HOST/NAME
        to: String,
    },
    /// Say whether the settings work, and what they mean
    CheckConfig,
}

/// Runs the command that was typed.
#[must_use]
pub fn run() -> ExitCode {
    let Cli { command, config } = Cli::parse();
    start_log(config.log);
    let system = actix_web::rt::System::new();
    match system.block_on(obey(command.unwrap_or(Command::Serve), config)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

async fn obey(command: Command, mut config: Config) -> Result<(), Box<dyn std::error::Error>> {
    config.check()?;
    let now = Clock::default().now();
    let _in_use = match command {
        Command::Demo | Command::CheckConfig | Command::Restore { .. } => None,
        Command::Move { .. } => Some(backups::Lock::alone(&config.database())?),
        _ => Some(backups::Lock::shared(&config.database())?),
    };
    match command {
        Command::Serve => {
            let db = open(&config, now)?;
            let site =
                app::start(config.clone(), db.clone(), Clock::default(), app::Mode::Real).await;
            let site = site.map_err(listening(&config))?;
            config.listen = site.address;
            backups::start(&config)?;
            let link = set_up_link(&db).await?;
            println!("Throughline is at {}", config.public_url());
            println!("Its database is the {}", db.url());
            for warning in config.warnings() {
                eprintln!("Warning: {warning}");
            }
            if let Some(link) = link {
                println!("Open this link once to set up the practice: {}", config.link(&link));
            }
            let jobs = jobs::start(db.clone(), config, Clock::default());
            let ended = site.server.await;
            jobs.stop().await;
            db.close();
            ended?;
        }
        Command::Demo => {
            if config.names_a_database() {
                return Err("The demo makes a database of its own and throws it away: take the \
                            database setting out and start it again."
                    .into());
            }
            let mut config = config.without_mail();
            let practice = demo::Practice::open(&Clock::default()).await?;
            let clock = Clock::default();
            let site =
                app::start(config.clone(), practice.db.clone(), clock, app::Mode::Demo).await;
            let site = site.map_err(listening(&config))?;
            config.listen = site.address;
            println!("A practice of made-up people is at {}", config.public_url());
            println!("Everything in it is gone when you stop it (Ctrl+C).");
            site.server.await?;
        }
        Command::Invite { name, coach } => {
            let db = open(&config, now)?;
            let purpose = if coach { Purpose::InviteCoach } else { Purpose::InviteClient };
            let link = invitation(&db, name, purpose).await?;
            let link =
                link.ok_or("The practice has no owner yet: start it and set it up first.")?;
            println!("{}", config.link(&link));
        }
        Command::ResetPassword { email } => {
            let db = open(&config, now)?;
            let link = reset(&db, email.clone()).await?;
            let link = link.ok_or(format!("Nobody signs in with {email} here."))?;
            println!("{}", config.link(&link));
        }
        Command::ResetTwoStep { email } => {
            let db = open(&config, now)?;
            let done = TwoStep::reset(&db, email.clone(), now).await?;
            println!("{}", done.ok_or(format!("Nobody signs in with {email} here."))?);
        }
        Command::Backup { folder } => {
            let folder = folder.unwrap_or_else(|| config.backup_folder());
            let made = Backup::make(&config.database(), &folder, config.backup_keep, now);
            println!("The practice is copied to {}", made?.file.display());
        }
        Command::Restore { file } => {
            let kept = backups::restore(&config.database(), &file, now)?;
            println!("{} is the practice now.", file.display());
            if let Some(kept) = kept {
                println!(
                    "What was there is kept as {}: remove it when you no longer need it.",
                    kept.display()
                );
            }
        }
        Command::Move { to } => {
            let (from, to) = (open(&config, now)?, DatabaseUrl::parse(&to));
            let to = Db::open(&to)?;
            let moved = moving::practice(&from, &to).await?;
            for Moved { table, rows, checksum } in &moved {
                println!("{rows:>9} {table:<24} {checksum:.16}");
            }
            println!("The practice is in the {} too, compared row by row.", to.url());
            println!("Name it with --database-url from now on; the {} is as it was.", from.url());
            from.close();
            to.close();
        }
        Command::CheckConfig => {
            println!("Listens on {}", config.listen);
            println!("Is reached at {}", config.public_url());
            println!("Is kept in the {}", config.database());
            println!("{}", backups::described(&config));
            match config.mail_server()? {
                Some(server) => println!("Sends letters by {server}"),
                None => println!("Sends no letters: links are handed over"),
            }
            println!("Suggests the time zone {}", config.time_zone);
            for warning in config.warnings() {
                println!("Warning: {warning}");
            }
        }
    }
    Ok(())
}

/// Opens the practice, after a backup where this version is about to change its tables.
fn open(config: &Config, now: NaiveDateTime) -> Result<Db, Error> {
    let _turn = backups::Lock::turn(&config.database())?;
    if let Some(backup) = backups::before_upgrade(config, now)? {
        eprintln!(
            "This version changes the tables; how they were is kept in {}",
            backup.file.display()
        );
    }
    Db::open(&config.database())
}

fn listening(config: &Config) -> impl Fn(io::Error) -> String {
    let listen = config.listen;
    move |error| {
        format!(
            "Can't listen on {listen}: {error}. If another program uses the port, name another one \
             with --listen."
        )
    }
}

/// A fresh set-up link while the practice has no owner; the one printed before stops working.
async fn set_up_link(db: &Db) -> Result<Option<String>, Error> {
    let now = Clock::default().now();
    db.write(move |conn| {
        if Person::owner_exists(conn)? {
            return Ok(None);
        }
        let (name, email) = (String::new(), String::new());
        let link = NewLink { purpose: Purpose::SetUp, person_id: None, name, email };
        link.insert(now, conn).map(Some)
    })
    .await
}

async fn invitation(db: &Db, name: String, purpose: Purpose) -> Result<Option<String>, Error> {
    let now = Clock::default().now();
    db.write(move |conn| {
        let Some(owner) = Person::with_roles(&[Role::Owner], conn)?.into_iter().next() else {
            return Ok(None);
        };
        let (name, email) = (name.clone(), String::new());
        let link = NewLink { purpose, person_id: Some(owner.id), name, email };
        link.insert(now, conn).map(Some)
    })
    .await
}

async fn reset(db: &Db, email: String) -> Result<Option<String>, Error> {
    let now = Clock::default().now();
    db.write(move |conn| {
        let Some(person) = Person::with_email(&email, conn)? else {
            return Ok(None);
        };
        NewLink::new_password(person.id).insert(now, conn).map(Some)
    })
    .await
}

fn start_log(format: LogFormat) {
    let filter = EnvFilter::try_from_default_env();
    let filter = filter.unwrap_or_else(|_| EnvFilter::new("info,actix_server=warn"));
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(io::stderr);
    match format {
        LogFormat::Text => log.with_ansi(io::stderr().is_terminal()).init(),
        LogFormat::Json => log.json().init(),
    }
}
