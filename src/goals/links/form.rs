use super::{GoalLink, LinkKind};
use crate::forms::{Choice, Pairs, Reading, Reply};
use crate::goals::ratings::LinkStrength;

/// How many strengths the form asks for.
pub(super) const SKILL_COUNT: usize = 4;

/// A link about to be kept.
pub(super) type NewLink = (LinkKind, String, LinkStrength);

/// What the form offers.
pub(super) struct Offer {
    /// The values the client can link, those they steer by first.
    pub values: Vec<Choice>,
    /// The skills, those to lead with first.
    pub skills: Vec<Choice>,
}

/// The field that asks how strongly a value is served.
pub(super) fn value_field(value: &Choice) -> String {
    format!("value-{}", value.value)
}

/// The links as they are typed: a strength beside each value, and each skill with its strength.
pub(super) fn typed(links: &[GoalLink], offer: &Offer) -> Pairs {
    let mut sent = Pairs::default();
    for link in links.iter().filter(|link| link.kind == LinkKind::Value) {
        sent.set(format!("value-{}", link.target), link.strength.key());
    }
    let skills = links.iter().filter(|link| link.kind == LinkKind::Skill);
    for (number, link) in (1..).zip(skills) {
        sent.set(format!("skill_{number}"), &link.target);
        sent.set(format!("skill_{number}_strength"), link.strength.key());
    }
    own_fields(&sent, offer)
}

/// Only the answers of this form, in its order, whatever else was sent.
pub(super) fn own_fields(sent: &Pairs, offer: &Offer) -> Pairs {
    let mut form = Pairs::default();
    let mut keep = |name: String| {
        let value = sent.get(&name).to_owned();
        form.set(name, value);
    };
    offer.values.iter().map(value_field).for_each(&mut keep);
    for number in 1..=SKILL_COUNT {
        keep(format!("skill_{number}"));
        keep(format!("skill_{number}_strength"));
    }
    form
}

pub(super) fn draft(form: &Pairs, offer: &Offer) -> Result<Vec<NewLink>, Reply> {
    let mut read = Reading::new();
    let mut links: Vec<NewLink> = Vec::new();
    for value in &offer.values {
        let field = value_field(value);
        if let Some(strength) = read.choice(&field, form.get(&field)) {
            links.push((LinkKind::Value, value.value.to_string(), strength));
        }
    }
    for number in 1..=SKILL_COUNT {
        let field = format!("skill_{number}");
        let skill = form.get(&field);
        if skill.is_empty() {
            continue;
        }
        if !offer.skills.iter().any(|offered| offered.value == skill) {
            read.wrong(&field, "Choose one of the strengths on the list");
        }
        let is_same = |link: &NewLink| link.0 == LinkKind::Skill && link.1 == skill;
        if links.iter().any(is_same) {
            read.wrong(&field, "This strength is chosen above already. Choose another one");
        }
        let field = format!("{field}_strength");
        match LinkStrength::from_key(form.get(&field)) {
            Some(strength) => links.push((LinkKind::Skill, skill.to_owned(), strength)),
            None => read.wrong(&field, "Choose how strongly the goal draws on it"),
        }
    }
    read.finish(links)
}
