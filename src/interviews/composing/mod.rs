//! The first draft nobody has to start from nothing: each part of an answer is suggested from what
//! the client has already written elsewhere, and the parts join into paragraphs.
//!
//! A suggestion holds only what exists: no blanks to fill and nothing made up. Where there is
//! nothing to draw on, [`missing`] says what to write and where.

mod grammar;
mod ordinary_words;
mod shape;
mod shared_values;
mod slot;
mod sources;
mod towards;
mod under_way;
mod with_company;

pub use shared_values::{SharedValue, shared_values};
pub use slot::Slot;
pub use sources::{
    AchievementSource, CompanySource, GoalSource, MilestoneSource, Sources, ValueSource,
};

pub use grammar::{list, lower_first, sentence, tidy};

use super::question::Question;

/// A first-person suggestion for this part, from what the plan and the research say; `None` where
/// they say nothing that fits.
pub fn suggest(slot: Slot, sources: &Sources) -> Option<String> {
    let sentences = match slot {
        Slot::Aspiration => towards::aspiration(sources),
        Slot::Alignment => with_company::alignment(sources),
        Slot::Contribution => with_company::contribution(sources),
        Slot::Achievements => under_way::achievements(sources),
        Slot::Steps => under_way::steps(sources),
        Slot::Milestones => under_way::milestones(sources),
        Slot::WinWin => with_company::win_win(sources),
    };
    (!sentences.is_empty()).then(|| sentences.join(" "))
}

/// What to write, and where, so that [`suggest`] has something for this part; `None` when it has.
pub fn missing(slot: Slot, sources: &Sources) -> Option<&'static str> {
    if suggest(slot, sources).is_some() {
        return None;
    }
    Some(match slot {
        Slot::Aspiration => "Write your overarching goal or your vision under Direction.",
        Slot::Alignment => {
            "Rank your values under Values, and write this company's values or mission on its \
             research sheet."
        }
        Slot::Contribution => {
            "Rate your skills under Strengths, or write what you could do for this company on its \
             research sheet."
        }
        Slot::Achievements => "Write down one or two achievements under Strengths.",
        Slot::Steps => "Add an action to one of your goals under Actions.",
        Slot::Milestones => "Add a milestone or a due date to one of your goals under Goals.",
        Slot::WinWin => {
            "Write this company's plans, or what you could do for them, on its research sheet."
        }
    })
}

/// The filled parts as one answer: a paragraph each, in the order the question wants them. Parts
/// the question does not use are left out.
pub fn first_draft(question: Question, slots: &[(Slot, &str)]) -> String {
    let paragraphs: Vec<String> = question
        .slots()
        .iter()
        .flat_map(|wanted| slots.iter().filter(move |(slot, _)| slot == wanted))
        .map(|(_, text)| text.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|text| !text.is_empty())
        .map(|text| grammar::sentence(&text))
        .collect();
    paragraphs.join("\n\n")
}
