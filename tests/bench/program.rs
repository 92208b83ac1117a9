//! The program as it is run, on a practice in a file.

use std::io::{BufRead, BufReader, Lines};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

/// A running server; stopped when this is dropped.
pub struct Program {
    process: Child,
    /// Where it answers.
    pub address: String,
    /// How long it took from being called until it could be asked.
    pub start_up: Duration,
    _said: Lines<BufReader<ChildStdout>>,
}

impl Program {
    pub fn start(file: &Path) -> Self {
        let called = Instant::now();
        let mut command = Command::new(env!("CARGO_BIN_EXE_throughline"));
        command.env_clear().env("THROUGHLINE_DATABASE_URL", file);
        command.env("THROUGHLINE_LISTEN", "127.0.0.1:0").env("THROUGHLINE_BACKUP_EVERY_HOURS", "0");
        command.stdout(Stdio::piped()).stderr(Stdio::null());
        let mut process = command.spawn().unwrap();
        let mut said = BufReader::new(process.stdout.take().unwrap()).lines();
        let first = said.next().unwrap().unwrap();
        let address = first.strip_prefix("Throughline is at ").unwrap().to_owned();
        Self { process, address, start_up: called.elapsed(), _said: said }
    }

    /// Its memory in megabytes: all of it, and without the pages of files that the system keeps
    /// for it as long as there is room.
    pub fn memory(&self) -> (u64, u64) {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.process.id()));
        let status = status.unwrap();
        let kilobytes = |name: &str| {
            let line = status.lines().find(|line| line.starts_with(name)).unwrap();
            line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap()
        };
        (kilobytes("VmRSS:") / 1024, kilobytes("RssAnon:") / 1024)
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}
