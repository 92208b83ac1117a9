//! Titles and promotions a client says they want.

use super::phrases::{self, NEGATIONS};
use super::text::{Hit, Text};
use super::{Context, Finding, Level, Rule};

/// Words that end a title.
const TITLE: &str = "ceo|cto|cfo|coo|cio|cmo|vp|president|executive|officer|director|head|manager|\
    supervisor|principal|partner|chairman|chairwoman|chairperson|chair|lead|leader|boss|chief|\
    headteacher|superintendent";

/// Between the wish and the title, these show that the title is somebody else's.
const NOT_A_TITLE: &str = "to for by with under from and or who where my like able working helping \
    kind sort that in on at but not";

/// Wishes about rank that name no title.
const RANK: &[&str] = &[
    "be|get|getting|being|become|becoming promoted",
    "promotion|promotions",
    "a|the|my|bigger|better|impressive|senior|good job? title|titles",
    "job title|titles",
    "corner office",
    "climb|climbing|move|moving|work|working my? way? up|up? the corporate|career|company|\
        management? ladder|ranks",
    "the top of the|a|this|your company|ladder|organisation|organization|tree",
    "get|getting|reach|reaching|land|landing|hold|holding|have|having|obtain|into|gain|want a|\
        an|the? \
     _? management|managerial|senior|leadership|executive|leading|top|higher|director \
     role|position|job|post|rank|level",
];

/// What makes a title more than a title: the work, the people it is for, the reason.
const SUBSTANCE: &[&str] = &[
    "learn*|teach*|help*|improv*|contribut*|build|building|creat*|design*|solv*|support*|mentor*",
    "coach*|serve|serving|customer*|client*|patient*|pupil*|student*|user*|famil*|communit*",
    "skill*|reduc*|cut|cutting|shorten*|deliver*|launch*|train|training|research*|publish*|\
        protect*",
    "because|so that|care|impact*|colleague*|project*|course|exam|certificate|licence|license|\
        study*",
    "develop* _? _? people|staff|team|teams|others|product|products",
];

/// A title the client says they want.
pub struct WantedTitle {
    /// The wish and the title.
    pub hit: Hit,
    /// How senior it is, where that can be told.
    pub level: Option<Level>,
}

/// Every title the text says the client wants to have.
pub fn wanted(text: &Text) -> Vec<WantedTitle> {
    let wish = "become|becoming|be|being|reach|reaching|made|get|getting|attain|land|secure";
    let rise =
        "promoted|step|move|moving|rise|rising|progress|progressing|advance|advancing|climb|grow";
    let phrases = [
        format!("{wish} a|an|the|your|their|its? _? _? _? {TITLE}"),
        format!("be|get|getting|being|become? {rise} up? to|into a|an|the|your? _? _? _? {TITLE}"),
        format!("as a|an|the|your _? _? _? {TITLE}"),
    ];
    let mut hits = phrases::find(text, &phrases);
    hits.retain(|hit| {
        let words = text.words_of(hit);
        // "be promoted to director": what counts is what stands between "to" and the title.
        let risen = words.iter().position(|word| rise.split('|').any(|verb| word.is(verb)));
        let between = words.iter().skip(risen.unwrap_or(0) + 1);
        let mut between = between.skip_while(|word| risen.is_some() && word.is_any("up to into"));
        let somebody_elses =
            between.any(|word| word.is_any(NOT_A_TITLE) || word.plain.ends_with("'s"));
        let now = words.first().is_some_and(|word| word.is("as"))
            && !text.has_before(hit, 5, "myself job role position work");
        let past = text.has_before(hit, 2, "was were had have been i've when after since");
        !somebody_elses && !now && !past
    });
    hits.into_iter().map(|hit| WantedTitle { level: level(text, &hit), hit }).collect()
}

/// How senior the title at the end of a hit is.
fn level(text: &Text, hit: &Hit) -> Option<Level> {
    let words = text.words_of(hit);
    let has = |list: &str| words.iter().any(|word| word.is_any(list));
    let own = text.has_after(hit, 5, "own family");
    let smaller = "assistant deputy associate project product account case office shift art music \
        casting film creative funeral stage event events community media floor section store shop \
        kitchen bar night duty year chair";
    let last = words.last()?;
    if has(smaller) || own {
        None
    } else if has("ceo cto cfo coo cio cmo vp president executive chief") || has("managing") {
        Some(Level::Executive)
    } else if last.is_any("director head headteacher principal superintendent") {
        Some(Level::Head)
    } else if last.is_any("manager supervisor lead leader boss") {
        Some(Level::Lead)
    } else {
        None
    }
}

/// A remark where more sentences are about rank than about the work.
pub fn find(text: &Text, _: &Context) -> Vec<Finding> {
    let mut hits: Vec<Hit> = wanted(text).into_iter().map(|title| title.hit).collect();
    let mut ranks = phrases::find(text, RANK);
    ranks.retain(|hit| !is_no_wish(text, hit));
    hits.extend(ranks);
    hits.sort_by_key(|hit| hit.first);

    let mut substance = phrases::find(text, SUBSTANCE);
    substance.retain(|found| {
        let about_me = text.has_after(found, 1, "me my myself");
        let in_title = hits.iter().any(|hit| hit.first <= found.first && found.end <= hit.end);
        !about_me && !in_title
    });
    let mut full: Vec<_> = substance.iter().map(|hit| text.sentence(hit)).collect();
    full.dedup();
    hits.retain(|hit| !full.contains(&text.sentence(hit)));
    let mut empty: Vec<_> = hits.iter().map(|hit| text.sentence(hit)).collect();
    empty.dedup();

    let Some(first) = hits.first().filter(|_| empty.len() > full.len()) else {
        return Vec::new();
    };
    vec![Finding::at(
        Rule::TitleOnly,
        text,
        first,
        "More of this answer is about a title or a promotion than about the work itself. The \
         interviewer wants to know what you would do with the role, and whom it would help.",
        "Keep the title if it matters to you, and add what you want to learn, improve or build \
            there.",
    )]
}

/// Whether a word about rank is no wish: a sales promotion, or one already earned.
fn is_no_wish(text: &Text, hit: &Hit) -> bool {
    text.has_before(hit, 1, "sales health price brand event seasonal product health's")
        || text.has_before(
            hit,
            3,
            "earned received got won gained led after was been were since last",
        )
        || text.has_before(hit, 5, NEGATIONS)
        || text.has_after(hit, 1, "campaign campaigns code codes offer offers of material leaflets")
}
