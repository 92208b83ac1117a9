//! The goals of a client across the quarters: by when each is to be reached, and the points on the
//! way.

use chrono::NaiveDate;

use super::goal::Goal;
use super::milestones::Milestone;
use super::state::GoalState;
use crate::charts::timeline::{Timeline, Way};
use crate::charts::{Head, Mark, Row, Words};
use crate::words::{listed, long_date};

/// The goals that are still ahead, nearest day first, as a picture; none where no day is known.
pub fn timeline<'a>(
    sheets: impl IntoIterator<Item = (&'a Goal, &'a [Milestone])>,
    today: NaiveDate,
) -> Option<Timeline> {
    let ahead = |goal: &Goal| !matches!(goal.state, GoalState::Achieved | GoalState::LetGo);
    let sheets = sheets.into_iter().filter(|(goal, _)| ahead(goal));
    let mut dated: Vec<_> =
        sheets.map(|(goal, milestones)| (goal, days(goal, milestones))).collect();
    dated.retain(|(_, days)| !days.is_empty());
    dated.sort_by_key(|(goal, _)| goal.due_on.unwrap_or(NaiveDate::MAX));
    let all: Vec<_> = dated.iter().flat_map(|(_, days)| days).collect();
    let words = Words {
        id: "timeline",
        title: "Goals and milestones by their day, a line for each quarter of a year".to_owned(),
        finding: finding(&all, today),
        key: key(&all),
        head: vec![
            Head::Words("What"),
            Head::Words("Kind"),
            Head::Words("Day"),
            Head::Words("Where it stands"),
        ],
        rows: all.iter().map(|day| day.row(today)).collect(),
    };
    let ways: Vec<_> = dated
        .iter()
        .map(|(goal, days)| Way {
            name: goal.title.clone(),
            from: goal.created_at.date(),
            marks: days.iter().map(|day| (day.on, day.mark(), day.words())).collect(),
        })
        .collect();
    Timeline::new(words, &ways, today)
}

/// A day that matters for a goal.
struct Day<'a> {
    on: NaiveDate,
    title: &'a str,
    /// The goal's own day leads to the goal.
    goal: Option<&'a Goal>,
    is_reached: bool,
}

fn days<'a>(goal: &'a Goal, milestones: &'a [Milestone]) -> Vec<Day<'a>> {
    let own =
        goal.due_on.map(|on| Day { on, title: &goal.title, goal: Some(goal), is_reached: false });
    let points = milestones.iter().filter_map(|point| {
        let on = point.reached_on.or(point.due_on)?;
        Some(Day { on, title: &point.title, goal: None, is_reached: point.reached_on.is_some() })
    });
    let mut days: Vec<_> = points.chain(own).collect();
    days.sort_by_key(|day| day.on);
    days
}

impl Day<'_> {
    fn mark(&self) -> Mark {
        match (self.goal, self.is_reached) {
            (Some(_), _) => Mark::Aim,
            (None, true) => Mark::Reached,
            (None, false) => Mark::Ahead,
        }
    }

    fn words(&self) -> String {
        format!("{}: {}", self.title, long_date(self.on))
    }

    fn is_late(&self, today: NaiveDate) -> bool {
        !self.is_reached && self.on < today
    }

    fn row(&self, today: NaiveDate) -> Row {
        let kind = if self.goal.is_some() { "Goal" } else { "Milestone" };
        let stands = match (self.is_reached, self.is_late(today)) {
            (true, _) => "Reached",
            (false, true) => "Its day has passed",
            (false, false) => "Ahead",
        };
        let cells = [kind.to_owned(), long_date(self.on), stands.to_owned()];
        Row::new(self.title, cells).at(self.goal.map(Goal::address).unwrap_or_default())
    }
}

fn key(days: &[&Day<'_>]) -> Vec<(Mark, String)> {
    let meanings = [
        (Mark::Aim, "the goal’s day"),
        (Mark::Ahead, "milestone ahead"),
        (Mark::Reached, "milestone reached"),
    ];
    let drawn = meanings.into_iter().filter(|(mark, _)| days.iter().any(|day| day.mark() == *mark));
    drawn.map(|(mark, meaning)| (mark, meaning.to_owned())).collect()
}

/// What comes next, and what is late.
fn finding(days: &[&Day<'_>], today: NaiveDate) -> String {
    let ahead = || days.iter().filter(|day| !day.is_reached && day.on >= today);
    let next = ahead().map(|day| day.on).min();
    let titles: Vec<_> = ahead().filter(|day| Some(day.on) == next).map(|day| day.title).collect();
    let next = match next {
        Some(on) if on == today => format!("Today is the day for {}.", listed(&titles)),
        Some(on) => format!("The next day is {}: {}.", long_date(on), listed(&titles)),
        None => "No day lies ahead.".to_owned(),
    };
    let late = days.iter().filter(|day| day.is_late(today)).map(|day| day.title);
    match late.collect::<Vec<_>>().as_slice() {
        [] => next,
        [only] => format!("{next} Past its day: {only}."),
        two @ [_, _] => format!("{next} Past their day: {}.", listed(two)),
        many => format!("{next} Past their day: {} of {}.", many.len(), days.len()),
    }
}
