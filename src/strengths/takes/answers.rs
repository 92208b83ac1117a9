use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDateTime;
use diesel::prelude::*;

use super::{Take, TakeId};
use crate::access::ClientId;
use crate::db::{Conn, IsOneOf, new_id};
use crate::error::Error;
use crate::schema::{skill_answers, skill_takes};
use crate::strengths::rating::{Rating, Ratings};
use crate::strengths::skills::{Family, Skill};

/// What a client answered about one skill.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SkillAnswer {
    /// How well, how it feels, and where to.
    pub rating: Rating,
    /// When they used it, in their own words; often empty.
    pub evidence: String,
}

impl SkillAnswer {
    /// Whether nothing at all is said about the skill.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// The answers of one take, under the keys of the skills.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(pub BTreeMap<String, SkillAnswer>);

#[derive(Queryable, Selectable)]
#[diesel(table_name = skill_answers)]
struct Row {
    take_id: TakeId,
    skill: String,
    proficiency: Option<i32>,
    energy: Option<i32>,
    target: Option<i32>,
    evidence: String,
}

impl From<Row> for SkillAnswer {
    fn from(row: Row) -> Self {
        let rating = Rating {
            proficiency: row.proficiency.and_then(|kept| kept.try_into().ok()),
            energy: row.energy.and_then(|kept| kept.try_into().ok()),
            target: row.target.and_then(|kept| kept.try_into().ok()),
        };
        Self { rating, evidence: row.evidence }
    }
}

impl Answers {
    /// The answers of one take.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn of(take: TakeId, conn: &mut Conn) -> Result<Self, Error> {
        let mut all = Self::of_takes(&[take], conn)?;
        Ok(all.remove(&take).unwrap_or_default())
    }

    /// The answers of several takes, in one query.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn of_takes(takes: &[TakeId], conn: &mut Conn) -> Result<HashMap<TakeId, Self>, Error> {
        let rows = skill_answers::table.filter(skill_answers::take_id.one_of(takes));
        let rows: Vec<Row> = rows.select(Row::as_select()).load(conn)?;
        let mut all = HashMap::<_, Self>::new();
        for row in rows {
            let answers = all.entry(row.take_id).or_default();
            answers.0.insert(row.skill.clone(), row.into());
        }
        Ok(all)
    }

    /// The newest take of each of these clients: when it was finished, and how many skills count as
    /// answered in it. Clients without any are missing.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn counts(
        clients: &[ClientId],
        conn: &mut Conn,
    ) -> Result<HashMap<ClientId, (Option<NaiveDateTime>, i64)>, Error> {
        let answered = skill_answers::table
            .filter(skill_answers::take_id.eq(skill_takes::id))
            .filter(skill_answers::proficiency.is_not_null())
            .filter(skill_answers::energy.is_not_null());
        let count = answered.count().single_value();
        // Oldest first, so that a client's newest take is the one that stays.
        let takes = skill_takes::table
            .filter(skill_takes::client_id.one_of(clients))
            .order(skill_takes::id)
            .select((skill_takes::client_id, skill_takes::finished_at, count));
        let rows: Vec<(ClientId, Option<NaiveDateTime>, Option<i64>)> = takes.load(conn)?;
        let counted = |(client, finished_at, count): (_, _, Option<i64>)| {
            (client, (finished_at, count.unwrap_or_default()))
        };
        Ok(rows.into_iter().map(counted).collect())
    }

    /// What is answered about this skill; empty where nothing is.
    #[must_use]
    pub fn about(&self, skill: &Skill) -> SkillAnswer {
        self.0.get(skill.key).cloned().unwrap_or_default()
    }

    /// The evidence for this skill; empty where none is written.
    #[must_use]
    pub fn evidence(&self, skill: &Skill) -> &str {
        self.0.get(skill.key).map_or("", |answer| &answer.evidence)
    }

    /// The ratings alone, for the rules.
    #[must_use]
    pub fn ratings(&self) -> Ratings {
        let rating = |(key, answer): (&String, &SkillAnswer)| (key.clone(), answer.rating);
        self.0.iter().map(rating).collect()
    }

    /// How many skills count as answered.
    #[must_use]
    pub fn answered(&self) -> usize {
        let known = Skill::all().map(|skill| self.about(skill).rating);
        known.filter(|rating| rating.answer().is_some()).count()
    }

    /// Keeps these answers as the whole of one page: what stood there before goes.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn keep(&self, take: &Take, family: &Family, conn: &mut Conn) -> Result<(), Error> {
        let own = skill_answers::table.filter(skill_answers::take_id.eq(take.id));
        let keys = family.skills.iter().map(|skill| skill.key);
        diesel::delete(own.filter(skill_answers::skill.one_of(keys))).execute(conn)?;
        for skill in &family.skills {
            let answer = self.about(skill);
            if !answer.is_empty() {
                answer.insert(take, skill, conn)?;
            }
        }
        Ok(())
    }
}

impl SkillAnswer {
    fn insert(&self, take: &Take, skill: &Skill, conn: &mut Conn) -> Result<(), Error> {
        let rating = self.rating;
        diesel::insert_into(skill_answers::table)
            .values((
                skill_answers::id.eq(new_id()),
                skill_answers::client_id.eq(take.client_id),
                skill_answers::take_id.eq(take.id),
                skill_answers::skill.eq(skill.key),
                skill_answers::proficiency.eq(rating.proficiency.map(i32::from)),
                skill_answers::energy.eq(rating.energy.map(i32::from)),
                skill_answers::target.eq(rating.target.map(i32::from)),
                skill_answers::evidence.eq(&self.evidence),
            ))
            .execute(conn)?;
        Ok(())
    }
}
