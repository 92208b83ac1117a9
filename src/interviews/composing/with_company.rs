//! Suggestions about what the client and the company have in common.

use super::grammar::{article, list, lower_first, sentence, tidied, tidy, unique};
use super::shape::Shape;
use super::shared_values::shared_values;
use super::sources::Sources;

/// The company's mission, the values both share, and what the first of them means to the client.
pub fn alignment(sources: &Sources) -> Vec<String> {
    let company = &sources.company;
    let mission = Shape::of(&company.mission).map(|shape| match shape {
        Shape::Verb(verb) => format!("Your mission is to {verb}, and I want my work to serve that"),
        Shape::Gerund(thing)
        | Shape::Sentence(thing)
        | Shape::Past(thing)
        | Shape::Thing(thing) => {
            format!("I read about your mission, “{thing}”, and I want my work to serve it")
        }
    });
    let shared = shared_values(&sources.values, &format!("{} {}", company.values, company.culture));
    let mut said: Vec<String> = mission.into_iter().collect();
    if shared.is_empty() {
        said.extend(own_values(sources));
    } else {
        let theirs = unique(shared.iter().take(3).map(|value| lower_first(&value.theirs)));
        let mine = unique(shared.iter().take(3).map(|value| lower_first(&value.mine)));
        let too = if theirs == mine {
            format!("You name {}, and I value that too", list(&theirs))
        } else {
            format!(
                "You name {}, which fits what matters most to me: {}",
                list(&theirs),
                list(&mine)
            )
        };
        said.push(too);
        said.extend(shared.first().and_then(|value| meaning(&value.mine, &value.meaning)));
    }
    said.iter().map(|said| sentence(said)).collect()
}

fn own_values(sources: &Sources) -> Vec<String> {
    let names =
        sources.values.iter().map(|value| tidy(&value.name)).filter(|name| !name.is_empty());
    let names = unique(names.take(2).map(|name| lower_first(&name)));
    if names.is_empty() {
        return Vec::new();
    }
    let first = sources.values.first();
    let means = first.and_then(|value| meaning(&value.name, &value.meaning));
    let at = tidy(&sources.company.name);
    let place = if at.is_empty() { "to my work".to_owned() } else { format!("to my work at {at}") };
    let values =
        format!("What matters most to me is {}, and I would bring that {place}", list(&names));
    [Some(values), means].into_iter().flatten().collect()
}

fn meaning(value: &str, meaning: &str) -> Option<String> {
    let value = lower_first(&tidy(value));
    Some(match Shape::of(meaning)? {
        Shape::Gerund(doing) => format!("For me, {value} means {doing}"),
        Shape::Verb(text) | Shape::Sentence(text) | Shape::Past(text) | Shape::Thing(text) => {
            format!("For me, {value} means this: {text}")
        }
    })
}

/// The strengths to lead with, the company's plans, and what the client would do for them.
pub fn contribution(sources: &Sources) -> Vec<String> {
    let strengths: Vec<String> = tidied(&sources.strengths, 3);
    let lead = (!strengths.is_empty()).then(|| {
        let place = place(sources).map_or_else(String::new, |place| format!("In {place}, "));
        format!("{place}I would lean on what I do best: {}", list(&strengths))
    });
    [lead, plans(sources), contributed(sources)]
        .into_iter()
        .flatten()
        .map(|said| sentence(&said))
        .collect()
}

fn plans(sources: &Sources) -> Option<String> {
    Some(match Shape::of(&sources.company.plans)? {
        Shape::Verb(verb) => format!("You plan to {verb}, and I would like to help with that"),
        Shape::Gerund(doing) => format!("You are {doing}, and I would like to help with that"),
        Shape::Sentence(thing) | Shape::Past(thing) | Shape::Thing(thing) => {
            format!("I read about your plans, “{thing}”, and I would like to help with them")
        }
    })
}

fn contributed(sources: &Sources) -> Option<String> {
    Some(match Shape::of(&sources.company.contribution)? {
        Shape::Sentence(said) => said,
        Shape::Verb(verb) => format!("I can {verb}"),
        Shape::Gerund(doing) => format!("I can contribute by {doing}"),
        Shape::Past(thing) | Shape::Thing(thing) => format!("This is what I would bring: {thing}"),
    })
}

/// "a role as ward manager at Northgate", "this role", … or nothing when no company is known.
fn place(sources: &Sources) -> Option<String> {
    let (name, role) = (tidy(&sources.company.name), lower_first(&tidy(&sources.company.role)));
    let role = role.strip_prefix("the ").unwrap_or(&role);
    let bare = role.strip_prefix("a ").or_else(|| role.strip_prefix("an ")).unwrap_or(role);
    match (bare.is_empty(), name.is_empty()) {
        (true, true) => None,
        (true, false) => Some(format!("this role at {name}")),
        (false, true) => Some(format!("this role as {} {bare}", article(bare))),
        (false, false) => Some(format!("this role as {} {bare} at {name}", article(bare))),
    }
}

/// What the job gives the client, then what the client gives the company.
pub fn win_win(sources: &Sources) -> Vec<String> {
    let Some(give) = contributed(sources).or_else(|| plans(sources)) else {
        return Vec::new();
    };
    let goal = Shape::of(&sources.overarching_goal)
        .or_else(|| Shape::of(&sources.first_due()?.title))
        .and_then(|shape| shape.verb().map(str::to_owned));
    let get = match (place(sources), goal) {
        (Some(place), Some(goal)) => {
            Some(format!("{place} would bring me closer to my goal to {goal}"))
        }
        (Some(place), None) => Some(format!("{place} would bring me closer to my goals")),
        (None, _) => None,
    };
    let both = get.is_some().then(|| "You would gain from it as well".to_owned());
    [get, both, Some(give)].into_iter().flatten().map(|said| sentence(&said)).collect()
}
