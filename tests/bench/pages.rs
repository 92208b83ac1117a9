//! Pages of the demo practice, beside a handler that answers the same bytes from memory.

use actix_web::web::{self, Bytes};
use actix_web::{App, HttpResponse, HttpServer};

use crate::rate::{Rate, table};
use crate::site::{Browser, Site};

/// How many read at once: enough to keep two cores busy.
const MANY: usize = 8;

pub async fn measure() {
    let site = Site::demo().await;
    let (maya, coach) = (visitor(&site, "Maya").await, visitor(&site, "Robin").await);
    let pages = [
        ("client's home", &maya, String::new()),
        ("a worksheet (direction)", &maya, "/direction/edit".to_owned()),
        ("a goal", &maya, first_goal(&maya).await),
        ("the plan", &maya, "/plan".to_owned()),
        ("the coach's caseload", &coach, String::new()),
    ];
    table("pages of the demo practice, 8 readers");
    for (what, (reader, start), rest) in pages {
        let address = format!("{start}{rest}");
        let page = reader.get(&address).await;
        assert_eq!(page.status, 200, "{address}");
        Rate::of(MANY, |_| read(reader, &address)).await.say(what);
        let memory = from_memory(page.body.into());
        let there = Browser::at(&memory);
        Rate::of(MANY, |_| read(&there, "/")).await.say("  the same bytes from memory");
    }
}

/// Someone of the cast at their browser, with the address of their first page.
async fn visitor(site: &Site, name: &str) -> (Browser, String) {
    let visitor = site.stranger();
    let form = visitor.open("/").await.form_of("/demo", name);
    let start = visitor.submit(&form).await.location;
    (visitor, start)
}

async fn first_goal((reader, start): &(Browser, String)) -> String {
    let goals = reader.open(&format!("{start}/goals")).await;
    let is_goal = |address: &&String| address.rsplit('/').next().unwrap().parse::<i64>().is_ok();
    let goal = goals.links(&format!("{start}/goals/")).iter().find(is_goal).cloned();
    goal.unwrap().replace(start, "")
}

async fn read(reader: &Browser, address: &str) {
    assert_eq!(reader.get(address).await.status, 200);
}

/// A server on two threads, as the site's on this machine, that knows one page by heart.
fn from_memory(page: Bytes) -> String {
    let known = move || {
        let page = page.clone();
        let answer = move || {
            let page = page.clone();
            async { HttpResponse::Ok().content_type("text/html").body(page) }
        };
        App::new().route("/", web::get().to(answer))
    };
    let server = HttpServer::new(known).bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", server.addrs()[0]);
    actix_web::rt::spawn(server.run());
    address
}
