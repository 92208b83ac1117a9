use actix_web::HttpResponse;
use chrono::{NaiveDate, NaiveDateTime};

use super::pages::{Show, gathered};
use super::{GoalSheet, Span};
use crate::access::ClientPages;
use crate::actions::ActionWithLog;
use crate::charts::{Row, Words};
use crate::error::Error;
use crate::forms::Query;
use crate::paper::{Asked, Block, Marker, Paper, Voice};
use crate::strengths::Finished;
use crate::strengths::quadrant::Quadrant;
use crate::values::ImportantValue;
use crate::words::{capitalised, counted, long_date};

pub(super) async fn show(pages: ClientPages, asked: Query<Asked>) -> Result<HttpResponse, Error> {
    let made_at = pages.now;
    let show = gathered(pages).await?;
    let name = format!("career-action-plan-{}", show.today);
    show.paper(made_at).download(asked.0.sheet(), &name).await
}

impl Show {
    /// What the page says, on paper.
    fn paper(&self, made_at: NaiveDateTime) -> Paper {
        let mut blocks = self.head();
        blocks.extend(self.where_i_am());
        blocks.extend(self.where_i_am_going());
        blocks.extend(self.all_goals());
        blocks.extend(self.going_on());
        Paper {
            title: self.page.title.clone(),
            author: self.name.clone(),
            foot: format!("{} · Confidential", self.page.foot()),
            made_at,
            blocks,
        }
    }

    fn day(&self, instant: &NaiveDateTime) -> String {
        long_date(self.page.local(instant).date())
    }

    fn head(&self) -> Vec<Block> {
        let mut facts = vec![("Written by", self.name.clone())];
        if !self.coaches.is_empty() {
            facts.push(("Prepared with", format!("{}, coach", self.helpers())));
        }
        facts.push(("Date", long_date(self.today)));
        facts.push(("Revision", self.plan.edition.line(&self.page)));
        let whose = format!("Confidential: for {} and nobody else.", self.readers());
        vec![
            Block::Heading(1, self.page.title.clone()),
            said(facts),
            Block::Text(Voice::Label, whose),
        ]
    }

    fn where_i_am(&self) -> Vec<Block> {
        let plan = &self.plan;
        let mut blocks = Vec::new();
        if !plan.background.is_empty() {
            let answers = plan.background.iter().map(|(question, said)| (question.ask, said));
            blocks.extend([Block::under("What I bring"), Block::answers(answers)]);
        }
        if !plan.achievements.is_empty() {
            let item = |what: &str, result: &str, on: Option<NaiveDate>| {
                vec![
                    (Voice::Words, what.to_owned()),
                    (Voice::SmallWords, result.to_owned()),
                    (Voice::Remark, on.map(long_date).unwrap_or_default()),
                ]
            };
            let all = plan.achievements.iter();
            let all = all.map(|one| item(&one.what, &one.result, one.achieved_on));
            blocks.extend([Block::under("What I have achieved"), listed(all)]);
        }
        if let Some(taken) = &plan.strengths {
            blocks.extend(self.strengths(taken));
        }
        if !plan.values.is_empty() {
            let all = plan.values.iter().map(value);
            blocks.extend([Block::under("What matters most to me"), listed(all)]);
        }
        part("Where I am", blocks)
    }

    fn strengths(&self, taken: &Finished) -> Vec<Block> {
        let when = taken.take.finished_at.map(|at| format!(" on {}", self.day(&at)));
        let skills = counted(taken.profile.answered(), "skill");
        let how = format!("How I described {skills}{}.", when.unwrap_or_default());
        let quadrants = Quadrant::ALL.iter().map(|one| (one.label(), self.skills(one)));
        let quadrants = quadrants.filter(|(_, skills)| !skills.is_empty());
        let mut blocks = vec![
            Block::under("My strengths"),
            Block::Text(Voice::Remark, how),
            Block::Table {
                caption: String::new(),
                columns: vec![("What to do with them", 3.0), ("Skills", 7.0)],
                rows: quadrants.map(|(name, skills)| vec![name.to_owned(), skills]).collect(),
            },
        ];
        if !taken.profile.gaps.is_empty() {
            let gaps = taken.profile.gaps.iter();
            let row = gaps.map(|gap| {
                vec![gap.skill.name.to_owned(), gap.have.to_string(), gap.target.to_string()]
            });
            blocks.push(Block::Table {
                caption: "Where I want to get further, from 0 to 4".to_owned(),
                columns: vec![("Skill", 6.0), ("Today", 2.0), ("Target", 2.0)],
                rows: row.collect(),
            });
        }
        blocks
    }

    fn where_i_am_going(&self) -> Vec<Block> {
        let plan = &self.plan;
        let (whys, visions) = (plan.whys(), plan.visions());
        let goal = plan.overarching_goal().map(|goal| Block::Text(Voice::Lead, goal.to_owned()));
        let mut blocks = vec![goal.unwrap_or(Block::Room), Block::under("Why")];
        blocks.push(match whys.is_empty() {
            true => Block::Room,
            false => Block::answers(whys.iter().map(|(question, said)| (question.label, *said))),
        });
        for (prompt, said) in visions {
            blocks.extend([Block::under(prompt.name), words(said)]);
        }
        let lifestyle = plan.direction.as_ref().map(|direction| direction.lifestyle.as_str());
        if let Some(lifestyle) = lifestyle.filter(|words| !words.is_empty()) {
            blocks.extend([Block::under("How I want to live while I work"), words(lifestyle)]);
        }
        part("Where I’m going", blocks)
    }

    fn all_goals(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        if self.plan.goals.is_empty() {
            blocks.extend(part("My goals", vec![Block::Room]));
        }
        blocks.extend(self.timeline().map(|picture| due(picture.words)).into_iter().flatten());
        for span in Span::ALL {
            let sheets = self.goals(span);
            if !sheets.is_empty() {
                blocks.push(Block::part(span.title()));
                blocks.push(Block::Text(Voice::Remark, span.about().to_owned()));
                blocks.extend(sheets.into_iter().flat_map(|sheet| self.goal(sheet)));
            }
        }
        if !self.plan.actions.is_empty() {
            blocks.extend(part("Other actions", vec![self.actions(&self.plan.actions)]));
        }
        blocks
    }

    fn goal(&self, sheet: &GoalSheet) -> Vec<Block> {
        let mut facts = self.lines(sheet);
        facts.push(("Look again on", String::new()));
        let mut blocks = vec![Block::under(sheet.goal.statement()), said(facts)];
        if !sheet.actions.is_empty() {
            blocks.push(self.actions(&sheet.actions));
        }
        blocks
    }

    fn actions(&self, actions: &[ActionWithLog]) -> Block {
        let row = |action: &ActionWithLog| {
            let (word, _) = action.mark(self.today);
            let stands = [Some(word.to_owned()), action.going(self.today)];
            let stands: Vec<_> = stands.into_iter().flatten().collect();
            let when = capitalised(&action.cadence.to_string());
            vec![format!("{}\n{when}", action.title), stands.join("\n")]
        };
        Block::Table {
            caption: "Actions".to_owned(),
            columns: vec![("What", 6.0), ("Where it stands", 4.0)],
            rows: actions.iter().map(row).collect(),
        }
    }

    fn going_on(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        if let Some(at) = self.plan.reviewed_at {
            let on = format!("The coach went through this plan on {}.", self.day(&at));
            blocks.push(Block::Text(Voice::Remark, on));
        }
        let again = "This plan is gone through again on:".to_owned();
        blocks.extend([Block::Text(Voice::Label, again), Block::Slots(vec![String::new(); 3])]);
        let mut signatures = vec![format!("{} · date", self.name)];
        signatures.extend(self.coaches.iter().map(|coach| format!("{coach}, coach · date")));
        blocks.push(Block::Slots(signatures));
        part("Going on", blocks)
    }
}

/// A part with its heading; nothing where nothing is in it.
fn part(heading: &str, mut blocks: Vec<Block>) -> Vec<Block> {
    if !blocks.is_empty() {
        blocks.insert(0, Block::part(heading));
    }
    blocks
}

/// The days across the quarters; on paper in words and as a table, the drawing is the browser's.
fn due(days: Words) -> Vec<Block> {
    let columns = days.head.iter().map(|head| head.label()).zip([5.0, 2.0, 3.0, 3.0]);
    let row = |row: Row| [vec![row.name], row.cells].concat();
    vec![
        Block::part("What is due, and when"),
        Block::Text(Voice::Plain, days.finding),
        Block::Table {
            caption: String::new(),
            columns: columns.collect(),
            rows: days.rows.into_iter().map(row).collect(),
        },
    ]
}

fn words(said: &str) -> Block {
    Block::Text(Voice::Words, said.to_owned())
}

fn said(facts: Vec<(&'static str, String)>) -> Block {
    Block::Facts(facts.into_iter().map(|(label, words)| (label.to_owned(), words)).collect())
}

/// Things with what is written about each; what is empty is left out.
fn listed(all: impl Iterator<Item = Vec<(Voice, String)>>) -> Block {
    let written = |item: Vec<(Voice, String)>| {
        item.into_iter().filter(|(_, words)| !words.is_empty()).collect()
    };
    Block::List(Marker::None, all.map(written).collect())
}

fn value(one: &ImportantValue) -> Vec<(Voice, String)> {
    let place = one.value.place.map(|place| format!("{place}. ")).unwrap_or_default();
    let honoured = one.honoured.map(|honoured| format!("Honoured today: {honoured} of 10"));
    vec![
        (Voice::Words, format!("{place}{}", one.value.name)),
        (Voice::SmallWords, one.meaning.clone()),
        (Voice::SmallWords, one.steer.clone()),
        (Voice::Remark, honoured.unwrap_or_default()),
    ]
}
