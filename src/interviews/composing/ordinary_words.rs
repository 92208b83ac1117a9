//! Word lists that tell an ordinary English word from a name.

/// Verbs a goal, an action or a plan is likely to begin with.
const VERBS: &str = "\
    accept achieve act adapt add admit advise analyse analyze answer apply arrange ask \
    assist attend automate be become begin book bring build buy calculate call chair \
    change choose clear coach code collect combine complete compose connect contribute \
    cook coordinate cover create cut deal debug decide define delegate deliver describe \
    design develop discover document double draft draw drive earn edit encourage enrol \
    enroll ensure establish estimate evaluate expand explain explore facilitate feel find \
    finish fix focus follow found gain get give go grow guide halve handle have help hire \
    hold host improve increase influence inspect inspire install interview introduce \
    invite join judge keep know launch lead learn let listen live look lower maintain make \
    manage master measure meet mentor modernise modernize monitor motivate move negotiate \
    network obtain offer open operate organise organize own pass persuade plan practise \
    prepare present prioritise prioritize produce protect provide publish put qualify \
    raise reach read record recruit reduce register renew repair replace research respond \
    restore review rewrite run save say schedule search see seek sell serve set shadow \
    share shorten show simplify sing solve speak specialise specialize spend stand start \
    stay streamline strengthen study supervise support take talk teach tell test think \
    train translate travel treat try turn understand update use verify visit volunteer \
    watch win work write";

/// Irregular past forms an achievement is likely to begin with.
const PAST_VERBS: &str = "\
    became began bought brought built chose cut did drew found gave got grew held kept knew \
    led made met put ran rewrote sang sat saw sold spent spoke taught took understood went \
    won wrote";

/// Words that are never a name at the start of a note.
const ORDINARY_WORDS: &str = "\
    a about accountant active administrator after all always an analyst and any architect \
    as assistant at attention balance beauty because being best better between big both by \
    calm care careful carpenter challenge change cheaper chef chief clean clear clinic \
    clinical close coach colleagues comfort completed conflict consultant cook coordinator \
    courage creative critical customer customers data day deputy designer developer \
    digital director doctor doing down driver each editor eight electrician emotional \
    empathy energy engineer every everyone executive expert fairness family faster fewer \
    finance financial finished first five for founder four freedom fresh friendly friends \
    from full fun global good great growth half hands happy hard head health help her \
    higher his honest honour hospital how humour if in into it its junior kind knowledge \
    lawyer lead leader legal less local long love lower making manager many medical member \
    mental midwife more most much my national nature never new night nine no not nurse of \
    office officer often on one only open order other others our out over own owner part \
    partner passed patience peace people personal physical planner plumber practice pride \
    principal problem problems product professional project public quicker regional \
    researcher respect safe school scientist second self senior seven shift shop short \
    shorter simple six skills small social software some someone something specialist \
    staff strategic strong success supervisor teacher team technical technician ten that \
    the their them there these they this three time to trainer trust truth truthful two up \
    using variety waiting ward we wealth what when where wisdom with work working workshop \
    writer you your";

/// Endings that names seldom have.
const ORDINARY_ENDINGS: &str = "\
    tion tions sion ment ments ness ity esty fety ship ance ence ability ful ative work \
    ology ety ism ously edge omy ing's";

/// After one of the verbs, these show that it is part of a name for a job or a thing: "Lead
/// engineer", "Chair of the board".
const NAMED_AFTER: &str = "\
    analyst architect assistant associate author chef coach consultant coordinator designer \
    developer director editor engineer fellow home job lead leader manager nurse of officer owner \
    planner position researcher role scientist specialist teacher technician trainer writer";

/// Whether the word stands in a name for a job or a thing.
pub fn is_named_after(word: &str) -> bool {
    listed(NAMED_AFTER, word)
}

/// Whether the word is a verb notes often begin with.
pub fn is_verb(word: &str) -> bool {
    listed(VERBS, word)
}

/// Whether a small-letter word is an ordinary English word and not a name.
pub fn is_ordinary(word: &str) -> bool {
    listed(ORDINARY_WORDS, word)
        || is_verb(word)
        || is_past(word)
        || is_gerund(word)
        || ORDINARY_ENDINGS
            .split(' ')
            .any(|ending| word.strip_suffix(ending).is_some_and(|stem| stem.chars().count() >= 3))
}

/// Whether the word says that something was done.
pub fn is_past(word: &str) -> bool {
    listed(PAST_VERBS, word) || is_regular_past(word)
}

/// Whether the word is a listed verb with -ed.
fn is_regular_past(word: &str) -> bool {
    ["ed", "d"].iter().any(|ending| {
        word.strip_suffix(ending).is_some_and(|stem| {
            let doubled = stem.len() > 3 && VERBS.split(' ').any(|verb| is_doubled(stem, verb));
            let changed = stem.strip_suffix('i').map(|start| format!("{start}y"));
            doubled
                || (*ending == "ed" && is_verb(stem))
                || (*ending == "d" && stem.ends_with('e') && is_verb(stem))
                || changed.is_some_and(|verb| is_verb(&verb))
        })
    })
}

/// Whether the word is a listed verb with -ing.
pub fn is_gerund(word: &str) -> bool {
    word.strip_suffix("ing").is_some_and(|stem| {
        VERBS.split(' ').any(|verb| {
            verb == stem || verb.strip_suffix('e') == Some(stem) || is_doubled(stem, verb)
        })
    })
}

/// Whether `stem` is `verb` with its last letter doubled, as in "plann" for "plan".
fn is_doubled(stem: &str, verb: &str) -> bool {
    stem.strip_prefix(verb).is_some_and(|rest| rest.len() == 1 && verb.ends_with(rest))
}

fn listed(list: &str, word: &str) -> bool {
    list.split(' ').any(|listed| listed == word)
}
