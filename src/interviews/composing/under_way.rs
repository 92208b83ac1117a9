//! Suggestions about what the client has done, is doing and will have done.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::grammar::{by_month, list, lower_first, sentence, tidied};
use super::shape::Shape;
use super::sources::Sources;
use crate::words::month;

/// The three latest achievements, each with its date and result.
pub fn achievements(sources: &Sources) -> Vec<String> {
    let mut latest: Vec<_> = sources.achievements.iter().collect();
    latest.sort_by_key(|achievement| Reverse(achievement.on));
    latest
        .into_iter()
        .filter_map(|achievement| {
            let date = achievement.on.map(month);
            let what = match (Shape::of_done(&achievement.what)?, date) {
                (Shape::Sentence(said), None) => said,
                (Shape::Sentence(said), Some(date)) => format!("In {date}, {}", lower_first(&said)),
                (Shape::Past(done), None) => format!("I {done}"),
                (Shape::Past(done), Some(date)) => format!("In {date}, I {done}"),
                (Shape::Verb(thing) | Shape::Gerund(thing) | Shape::Thing(thing), None) => {
                    format!("One result I am proud of is this: {thing}")
                }
                (Shape::Verb(thing) | Shape::Gerund(thing) | Shape::Thing(thing), Some(date)) => {
                    format!("One result I am proud of is from {date}: {thing}")
                }
            };
            let result = Shape::of_done(&achievement.result).map(|shape| match shape {
                Shape::Sentence(said) => sentence(&said),
                Shape::Verb(text)
                | Shape::Gerund(text)
                | Shape::Past(text)
                | Shape::Thing(text) => sentence(&format!("The result: {text}")),
            });
            Some(
                [Some(sentence(&what)), result].into_iter().flatten().collect::<Vec<_>>().join(" "),
            )
        })
        .take(3)
        .collect()
}

/// Up to four actions under way, and who backs the client.
pub fn steps(sources: &Sources) -> Vec<String> {
    let shapes: Vec<Shape> =
        sources.actions.iter().filter_map(|action| Shape::of(action)).take(4).collect();
    if shapes.is_empty() {
        return Vec::new();
    }
    let verbs: Vec<String> = shapes.iter().filter_map(|s| s.verb().map(str::to_owned)).collect();
    let doings: Vec<String> = shapes.iter().filter_map(|s| s.gerund().map(str::to_owned)).collect();
    let now = if verbs.len() == shapes.len() {
        format!("My plan for now is to {}", list(&verbs))
    } else if doings.len() == shapes.len() {
        format!("At the moment I am {}", list(&doings))
    } else {
        let all: Vec<String> = shapes.into_iter().map(Shape::text).collect();
        format!("These are the steps I am working on: {}", list(&all))
    };
    let backing = tidied(&sources.support, 3);
    let support =
        (!backing.is_empty()).then(|| format!("I have backing for this: {}", list(&backing)));
    [Some(now), support].into_iter().flatten().map(|said| sentence(&said)).collect()
}

/// Up to three milestones in order of date; goals with a due date where there are none.
pub fn milestones(sources: &Sources) -> Vec<String> {
    let mut points: Vec<_> =
        sources.milestones.iter().map(|point| (point.due_on, point.title.as_str())).collect();
    points.retain(|(_, title)| Shape::of(title).is_some());
    if points.is_empty() {
        let dated = sources.goals.iter().filter(|goal| goal.due_on.is_some());
        points.extend(dated.map(|goal| (goal.due_on, goal.title.as_str())));
    }
    points.sort_by_key(|(date, _)| (date.is_none(), *date));
    let mut said: Vec<String> = points
        .iter()
        .filter_map(|(date, title)| Some(sentence(&milestone(*date, title, Shape::of(title)?))))
        .take(3)
        .collect();
    if said.len() > 1 && Shape::of(&sources.overarching_goal).is_some() {
        said.push("Together they lead up to my long-term goal.".to_owned());
    }
    said
}

fn milestone(date: Option<NaiveDate>, title: &str, shape: Shape) -> String {
    let by = by_month(title, date);
    match (shape, by.strip_prefix(' ')) {
        (Shape::Verb(verb), Some(by)) => format!("{by}, I plan to {verb}"),
        (Shape::Verb(verb), None) => format!("One milestone is to {verb}"),
        (Shape::Sentence(said), Some(by)) => format!("{by}: {said}"),
        (Shape::Sentence(said), None) => said,
        (other, Some(by)) => format!("{by}, I want to reach this milestone: {}", other.text()),
        (other, None) => format!("One milestone is this: {}", other.text()),
    }
}
