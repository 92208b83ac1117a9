use std::collections::HashMap;

use chrono::{Days, NaiveDate};

use super::alignment::{Important, LifeGap};
use super::key::ValueKey;
use super::orphans::GoalLink;
use super::own::OwnValue;
use super::ranking::Ranking;
use super::screens::{BLOCK_COUNT, Choice};
use super::statements::Statement;
use super::steering::ImportantValue;
use super::takes::{Answer, Take, TakeId, TakeResult};
use crate::access::ClientId;
use crate::db::Conn;
use crate::error::Error;
use crate::path::{Standing, StepState};

/// After so many days a client may see things differently.
const WORTH_ANOTHER_LOOK_AFTER: Days = Days::new(365);

/// All that a client has said about their values.
#[derive(Clone, Debug, Default)]
pub struct Worksheet {
    /// Their takes, newest first.
    pub takes: Vec<Take>,
    /// Their own values, in the order they were added.
    pub own: Vec<OwnValue>,
    choices: HashMap<TakeId, Vec<Choice>>,
    statements: HashMap<ValueKey, Statement>,
}

impl Worksheet {
    /// The worksheets of these clients, each of whom has one, be it empty.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn of_clients(
        clients: &[ClientId],
        conn: &mut Conn,
    ) -> Result<HashMap<ClientId, Self>, Error> {
        let mut sheets: HashMap<ClientId, Self> = HashMap::new();
        for take in Take::of_clients(clients, conn)? {
            sheets.entry(take.client_id).or_default().takes.push(take);
        }
        for own in OwnValue::of_clients(clients, conn)? {
            sheets.entry(own.client_id).or_default().own.push(own);
        }
        let mut choices = Answer::choices(clients, conn)?;
        for sheet in sheets.values_mut() {
            let chosen = |take: &Take| Some((take.id, choices.remove(&take.id)?));
            sheet.choices = sheet.takes.iter().filter_map(chosen).collect();
        }
        for statement in Statement::of_clients(clients, conn)? {
            let sheet = sheets.entry(statement.client_id).or_default();
            if let Some(key) = statement.key() {
                sheet.statements.insert(key, statement);
            }
        }
        Ok(sheets)
    }

    /// The worksheet of one client.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn of(client: ClientId, conn: &mut Conn) -> Result<Self, Error> {
        Ok(Self::of_clients(&[client], conn)?.remove(&client).unwrap_or_default())
    }

    /// The take that is under way.
    #[must_use]
    pub fn under_way(&self) -> Option<&Take> {
        self.takes.iter().find(|take| !take.is_completed())
    }

    /// The completed takes, newest first.
    pub fn completed(&self) -> impl Iterator<Item = &Take> {
        self.takes.iter().filter(|take| take.is_completed())
    }

    /// What was chosen in a take.
    #[must_use]
    pub fn choices(&self, take: &Take) -> &[Choice] {
        self.choices.get(&take.id).map_or(&[], Vec::as_slice)
    }

    /// The order that a take puts the values in.
    #[must_use]
    pub fn ranking_of(&self, take: &Take) -> Ranking {
        Ranking::of(self.choices(take))
    }

    /// What a take says.
    #[must_use]
    pub fn result_of(&self, take: &Take) -> TakeResult {
        TakeResult::of(take.clone(), self.choices(take))
    }

    /// The order that the newest completed take puts the values in; without one, nobody stands
    /// anywhere.
    #[must_use]
    pub fn ranking(&self) -> Ranking {
        let newest = self.completed().next();
        newest.map_or_else(|| Ranking::of(&[]), |take| self.ranking_of(take))
    }

    /// What the client says about a value.
    #[must_use]
    pub fn statement(&self, key: ValueKey) -> Option<&Statement> {
        self.statements.get(&key)
    }

    /// The same links, as they count now: one to an own value that is off the list leads nowhere.
    #[must_use]
    pub fn as_they_count(&self, links: Vec<GoalLink>) -> Vec<GoalLink> {
        let is_kept = |key: &ValueKey| key.name(&self.own).is_some();
        let counted =
            links.into_iter().map(|link| GoalLink { value: link.value.filter(is_kept), ..link });
        counted.collect()
    }

    /// The values the client steers by, with what they say about each.
    #[must_use]
    pub fn important(&self) -> Vec<ImportantValue> {
        Important::all(&self.ranking(), &self.own)
            .into_iter()
            .map(|value| self.said_about(value))
            .collect()
    }

    fn said_about(&self, value: Important) -> ImportantValue {
        let said = self.statement(value.key);
        let own = self.own.iter().find(|own| own.key() == value.key);
        let meaning = own.map(|own| &own.meaning);
        let meaning = meaning.or(said.map(|said| &said.meaning));
        ImportantValue {
            meaning: meaning.cloned().unwrap_or_default(),
            steer: said.map(|said| said.steer.clone()).unwrap_or_default(),
            honoured: said.and_then(Statement::honoured),
            value,
        }
    }

    /// How far today's life is from honouring the values the client steers by.
    #[must_use]
    pub fn gaps(&self) -> Vec<LifeGap> {
        let values = self.important();
        let honoured =
            values.iter().filter_map(|one| Some((one.value.key, one.honoured?))).collect();
        let values: Vec<_> = values.into_iter().map(|one| one.value).collect();
        LifeGap::all(&values, &honoured)
    }

    /// Where the client stands with this step of the path.
    #[must_use]
    pub fn standing(&self, today: NaiveDate) -> Standing {
        let Some(newest) = self.completed().next() else {
            return self.standing_before_the_first_take();
        };
        let important = self.important();
        let said = important.iter().filter(|value| value.is_said()).count();
        let line = format!("{said} of {} important values put into words", important.len());
        let looked_on = newest.completed_at.unwrap_or(newest.begun_at).date();
        let state = if said < important.len() {
            StepState::InProgress
        } else if looked_on + WORTH_ANOTHER_LOOK_AFTER < today {
            StepState::AnotherLook
        } else {
            StepState::Done
        };
        Standing { state, line }
    }

    fn standing_before_the_first_take(&self) -> Standing {
        let answered = self.under_way().map(|take| self.ranking_of(take).answered);
        let (state, line) = match answered {
            Some(answered) => {
                (StepState::InProgress, format!("{answered} of {BLOCK_COUNT} screens answered"))
            }
            None if self.own.is_empty() && self.statements.is_empty() => {
                return Standing::default();
            }
            None => (
                StepState::InProgress,
                "Some values put into words, none put in order yet".to_owned(),
            ),
        };
        Standing { state, line }
    }
}
