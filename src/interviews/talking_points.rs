//! An answer cut down to a card: a few short lines to remember, and the questions to expect.

use super::composing::{GoalSource, Slot, sentence, tidy};
use super::question::Question;
use crate::words::month;

/// A line never has more words than this.
const LONGEST: usize = 14;
/// A card never has more lines than this.
const MOST: usize = 7;

/// One line of the card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TalkingPoint {
    /// The part of the answer it stands for; `None` where it was taken from a whole draft.
    pub slot: Option<Slot>,
    /// A few of the client's own words.
    pub line: String,
}

/// A question to expect after a goal has been named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowUp {
    /// The question, as an interviewer may ask it.
    pub question: String,
    /// What the plan has for an answer, or what to think of beforehand.
    pub have_ready: String,
}

/// Four to seven lines from the filled parts, in the order of the question; fewer where the parts
/// have fewer sentences. First sentences are chosen before sentences with numbers, and those before
/// the rest.
pub fn talking_points(question: Question, slots: &[(Slot, &str)]) -> Vec<TalkingPoint> {
    let filled = question
        .slots()
        .iter()
        .flat_map(|wanted| slots.iter().filter(move |(slot, _)| slot == wanted));
    let lines = filled.flat_map(|(slot, text)| {
        sentences(text)
            .into_iter()
            .enumerate()
            .map(move |(place, said)| (Some(*slot), place == 0, said))
    });
    pick(lines.collect())
}

/// Four to seven lines from a finished draft; fewer where it has fewer sentences.
pub fn talking_points_from_draft(draft: &str) -> Vec<TalkingPoint> {
    let paragraphs = draft.split('\n').filter(|line| !line.trim().is_empty());
    let lines = paragraphs.flat_map(|paragraph| {
        sentences(paragraph).into_iter().enumerate().map(|(place, said)| (None, place == 0, said))
    });
    pick(lines.collect())
}

/// Keeps the most telling sentences, in the order they were said.
fn pick(sentences: Vec<(Option<Slot>, bool, &str)>) -> Vec<TalkingPoint> {
    let mut places: Vec<usize> = (0..sentences.len()).collect();
    places.sort_by_key(|place| {
        sentences.get(*place).map_or((2, *place), |(_, opens, said)| {
            let rank = if *opens { 0 } else { usize::from(!said.contains(char::is_numeric)) + 1 };
            (rank, *place)
        })
    });
    places.truncate(MOST);
    sentences
        .into_iter()
        .enumerate()
        .filter(|(place, _)| places.contains(place))
        .map(|(_, (slot, _, said))| TalkingPoint { slot, line: shortened(said) })
        .collect()
}

/// The sentences of a text: each ends with a stop, in quotation marks or not, followed by a space
/// and no small letter.
fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        let rest = text.get(at + c.len_utf8()..).unwrap_or_default();
        let after = if c == '\n' { rest } else { rest.trim_start_matches(['”', '’', '"']) };
        let end = text.len() - after.len();
        let next = after.trim_start().chars().next();
        let apart = after.starts_with(char::is_whitespace);
        if c == '\n' || ("!?.".contains(c) && apart && next.is_none_or(|next| !next.is_lowercase()))
        {
            found.push(text.get(start..end).unwrap_or_default());
            start = end;
        }
    }
    found.push(text.get(start..).unwrap_or_default());
    found.retain(|said| said.contains(char::is_alphanumeric));
    found
}

/// The words that matter of `I would like to be able to say: “I lead a team.”`: what is announced.
fn announced(said: &str) -> &str {
    let said = said.split_once(": “").map_or(said, |(_, announced)| announced);
    if said.contains('“') { said } else { said.trim_end().trim_end_matches('”') }
}

/// The sentence cut to a line: at a comma where one comes at a good place, otherwise after
/// [`LONGEST`] words with "…".
fn shortened(said: &str) -> String {
    let said = tidy(announced(&tidy(said)));
    let words: Vec<&str> = said.split(' ').collect();
    if words.len() <= LONGEST {
        return said;
    }
    let start = words.get(..LONGEST).unwrap_or_default();
    match start.iter().rposition(|word| word.ends_with([',', ';'])) {
        Some(comma) if comma >= 5 => tidy(&start.get(..=comma).unwrap_or_default().join(" ")),
        _ => tidy(&start.join(" ")) + "…",
    }
}

/// The questions to expect once this goal has been named, each with what the plan has ready.
pub fn follow_ups(goal: &GoalSource) -> Vec<FollowUp> {
    let title = tidy(&goal.title);
    if title.is_empty() {
        return Vec::new();
    }
    let measure = tidy(&goal.kpi);
    let known = if measure.is_empty() {
        "Your plan has no measure for this goal yet. Think of one number that would show it."
            .to_owned()
    } else {
        sentence(&format!("Your plan measures it like this: {measure}"))
    };
    let (when, late) = match goal.due_on {
        Some(date) => {
            let date = month(date);
            (
                format!("Your plan says {date}. Think of the last step you took and the next one."),
                format!("What will you do if you are not there by {date}?"),
            )
        }
        None => (
            "Your plan has no date for this goal yet. Think of a month, and of the next step."
                .to_owned(),
            "What could slow you down, and what will you do then?".to_owned(),
        ),
    };
    let ask = |question: String, have_ready: &str| FollowUp {
        question,
        have_ready: have_ready.to_owned(),
    };
    vec![
        ask(format!("You mentioned this goal: “{title}”. How far along are you?"), &when),
        ask("How will you know that you have reached it?".to_owned(), &known),
        ask(late, "One thing that could get in the way, and what you would change."),
        ask(
            "How would this job help you with it, and how would it help us?".to_owned(),
            "One sentence for each side.",
        ),
    ]
}
