use super::telling;
use crate::interviews::composing::Slot;
use crate::interviews::question::Question;
use crate::interviews::rehearsals::HowFar;
use crate::interviews::review::Level;
use crate::interviews::speaking::in_words;
use crate::record::part::Say::{AsIs, Label, Moment, Scale, Told};
use crate::record::part::Shape::{Answers, Each, Lines};
use crate::record::part::{Chapter, Part, asked, label, noted};

pub static INTERVIEWS: Chapter = Chapter {
    heading: "Interviews",
    parts: &[Part {
        called: "companies",
        table: "companies",
        whose: "client_id",
        shape: Each("name"),
        fields: &[
            asked("name", "Name of the company", AsIs),
            asked("role", "Role you apply for", AsIs),
            asked("mission", "Their mission", AsIs),
            asked("stated_values", "Values they name", AsIs),
            asked("culture", "How people work there", AsIs),
            asked("plans", "What they plan", AsIs),
            asked("contribution", "What you can contribute", AsIs),
            asked("questions", "Questions you want to ask", AsIs),
            asked("sources", "Where you found this", AsIs),
            asked("years_experience", "Years you have worked in this line", AsIs),
            asked("current_level", "Where you are now", Label(label::<Level>)),
            asked("target_level", "The role you apply for", Label(label::<Level>)),
            noted("created_at", "Written down", Moment),
        ],
        inside: &[("company_id", ANSWERS)],
    }],
};

const ANSWERS: Part = Part {
    called: "answers",
    table: "answers",
    whose: "client_id",
    shape: Each("question"),
    fields: &[
        noted("question", "Question", Label(label::<Question>)),
        noted("version", "Version", AsIs),
        asked("draft", "What you would say", AsIs),
        asked("talking_points", "Talking points", AsIs),
        noted("created_at", "Begun", Moment),
        noted("edited_at", "Last written in", Moment),
        noted("ready_at", "Ready, every claim being true", Moment),
    ],
    inside: &[("answer_id", SLOTS), ("answer_id", KEPT), ("answer_id", REHEARSALS)],
};

const SLOTS: Part = Part {
    called: "answer_slots",
    table: "answer_slots",
    whose: "client_id",
    shape: Answers(&["slot"], "body"),
    fields: &[noted("slot", "", Label(slot)), noted("body", "", AsIs)],
    inside: &[],
};

fn slot(key: &str) -> Option<&'static str> {
    Slot::from_key(key).map(Slot::question)
}

const KEPT: Part = Part {
    called: "kept_findings",
    table: "kept_findings",
    whose: "client_id",
    shape: Lines("Where you kept your words"),
    fields: &[
        noted("kept_at", "", Moment),
        noted("fingerprint", "", Told(telling::words_kept_in_answer)),
        noted("reason", "", AsIs),
    ],
    inside: &[],
};

const REHEARSALS: Part = Part {
    called: "rehearsals",
    table: "rehearsals",
    whose: "client_id",
    shape: Each("rehearsed_at"),
    fields: &[
        noted("rehearsed_at", "Said aloud", Moment),
        asked("seconds", "How long it took", Scale(time)),
        asked("confident", "Did you sound confident?", Label(label::<HowFar>)),
        asked("keen", "Did you sound keen?", Label(label::<HowFar>)),
        asked("clear", "Was it clear what you mean?", Label(label::<HowFar>)),
        asked("differently", "What do you want to do differently next time?", AsIs),
    ],
    inside: &[],
};

fn time(seconds: i64) -> String {
    in_words(usize::try_from(seconds).unwrap_or_default())
}
