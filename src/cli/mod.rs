//! The commands of the one binary: what runs the site, what lets people in, and what keeps the
//! practice safe.

mod keeping;
mod letting_in;
mod serving;

use std::io::{self, IsTerminal};
use std::path::PathBuf;
use std::process::ExitCode;

use chrono::NaiveDateTime;
use clap::{Parser, Subcommand};
use tracing_subscriber::EnvFilter;

use crate::backups;
use crate::clock::Clock;
use crate::config::{Config, LogFormat};
use crate::db::Db;
use crate::error::Error;

/// How a command ends: well, or with one sentence for whoever typed it.
type Outcome = Result<(), Box<dyn std::error::Error>>;

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

async fn obey(command: Command, config: Config) -> Outcome {
    config.check()?;
    let now = Clock::default().now();
    let _in_use = match command {
        Command::Demo | Command::CheckConfig | Command::Restore { .. } => None,
        Command::Move { .. } => Some(backups::Lock::alone(&config.database())?),
        _ => Some(backups::Lock::shared(&config.database())?),
    };
    match command {
        Command::Serve => serving::serve(config, now).await,
        Command::Demo => serving::demo(config).await,
        Command::Invite { name, coach } => letting_in::invite(&config, name, coach, now).await,
        Command::ResetPassword { email } => letting_in::reset_password(&config, email, now).await,
        Command::ResetTwoStep { email } => letting_in::reset_two_step(&config, email, now).await,
        Command::Backup { folder } => keeping::back_up(&config, folder, now),
        Command::Restore { file } => keeping::restore(&config, &file, now),
        Command::Move { to } => keeping::move_to(&config, &to, now).await,
        Command::CheckConfig => keeping::check(&config),
    }
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

fn start_log(format: LogFormat) {
    let filter = EnvFilter::try_from_default_env();
    let filter = filter.unwrap_or_else(|_| EnvFilter::new("info,actix_server=warn"));
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(io::stderr);
    // Where a line can't be written, neither can a complaint about it, which would panic.
    let log = log.log_internal_errors(false);
    match format {
        LogFormat::Text => log.with_ansi(io::stderr().is_terminal()).init(),
        LogFormat::Json => log.json().init(),
    }
}
