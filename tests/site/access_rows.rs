//! Ada's rows, for the access matrix: each maker makes a new one, the way Ada herself would.

use std::pin::Pin;

use throughline::comments::{Look, NewComment, Subject};

use crate::support::{Site, User};

/// What stands for the ids in a path, first to last, and what a form about the row has to say.
#[derive(Default)]
pub struct Row {
    ids: Vec<String>,
    pub fields: Vec<(&'static str, &'static str)>,
}

/// Makes a row of Ada's.
pub type Maker = for<'a> fn(&'a Site, &'a User) -> Making<'a>;
pub type Making<'a> = Pin<Box<dyn Future<Output = Row> + 'a>>;

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
}

fn ids<const N: usize>(ids: [String; N]) -> Row {
    Row {
        ids: ids.into(),
        ..Row::default()
    }
}

/// The address has no ids of its own.
pub fn none<'a>(_: &'a Site, _: &'a User) -> Making<'a> {
    Box::pin(async { Row::default() })
}

/// A link that nobody ever made.
pub fn token<'a>(_: &'a Site, _: &'a User) -> Making<'a> {
    Box::pin(async { ids(["0123456789abcdef".to_owned()]) })
}

/// Something to write beside.
pub fn subject<'a>(_: &'a Site, _: &'a User) -> Making<'a> {
    let fields = vec![("subject", "plan"), ("body", "Shall we talk about this?")];
    Box::pin(async {
        Row {
            fields,
            ..Row::default()
        }
    })
}

/// A comment that Ada wrote.
pub fn comment<'a>(site: &'a Site, ada: &'a User) -> Making<'a> {
    Box::pin(async move {
        let (client, author, now) = (ada.client(), ada.id, site.clock.now());
        let id = site.write(move |conn| {
            let comment = NewComment {
                subject: Subject::Plan,
                body: "A thought".to_owned(),
            };
            comment.insert(client, author, now, conn)
        });
        ids([id.await.to_string()])
    })
}

/// Ada's wish that her coach looks at her plan.
pub fn look<'a>(site: &'a Site, ada: &'a User) -> Making<'a> {
    Box::pin(async move {
        let (client, now) = (ada.client(), site.clock.now());
        let look = site.write(move |conn| {
            Look::ask(client, &Subject::Plan, now, conn)?;
            Look::last(client, &Subject::Plan, conn)
        });
        ids([look.await.unwrap().id.to_string()])
    })
}
