//! The demo: a throw-away practice of clearly made-up people at different stages, and a first page
//! that signs you in as any of them. It always makes a database of its own, in a temporary folder,
//! so it can't touch a real one; and a real server has no such page.

mod half_way;
mod just_started;
mod pages;
mod pen;
mod pictures;
mod styles;
mod well_on;

use actix_web::web;
use chrono::{Days, NaiveDateTime};

use crate::access::ClientId;
use crate::clock::Clock;
use crate::db::{Conn, DatabaseUrl, Db};
use crate::engagements::Engagement;
use crate::error::Error;
use crate::people::{Agrees, NewPersonForm, PersonId, Role};
use pen::Pen;

/// The made-up practice; its database is removed with it.
pub struct Practice {
    /// Where it is kept.
    pub db: Db,
    /// The folder it is in; gone when this is dropped.
    pub folder: tempfile::TempDir,
}

impl Practice {
    /// Makes the practice and everyone in it, as if they had worked here for some months.
    ///
    /// # Errors
    /// When the temporary folder or the database can't be made.
    pub async fn open(clock: &Clock) -> Result<Self, Error> {
        let folder = tempfile::tempdir()
            .map_err(|error| Error::internal(format!("a temporary folder: {error}")))?;
        let db = Db::open(&DatabaseUrl::Sqlite(folder.path().join("demo.sqlite3")))?;
        let now = clock.now();
        db.write(move |conn| fill(now, conn)).await?;
        Ok(Self { db, folder })
    }
}

/// `/`, `/demo` and `/styleguide`
pub fn routes(site: &mut web::ServiceConfig) {
    site.route("/", web::get().to(pages::list))
        .route("/demo", web::post().to(pages::create))
        .route("/styleguide", web::get().to(styles::show));
}

/// Everyone's role, name and what there is to see, in the order of the first page.
const CAST: [(Role, &str, &str); 6] = [
    (Role::Client, "Maya Sample", "Has filled in everything: look here first."),
    (Role::Client, "Theo Sample", "Half-way: strengths and values done, one goal begun."),
    (Role::Client, "Nour Sample", "Has just started and is not sure yet what to want."),
    (Role::Owner, "Robin Example", "Coaches Maya, Theo and Nour, and runs the practice."),
    (Role::Coach, "Kim Example", "Coaches Lena, and can see nobody else."),
    (Role::Client, "Lena Sample", "Kim’s client, a few steps in."),
];

/// Writes everyone of the demo into an empty practice.
///
/// # Errors
/// When the database can't be asked.
pub fn fill(now: NaiveDateTime, conn: &mut Conn) -> Result<(), Error> {
    let [maya, theo, nour, robin, kim, lena] = CAST;
    let then = now - Days::new(120);
    let (maya, theo, nour) =
        (join(maya, then, conn)?, join(theo, then, conn)?, join(nour, now, conn)?);
    let (robin, kim, lena) =
        (join(robin, then, conn)?, join(kim, then, conn)?, join(lena, then, conn)?);
    for (coach, client) in [(robin, maya), (robin, theo), (robin, nour), (kim, lena)] {
        Engagement::begin(coach, ClientId(client.0), then, conn)?;
    }
    well_on::write(&mut Pen::of(maya, now, conn), robin)?;
    half_way::write(&mut Pen::of(theo, now, conn), robin)?;
    just_started::write(&mut Pen::of(nour, now, conn))?;
    half_way::write_briefly(&mut Pen::of(lena, now, conn), kim)
}

/// Nobody signs in here with a password, so the hash is one that fits none.
fn join(
    (role, name, _): (Role, &str, &str),
    then: NaiveDateTime,
    conn: &mut Conn,
) -> Result<PersonId, Error> {
    let form = NewPersonForm {
        name: name.to_owned(),
        email: format!("{}@example.org", name.to_lowercase().replace(' ', ".")),
        time_zone: "UTC".to_owned(),
        password: "no one signs in with this".to_owned(),
        agreed: String::new(),
    };
    let draft = form.draft(role, Agrees::NotAsked);
    let draft = draft.map_err(|_| Error::internal("someone in the demo can't join"))?;
    draft.insert("", then, conn)
}
