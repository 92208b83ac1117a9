//! Words that take back what was said.

use super::phrases;
use super::text::Text;
use super::{Context, Finding, Rule};

/// A phrase, the words just before it that make it harmless, and the words just after that do.
const HEDGES: &[(&str, &str, &str)] = &[
    ("maybe|perhaps|hopefully|possibly|ideally", "", ""),
    ("probably", "", ""),
    ("i guess|suppose|imagine", "when where how what if as", "what how"),
    ("i'd guess|say", "", ""),
    (
        "i think",
        "how what why when where way",
        "about in of through ahead carefully critically like",
    ),
    ("i might", "what whatever", ""),
    ("i might|may want|like|try|end", "", ""),
    ("might|may be good|interested|nice|able", "", ""),
    (
        "i'm|i am? not really|quite|totally|completely|entirely? sure|certain",
        "when where if whenever",
        "",
    ),
    ("i don't|do not? really? know", "when if what where whenever", "something"),
    ("i have|haven't no|any idea", "", ""),
    ("kind|sort of", KIND_OF, ""),
    ("i'll|i'd|i will|would? try", "", "out new"),
    ("i'm|i am? trying to", "", ""),
    ("i try to", "", ""),
    ("or something|whatever", "", "else that new similar"),
    ("if possible", "", ""),
    ("i don't|do not? really? have a|any plan|plans|goals", "", "b"),
    ("i could be interested", "", ""),
    ("if i'm|i am? lucky", "", ""),
    ("if all goes well", "", ""),
    ("more or less", "", ""),
    ("somehow|somewhat", "", ""),
    ("i wouldn't|don't mind", "", ""),
    ("at some point|stage", "", ""),
    ("fingers crossed", "", ""),
];

/// Before "kind of" these make it mean "type of".
const KIND_OF: &str = "the this that any what some a an every each one another same right new \
    different which whatever other only certain best first second third all";

pub fn find(text: &Text, _: &Context) -> Vec<Finding> {
    phrases::find_unless(text, HEDGES)
        .iter()
        .map(|hit| {
            Finding::at(
                Rule::Hedging,
                text,
                hit,
                "These words make a plan sound like a passing thought, even when you mean it.",
                "Leave them out and read the sentence again. If it is no longer true, say what you \
                 are sure of.",
            )
        })
        .collect()
}
