use super::telling;
use crate::findings::{FactQuestion, Source};
use crate::home::WayIn;
use crate::priorities::PriorityList;
use crate::priorities::authenticity::Fit;
use crate::record::part::Say::{AsIs, Day, Label, Moment, Scale, Told};
use crate::record::part::Shape::{Answers, Each, Facts, Lines};
use crate::record::part::{Chapter, Part, asked, label, noted};
use crate::strengths::rating::{feels, well};
use crate::values::value::Value;

pub static HOME: Chapter = Chapter {
    heading: "Home",
    parts: &[Part {
        called: "way_in",
        table: "ways_in",
        whose: "client_id",
        shape: Facts,
        fields: &[
            noted("way", "Where you began", Label(label::<WayIn>)),
            noted("chosen_at", "Chosen", Moment),
        ],
        inside: &[],
    }],
};

pub static STRENGTHS: Chapter = Chapter {
    heading: "Strengths",
    parts: &[
        Part {
            called: "skills",
            table: "skill_takes",
            whose: "client_id",
            shape: Each("begun_at"),
            fields: &[
                noted("begun_at", "Skills inventory of", Moment),
                noted("finished_at", "Finished", Moment),
            ],
            inside: &[("take_id", SKILL_ANSWERS)],
        },
        Part {
            called: "reflections",
            table: "question_answers",
            whose: "client_id",
            shape: Answers(&["question"], "body"),
            fields: &[
                noted("question", "", Told(telling::question_of_reflection)),
                noted("body", "", Told(telling::answer_of_reflection)),
            ],
            inside: &[],
        },
        Part {
            called: "achievements",
            table: "achievements",
            whose: "client_id",
            shape: Each("what"),
            fields: &[
                asked("what", "What did you do?", AsIs),
                asked("result", "What came of it?", AsIs),
                asked("achieved_on", "When was it?", Day),
            ],
            inside: &[],
        },
    ],
};

const SKILL_ANSWERS: Part = Part {
    called: "skill_answers",
    table: "skill_answers",
    whose: "client_id",
    shape: Each("skill"),
    fields: &[
        noted("skill", "Skill", Told(telling::skill_of_answer)),
        asked("proficiency", "How well do you do it?", Scale(proficiency)),
        asked("energy", "How does doing it feel?", Scale(energy)),
        asked("evidence", "A time you used it", AsIs),
        asked("target", "How well do you want to do it?", Scale(proficiency)),
    ],
    inside: &[],
};

fn proficiency(level: i64) -> String {
    u8::try_from(level).map(well).unwrap_or_default()
}

fn energy(level: i64) -> String {
    i8::try_from(level).map(feels).unwrap_or_default()
}

pub static VALUES: Chapter = Chapter {
    heading: "Values",
    parts: &[
        Part {
            called: "value_takes",
            table: "value_takes",
            whose: "client_id",
            shape: Each("begun_at"),
            fields: &[
                noted("begun_at", "Ranking of", Moment),
                noted("completed_at", "Completed", Moment),
            ],
            inside: &[("take_id", VALUE_ANSWERS)],
        },
        Part {
            called: "own_values",
            table: "own_values",
            whose: "client_id",
            shape: Each("name"),
            fields: &[
                asked("name", "What you call it", AsIs),
                asked("meaning", "What it means to you", AsIs),
            ],
            inside: &[],
        },
        Part {
            called: "value_statements",
            table: "value_statements",
            whose: "client_id",
            shape: Each("value"),
            fields: &[
                noted("value", "Value", Told(telling::value_of_statement)),
                asked("meaning", "What does it mean to you?", AsIs),
                asked("steer", "How should it steer your work?", AsIs),
                asked("honoured", "How well does your life honour it today?", AsIs),
            ],
            inside: &[],
        },
    ],
};

const VALUE_ANSWERS: Part = Part {
    called: "value_answers",
    table: "value_answers",
    whose: "client_id",
    shape: Lines("What you chose"),
    fields: &[
        noted("block", "Screen", AsIs),
        noted("most", "most important:", Label(label::<Value>)),
        noted("least", "least important:", Label(label::<Value>)),
    ],
    inside: &[],
};

pub static DIRECTION: Chapter = Chapter {
    heading: "Direction",
    parts: &[Part {
        called: "direction",
        table: "directions",
        whose: "client_id",
        shape: Facts,
        #[rustfmt::skip]
        fields: &[
            asked("overarching_goal", "What are you working towards, in one sentence?", AsIs),
            asked("why_energise", "What will be more alive in your working days once you are there?", AsIs),
            asked("why_fulfil", "What will it give you as a person?", AsIs),
            asked("why_align", "How does it fit what matters most to you, and who you would like to be?", AsIs),
            noted("why_in_question_since", "The goal is another one since", Moment),
            asked("vision_5", "It is five years from now and things went well. What do you do all day?", AsIs),
            asked("vision_10", "Ten years from now, what has changed because of you?", AsIs),
            asked("vision_15", "Fifteen years from now, someone asks how you got here. What do you tell them?", AsIs),
            asked("lifestyle", "How would you like to live and work?", AsIs),
        ],
        inside: &[],
    }],
};

pub static FINDINGS: Chapter = Chapter {
    heading: "Fact-finding",
    parts: &[Part {
        called: "findings",
        table: "findings",
        whose: "client_id",
        shape: Each("question"),
        fields: &[
            asked("question", "Which question does it answer?", Label(label::<FactQuestion>)),
            asked("learnt", "What did you learn?", AsIs),
            asked("source", "How do you know?", Label(label::<Source>)),
            asked("source_name", "Who was it, or where does it stand?", AsIs),
            asked("found_on", "When?", Day),
            asked("thanked_on", "If someone helped you: when did you thank them?", Day),
        ],
        inside: &[],
    }],
};

pub static PRIORITIES: Chapter = Chapter {
    heading: "Priorities",
    parts: &[Part {
        called: "priorities",
        table: "priorities",
        whose: "client_id",
        shape: Each("title"),
        fields: &[
            asked("title", "What is it, in a few words?", AsIs),
            asked("list", "Which list does it belong on?", Label(label::<PriorityList>)),
            asked("note", "Anything to remember about it?", AsIs),
            noted("finding_id", "It comes from this finding", Told(telling::finding_of_priority)),
            asked("benefit", "How much would it help you towards your goal?", AsIs),
            asked("motivation", "How much do you want to do it?", AsIs),
            asked("fits_values", "Does it fit what matters most to you?", Label(label::<Fit>)),
            asked("uses_strengths", "Does it use what you are good at?", Label(label::<Fit>)),
            noted("parked_at", "Put aside", Moment),
        ],
        inside: &[],
    }],
};
