//! Phrases anyone could say.

use super::phrases;
use super::text::{Hit, Text};
use super::{Context, Finding, Rule};

/// A phrase, and the words right before and right after it that make it concrete.
const PHRASES: &[(&str, &str, &str)] = &[
    ("grow|growing|develop|developing as a person|professional|individual", "", "by who through"),
    ("grow|growing personally|professionally", "", "by through"),
    (
        "grow|growing with|within the|a|your|this company|organisation|organization|business",
        "",
        "by as into from",
    ),
    (
        "personal|professional growth|development",
        "",
        "plan plans budget course courses programme program",
    ),
    ("be|become|being|becoming more|very|really? successful", "", "at in if when"),
    ("success in life|general", "", ""),
    (
        "have a good|great|successful|rewarding|fulfilling|long|nice career",
        "",
        "in as helping teaching",
    ),
    ("make|making a|the|some real|big? difference", "", "to for in by between"),
    ("make|making|have|having a|an real|big|positive? impact", "", "on in for by"),
    ("reach|achieve|fulfil|fulfill|realise|realize|unlock my full|true? potential", "", ""),
    ("do|doing|give|giving|try|trying my very? best|hardest|all", "", "work to"),
    ("work|working very|really? hard", "", "on at with for"),
    ("hard worker|working", "", ""),
    ("give|giving 100|110|200|1000 %|percent", "", ""),
    ("team player", "", ""),
    ("people person", "", ""),
    ("self starter", "", ""),
    ("new|exciting|interesting|different challenges|challenge", "", "in such like of for"),
    ("challenge myself", "", "to by with in"),
    ("challenging role|position|environment|job|work", "", "in where with"),
    (
        "gain|gaining|get|getting more|some|new|further? experience",
        "",
        "in of with as at on by running leading from",
    ),
    ("learn|learning new|more|different|many|lots things|stuff", "", "about such like from"),
    ("learn|learning a lot", "", "about from of"),
    ("learn|learning as much as i can|possible", "", "about from of"),
    ("improve|improving|better|bettering myself", "", "in at by as"),
    (
        "improve|improving|develop|developing|use|using|utilise|utilize|build my skills|\
            abilities|skillset|talents",
        "",
        "in to at by for as with on",
    ),
    ("be|become|being the|my very? best i|version|me|.", "", "baker cook"),
    ("to the next level", "", "of in"),
    ("move|moving forward|upward|upwards|ahead", "", "with on by from"),
    ("go|going far|places", "", "from"),
    ("get ahead", "", "of"),
    (
        "a|some good|great|nice|better|stable|steady|fulfilling job|position|career|place",
        "",
        "in at as for of with to where",
    ),
    ("for a good|great|reputable|big company|employer", "", "that where"),
    ("and so on|forth", "", ""),
    ("etc", "", ""),
    ("stuff|things like that", "", ""),
    ("or|and something|things|stuff like that|this", "", ""),
    ("various|several|different|many|lots|other things|areas|stuff", "", "such like including of"),
    ("all sorts|kinds of things|stuff", "", ""),
    ("one|some day", "in within per for from than", "a an per each every in of on week"),
    ("where i can grow|develop|learn|advance .|and", "", ""),
    ("someday|eventually", "", ""),
    ("sooner or later", "", ""),
    ("ambitious|motivated|driven|dedicated|hardworking|passionate .", "", ""),
    ("eager|keen to succeed|learn|grow .|and|more|new", "", ""),
    ("a bit of everything", "", ""),
    ("open to anything|everything", "", ""),
    ("move|moving|rise|rising up? quickly|fast", "", ""),
    ("learn|learning|gain|gaining a? lot|lots of new? things|skills|stuff", "", "in such like"),
    ("develop|developing myself", "", "into as by in"),
    ("grow|growing|succeed|succeeding in my field|industry|profession|career", "", "by as"),
    ("in the near|distant future", "", ""),
    ("wherever|whatever it|life|the takes|job|company me|takes|needs", "", ""),
    ("think|thinking outside the box", "", ""),
    ("go|going the extra mile", "", ""),
    ("dynamic|fast paced environment|company|team", "", ""),
    ("passionate about what i do", "", ""),
    (
        "advance|further|progress|advancing|furthering|progressing in? my career",
        "",
        "by as from through with at to into",
    ),
    ("be|being happy|fulfilled|satisfied", "", "to with if that when"),
    ("see|seeing where it|things|life|that go|goes|takes|leads", "", ""),
];

pub fn find(text: &Text, _: &Context) -> Vec<Finding> {
    phrases::find_unless(text, PHRASES)
        .iter()
        .filter(|hit| !is_denied(text, hit))
        .map(|hit| {
            Finding::at(
                Rule::Vague,
                text,
                hit,
                "Anyone could say this, so it tells the interviewer nothing about you.",
                "Say what you mean by it in your own work: which skill, for whom, by when, or an \
                 example.",
            )
        })
        .collect()
}

/// "Not a team player in the usual sense", "rather than a good job".
fn is_denied(text: &Text, hit: &Hit) -> bool {
    text.has_before(hit, 6, "not isn't never than don't didn't no without")
}
