//! Pages of a practice, beside a handler that answers the same bytes from memory.

use actix_web::web::{self, Bytes};
use actix_web::{App, HttpResponse, HttpServer};
use reqwest::Method;
use throughline::app::{self, Mode};
use throughline::clock::Clock;
use throughline::config::Config;
use throughline::db::{DatabaseUrl, Db};

use crate::heard::Heard;
use crate::practice::Practice;
use crate::program::Program;
use crate::rate::{Rate, table};
use crate::site::{Answer, Browser, PASSWORD};

/// How many read at once: enough to keep two cores busy.
const MANY: usize = 8;
/// How many sign in at once as the same person: one more would have to wait for the throttle.
const TRIES: usize = 4;

pub async fn measure(practice: &Practice) {
    let program = Program::start(&practice.file);
    let (start_up, idle) = (program.start_up, program.memory());
    let heard = Heard::begin();
    let readers = Readers::at(&program.address).await;
    let listened = Readers::at(&listening(practice).await).await;
    table(&format!("{} clients, 8 readers", practice.clients), &["queries", "bytes", "compressed"]);
    for (place, (what, who, address)) in readers.pages().await.into_iter().enumerate() {
        let reader = who.of(&readers);
        let page = reader.open(&address).await;
        who.of(&listened).open(&address).await;
        heard.take();
        who.of(&listened).open(&address).await;
        let compressed = compressed(reader, &address).await;
        let (queries, bytes) = (heard.take().len(), page.bytes.len());
        let more = format!("{queries:>10} | {bytes:>10} | {:>10} |", compressed.bytes.len());
        full_and_half(what, &more, MANY, |_| read(reader, &address)).await;
        from_memory(page.bytes.into()).await.say("  the same bytes from memory", "");
        if place == 0 {
            let squeezed = Rate::of(MANY, |_| read_compressed(reader, &address)).await;
            squeezed.say("  compressed, as browsers ask for it", "");
        }
    }
    full_and_half("signing in", "", TRIES, |_| sign_in(&readers.anyone)).await;
    let loaded = program.memory();
    println!("\nStart-up {} ms.", start_up.as_millis());
    println!(
        "Memory: {} MB idle, {} MB loaded ({} and {} MB without pages of files).",
        idle.0, loaded.0, idle.1, loaded.1
    );
}

/// As fast as it goes, and then half as fast: a page's waits count when nobody is in a rush.
async fn full_and_half<F, D>(what: &str, more: &str, at_once: usize, work: F)
where
    F: Fn(usize) -> D,
    D: Future<Output = ()>,
{
    let full = Rate::of(at_once, &work).await;
    full.say(what, more);
    full.half(&work).await.say("  at half of that rate", "");
}

/// Who reads.
#[derive(Clone, Copy)]
enum Who {
    Maya,
    Robin,
    Anyone,
}

impl Who {
    fn of(self, readers: &Readers) -> &Browser {
        match self {
            Self::Maya => &readers.maya,
            Self::Robin => &readers.robin,
            Self::Anyone => &readers.anyone,
        }
    }
}

struct Readers {
    maya: Browser,
    /// Her first page.
    home: String,
    robin: Browser,
    anyone: Browser,
}

impl Readers {
    async fn at(address: &str) -> Self {
        let [maya, robin, anyone] = [(); 3].map(|()| Browser::at(address));
        let home = maya.sign_in("Maya Sample", PASSWORD).await.location;
        robin.sign_in("Robin Example", PASSWORD).await;
        Self { maya, home, robin, anyone }
    }

    /// The first thing in this room of hers that has a page of its own.
    async fn first_in(&self, room: &str) -> String {
        let room = format!("{}/{room}", self.home);
        let page = self.maya.open(&room).await;
        let is_one = |address: &&String| address.rsplit('/').next().unwrap().parse::<i64>().is_ok();
        page.links(&room).iter().find(is_one).cloned().unwrap()
    }

    async fn pages(&self) -> [(&'static str, Who, String); 8] {
        let (home, company) = (&self.home, self.first_in("interviews").await);
        [
            ("client's home", Who::Maya, home.clone()),
            ("a worksheet (direction)", Who::Maya, format!("{home}/direction/edit")),
            ("a goal", Who::Maya, self.first_in("goals").await),
            ("the plan", Who::Maya, format!("{home}/plan")),
            ("the plan as a PDF", Who::Maya, format!("{home}/plan/pdf")),
            ("an interview pack as a PDF", Who::Maya, format!("{company}/pack/pdf")),
            ("a coach's caseload of 75", Who::Robin, "/caseload".to_owned()),
            ("the sign-in page", Who::Anyone, "/sign-in".to_owned()),
        ]
    }
}

async fn read(reader: &Browser, address: &str) {
    assert_eq!(reader.get(address).await.status, 200);
}

async fn sign_in(reader: &Browser) {
    assert_eq!(reader.sign_in("Maya Sample", PASSWORD).await.status, 303);
}

async fn read_compressed(reader: &Browser, address: &str) {
    assert_eq!(compressed(reader, address).await.status, 200);
}

async fn compressed(reader: &Browser, address: &str) -> Answer {
    let request = reader.request(Method::GET, address);
    reader.send(request.header("accept-encoding", "gzip")).await
}

/// The same practice on a server in here, whose questions can be heard.
async fn listening(practice: &Practice) -> String {
    let config = Config::from_flags(&["--listen", "127.0.0.1:0"]).unwrap();
    let db = Db::open(&DatabaseUrl::Sqlite(practice.file.clone())).unwrap();
    let site = app::start(config, db, Clock::default(), Mode::Real).await.unwrap();
    actix_web::rt::spawn(site.server);
    format!("http://{}", site.address)
}

/// A server on as many threads as the site's that knows one page by heart.
async fn from_memory(page: Bytes) -> Rate {
    let known = move || {
        let page = page.clone();
        let answer = move || {
            let page = page.clone();
            async { HttpResponse::Ok().content_type("text/html").body(page) }
        };
        App::new().route("/", web::get().to(answer))
    };
    let server = HttpServer::new(known).bind("127.0.0.1:0").unwrap();
    let there = Browser::at(&format!("http://{}", server.addrs()[0]));
    let server = server.run();
    let handle = server.handle();
    actix_web::rt::spawn(server);
    let rate = Rate::of(MANY, |_| read(&there, "/")).await;
    handle.stop(false).await;
    rate
}
