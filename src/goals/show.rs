//! One goal's page: what the client said, how far they have come, and the thread it hangs on.

use std::fmt::Display;

use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;
use chrono::{Days, NaiveDate};

use super::changes::{GoalChange, Turn};
use super::check::Mark;
use super::form::GoalForm;
use super::goal::GoalId;
use super::review::Review;
use super::sheet::GoalSheet;
use super::state::GoalState;
use super::steps::Step;
use crate::access::{ClientId, ClientPages};
use crate::actions::{Action, ActionWithLog};
use crate::comments::{Margin, Subject};
use crate::db::Conn;
use crate::direction::Direction;
use crate::error::Error;
use crate::filters;
use crate::forms::Revision;
use crate::interviews::Answer;
use crate::page::Page;
use crate::priorities::Origin;

#[derive(Template)]
#[template(path = "goals/show.html")]
struct Show {
    page: Page,
    sheet: GoalSheet,
    /// The goal's own words by field.
    words: GoalForm,
    review: Review,
    story: Vec<Turn>,
    direction: Option<Direction>,
    actions: Vec<ActionWithLog>,
    answer: Option<Answer>,
    origin: Option<Origin>,
    margin: Margin,
    today: NaiveDate,
}

/// After so many days without a log, a reading or a milestone, a goal is shown with its reasons.
const QUIET_AFTER: Days = Days::new(14);

struct Loaded {
    sheet: GoalSheet,
    changes: Vec<GoalChange>,
    direction: Option<Direction>,
    actions: Vec<ActionWithLog>,
    answer: Option<Answer>,
    origin: Option<Origin>,
    margin: Margin,
}

impl Loaded {
    fn of(client: ClientId, id: GoalId, conn: &mut Conn) -> Result<Self, Error> {
        let answers = Answer::all(client, conn)?;
        let sheet = GoalSheet::find(client, id, conn)?;
        let from = sheet.goal.priority_id.map(|item| Origin::find(client, item, conn));
        Ok(Self {
            origin: from.transpose()?,
            sheet,
            changes: GoalChange::of_goal(client, id, conn)?,
            direction: Direction::of(client, conn)?,
            actions: Action::of_goal(client, id, conn)?,
            answer: answers.into_iter().find(Answer::has_draft),
            margin: Margin::of(client, Subject::Goal(id.0), conn)?,
        })
    }
}

pub(super) async fn show(
    pages: ClientPages,
    row: Path<(String, GoalId)>,
) -> Result<HttpResponse, Error> {
    let (client, id, today) = (pages.client, row.1, pages.today);
    let loaded = pages.db.read(move |conn| Loaded::of(client, id, conn)).await?;
    let Loaded { sheet, changes, direction, actions, answer, origin, margin } = loaded;
    let words = GoalForm::from(&sheet.goal);
    let review = Review::of(&sheet.goal, &sheet.kept, today);
    let story = Turn::story(&changes);
    let page = pages.page(sheet.goal.statement()).edition(Revision(sheet.goal.revision).saves());
    page.back(pages.at("goals"), "All goals").show(|page| Show {
        page,
        sheet,
        words,
        review,
        story,
        direction,
        actions,
        answer,
        origin,
        margin,
        today,
    })
}

impl Show {
    /// An address below this goal's.
    fn at(&self, rest: impl Display) -> String {
        format!("{}/{rest}", self.sheet.goal.address())
    }

    /// Where the field can be changed.
    fn change(&self, field: &str) -> String {
        self.page.at(&Step::asking(field).place(self.sheet.goal.id))
    }

    /// Where the client is heading, for the thread.
    fn direction_words(&self) -> Option<&str> {
        self.direction.as_ref().and_then(Direction::goal)
    }

    /// Whether the reasons are worth reading again: the goal waits, or nothing has happened for
    /// two weeks.
    fn needs_reasons(&self) -> bool {
        match self.sheet.goal.state {
            GoalState::OnHold => true,
            GoalState::Active => self.is_quiet(),
            _ => false,
        }
    }

    fn is_quiet(&self) -> bool {
        let logged = self.actions.iter().flat_map(|action| &action.log);
        let logged = logged.map(|entry| entry.done_on).max();
        let begun = self.story.first().map(|turn| turn.at.date());
        let last = [self.sheet.moved_on(), logged, begun].into_iter().flatten().max();
        let line = self.today.checked_sub_days(QUIET_AFTER);
        last.zip(line).is_some_and(|(last, line)| last < line)
    }

    /// The day the client got there.
    fn achieved_on(&self) -> Option<NaiveDate> {
        let achieved = self.sheet.goal.state == GoalState::Achieved;
        let turn = self.story.first().filter(|_| achieved)?;
        Some(self.page.local(&turn.at).date())
    }
}
