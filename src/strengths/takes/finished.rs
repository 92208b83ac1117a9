use super::{Answers, Take, TakeId};
use crate::access::ClientId;
use crate::db::Conn;
use crate::error::Error;
use crate::forms::Choice;
use crate::strengths::profile::Profile;
use crate::strengths::quadrant::Quadrant;
use crate::strengths::skills::Skill;

/// A finished take with its result.
#[derive(Clone, Debug)]
pub struct Finished {
    /// The take.
    pub take: Take,
    /// What was answered in it.
    pub answers: Answers,
    /// What the answers say, put in order.
    pub profile: Profile,
}

impl Finished {
    /// The client's latest finished take; none where none is finished.
    ///
    /// # Errors
    /// When the database can't be asked.
    pub fn latest(client: ClientId, conn: &mut Conn) -> Result<Option<Self>, Error> {
        let takes = Take::all(client, conn)?;
        let latest = takes.into_iter().find(Take::is_finished);
        latest.map(|take| Self::of(take, conn)).transpose()
    }

    /// The finished take with this id.
    ///
    /// # Errors
    /// [`Error::NotFound`] where this client finished no such take.
    pub fn find(client: ClientId, id: TakeId, conn: &mut Conn) -> Result<Self, Error> {
        let take = Take::find(client, id, conn)?;
        if take.is_finished() { Self::of(take, conn) } else { Err(Error::NotFound) }
    }

    pub(super) fn of(take: Take, conn: &mut Conn) -> Result<Self, Error> {
        let answers = Answers::of(take.id, conn)?;
        let profile = Profile::of(&answers.ratings());
        Ok(Self { take, answers, profile })
    }

    /// The names of the skills to lead with, strongest first.
    #[must_use]
    pub fn lead_with(&self) -> Vec<&'static str> {
        let leading = self.profile.in_quadrant(Quadrant::LeadWith);
        leading.iter().map(|rated| rated.skill.name).collect()
    }
}

/// The forty skills as choices, for a goal to say which ones it draws on: those to lead with first,
/// then quadrant by quadrant, then what is not answered. The value is the skill's key.
#[must_use]
pub fn skill_choices(profile: Option<&Profile>) -> Vec<Choice> {
    let rated: Vec<_> = Quadrant::ALL
        .iter()
        .flat_map(|quadrant| profile.map_or_else(Vec::new, |all| all.in_quadrant(*quadrant)))
        .collect();
    let is_rated = |skill: &&Skill| rated.iter().any(|rated| rated.skill == *skill);
    let placed = rated
        .iter()
        .map(|rated| Choice::new(rated.skill.key, rated.skill.name).hint(rated.quadrant.label()));
    let others = Skill::all().filter(|skill| !is_rated(skill));
    let others = others.map(|skill| Choice::new(skill.key, skill.name));
    placed.chain(others).collect()
}
