//! The five letters of SMART, as the form asks them: one screen each, with the reason for the
//! question and examples beside it. Pages draw whatever list of letters they are given, so another
//! framework is another static.

pub(super) mod pages;

/// One letter of the framework.
#[derive(Debug, PartialEq, Eq)]
pub struct Letter {
    /// The capital letter itself.
    pub letter: char,
    /// The word or words the letter stands for. A and R each have two readings in use, and both are
    /// asked.
    pub readings: &'static [Reading],
}

/// One reading of a letter: one question and one field.
#[derive(Debug, PartialEq, Eq)]
pub struct Reading {
    /// The form field it fills, same as in [`super::parts::GoalParts`].
    pub field: &'static str,
    /// The form fields that are asked beside it.
    pub also: &'static [&'static str],
    /// The word the letter stands for.
    pub heading: &'static str,
    /// The question above the field.
    pub question: &'static str,
    /// Why the question is asked.
    pub help: &'static str,
    /// Pairs of answers from different walks of life.
    pub examples: &'static [Example],
}

/// A pair of answers to learn from.
#[derive(Debug, PartialEq, Eq)]
pub struct Example {
    /// Whose goal it might be.
    pub context: &'static str,
    /// An answer that leaves too much open.
    pub weak: &'static str,
    /// The same goal, answered well.
    pub strong: &'static str,
}

const fn example(context: &'static str, weak: &'static str, strong: &'static str) -> Example {
    Example { context, weak, strong }
}

impl Letter {
    /// How it is named in addresses: "s" for S.
    pub fn key(&self) -> String {
        self.letter.to_lowercase().to_string()
    }

    /// "Achievable / Action-oriented": every reading of the letter in one heading.
    pub fn heading(&self) -> String {
        let headings: Vec<_> = self.readings.iter().map(|reading| reading.heading).collect();
        headings.join(" / ")
    }
}

/// SMART, in order.
pub static SMART: [Letter; 5] = [
    Letter { letter: 'S', readings: &[SPECIFIC] },
    Letter { letter: 'M', readings: &[MEASURABLE] },
    Letter { letter: 'A', readings: &[ACHIEVABLE, ACTION_ORIENTED] },
    Letter { letter: 'R', readings: &[RELEVANT, REALISTIC] },
    Letter { letter: 'T', readings: &[TIME_BOUND] },
];

const SPECIFIC: Reading = Reading {
    field: "specific",
    also: &[],
    heading: "Specific",
    question: "What exactly will be different, where, and who is part of it?",
    help: "A wide goal has no first step. When you name one area, you can see what to do on \
    Monday.",
    examples: &[
        example(
            "New team leader",
            "Get better at managing people.",
            "Hold a one-to-one with each of my four team members and agree one next step every \
            time.",
        ),
        example(
            "Nurse",
            "Move on in my career.",
            "Qualify as a wound-care nurse at the hospital where I work.",
        ),
        example(
            "Shop assistant",
            "Do something with computers.",
            "Learn enough bookkeeping software to run the month's accounts for our shop.",
        ),
    ],
};

const MEASURABLE: Reading = Reading {
    field: "measurable",
    also: &["kpi_name", "kpi_unit", "kpi_baseline", "kpi_target", "kpi_direction"],
    heading: "Measurable",
    question: "How will you and others know that you have got there?",
    help: "A number, or a thing you can hold up, shows how far you have come. Without one, it's \
    hard to notice \
           progress and easy to lose heart.",
    examples: &[
        example(
            "Engineer",
            "Speak up more in meetings.",
            "Present my own design to the group 4 times.",
        ),
        example(
            "Freelancer",
            "Have more customers.",
            "Go from 3 to 8 customers who order every month.",
        ),
        example(
            "Apprentice",
            "Know the trade.",
            "Hold the certificate with the examiner's signature.",
        ),
    ],
};

const ACHIEVABLE: Reading = Reading {
    field: "achievable",
    also: &["support"],
    heading: "Achievable",
    question: "What do you already have that makes this possible?",
    help: "Time, money, knowledge, people: naming them shows whether the goal is in reach, and \
    what to find first.",
    examples: &[
        example(
            "Parent returning to work",
            "I'll manage somehow.",
            "I have two free evenings a week, and my sister looks after the children on Tuesdays.",
        ),
        example(
            "Analyst",
            "I'm a fast learner.",
            "I know the data already, and my manager pays for one course a year.",
        ),
    ],
};

const ACTION_ORIENTED: Reading = Reading {
    field: "action_oriented",
    also: &[],
    heading: "Action-oriented",
    question: "What will you do yourself to make it happen?",
    help: "You can plan what you do. You can't plan what others decide. A goal built on your own \
    actions stays yours.",
    examples: &[
        example(
            "Sales adviser",
            "Be noticed by head office.",
            "Write up what worked in our shop each quarter and send it to the regional manager.",
        ),
        example(
            "Teacher",
            "Be offered a deputy post.",
            "Lead the maths project, and apply for each deputy post within 30 km.",
        ),
    ],
};

const RELEVANT: Reading = Reading {
    field: "relevant",
    also: &["matters", "desire"],
    heading: "Relevant",
    question: "What is this goal for? Which larger aim of yours does it serve?",
    help: "There are always more goals than hours. A goal that serves what you care about \
    survives a busy month.",
    examples: &[
        example(
            "Lab technician",
            "It looks good on paper.",
            "I want to run a lab one day, and leading the night shift is the usual way in.",
        ),
        example(
            "Designer",
            "Everyone is learning it.",
            "Motion design is what my favourite studio asks for in each advert.",
        ),
    ],
};

const REALISTIC: Reading = Reading {
    field: "realistic",
    also: &["challenge"],
    heading: "Realistic",
    question: "What could get in the way, and why do you think it will work anyway?",
    help: "A goal should stretch you and still look possible. Thinking of the obstacles now \
    makes them smaller later.",
    examples: &[
        example(
            "Office manager",
            "I just have to want it enough.",
            "Year-end takes all my time, so I start in February. The course is 3 hours a week, \
            and I have 5.",
        ),
        example(
            "Graduate",
            "I'll run the company in five years.",
            "People here lead a small team after about four years. I aim for that and ask for a \
            project first.",
        ),
    ],
};

const TIME_BOUND: Reading = Reading {
    field: "time_bound",
    also: &["due_on", "moved_because"],
    heading: "Time-bound",
    question: "By which day, and what makes that a good day?",
    help: "A day turns a wish into a plan: you can count back from it and see what has to happen \
    first.",
    examples: &[
        example(
            "Electrician",
            "When things calm down.",
            "By 30 June, because the exam is in July.",
        ),
        example(
            "Team member",
            "Some time next year.",
            "By 31 January: the new rota is written in February.",
        ),
    ],
};
