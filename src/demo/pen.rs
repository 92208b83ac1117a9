use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta};

use crate::access::ClientId;
use crate::actions::cadence::{CadenceKind, Period};
use crate::actions::columns::CadenceColumns;
use crate::actions::impact::Impact;
use crate::actions::{ActionDraft, ActionId, NewLogEntry};
use crate::comments::{NewComment, Subject};
use crate::db::Conn;
use crate::direction::DirectionDraft;
use crate::error::Error;
use crate::findings::{FactQuestion, FindingDraft, FindingId, Source};
use crate::forms::{FormKey, Pairs, Revision, Saved, once};
use crate::goals::kinds::MilestoneKind;
use crate::goals::ratings::LinkStrength;
use crate::goals::state::GoalState;
use crate::goals::{
    Goal, GoalDraft, GoalId, GoalLink, LinkKind, Milestone, MilestoneDraft, NewKpiReading, Obstacle,
};
use crate::people::PersonId;
use crate::priorities::authenticity::Fit;
use crate::priorities::{PriorityDraft, PriorityId, PriorityList};
use crate::strengths::achievements::AchievementDraft;
use crate::strengths::rating::Rating;
use crate::strengths::reflections::SHEETS;
use crate::strengths::skills::{FAMILIES, Skill};
use crate::strengths::takes::{Answers, SkillAnswer, Take};
use crate::values::screens::{Choice, blocks};
use crate::values::takes;
use crate::values::value::Value;
use crate::values::{StatementDraft, ValueKey};

/// A skill as a made-up client rates it: key, proficiency, energy, target.
pub(super) type Rated = (&'static str, u8, i8, Option<u8>);

/// Writes a made-up client's pages through the same doors a real client's words go through.
pub(super) struct Pen<'c> {
    pub client: ClientId,
    /// When it is written: `days_ago` moves it.
    pub now: NaiveDateTime,
    pub conn: &'c mut Conn,
}

impl<'c> Pen<'c> {
    /// This client's pen, today.
    pub fn of(client: PersonId, now: NaiveDateTime, conn: &'c mut Conn) -> Self {
        Self { client: ClientId(client.0), now, conn }
    }
}

impl Pen<'_> {
    /// The day it is written on.
    pub fn today(&self) -> NaiveDate {
        self.now.date()
    }

    /// A day that lies so many days ahead (or back).
    pub fn in_days(&self, days: i64) -> NaiveDate {
        self.today() + TimeDelta::days(days)
    }

    /// The same pen some days earlier.
    pub fn days_ago(&mut self, days: u64) -> Pen<'_> {
        Pen { client: self.client, now: self.now - Days::new(days), conn: self.conn }
    }

    fn person(&self) -> PersonId {
        PersonId(self.client.0)
    }

    /// Writes something as the client would, so that it counts as activity at its place.
    pub fn write<T>(
        &mut self,
        place: &str,
        keep: impl FnOnce(&mut Conn) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let location = format!("/clients/{}/{place}", self.client);
        let mut kept = None;
        once(&FormKey::new(), self.person(), self.now, self.conn, |conn| {
            kept = Some(keep(conn)?);
            Ok(Saved::<()>::At(location))
        })?;
        kept.ok_or_else(|| Error::internal("the demo wrote nothing"))
    }

    /// One take of the skills inventory, finished where `finished`.
    pub fn skills(
        &mut self,
        rated: &[Rated],
        evidence: &[(&str, &str)],
        finished: bool,
    ) -> Result<(), Error> {
        let (client, now) = (self.client, self.now);
        let mut answers = Answers::default();
        for (key, proficiency, energy, target) in rated {
            let rating =
                Rating { proficiency: Some(*proficiency), energy: Some(*energy), target: *target };
            let evidence = evidence.iter().find(|(skill, _)| skill == key);
            let evidence = evidence.map_or("", |(_, words)| words).to_owned();
            let skill = Skill::from_key(key).ok_or_else(|| Error::internal("no such skill"))?;
            answers.0.insert(skill.key.to_owned(), SkillAnswer { rating, evidence });
        }
        self.write("strengths/skills", |conn| {
            let take = Take::begin(client, now, conn)?;
            for family in &FAMILIES {
                answers.keep(&take, family, conn)?;
            }
            if finished { take.finish(now, conn) } else { Ok(()) }
        })
    }

    /// Answers to the reflections, under the keys of the questions. Ticks are listed by key.
    pub fn reflections(&mut self, answers: &[(&str, &str)]) -> Result<(), Error> {
        let client = self.client;
        let sent = answers.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned()));
        let sent = Pairs(sent.collect());
        for sheet in SHEETS {
            let draft = sheet.draft(&sent).map_err(|_| Error::internal("a reflection"))?;
            self.write("strengths/reflections", |conn| {
                sheet.save(client, &draft, Revision(0), "", conn)
            })?;
        }
        Ok(())
    }

    pub fn achievement(&mut self, days_ago: i64, what: &str, result: &str) -> Result<(), Error> {
        let (client, achieved_on) = (self.client, Some(self.in_days(-days_ago)));
        let (what, result) = (what.to_owned(), result.to_owned());
        let draft = AchievementDraft { achieved_on, what, result };
        self.write("strengths/achievements", |conn| draft.insert(client, conn).map(drop))
    }

    /// One take of the value screens by someone who knows the order of all thirteen.
    pub fn values(&mut self, order: &[Value; 13], screens: usize) -> Result<(), Error> {
        let (client, now) = (self.client, self.now);
        let rank = |value: &Value| order.iter().position(|ranked| ranked == value);
        self.write("values", |conn| {
            let id = takes::Take::begin(client, now, conn)?;
            for (block, shown) in blocks().iter().enumerate().take(screens) {
                let (most, least) = (
                    shown.iter().min_by_key(|value| rank(value)),
                    shown.iter().max_by_key(|value| rank(value)),
                );
                let (Some(most), Some(least)) = (most, least) else {
                    continue;
                };
                let choice = Choice::new(block, *most, *least);
                let choice = choice.map_err(|refusal| Error::internal(refusal.message()))?;
                takes::Answer::save(client, id, choice, Revision(0), conn)?;
            }
            if screens == blocks().len() {
                takes::Take::find(client, id, conn)?.complete(now, conn)?;
            }
            Ok(())
        })
    }

    pub fn statement(
        &mut self,
        value: Value,
        meaning: &str,
        steer: &str,
        honoured: i32,
    ) -> Result<(), Error> {
        let (client, key) = (self.client, ValueKey::Listed(value));
        let (meaning, steer) = (meaning.to_owned(), steer.to_owned());
        let draft = StatementDraft { meaning, steer, honoured: Some(honoured) };
        self.write("values", |conn| draft.save(client, key, Revision(0), conn).map(drop))
    }

    pub fn direction(&mut self, draft: &DirectionDraft) -> Result<(), Error> {
        let (client, now) = (self.client, self.now);
        self.write("direction", |conn| draft.save(client, Revision(0), now, conn).map(drop))
    }

    pub fn finding(
        &mut self,
        question: FactQuestion,
        source: Source,
        source_name: &str,
        learnt: &str,
    ) -> Result<FindingId, Error> {
        let (client, day) = (self.client, self.today());
        let draft = FindingDraft {
            question,
            learnt: learnt.to_owned(),
            source,
            source_name: source_name.to_owned(),
            found_on: Some(day),
            thanked_on: source.is_person().then_some(day),
        };
        self.write("findings", |conn| draft.insert(client, conn))
    }

    /// An item of the list, with the finding that led to it, how much it would help and how much
    /// they want it.
    pub fn priority(
        &mut self,
        (list, finding): (PriorityList, Option<FindingId>),
        title: &str,
        weight: (i32, i32),
        fit: (Fit, Fit),
    ) -> Result<PriorityId, Error> {
        let client = self.client;
        let draft = PriorityDraft {
            list,
            title: title.to_owned(),
            note: String::new(),
            benefit: Some(weight.0),
            motivation: Some(weight.1),
            fits_values: Some(fit.0),
            uses_strengths: Some(fit.1),
        };
        self.write("priorities", |conn| draft.insert(client, finding, conn))
    }

    /// A step done once, so many days from now.
    pub fn step(&mut self, goal: GoalId, title: &str, in_days: i64) -> Result<ActionId, Error> {
        let cadence = CadenceColumns {
            ends_on: Some(self.in_days(in_days)),
            ..CadenceColumns::of(CadenceKind::Once)
        };
        self.action(goal, title, cadence, Impact::Medium)
    }

    /// A step done so many times a week, from so many days ago.
    pub fn habit(
        &mut self,
        goal: GoalId,
        title: &str,
        times: i32,
        since_days: i64,
    ) -> Result<ActionId, Error> {
        let cadence = CadenceColumns {
            times: Some(times),
            period: Some(Period::Week),
            starts_on: Some(self.in_days(-since_days)),
            ..CadenceColumns::of(CadenceKind::Quota)
        };
        self.action(goal, title, cadence, Impact::Large)
    }

    /// A step done so many times between then and then.
    pub fn window(
        &mut self,
        goal: GoalId,
        title: &str,
        times: i32,
        (from_days, to_days): (i64, i64),
    ) -> Result<ActionId, Error> {
        let cadence = CadenceColumns {
            times: Some(times),
            starts_on: Some(self.in_days(from_days)),
            ends_on: Some(self.in_days(to_days)),
            ..CadenceColumns::of(CadenceKind::Window)
        };
        self.action(goal, title, cadence, Impact::Medium)
    }

    fn action(
        &mut self,
        goal: GoalId,
        title: &str,
        cadence: CadenceColumns,
        impact: Impact,
    ) -> Result<ActionId, Error> {
        let (client, today) = (self.client, self.today());
        let draft = ActionDraft {
            goal_id: Some(goal),
            title: title.to_owned(),
            cadence,
            impact,
            resources: String::new(),
            note: String::new(),
        };
        self.write("actions", |conn| draft.insert(client, today, conn))
    }

    /// What was done on these days, counted back from today.
    pub fn done(&mut self, action: ActionId, days_ago: &[i64]) -> Result<(), Error> {
        let (client, today) = (self.client, self.today());
        for days in days_ago {
            let done_on = self.in_days(-days);
            let entry = NewLogEntry { done_on, amount: 1, note: String::new() };
            self.write("actions", |conn| entry.insert(client, action, today, conn).map(drop))?;
        }
        Ok(())
    }

    /// What someone wrote in this client's margin.
    pub fn comment(&mut self, author: PersonId, subject: Subject, body: &str) -> Result<(), Error> {
        let comment = NewComment { subject, body: body.to_owned() };
        comment.insert(self.client, author, self.now, self.conn).map(drop)
    }
}

/// A goal of a made-up client with all that belongs to it.
pub(super) struct Planned<'a> {
    pub draft: GoalDraft,
    /// What it was on the list.
    pub from: PriorityId,
    /// Values it serves and skills it draws on.
    pub links: &'a [(LinkKind, &'a str, LinkStrength)],
    /// What may get in the way, and what then.
    pub obstacles: &'a [(&'a str, &'a str)],
    /// Kind, title, days from today, and whether it is reached.
    pub milestones: &'a [(MilestoneKind, &'a str, i64, bool)],
    /// Days ago and value.
    pub readings: &'a [(i64, f64)],
}

impl Pen<'_> {
    /// A goal that has left its draft.
    pub fn goal(&mut self, planned: Planned<'_>) -> Result<GoalId, Error> {
        let (client, now, today) = (self.client, self.now, self.today());
        let owned = |(kind, key, strength): &(LinkKind, &str, LinkStrength)| {
            (*kind, (*key).to_owned(), *strength)
        };
        let links: Vec<_> = planned.links.iter().map(owned).collect();
        let pairs = planned.obstacles.iter();
        let pairs: Vec<_> =
            pairs.map(|(obstacle, then)| ((*obstacle).to_owned(), (*then).to_owned())).collect();
        self.write("goals", |conn| {
            let id = planned.draft.insert(client, Some(planned.from), now, conn)?;
            GoalLink::replace(client, id, &links, conn)?;
            Obstacle::replace(client, id, &pairs, conn)?;
            for (kind, title, in_days, reached) in planned.milestones {
                let due_on = Some(today + TimeDelta::days(*in_days));
                let title = (*title).to_owned();
                let milestone = MilestoneDraft { kind: *kind, title, due_on };
                let milestone = milestone.insert(client, id, conn)?;
                if *reached {
                    Milestone::find(client, id, milestone, conn)?.reach(due_on, conn)?;
                }
            }
            for (days_ago, value) in planned.readings {
                let read_on = today - TimeDelta::days(*days_ago);
                let reading = NewKpiReading { read_on, value: *value, note: String::new() };
                reading.insert(client, id, conn)?;
            }
            Goal::find(client, id, conn)?.become_state(GoalState::Active, "", now, conn)?;
            Ok(id)
        })
    }
}
