//! Ada's rows, for the access matrix: each maker makes a new one.

use std::fmt::Display;
use std::pin::Pin;

use throughline::access::ClientId;
use throughline::comments::{Look, NewComment, Subject};
use throughline::db::Conn;
use throughline::engagements::Engagement;
use throughline::error::Error;
use throughline::notes::NoteDraft;
use throughline::strengths::achievements::AchievementDraft;

use crate::support::{Site, User, today};

/// What stands for the ids in a path, first to last, and what a form about the row has to say.
#[derive(Default)]
pub struct Row {
    ids: Vec<String>,
    pub fields: Vec<(&'static str, &'static str)>,
}

impl Row {
    /// A path with Ada's id and this row's ids in it.
    pub fn address(&self, path: &str, ada: &User) -> String {
        let mut address = path.replace("{client}", &ada.id.to_string());
        for id in &self.ids {
            let (from, to) = (address.find('{').unwrap(), address.find('}').unwrap());
            address.replace_range(from..=to, id);
        }
        assert!(!address.contains('{'), "{path} needs more ids");
        address
    }

    fn with(self, fields: &[(&'static str, &'static str)]) -> Self {
        Self {
            fields: fields.to_vec(),
            ..self
        }
    }
}

fn id(id: impl Display) -> Row {
    Row {
        ids: vec![id.to_string()],
        ..Row::default()
    }
}

/// Makes a row of Ada's.
pub type Maker = for<'a> fn(&'a Site, &'a User) -> Pin<Box<dyn Future<Output = Row> + 'a>>;

macro_rules! makers {
    ($($(#[$about:meta])* $name:ident($site:ident, $ada:ident) $make:block)*) => {
        $(
            $(#[$about])*
            pub fn $name<'a>($site: &'a Site, $ada: &'a User) -> Pin<Box<dyn Future<Output = Row> + 'a>> {
                Box::pin(async move { let _ = ($site, $ada); $make })
            }
        )*
    };
}

/// Does something to Ada's rows.
async fn kept<T: Send + 'static>(
    site: &Site,
    ada: &User,
    work: impl Fn(ClientId, &mut Conn) -> Result<T, Error> + Send + 'static,
) -> T {
    let client = ada.client();
    site.write(move |conn| work(client, conn)).await
}

makers! {
    /// The address has no ids of its own.
    none(site, ada) { Row::default() }

    /// A link that nobody ever made.
    token(site, ada) { id("0123456789abcdef") }

    /// Something to write beside.
    subject(site, ada) {
        Row::default().with(&[("subject", "plan"), ("body", "Shall we talk about this?")])
    }

    /// Where Ada wants to begin.
    way_in(site, ada) { Row::default().with(&[("way", "know")]) }

    /// What Ada's coach of today noted about her.
    note(site, ada) {
        let now = site.clock.now();
        id(kept(site, ada, move |client, conn| {
            let all = Engagement::of_client(client, conn)?;
            let coach = all.iter().find(|engagement| engagement.is_active()).unwrap().coach_id;
            NoteDraft { body: "Ask about the fair".to_owned() }.insert(client, coach, now, conn)
        }).await)
    }

    /// A comment that Ada wrote.
    comment(site, ada) {
        let (author, now) = (ada.id, site.clock.now());
        id(kept(site, ada, move |client, conn| {
            let comment = NewComment { subject: Subject::Plan, body: "A thought".to_owned() };
            comment.insert(client, author, now, conn)
        }).await)
    }

    /// Ada's wish that her coach looks at her plan.
    look(site, ada) {
        let now = site.clock.now();
        id(kept(site, ada, move |client, conn| {
            Look::ask(client, &Subject::Plan, now, conn)?;
            Ok(Look::last(client, &Subject::Plan, conn)?.unwrap().id)
        }).await)
    }

    /// Ada's work with her coach of today.
    engagement(site, ada) {
        let now = site.clock.now();
        id(kept(site, ada, move |client, conn| {
            let first = Engagement::of_client(client, conn)?.remove(0);
            Engagement::begin(first.coach_id, client, now, conn)?;
            let all = Engagement::of_client(client, conn)?;
            Ok(all.iter().find(|engagement| engagement.is_active()).unwrap().id)
        }).await)
    }

    /// Ada's work with a coach of the past who may read on, and still may after this.
    past_engagement(site, ada) {
        id(kept(site, ada, |client, conn| {
            let all = Engagement::of_client(client, conn)?;
            Ok(all.iter().find(|past| !past.is_active() && past.coach_reads()).unwrap().id)
        }).await).with(&[("reading", "yes")])
    }

    achievement(site, ada) {
        let achieved_on = Some(today());
        id(kept(site, ada, move |client, conn| {
            let (what, result) = ("Ran the spring fair".to_owned(), String::new());
            AchievementDraft { achieved_on, what, result }.insert(client, conn)
        }).await)
    }
}
