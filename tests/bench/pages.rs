//! Pages of a practice, beside a handler that answers the same bytes from memory.

use std::time::Duration;

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

pub async fn measure(practice: &Practice) {
    let program = Program::start(&practice.file);
    let (start_up, idle) = (program.start_up, program.memory());
    let heard = Heard::begin();
    let readers = Readers::at(&program.address).await;
    let listened = Readers::at(&listening(practice).await).await;
    table(&format!("{} clients, 8 readers", practice.clients), &["queries", "bytes", "compressed"]);
    let mut home = 0.0;
    for (what, who, address) in readers.pages().await {
        let page = who.of(&readers).open(&address).await;
        who.of(&listened).open(&address).await;
        heard.take();
        who.of(&listened).open(&address).await;
        let compressed = compressed(who.of(&readers), &address).await;
        let (queries, bytes) = (heard.take().len(), page.bytes.len());
        let more = format!("{queries:>10} | {bytes:>10} | {:>10} |", compressed.bytes.len());
        let rate = Rate::of(MANY, |_| read(who.of(&readers), &address)).await;
        rate.say(what, &more);
        from_memory(page.bytes.into()).await.say("  the same bytes from memory", "");
        if home == 0.0 {
            home = rate.a_second();
            let squeezed = Rate::of(MANY, |_| read_compressed(who.of(&readers), &address));
            squeezed.await.say("  compressed, as browsers ask for it", "");
        }
    }
    let pause = Duration::from_secs_f64(MANY as f64 * 2.0 / home);
    let (maya, home) = (&readers.maya, &readers.home);
    Rate::every(pause, MANY, |_| read(maya, home))
        .await
        .say("client's home at half of its rate", "");
    let loaded = program.memory();
    println!("\nStart-up {} ms.", start_up.as_millis());
    println!(
        "Memory: {} MB idle, {} MB loaded ({} and {} MB without pages of files).",
        idle.0, loaded.0, idle.1, loaded.1
    );
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

    async fn pages(&self) -> [(&'static str, Who, String); 6] {
        let home = &self.home;
        let goals = self.maya.open(&format!("{home}/goals")).await;
        let is_goal =
            |address: &&String| address.rsplit('/').next().unwrap().parse::<i64>().is_ok();
        let goal = goals.links(&format!("{home}/goals/")).iter().find(is_goal).cloned().unwrap();
        [
            ("client's home", Who::Maya, home.clone()),
            ("a worksheet (direction)", Who::Maya, format!("{home}/direction/edit")),
            ("a goal", Who::Maya, goal),
            ("the plan", Who::Maya, format!("{home}/plan")),
            ("a coach's caseload of 75", Who::Robin, "/caseload".to_owned()),
            ("the sign-in page", Who::Anyone, "/sign-in".to_owned()),
        ]
    }
}

async fn read(reader: &Browser, address: &str) {
    assert_eq!(reader.get(address).await.status, 200);
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
