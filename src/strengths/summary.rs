//! The profile in a few sentences.

use super::profile::{Gap, RatedSkill, in_quadrant};
use super::quadrant::Quadrant;
use super::skills::SKILL_COUNT;
use crate::words::{counted, listed};

/// How many skills of a quadrant a sentence names.
const NAMED: usize = 3;

/// One sentence on how much is answered, one for each quadrant that holds a skill, and one for
/// the widest gap.
pub(super) fn of(skills: &[RatedSkill], gaps: &[Gap]) -> Vec<String> {
    let answered = match skills.len() {
        0 => format!("None of the {SKILL_COUNT} skills is answered yet."),
        number => format!("You answered {number} of {SKILL_COUNT} skills."),
    };
    let quadrants = Quadrant::ALL.iter().filter_map(|quadrant| sentence(skills, *quadrant));
    std::iter::once(answered).chain(quadrants).chain(widest(gaps)).collect()
}

fn sentence(skills: &[RatedSkill], quadrant: Quadrant) -> Option<String> {
    let found = in_quadrant(skills, quadrant);
    let names: Vec<_> = found.iter().take(NAMED).map(|rated| rated.skill.name).collect();
    let which = match found.len() {
        0 => return None,
        number if number <= NAMED => format!(": {}", listed(&names)),
        _ => format!(", above all {}", listed(&names)),
    };
    let what = match quadrant {
        Quadrant::LeadWith => "that you do well and enjoy",
        Quadrant::UseWithCare => "that you do well without getting energy back",
        Quadrant::LearnNext => "that you enjoy and can still grow in",
        Quadrant::LetGo => "that you have practised little and get no energy from",
    };
    Some(format!("{}: {} {what}{which}.", quadrant.label(), counted(found.len(), "skill")))
}

fn widest(gaps: &[Gap]) -> Option<String> {
    let steps = gaps.first()?.steps;
    let level = gaps.iter().filter(|gap| gap.steps == steps).count();
    let Gap { skill, have, target, .. } = gaps.first()?;
    Some(match level {
        1 => format!(
            "The target furthest ahead is {}: {have} today, {target} wanted, out of 4.",
            skill.name
        ),
        _ => format!(
            "{} are furthest ahead, {} each, among them {}.",
            counted(level, "target"),
            counted(usize::from(steps), "step"),
            skill.name
        ),
    })
}
