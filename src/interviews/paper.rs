use actix_web::HttpResponse;
use actix_web::web::Path;
use chrono::NaiveDateTime;

use super::answers::Answer;
use super::company::CompanyId;
use super::pack::{Pack, gathered};
use super::question::Question;
use crate::access::ClientPages;
use crate::error::Error;
use crate::forms::Query;
use crate::paper::{Asked, Block, Marker, Paper, Voice};
use crate::words::long_date;

pub(super) async fn show(
    pages: ClientPages,
    row: Path<(String, CompanyId)>,
    asked: Query<Asked>,
) -> Result<HttpResponse, Error> {
    let (author, made_at) = (pages.head.name.clone(), pages.now);
    let pack = gathered(pages, row.1).await?;
    let name = format!("interview-pack-{}", pack.today);
    pack.paper(author, made_at).download(asked.0.sheet(), &name).await
}

impl Pack {
    /// What the page says, on paper.
    fn paper(&self, author: String, made_at: NaiveDateTime) -> Paper {
        let mut blocks = self.head(&author);
        blocks.extend(self.about());
        blocks.extend(Question::ALL.iter().flat_map(|question| self.question(*question)));
        blocks.extend(self.stories());
        blocks.extend(self.to_ask());
        blocks.extend(self.day());
        let foot = format!("{} · {}", self.page.foot(), self.company.name);
        Paper { title: self.page.title.clone(), author, foot, made_at, blocks }
    }

    fn head(&self, author: &str) -> Vec<Block> {
        let mut facts = vec![("Written by", author), ("Role", &self.company.role)];
        let (printed, edition) = (long_date(self.today), self.edition.line(&self.page));
        facts.extend([("Printed", printed.as_str()), ("Revision", &edition)]);
        facts.retain(|(_, said)| !said.is_empty());
        let fact = |(label, said): (&str, &str)| (label.to_owned(), said.to_owned());
        let facts = Block::Facts(facts.into_iter().map(fact).collect());
        vec![Block::Heading(1, self.page.title.clone()), facts]
    }

    fn about(&self) -> Vec<Block> {
        let (company, heading) = (&self.company, Block::part("About the company"));
        let research = company.research();
        if research.is_empty() {
            let nothing = format!("Nothing is written down about {} yet.", company.name);
            return vec![heading, Block::Text(Voice::Plain, nothing)];
        }
        vec![heading, Block::answers(research)]
    }

    fn question(&self, question: Question) -> Vec<Block> {
        let heading = Block::part(question.label());
        let Some(answer) = self.answer(&question) else {
            let nothing = "No answer is drafted yet.".to_owned();
            return vec![heading, Block::Text(Voice::Plain, nothing)];
        };
        let rehearsed = self.rehearsed(answer);
        let rehearsed = rehearsed.map(|rehearsed| Block::Text(Voice::Remark, rehearsed));
        let mut blocks = vec![
            heading,
            Block::Text(Voice::Words, answer.draft.clone()),
            Block::Text(Voice::Remark, standing(answer)),
        ];
        blocks.extend(rehearsed);
        blocks.push(Block::under("Talking points"));
        blocks.push(Block::list(Marker::Dot, answer.points()));
        blocks
    }

    fn stories(&self) -> Vec<Block> {
        let heading = Block::part("Stories to tell");
        let stories = &self.sources.achievements;
        if stories.is_empty() {
            let nothing = "Achievements written under Strengths stand here, each a story: what was \
                           going on, what you did, what came of it.";
            return vec![heading, Block::Text(Voice::Plain, nothing.to_owned())];
        }
        let story = stories.iter().map(|story| {
            let when = story.on.map_or_else(|| "At some time".to_owned(), long_date);
            let mut item = vec![(Voice::Label, when), (Voice::Words, story.what.clone())];
            item.push((Voice::SmallWords, story.result.clone()));
            item.retain(|(_, words)| !words.is_empty());
            item
        });
        vec![heading, Block::List(Marker::None, story.collect())]
    }

    fn to_ask(&self) -> Vec<Block> {
        let questions = self.company.questions();
        let asked = match questions.is_empty() {
            true => Block::Room,
            false => Block::list(Marker::Dot, questions),
        };
        vec![Block::part("Questions to ask"), asked]
    }

    fn day(&self) -> Vec<Block> {
        let mut blocks = vec![Block::part("The day")];
        for list in self.checklists {
            let items = list.items.iter().copied();
            blocks.extend([Block::under(list.title), Block::list(Marker::Box, items)]);
        }
        blocks.push(Block::part("Afterwards, by hand"));
        for question in self.debrief {
            blocks.extend([Block::under(*question), Block::Room]);
        }
        blocks
    }
}

fn standing(answer: &Answer) -> String {
    let ready = if answer.is_ready() { "ready to say" } else { "not marked as ready yet" };
    format!("{} · version {}, {ready}", answer.time().sentence(), answer.version)
}
