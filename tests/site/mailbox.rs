//! A mail server for the tests, on this machine: it takes letters and keeps them, or does what it
//! is told to.

use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Result, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

/// What the server does with a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Treatment {
    /// Refuses it for now.
    Later,
    /// Refuses it for good.
    Never,
    /// Takes it, and is gone before it says so.
    Vanish,
    /// Says nothing any more.
    Hang,
}

pub struct Mailbox {
    pub url: String,
    letters: UnboundedReceiver<Letter>,
    knocks: UnboundedReceiver<()>,
    treatments: Arc<Mutex<VecDeque<Treatment>>>,
}

/// A letter as it arrived, head and text.
pub struct Letter(pub String);

impl Letter {
    pub fn header(&self, name: &str) -> &str {
        let start = format!("{name}: ");
        self.0.lines().find_map(|line| line.strip_prefix(start.as_str())).unwrap_or_default()
    }

    /// The path of the one link in it.
    pub fn link(&self) -> String {
        let links: Vec<_> = self.0.lines().filter(|line| line.starts_with("http://")).collect();
        assert_eq!(links.len(), 1, "one link in: {}", self.0);
        format!("/{}", links[0].splitn(4, '/').nth(3).unwrap())
    }
}

impl Mailbox {
    pub fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("smtp://{}", listener.local_addr().unwrap());
        let treatments = Arc::default();
        let ((taken, letters), (knock, knocks)) = (unbounded_channel(), unbounded_channel());
        let told: Arc<Mutex<VecDeque<Treatment>>> = Arc::clone(&treatments);
        thread::spawn(move || {
            for stream in listener.incoming() {
                let (taken, knock, told) = (taken.clone(), knock.clone(), Arc::clone(&told));
                thread::spawn(move || talk(&stream.unwrap(), &taken, &knock, &told));
            }
        });
        Self { url, letters, knocks, treatments }
    }

    /// The flags of a site that sends its letters here.
    pub fn flags(&self) -> [&str; 4] {
        ["--smtp-url", &self.url, "--mail-from", "Ruth's Practice <practice@example.org>"]
    }

    /// The next letters are treated like this, one after the other; then they are taken again.
    pub fn treat(&self, how: &[Treatment]) {
        self.treatments.lock().unwrap().extend(how);
    }

    /// How many letters are still to be treated in a special way.
    pub fn untreated(&self) -> usize {
        self.treatments.lock().unwrap().len()
    }

    /// The letters that have come since this was asked the last time.
    pub fn letters(&mut self) -> Vec<Letter> {
        std::iter::from_fn(|| self.letters.try_recv().ok()).collect()
    }

    /// The one letter that has come.
    pub fn letter(&mut self) -> Letter {
        let mut letters = self.letters();
        assert_eq!(letters.len(), 1, "one letter");
        letters.remove(0)
    }

    /// Waits for the next letter.
    pub async fn next(&mut self) -> Letter {
        self.letters.recv().await.unwrap()
    }

    /// Waits until someone brings a letter.
    pub async fn knock(&mut self) {
        self.knocks.recv().await.unwrap();
    }
}

fn talk(
    stream: &TcpStream,
    taken: &UnboundedSender<Letter>,
    knock: &UnboundedSender<()>,
    told: &Mutex<VecDeque<Treatment>>,
) -> Result<()> {
    let mut lines = BufReader::new(stream).lines();
    let mut out = stream;
    let mut treatment = None;
    out.write_all(b"220 here\r\n")?;
    while let Some(line) = lines.next().transpose()? {
        let answer: &[u8] = match line.get(..4) {
            Some("RCPT") => {
                treatment = told.lock().unwrap().pop_front();
                knock.send(()).unwrap();
                match treatment {
                    Some(Treatment::Later) => b"451 come back later\r\n",
                    Some(Treatment::Never) => b"550 nobody of this name\r\n",
                    Some(Treatment::Hang) => b"",
                    Some(Treatment::Vanish) | None => b"250 good\r\n",
                }
            }
            Some("DATA") => {
                out.write_all(b"354 go on\r\n")?;
                let text = lines.by_ref().map_while(|line| line.ok().filter(|line| line != "."));
                let text: Vec<_> = text.collect();
                taken.send(Letter(plain(&text.join("\n")))).unwrap();
                if treatment == Some(Treatment::Vanish) {
                    return Ok(());
                }
                b"250 taken\r\n"
            }
            Some("QUIT") => b"221 bye\r\n",
            _ => b"250 good\r\n",
        };
        out.write_all(answer)?;
    }
    Ok(())
}

/// Takes back the encoding of long lines and of letters beyond ASCII (quoted-printable).
fn plain(text: &str) -> String {
    if !text.contains("Content-Transfer-Encoding: quoted-printable") {
        return text.to_owned();
    }
    let joined = text.replace("=\n", "");
    let mut parts = joined.split('=');
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        match part.get(..2).and_then(|code| u8::from_str_radix(code, 16).ok()) {
            Some(byte) => bytes.extend([&[byte], &part.as_bytes()[2..]].concat()),
            None => bytes.extend([b"=", part.as_bytes()].concat()),
        }
    }
    String::from_utf8(bytes).unwrap()
}
