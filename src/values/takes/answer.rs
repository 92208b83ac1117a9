use std::collections::HashMap;

use diesel::prelude::*;

use super::TakeId;
use crate::access::ClientId;
use crate::db::{Conn, IsOneOf, typed_id};
use crate::error::Error;
use crate::forms::{Revision, Saved, saved_or_stale};
use crate::schema::value_answers;
use crate::values::screens::{BLOCK_COUNT, Choice};
use crate::values::value::Value;

typed_id! {
    /// What was chosen on one screen.
    AnswerId
}

/// What a client chose on one screen of a take.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = value_answers)]
pub struct Answer {
    /// Its id.
    pub id: AnswerId,
    /// Who chose.
    pub client_id: ClientId,
    /// In which take.
    pub take_id: TakeId,
    /// The number of the screen, from 1 to 13.
    pub block: i32,
    /// What matters most of the four.
    pub most: Value,
    /// What matters least of the four.
    pub least: Value,
    /// How often it was saved.
    pub revision: i32,
}

impl Answer {
    /// Whether it was given on the screen with this number, from 1.
    #[must_use]
    pub fn is_on(&self, block: usize) -> bool {
        usize::try_from(self.block) == Ok(block)
    }

    /// The choice it stands for; none where a screen has other values now than it had then.
    #[must_use]
    pub fn choice(&self) -> Option<Choice> {
        choice(self.block, self.most, self.least)
    }

    /// What these clients chose in all their takes.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn choices(
        clients: &[ClientId],
        conn: &mut Conn,
    ) -> Result<HashMap<TakeId, Vec<Choice>>, Error> {
        let query = value_answers::table.filter(value_answers::client_id.one_of(clients)).select((
            value_answers::take_id,
            value_answers::block,
            value_answers::most,
            value_answers::least,
        ));
        let mut choices: HashMap<_, Vec<_>> = HashMap::new();
        for (take, block, most, least) in query.load::<(TakeId, i32, Value, Value)>(conn)? {
            choices.entry(take).or_default().extend(choice(block, most, least));
        }
        Ok(choices)
    }

    /// The answers of one take, in the order of the screens.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn of_take(client: ClientId, take: TakeId, conn: &mut Conn) -> Result<Vec<Self>, Error> {
        let query = value_answers::table
            .filter(value_answers::client_id.eq(client))
            .filter(value_answers::take_id.eq(take))
            .order(value_answers::block);
        Ok(query.select(Self::as_select()).load(conn)?)
    }

    /// Keeps what was chosen on a screen, unless another save came first. Revision 0 is the screen
    /// on which nothing had been chosen yet, so the first save makes revision 1.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn save(
        client: ClientId,
        take: TakeId,
        choice: Choice,
        revision: Revision,
        conn: &mut Conn,
    ) -> Result<Saved<Self>, Error> {
        let block = choice.block() + 1;
        let answers = Self::of_take(client, take, conn)?;
        let before = answers.iter().find(|answer| answer.is_on(block));
        let change =
            (value_answers::most.eq(choice.most()), value_answers::least.eq(choice.least()));
        let changed = if let Some(before) = before {
            let same =
                value_answers::table.find(before.id).filter(value_answers::revision.eq(revision.0));
            let next = value_answers::revision.eq(value_answers::revision + 1);
            diesel::update(same).set((change, next)).execute(conn)?
        } else {
            let row = (
                value_answers::id.eq(AnswerId::new()),
                value_answers::client_id.eq(client),
                value_answers::take_id.eq(take),
                value_answers::block.eq(i32::try_from(block).unwrap_or_default()),
                change,
                value_answers::revision.eq(1),
            );
            diesel::insert_into(value_answers::table).values(row).execute(conn)?
        };
        let answered = answers.len() + usize::from(before.is_none());
        let next = next_place(block, answered);
        let address = format!("/clients/{client}/values/takes/{take}/{next}");
        saved_or_stale(changed, address, || before.cloned().ok_or(Error::NotFound))
    }
}

fn choice(block: i32, most: Value, least: Value) -> Option<Choice> {
    let block = usize::try_from(block).ok()?.checked_sub(1)?;
    Choice::new(block, most, least).ok()
}

/// Where a client goes on to after the screen with this number (from 1): to the next screen, or to
/// a look at all answers after the last one and wherever each screen has its answer.
#[must_use]
pub fn next_place(block: usize, answered: usize) -> String {
    if block >= BLOCK_COUNT || answered >= BLOCK_COUNT {
        "check".to_owned()
    } else {
        (block + 1).to_string()
    }
}
