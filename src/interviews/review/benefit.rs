//! Answers in which the company gains nothing.

use super::phrases;
use super::text::Text;
use super::{Context, Finding, Rule};

/// Doing something for somebody.
const GIVING: &str = "help helps helped helping support supporting supported improve improving \
    improved \
    reduce reducing reduced cut cutting lower lowering shorten shortening increase increasing \
    raise \
    raising raised save saves saved saving build building built strengthen strengthening speed \
    speeding solve solving solved serve serving train training trained mentor mentoring coach \
    coaching teach teaching taught share sharing shared benefit benefits win winning open opening \
    launch launching make making bring bringing give gives giving grow growing deliver delivering \
    develop developing protect protecting expand expanding free freeing offer offering attract \
    attracting turn turning advise advising design designing create creating run running lead \
    leading welcome welcoming add adding fix fixing";

/// The somebody, or what they care about.
const GIVEN: &str = "you your team teams colleagues customers customer clients client patients \
    patient \
    pupils students users guests residents families members company organisation organization \
    business hospital school staff newcomers starters juniors apprentices visitors readers \
    children \
    people drivers nurses teachers waste costs cost errors mistakes delays waiting queues \
    sales revenue \
    turnover downtime accidents complaints others departments shops farmers tenants citizens \
    donors";

/// A remark where the company gains nothing.
pub fn find(text: &Text, _: &Context) -> Vec<Finding> {
    let mut stated = phrases::find(
        text,
        &[
            "contribut* to|by _",
            "my contribution",
            "add|adding|bring|bringing value",
            "i|would|can|could|will|to|and bring|offer|contribute _",
            "you|company|team|customers|both|everyone would|will|could|can|also|both? gain|\
                benefit|profit",
            "you|team|customers get|gets|gain|gains",
            "win for|win",
            "of|more use|useful to you|your|the",
            "for|to your|the|our customers|clients|patients|team|teams|users|pupils|students|\
                business|company",
        ],
    );
    stated.retain(|gift| {
        !text.has_after(gift, 1, "pension my me savings") && !text.has_before(gift, 2, "me you'll")
    });
    let teaches = phrases::find(text, &["coach|mentor|mentoring|train|teach"])
        .iter()
        .any(|hit| !text.has_after(hit, 1, "as for to in at with by me my myself and"));
    if teaches || gives_something(text) || !stated.is_empty() {
        return Vec::new();
    }
    vec![Finding::whole(
        Rule::NoEmployerBenefit,
        "The answer says what you want, and not yet what the company gets. Interviewers choose the \
         person whose goals help them as well.",
        "Add a sentence about what you would do for them: a problem you can solve, time you can \
         save, or customers you can help.",
    )]
}

/// Whether the text does something for somebody: "help your customers" and "help my team", but not
/// "help me join your team".
fn gives_something(text: &Text) -> bool {
    text.words.iter().enumerate().filter(|(_, word)| word.is_any(GIVING)).any(|(place, giving)| {
        let after = text.words.iter().skip(place + 1).take(7);
        let mut after = after.take_while(|word| word.clause == giving.clause).peekable();
        while let Some(word) = after.next() {
            let mine = word.is("my") && after.peek().is_none_or(|next| !next.is_any(GIVEN));
            if mine || word.is_any("me myself") {
                return false;
            }
            if word.is_any(GIVEN) {
                return true;
            }
        }
        false
    })
}
