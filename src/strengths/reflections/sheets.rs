//! The questions, in the order they are asked.

use crate::questionnaire::{Kind, Question, Sheet, Tick};

/// Every sheet of reflections, in the order they are read.
pub static SHEETS: &[Sheet] = &[DRIVES, OWN_WORDS, INVENTORY, ROLE_MODELS, BACKGROUND];

const DRIVES: Sheet = Sheet {
    key: "drives",
    title: "What I enjoy and what drives me",
    about: "Work you like is work you keep getting better at. Nothing here is too small to count.",
    questions: &[
        Question {
            key: "drives_enjoy",
            ask: "When do you forget the time?",
            why: "Think of last week, at work or outside it: what were you doing when an hour felt \
                  like ten minutes?",
            kind: Kind::Text,
        },
        Question {
            key: "drives_keeps_going",
            ask: "What keeps you going when it gets hard?",
            why: "It might be people you don’t want to let down, a problem that won’t leave you \
                  alone, seeing something finished, or being able to pay your own way.",
            kind: Kind::Text,
        },
        Question {
            key: "drives_monday",
            ask: "What would have to be waiting at work for you to look forward to Monday?",
            why: "Describe a real day you remember, or make one up that you would like to have.",
            kind: Kind::Text,
        },
        Question {
            key: "drives_places",
            ask: "Where do you do your best work?",
            why: "Tick as many as are true for you.",
            kind: Kind::Several(PLACES),
        },
        Question {
            key: "drives_workplace",
            ask: "What else makes a workplace a good one for you?",
            why: "How people talk to each other, how decisions are made, the hours, the way there: \
                  whatever you notice first.",
            kind: Kind::Text,
        },
    ],
};

const PLACES: &[Tick] = &[
    Tick { key: "team", label: "With a team around me" },
    Tick { key: "alone", label: "On my own for long stretches" },
    Tick { key: "quiet", label: "Where it is quiet" },
    Tick { key: "lively", label: "Where a lot is going on" },
    Tick { key: "on_my_feet", label: "On my feet, indoors or out" },
    Tick { key: "from_home", label: "At home, at least part of the week" },
    Tick { key: "clear_rules", label: "Where it is clear what is expected" },
    Tick { key: "free_hand", label: "Where I decide how to go about it" },
    Tick { key: "steady", label: "At a steady pace" },
    Tick { key: "fast", label: "When it has to go fast" },
    Tick { key: "new_things", label: "Where something new comes up every day" },
    Tick { key: "with_customers", label: "Close to the people it is for" },
];

const OWN_WORDS: Sheet = Sheet {
    key: "own_words",
    title: "Strengths and weaknesses in my own words",
    about: "The skills inventory asks about forty things. Here is room for what it leaves out, and \
            for how you would say it yourself.",
    questions: &[
        Question {
            key: "words_good_at",
            ask: "What are you good at?",
            why: "Write it as you would tell a friend, with one time when it showed.",
            kind: Kind::Text,
        },
        Question {
            key: "words_thanked_for",
            ask: "What do people thank you for, or come to you with?",
            why: "Others often see a strength before we do, because to us it feels easy.",
            kind: Kind::Text,
        },
        Question {
            key: "words_harder",
            ask: "What is harder for you than you would like?",
            why: "Everyone has some. Knowing yours helps you to choose work, to ask for help in \
                  time, and to give an honest answer in an interview.",
            kind: Kind::Text,
        },
    ],
};

const INVENTORY: Sheet = Sheet {
    key: "three_questions",
    title: "Three questions to plan by",
    about: "Look at your skills profile first if you have one. Each answer here can grow into a \
            goal.",
    questions: &[
        Question {
            key: "plan_strongest",
            ask: "Which strength stands out above the others?",
            why: "The one you would want a new team to know about in your first week.",
            kind: Kind::Text,
        },
        Question {
            key: "plan_improve",
            ask: "What do you have to get better at?",
            why: "Not everything you could: the one or two things that stand between you and what \
                  you want.",
            kind: Kind::Text,
        },
        Question {
            key: "plan_new_skill",
            ask: "Which new skill will you need for where you want to go?",
            why: "Something you have hardly done so far. If you can’t tell yet, write down who \
                  could tell you.",
            kind: Kind::Text,
        },
    ],
};

const ROLE_MODELS: Sheet = Sheet {
    key: "role_models",
    title: "People I look up to",
    about: "What we admire in others is often what we want to grow into.",
    questions: &[
        Question {
            key: "models_who",
            ask: "Whose work do you look up to?",
            why: "One, two or three people in your field: famous or not, met or not.",
            kind: Kind::Line,
        },
        Question {
            key: "models_admire",
            ask: "What is it that you admire in them?",
            why: "Something they do, more than something they own or are called.",
            kind: Kind::Text,
        },
        Question {
            key: "models_emulate",
            ask: "What of it would you like to do in your own way?",
            why: "Name one thing you could try this month.",
            kind: Kind::Text,
        },
    ],
};

const BACKGROUND: Sheet = Sheet {
    key: "background",
    title: "What I bring",
    about: "People who hire look at three things together: what you learnt, what you have done, \
            and whether you would fit in. Short notes are enough.",
    questions: &[
        Question {
            key: "background_education",
            ask: "What have you learnt, and where?",
            why: "Schools, courses, certificates and what you taught yourself, with the years if \
                  you know them.",
            kind: Kind::Text,
        },
        Question {
            key: "background_experience",
            ask: "What have you done in practice?",
            why: "Jobs, placements, projects, running a household or a club: what you did there, \
                  and for how long.",
            kind: Kind::Text,
        },
        Question {
            key: "background_fit",
            ask: "With what kind of people do you fit in well?",
            why: "Think of a team you liked being in: how did people treat each other there?",
            kind: Kind::Text,
        },
    ],
};
