//! Openings for those who face a blank field: sentences to adapt, the three questions about why,
//! and questions that help to see 5, 10 and 15 years ahead.

/// An opening for the overarching goal. The client takes it into the field and changes it to fit.
#[derive(Debug, PartialEq, Eq)]
pub struct Starter {
    /// How it is named in links and storage; never renamed.
    pub key: &'static str,
    /// The kind of change, as a choice on screen.
    pub label: &'static str,
    /// Who might recognise themselves in it.
    pub hint: &'static str,
    /// The sentence put into the field; "…" marks what only the client knows.
    pub sentence: &'static str,
}

/// Five kinds of change people often come with.
pub static STARTERS: [Starter; 5] = [
    Starter {
        key: "next_step_up",
        label: "Take the next step up",
        hint: "You know your work well and are ready to carry more.",
        sentence: "I want to grow from my work as … into the role of …, where I am responsible \
        for ….",
    },
    Starter {
        key: "have_a_say",
        label: "Have a say in my field",
        hint: "You would like your ideas to change how the work is done, whatever your title is.",
        sentence: "I want to be someone people in my field ask for advice about …, and to change \
        how we ….",
    },
    Starter {
        key: "be_seen",
        label: "Have my work seen",
        hint: "You do good work, and the people who decide hardly know about it.",
        sentence: "I want my work on … to be known to …, so that I am asked first when it comes \
        to ….",
    },
    Starter {
        key: "move_across",
        label: "Move to another part of the organisation",
        hint: "You like where you work and would like to do something else there.",
        sentence: "I want to move from … to …, and use what I know about … there.",
    },
    Starter {
        key: "lead",
        label: "Lead people and decide direction",
        hint: "You want to build a team, and later help to steer the whole.",
        sentence: "I want to go from doing … myself to leading a team that does it, and later to \
        decide on ….",
    },
];

/// One question about the reason behind the overarching goal. The answers are shown again when a
/// goal stalls.
#[derive(Debug, PartialEq, Eq)]
pub struct WhyQuestion {
    /// The field of the answer; never renamed.
    pub key: &'static str,
    /// How it reads on screen.
    pub label: &'static str,
    /// One or two sentences of help beside it.
    pub hint: &'static str,
}

/// The three questions about why.
pub static WHY_QUESTIONS: [WhyQuestion; 3] = [
    WhyQuestion {
        key: "why_energise",
        label: "What will be more alive in your working days once you are there?",
        hint: "Think of a Tuesday morning. What makes you want to get going? You will see this \
        answer again on days when that is hard.",
    },
    WhyQuestion {
        key: "why_fulfil",
        label: "What will it give you as a person?",
        hint: "Something you would be glad about even if nobody noticed.",
    },
    WhyQuestion {
        key: "why_align",
        label: "How does it fit what matters most to you, and who you would like to be?",
        hint: "If you have put your values in order, have them at hand. It is fine to write that \
        something does not fit yet.",
    },
];

/// A look ahead, some years from now.
#[derive(Debug, PartialEq, Eq)]
pub struct VisionPrompt {
    /// The field of the answer; never renamed.
    pub key: &'static str,
    /// How far ahead, in years from the day it is written.
    pub years: u8,
    /// Its short name, where the answer stands.
    pub name: &'static str,
    /// How it reads on screen.
    pub label: &'static str,
    /// One or two sentences of help beside it.
    pub hint: &'static str,
    /// Smaller questions for those who would like a push.
    pub questions: &'static [&'static str],
}

/// The three looks ahead. They get wider with distance: work first, then influence, then the whole.
pub static VISION_PROMPTS: [VisionPrompt; 3] = [
    VisionPrompt {
        key: "vision_5",
        years: 5,
        name: "In five years",
        label: "It is five years from now and things went well. What do you do all day?",
        hint: "Near enough to name a role, a place and the people around you.",
        questions: &[
            "What do people come to you for?",
            "Which part of today's work is gone?",
            "What have you learnt that you can't do today?",
        ],
    },
    VisionPrompt {
        key: "vision_10",
        years: 10,
        name: "In ten years",
        label: "Ten years from now, what has changed because of you?",
        hint: "For a team, a company, a field, a town. Small and true is better than large and \
        vague.",
        questions: &[
            "Who is better off through your work?",
            "What are you trusted with?",
            "How does a good week look, with work and all the rest?",
        ],
    },
    VisionPrompt {
        key: "vision_15",
        years: 15,
        name: "In fifteen years",
        label: "Fifteen years from now, someone asks how you got here. What do you tell them?",
        hint: "Nobody will hold you to it. It shows which way to turn when there is a choice.",
        questions: &[
            "Which decision are you proud of?",
            "What did you never give up for work?",
            "What would you like to pass on, and to whom?",
        ],
    },
];

/// A handful of wishes about how to live and work, to get thoughts going. They count as goals like
/// any other.
pub static LIFESTYLE_IDEAS: [&str; 6] = [
    "hours that leave room for the evening",
    "some days at home, some among people",
    "a commute I don't dread",
    "free choice of when I start",
    "enough quiet to think",
    "time off when my family needs me",
];
