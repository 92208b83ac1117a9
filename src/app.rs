//! The site map: what every request passes through, then every room in the order of the path.

use std::future::Future;
use std::io;
use std::net::{SocketAddr, TcpListener};
use std::pin::pin;

use actix_session::SessionMiddleware;
use actix_session::config::{CookieContentSecurity, PersistentSession, TtlExtensionPolicy};
use actix_web::cookie::{Key, SameSite, time};
use actix_web::dev::Server;
use actix_web::guard::fn_guard;
use actix_web::middleware::from_fn;
use actix_web::web::{self, Data, PathConfig};
use actix_web::{App, HttpServer, Scope};
use futures_util::future::select;
use tokio::signal::unix::{SignalKind, signal};

use crate::clock::Clock;
use crate::config::Config;
use crate::db::Db;
use crate::error::Error;
use crate::health::Counts;
use crate::people::Passwords;
use crate::practice::Seal;
use crate::sign_in::Sessions;
use crate::{
    access, actions, calendar, caseload, comments, compression, cookies, demo, direction, drafts,
    engagements, erasure, findings, forms, goals, guard, health, home, interviews, joining, notes,
    people, plan, practice, priorities, record, sign_in, static_files, strengths, trail, two_step,
    values,
};

/// Whether the people here are real.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// A practice.
    Real,
    /// The demo, whose first page signs you in as anyone.
    Demo,
}

/// A server that listens; it answers as long as it is awaited.
pub struct Site {
    /// The running server.
    pub server: Server,
    /// Where it listens.
    pub address: SocketAddr,
}

/// How long a browser keeps its cookie: as long as any may be kept. When it is signed out is
/// decided here, where the practice's rules are (see `sign_in/limits.rs`).
const COOKIE_LASTS: time::Duration = time::Duration::days(400);

/// How many seconds the requests in flight are given when the server is asked to stop. With what
/// is left to do after them it has ended within ten.
const FINISHES_WITHIN: u64 = 7;

/// Starts the site.
///
/// # Errors
/// When the address is taken or the database can't be asked for the practice's secret.
pub async fn start(mut config: Config, db: Db, clock: Clock, mode: Mode) -> io::Result<Site> {
    let passwords = Passwords::new().map_err(io::Error::other)?;
    let seal = Seal::of_practice(&db, &clock).await.map_err(io::Error::other)?;
    let key = Key::derive_from(seal.bytes());
    let listener = TcpListener::bind(config.listen)?;
    // Port 0 stands for any that is free; links are made for the one that was found.
    config.listen = listener.local_addr()?;
    let address = config.listen;
    let (patience, counts) = (config.patience.head, Data::new(Counts::default()));
    let make = move || {
        let store = Sessions::new(db.clone(), clock.clone());
        App::new()
            .app_data(Data::new(config.clone()))
            .app_data(Data::new(db.clone()))
            .app_data(Data::new(clock.clone()))
            .app_data(Data::new(passwords.clone()))
            .app_data(Data::new(seal.clone()))
            .app_data(counts.clone())
            .app_data(PathConfig::default().error_handler(|_, _| Error::NotFound.into()))
            .configure(static_files::routes)
            .configure(health::routes)
            .service(
                web::scope("")
                    .wrap(from_fn(forms::receive))
                    .wrap(session(store, key.clone(), &config))
                    .wrap(from_fn(cookies::send))
                    .wrap(from_fn(compression::squeeze))
                    .configure(move |site| rooms(site, mode)),
            )
            .default_service(web::to(no_such_page))
            .wrap(from_fn(guard::refuse_other_sites))
            .wrap(from_fn(guard::harden))
            .wrap(from_fn(guard::witness))
    };
    let server = HttpServer::new(make)
        .client_request_timeout(patience)
        .shutdown_signal(asked_to_stop()?)
        .shutdown_timeout(FINISHES_WITHIN)
        .listen(listener)?;
    Ok(Site { server: server.run(), address })
}

/// Ctrl+C, or what a service manager sends. Heard from the moment this is called.
fn asked_to_stop() -> io::Result<impl Future<Output = ()> + Send + 'static> {
    let mut typed = signal(SignalKind::interrupt())?;
    let mut sent = signal(SignalKind::terminate())?;
    Ok(async move {
        select(pin!(typed.recv()), pin!(sent.recv())).await;
    })
}

/// Every room, in the order of the path.
pub fn rooms(site: &mut web::ServiceConfig, mode: Mode) {
    if mode == Mode::Demo {
        site.configure(demo::routes);
    }
    site.configure(sign_in::routes)
        .configure(joining::routes)
        .configure(practice::routes)
        .configure(people::routes)
        .configure(record::routes)
        .configure(erasure::routes)
        .configure(two_step::routes)
        .configure(drafts::routes)
        .configure(access::routes)
        .configure(home::routes)
        .service(room("strengths").configure(strengths::routes))
        .service(room("values").configure(values::routes))
        .service(room("direction").configure(direction::routes))
        .service(room("findings").configure(findings::routes))
        .service(room("priorities").configure(priorities::routes))
        .service(room("goals").configure(goals::routes))
        .service(room("actions").configure(actions::routes))
        .service(room("interviews").configure(interviews::routes))
        .configure(plan::routes)
        .configure(calendar::routes)
        .configure(caseload::routes)
        .configure(comments::routes)
        .configure(notes::routes)
        .configure(engagements::routes)
        .configure(trail::routes)
        .default_service(web::to(no_such_page));
}

/// A room of the clients' pages, which is only looked into for addresses that name it. Without
/// this, trying one pattern after the other took a third of a page's time.
fn room(name: &'static str) -> Scope {
    web::scope("").guard(fn_guard(move |context| {
        let mut parts = context.head().uri.path().split('/').skip(1);
        parts.next() == Some("clients") && parts.nth(1) == Some(name)
    }))
}

async fn no_such_page() -> Result<&'static str, Error> {
    Err(Error::NotFound)
}

fn session(store: Sessions, key: Key, config: &Config) -> SessionMiddleware<Sessions> {
    let lasts = PersistentSession::default()
        .session_ttl(COOKIE_LASTS)
        .session_ttl_extension_policy(TtlExtensionPolicy::OnEveryRequest);
    SessionMiddleware::builder(store, key)
        .cookie_name(cookies::name("throughline", config))
        .cookie_secure(config.cookies_are_secure())
        .cookie_same_site(SameSite::Lax)
        .cookie_content_security(CookieContentSecurity::Signed)
        .session_lifecycle(lasts)
        .build()
}
