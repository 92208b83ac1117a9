//! A practice in a folder of its own, and the program at work on it.

use std::fs;
use std::hash::{BuildHasher, RandomState};
use std::io::{BufRead, BufReader, Lines, Read, Seek};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, ExitStatus, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use chrono::NaiveDateTime;
use reqwest::Method;
use throughline::db::{DatabaseUrl, Db};
use throughline::people::{PersonId, Role};

use crate::site::{Browser, PASSWORD, join, start_of_tests};

/// How long the program may take to end when it is asked to.
const ENDS_WITHIN: Duration = Duration::from_secs(10);

/// How long anything else may take, on a machine that is busy with other things.
pub const WORKS_WITHIN: Duration = Duration::from_secs(60);

/// A folder with a practice in it.
pub struct Practice {
    folder: tempfile::TempDir,
}

impl Practice {
    /// With these clients and nobody else.
    pub async fn of<const N: usize>(names: [&str; N]) -> (Self, [PersonId; N]) {
        let practice = Self { folder: tempfile::tempdir().unwrap() };
        let db = practice.open();
        let mut ids = Vec::new();
        for name in names {
            ids.push(join(&db, name, Role::Client, start_of_tests()).await);
        }
        db.close();
        (practice, ids.try_into().unwrap())
    }

    pub fn url(&self) -> DatabaseUrl {
        DatabaseUrl::Sqlite(self.file("throughline.sqlite3"))
    }

    pub fn open(&self) -> Db {
        Db::open(&self.url()).unwrap()
    }

    /// A file of the practice.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The names in a folder of the practice (`""` for itself) that contain this, in order.
    pub fn names(&self, folder: &str, part: &str) -> Vec<String> {
        let Ok(entries) = fs::read_dir(self.file(folder)) else { return Vec::new() };
        let name = |entry: fs::DirEntry| entry.file_name().into_string().unwrap();
        let mut names: Vec<_> = entries.map(|entry| name(entry.unwrap())).collect();
        names.retain(|name| name.contains(part));
        names.sort();
        names
    }

    /// The backups there are, oldest first.
    pub fn backups(&self) -> Vec<DatabaseUrl> {
        let names = self.names("backups", ".sqlite3");
        names.iter().map(|name| DatabaseUrl::Sqlite(self.file("backups").join(name))).collect()
    }

    /// Makes the practice so large that copying it takes a while.
    pub fn grow(&self) {
        let grown = "CREATE TABLE ballast AS WITH RECURSIVE n (i) AS \
                     (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 8000) \
                     SELECT i, randomblob(4000) AS weight FROM n";
        self.url().execute(grown).unwrap();
    }

    /// The program, about to work on this practice.
    pub fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_throughline"));
        command.env_clear().args(words).env("THROUGHLINE_DATA", self.folder.path());
        command.env("THROUGHLINE_LISTEN", "127.0.0.1:0").env("THROUGHLINE_BACKUP_EVERY_HOURS", "0");
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// Runs a command to its end: whether it succeeded, and everything it said.
    pub fn run(&self, words: &[&str]) -> (bool, String) {
        let mut process = self.command(words).spawn().unwrap();
        wait_for(WORKS_WITHIN, || process.try_wait().unwrap());
        let output = process.wait_with_output().unwrap();
        let said = [output.stdout, output.stderr].concat();
        (output.status.success(), String::from_utf8(said).unwrap())
    }

    /// Runs a command that succeeds.
    #[track_caller]
    pub fn obeys(&self, words: &[&str]) -> String {
        let (succeeded, said) = self.run(words);
        assert!(succeeded, "{words:?}: {said}");
        said
    }

    /// Runs a command that is refused, with one sentence.
    #[track_caller]
    pub fn refuses(&self, words: &[&str]) -> String {
        let (succeeded, said) = self.run(words);
        assert!(!succeeded, "{words:?}: {said}");
        assert_eq!(said.lines().count(), 1, "{said}");
        said
    }

    pub fn serve(&self) -> Server {
        self.serve_with(&[])
    }

    pub fn serve_with(&self, flags: &[&str]) -> Server {
        self.serve_logging_to(tempfile::tempfile().unwrap(), flags)
    }

    pub fn serve_logging_to(&self, mut errors: fs::File, flags: &[&str]) -> Server {
        let mut command = self.command(&[]);
        command.args(flags).stderr(errors.try_clone().unwrap());
        let mut process = command.spawn().unwrap();
        let mut said = BufReader::new(process.stdout.take().unwrap()).lines();
        let address = said.find_map(|line| {
            line.unwrap().strip_prefix("Throughline is at ").map(ToOwned::to_owned)
        });
        let address = address.unwrap_or_else(|| {
            errors.rewind().unwrap();
            let said = std::io::read_to_string(errors.take(10_000)).unwrap();
            panic!("the server did not start: {said}")
        });
        Server { process, address, _said: said }
    }

    /// What this client finds on the page of their findings.
    pub async fn findings_of(&self, client: PersonId, name: &str) -> String {
        let mut server = self.serve();
        let browser = server.sign_in(name).await;
        let page = browser.open(&findings(client)).await.text();
        assert!(server.stop().success());
        page
    }
}

/// The program as a server; killed when the test is over.
pub struct Server {
    process: Child,
    pub address: String,
    _said: Lines<BufReader<ChildStdout>>,
}

impl Server {
    /// Its address and port.
    pub fn host(&self) -> &str {
        self.address.trim_start_matches("http://")
    }

    /// Ends it at once, without a word.
    pub fn kill(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }

    /// Asks it to end, as a service manager does.
    pub fn ask_to_stop(&self) {
        self.signal("TERM");
    }

    /// Asks it to end by Ctrl+C.
    pub fn interrupt(&self) {
        self.signal("INT");
    }

    fn signal(&self, name: &str) {
        let kill = format!("kill -{name} {}", self.process.id());
        assert!(Command::new("sh").args(["-c", &kill]).status().unwrap().success());
    }

    /// Asks it to end and waits.
    pub fn stop(&mut self) -> ExitStatus {
        self.ask_to_stop();
        self.wait()
    }

    /// Waits for it to end, no longer than it may take.
    pub fn wait(&mut self) -> ExitStatus {
        let ended = || self.process.try_wait().unwrap();
        wait_for(ENDS_WITHIN, ended)
    }

    pub async fn sign_in(&self, name: &str) -> Browser {
        let browser = Browser::at(&self.address);
        assert_eq!(browser.sign_in(name, PASSWORD).await.status, 303);
        browser
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

pub fn findings(client: PersonId) -> String {
    format!("/clients/{client}/findings")
}

/// Keeps a finding; whether the server acknowledged it.
pub async fn save(browser: &Browser, client: PersonId, words: &str) -> bool {
    let body = format!("question=skills&source=myself&learnt={words}&form_key={words}");
    let request = browser.request(Method::POST, &findings(client)).body(body);
    let request = request.header("content-type", "application/x-www-form-urlencoded");
    browser.try_send(request).await.is_ok_and(|answer| answer.status == 303)
}

/// Asks again and again until there is an answer.
pub fn wait_for<T>(patience: Duration, mut answer: impl FnMut() -> Option<T>) -> T {
    let began = Instant::now();
    loop {
        if let Some(answer) = answer() {
            return answer;
        }
        assert!(began.elapsed() < patience, "nothing after {patience:?}");
        sleep(Duration::from_millis(1));
    }
}

/// Kills a command a moment after something of its work can be seen.
pub fn kill_when(mut process: Child, is_seen: impl Fn() -> bool, moment: Duration) {
    wait_for(WORKS_WITHIN, || {
        assert!(process.try_wait().unwrap().is_none(), "it was done before it could be killed");
        is_seen().then_some(())
    });
    sleep(moment);
    process.kill().unwrap();
    process.wait().unwrap();
}

/// Whether only its owner can read this file.
pub fn is_private(file: &Path) -> bool {
    fs::metadata(file).unwrap().permissions().mode() & 0o777 == 0o600
}

/// Chance that can be told: a failing test names its seed.
pub struct Chance(u64);

impl Chance {
    pub fn new() -> Self {
        let seed = RandomState::new().hash_one(()) | 1;
        eprintln!("seed {seed}");
        Self(seed)
    }

    /// A number below this one.
    pub fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % end
    }
}

/// The second in which a backup was made, as its name has it.
pub fn backup_name(made_at: NaiveDateTime) -> String {
    made_at.format("throughline-%Y%m%d-%H%M%S.sqlite3").to_string()
}
