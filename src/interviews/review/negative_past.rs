//! Complaints about earlier jobs and the people there.

use super::phrases;
use super::text::{Hit, Text};
use super::{Context, Finding, Rule};

const PEOPLE: &str = "boss|bosses|manager|managers|supervisor|employer|employers|company|\
    companies|job|\
    jobs|workplace|team|colleagues|colleague|coworkers|coworker|workers|management|director|\
    leadership|firm|place|role|position|department|office|school|hospital|environment|culture|work|\
    atmosphere|people";

/// What somebody failed to do.
const LEFT_UNDONE: &str = "listen*|appreciat*|support*|help*|valu*|respect*|care*|cared|gave|\
    give|let|\
    trust*|recogni*|thank*|promot*|understood|understand|noticed|notice";

/// What somebody did to others.
const DONE: &str = "ignored|ignores|blamed|blames|wasted|undervalued|underpaid|overworked|\
    exploited|\
    mistreated|threatened|insulted|humiliated";

/// Strong words: they sound bitter in any sentence.
const HARSH: &str = "terrible|horrible|awful|useless|incompetent|lazy|rude|unfair|toxic|stupid|\
    clueless|\
    hopeless|nightmare|joke|unprofessional|dysfunctional|disrespectful|dishonest|abusive|pathetic|\
    mess|disaster|miserable|unbearable|bully|bullies|idiots|idiot|liar|liars|worst";

/// Milder words: fine in a sentence about what was learnt.
const MILD: &str = "bad|boring|chaotic|disorganised|disorganized|frustrating|stressful|difficult|\
    pointless|dead|disappointing|negative|unorganised|unorganized|depressing|exhausting";

const LESSON: &str = "learned learnt taught teaches learn lesson lessons showed";

pub fn find(text: &Text, _: &Context) -> Vec<Finding> {
    let mut hits = phrases::find(text, &complaints("my|the|that", HARSH));
    let mut mild = phrases::find(text, &complaints("my", MILD));
    mild.retain(|hit| !text.has_around(hit, LESSON));
    hits.extend(mild);
    hits.extend(phrases::find(text, &deeds()));
    hits.retain(|hit| !is_harmless(text, hit));
    phrases::merged(hits)
        .iter()
        .map(|hit| {
            Finding::at(
                Rule::NegativePast,
                text,
                hit,
                "The interviewer hears only your side, and may wonder how you will speak about \
                    them \
                 one day.",
                "Say what you learned there, or what you are looking for now, in one calm \
                    sentence.",
            )
        })
        .collect()
}

/// Complaints with these words, about people or places named like this: "my last boss was …", "a …
/// manager".
fn complaints(whose: &str, bad: &str) -> Vec<String> {
    let earlier = "old|last|previous|former|ex|current|first|present|past|earlier";
    let strong = "so|very|really|just|a|an|quite|too|always|such|pretty|completely|totally|\
        absolutely|often|complete|total";
    vec![
        format!(
            "{whose} {earlier}? {PEOPLE} there? was|were|is|are|felt|became|had|got {strong}? \
                {strong}? {bad}"
        ),
        format!(
            "my|the|that {earlier} _? _? {PEOPLE} was|were|is|are|felt|became|had {strong}? \
                {strong}? {bad}"
        ),
        format!("my|a|the|such|an|had|with|for|from {bad} old|last|previous|former|ex? {PEOPLE}"),
        format!("{earlier} {PEOPLE} there was|were {strong}? {bad}"),
    ]
}

/// Complaints that tell what happened.
fn deeds() -> Vec<String> {
    let earlier = "old|last|previous|former|ex|current|first|present";
    let whose = format!("my|the|that|this {earlier}? _? {PEOPLE}");
    vec![
        format!("i really|just? hate|hated|despise|despised|loathed|disliked {whose}"),
        format!("can't|couldn't|cannot|not stand {whose}|working|it|them|him|her"),
        format!("sick|tired|fed|bored of|up|with with|of? {whose}"),
        format!(
            "my {earlier}? {PEOPLE} never|didn't|wouldn't|did|would not|never? ever? \
            {LEFT_UNDONE}"
        ),
        format!("my {earlier}? {PEOPLE} {DONE} me|us|my|our|people|everyone|others|staff"),
        format!("my {earlier}? {PEOPLE} lied|bullied|micromanaged|refused"),
        format!("my {earlier} {PEOPLE} failed|fails to"),
        "they|he|she|boss|manager|company never|didn't appreciated|appreciate|valued|value|\
            listened|listen|respected|respect|recognised|recognized|supported|support|\
             promoted|promote me|my|to|us"
            .to_owned(),
        format!("didn't|not|never get|got along|on with {whose}"),
        "no idea what they|it|he|she are|is|were|was doing".to_owned(),
        "they|he|she|boss|manager|company never|didn't appreciate|value|respect its|their \
            _"
        .to_owned(),
        "micromanaged|bullied|undervalued|underpaid|exploited|mistreated by|me|there|at|\
            in"
        .to_owned(),
        "treated|treats me|us|people|staff so|very? badly|unfairly|poorly|like".to_owned(),
        format!(
            "my {earlier}? {PEOPLE} treated its|their people|staff|workers so|very? badly|poorly"
        ),
        "working there was _? terrible|horrible|awful|miserable".to_owned(),
        "difficult|bad|poor relationship with my _? boss|manager|supervisor|team".to_owned(),
        "held|holding me back".to_owned(),
        "office politics".to_owned(),
        "threw|thrown me? under the bus".to_owned(),
        "wasted|wasting my time|years|talent|talents".to_owned(),
        "going|went nowhere".to_owned(),
        "dead end job|role|position".to_owned(),
        "nobody|no one? there ever? listened|cared|knew|helped".to_owned(),
        "i was|felt unappreciated|undervalued|underpaid|exploited|bullied".to_owned(),
    ]
}

/// Whether the words deny a complaint, or are about a thing and not about people.
fn is_harmless(text: &Text, hit: &Hit) -> bool {
    let denied = text.words_of(hit).iter().rev().skip(1).any(|word| word.is_any("not never no"))
        && text
            .words_of(hit)
            .last()
            .is_some_and(|word| HARSH.split('|').chain(MILD.split('|')).any(|bad| word.is(bad)));
    denied || text.has_before(hit, 1, "never wasn't not nothing no")
}
