use std::collections::{BTreeMap, HashMap};

use chrono::{NaiveDate, NaiveDateTime};

use super::{Attention, Facts, News, last_look};
use crate::access::ClientId;
use crate::actions;
use crate::clock::date_in;
use crate::comments::{Comment, Look};
use crate::db::{Conn, grouped};
use crate::engagements::Engagement;
use crate::error::Error;
use crate::forms::Save;
use crate::home::{Next, Path, WayIn, next_step};
use crate::people::{Person, PersonId};

/// One client on the caseload.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Who.
    pub client: Person,
    /// Where they are on the path.
    pub path: Path,
    /// What the path offers them next.
    pub next: Next,
    /// What they saved since the coach last looked, by room.
    pub news: Vec<News>,
    /// What they wrote in the margins since, newest first.
    pub comments: Vec<Comment>,
    /// What they ask the coach to look at, longest first.
    pub waiting: Vec<Look>,
    /// When they last saved something.
    pub last_save: Option<NaiveDateTime>,
    /// Until when the coach has looked.
    pub last_look: Option<NaiveDateTime>,
    /// The same in numbers.
    pub facts: Facts,
}

impl Entry {
    /// Why the coach should turn to this client.
    #[must_use]
    pub fn attention(&self) -> Attention {
        Attention::of(&self.facts)
    }

    /// Whether they have gone quiet.
    #[must_use]
    pub fn is_stalled(&self) -> bool {
        self.facts.quiet_days >= super::STALLED_AFTER
    }

    /// An address among this client's pages.
    #[must_use]
    pub fn at(&self, place: impl std::fmt::Display) -> String {
        format!("/clients/{}/{place}", self.client.id).trim_end_matches('/').to_owned()
    }

    /// This coach's clients, the most pressing first; among equals, who has waited longest, then
    /// by name. The number of queries does not depend on the number of clients.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn all_of(coach: &Person, now: NaiveDateTime, conn: &mut Conn) -> Result<Vec<Self>, Error> {
        let engagements = Engagement::of_coach(coach.id, conn)?;
        let clients: Vec<_> = engagements.iter().map(|one| one.client_id).collect();
        let mut known = Known::about(&clients, coach.id, now, conn)?;
        let mut entries: Vec<_> =
            engagements.iter().filter_map(|engagement| known.entry(engagement, now)).collect();
        entries.sort_by_cached_key(|entry| {
            let since = entry.waiting.first().map(|look| look.asked_at);
            (entry.attention(), since, entry.client.name.to_lowercase())
        });
        Ok(entries)
    }
}

/// What the whole caseload needs, read at once.
struct Known {
    people: HashMap<PersonId, Person>,
    paths: HashMap<ClientId, Path>,
    ways: HashMap<ClientId, WayIn>,
    looked: HashMap<ClientId, NaiveDateTime>,
    last_saves: HashMap<PersonId, NaiveDateTime>,
    saves: HashMap<PersonId, Vec<Save>>,
    comments: HashMap<ClientId, Vec<Comment>>,
    waiting: HashMap<ClientId, Vec<Look>>,
    overdue: HashMap<ClientId, usize>,
}

impl Known {
    fn about(
        clients: &[ClientId],
        coach: PersonId,
        now: NaiveDateTime,
        conn: &mut Conn,
    ) -> Result<Self, Error> {
        let ids: Vec<_> = clients.iter().map(|client| PersonId(client.0)).collect();
        let people = Person::these(&ids, conn)?;
        let looked = last_look::of_coach(coach, conn)?;
        let earliest = people
            .iter()
            .map(|person| since(person, looked.get(&ClientId(person.id.0))))
            .min()
            .unwrap_or_default();
        let (mut paths, mut overdue) = (HashMap::new(), HashMap::new());
        for (today, clients) in by_day(&people, now) {
            paths.extend(Path::of(&clients, today, conn)?);
            overdue.extend(actions::overdue_counts(&clients, today, conn)?);
        }
        Ok(Self {
            people: people.into_iter().map(|one| (one.id, one)).collect(),
            paths,
            ways: WayIn::of(clients, conn)?,
            last_saves: Save::last_of(&ids, conn)?,
            saves: grouped(Save::since(&ids, earliest, conn)?, |save| save.person_id),
            comments: grouped(Comment::by_clients(clients, earliest, conn)?, |one| one.client_id),
            waiting: grouped(Look::waiting(clients, conn)?, |look| look.client_id),
            overdue,
            looked,
        })
    }

    fn entry(&mut self, engagement: &Engagement, now: NaiveDateTime) -> Option<Entry> {
        let id = engagement.client_id;
        let client = self.people.remove(&PersonId(id.0))?;
        let last_look = self.looked.get(&id).copied();
        let since = since(&client, last_look.as_ref());
        let saves = self.saves.get(&client.id).map_or(&[][..], Vec::as_slice);
        let news = News::by_room(saves.iter().filter(|save| save.created_at > since));
        let mut comments = self.comments.remove(&id).unwrap_or_default();
        comments.retain(|one| one.created_at > since);
        let waiting = self.waiting.remove(&id).unwrap_or_default();
        let path = self.paths.remove(&id).unwrap_or_default();
        let last_save = self.last_saves.get(&client.id).copied();
        let heard = last_save.map_or(engagement.agreed_at, |at| at.max(engagement.agreed_at));
        let facts = Facts {
            waiting: waiting.len(),
            new: news.iter().map(|one| one.count).sum::<usize>() + comments.len(),
            overdue: self.overdue.get(&id).copied().unwrap_or_default(),
            quiet_days: (now - heard).num_days(),
        };
        Some(Entry {
            next: next_step(self.ways.get(&id).copied(), &path),
            client,
            path,
            news,
            comments,
            waiting,
            last_save,
            last_look,
            facts,
        })
    }
}

/// Everything a client wrote is new until the coach has looked for the first time.
fn since(client: &Person, last_look: Option<&NaiveDateTime>) -> NaiveDateTime {
    last_look.copied().unwrap_or(client.created_at)
}

/// The clients by the date on their own wall: there are never more than three in the world.
fn by_day(people: &[Person], now: NaiveDateTime) -> BTreeMap<NaiveDate, Vec<ClientId>> {
    let mut days: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for person in people {
        days.entry(date_in(&person.time_zone, now)).or_default().push(ClientId(person.id.0));
    }
    days
}
