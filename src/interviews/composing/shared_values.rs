//! Where a company's values and a client's values meet.

use super::sources::ValueSource;

/// A value the two have in common, in the words of each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedValue {
    /// The client's word, as typed.
    pub mine: String,
    /// The company's word; the client's, as typed, where both use the same.
    pub theirs: String,
    /// What the value means to the client; may be empty.
    pub meaning: String,
}

/// Words that stand for nearly the same thing. A word may belong to more than one row.
const KINDRED: &[&str] = &[
    "integrity honesty honest truth truthfulness ethics ethical sincerity",
    "trust trustworthiness reliability reliable dependability honesty",
    "openness open transparency transparent candour candor",
    "innovation innovative creativity creative invention originality ideas",
    "collaboration collaborative teamwork cooperation together partnership",
    "learning growth development education curiosity curious knowledge",
    "respect dignity courtesy",
    "inclusion inclusive diversity equality equity fairness justice belonging",
    "care caring compassion kindness empathy helping service",
    "excellence quality craftsmanship mastery craft achievement",
    "independence autonomy freedom initiative",
    "responsibility accountability ownership",
    "security stability",
    "sustainability sustainable environment nature planet",
    "health wellbeing balance",
    "safety safe",
    "community society belonging citizenship",
    "recognition appreciation",
    "courage boldness bravery adventure",
    "simplicity clarity",
    "fun humour humor joy",
];

/// Words too common to match on.
const FILLER: &str = "\
    and the our for with we are all work working people value values being doing good great \
    from every each others other you your that this not more";

/// The values both name, in the client's order, each at most once.
pub fn shared_values(mine: &[ValueSource], company_text: &str) -> Vec<SharedValue> {
    let theirs: Vec<&str> = words(company_text).collect();
    mine.iter()
        .filter_map(|value| {
            let same = |a: &str, b: &str| a.to_lowercase() == b.to_lowercase();
            let pair = |test: &dyn Fn(&str, &str) -> bool| {
                theirs.iter().copied().find(|their| words(&value.name).any(|my| test(my, their)))
            };
            let mine = value.name.trim();
            // A kindred word is one of those above and no name, so its capital can go.
            let kindred = || pair(&are_kindred).map(str::to_lowercase);
            let theirs = if pair(&same).is_some() { mine.to_owned() } else { kindred()? };
            Some(SharedValue { mine: mine.to_owned(), theirs, meaning: value.meaning.clone() })
        })
        .collect()
}

/// Whether two words are listed as standing for nearly the same thing.
fn are_kindred(one: &str, other: &str) -> bool {
    let (one, other) = (one.to_lowercase(), other.to_lowercase());
    KINDRED.iter().any(|row| listed(row, &one) && listed(row, &other))
}

fn listed(row: &str, word: &str) -> bool {
    row.split(' ').any(|listed| listed == word)
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() > 2 && !listed(FILLER, &word.to_lowercase()))
}
