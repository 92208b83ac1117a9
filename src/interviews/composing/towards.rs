//! Suggestions about where the client is going.

use super::grammar::{by_month, sentence};
use super::shape::Shape;
use super::sources::Sources;

/// The long-term goal, the nearest vision, and the goal that comes first.
pub fn aspiration(sources: &Sources) -> Vec<String> {
    let goal = Shape::of(&sources.overarching_goal).map(|shape| match shape {
        Shape::Sentence(said) => said,
        Shape::Verb(verb) => format!("In the long run, I want to {verb}"),
        Shape::Gerund(doing) => format!("In the long run, I see myself {doing}"),
        Shape::Past(thing) | Shape::Thing(thing) => {
            format!("In the long run, this is my goal: {thing}")
        }
    });
    let vision = [(5, &sources.vision_5), (10, &sources.vision_10), (15, &sources.vision_15)]
        .into_iter()
        .find_map(|(years, vision)| Some(in_years(years, Shape::of(vision)?)));
    // Without a direction, a single goal does not make an answer about the long run.
    let next = (goal.is_some() || vision.is_some()).then(|| next_goal(sources)).flatten();
    [goal, vision, next].into_iter().flatten().map(|said| sentence(&said)).collect()
}

fn in_years(years: u8, vision: Shape) -> String {
    match vision {
        Shape::Sentence(said) if is_wish(&said) => said,
        Shape::Sentence(said) => {
            format!("In {years} years, I would like to be able to say: “{said}”")
        }
        Shape::Verb(verb) => format!("Within {years} years, I want to {verb}"),
        Shape::Gerund(doing) => format!("In {years} years, I see myself {doing}"),
        Shape::Past(thing) | Shape::Thing(thing) => {
            format!("This is where I want to be in {years} years: {thing}")
        }
    }
}

fn next_goal(sources: &Sources) -> Option<String> {
    let goal = sources.first_due()?;
    let by = by_month(&goal.title, goal.due_on);
    Some(match Shape::of(&goal.title)? {
        Shape::Verb(verb) => format!("My next step on that road is to {verb}{by}"),
        Shape::Gerund(doing) => format!("My next step on that road is {doing}{by}"),
        Shape::Sentence(thing) | Shape::Past(thing) | Shape::Thing(thing) => {
            format!("My next goal on that road is this: {thing}{by}")
        }
    })
}

/// Whether the sentence already looks ahead and needs no frame.
fn is_wish(said: &str) -> bool {
    let said = said.replace('’', "'");
    ["I want", "I will", "I'll", "I would", "I'd", "I hope", "I plan", "I aim", "I see myself"]
        .iter()
        .any(|start| said.starts_with(start))
}
