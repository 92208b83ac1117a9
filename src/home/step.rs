use crate::access::ClientHead;

/// One of the eight steps of the path, in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The overarching goal.
    Want,
    /// The why, and the values behind it.
    Why,
    /// Strengths, and what others know.
    Takes,
    /// Everything worth working on.
    List,
    /// The same, with what comes first at the top.
    Order,
    /// SMART goals.
    Goals,
    /// What to do, and when.
    Actions,
    /// Coach and client, from now on.
    Together,
}

impl Step {
    /// All eight, in order.
    pub const ALL: &'static [Self] = &[
        Self::Want,
        Self::Why,
        Self::Takes,
        Self::List,
        Self::Order,
        Self::Goals,
        Self::Actions,
        Self::Together,
    ];

    /// What there is to do in it.
    #[must_use]
    pub fn tasks(self) -> &'static [Task] {
        match self {
            Self::Want => &[Task::Want],
            Self::Why => &[Task::Why, Task::Values],
            Self::Takes => &[Task::Strengths, Task::Findings],
            Self::List => &[Task::List],
            Self::Order => &[Task::Order],
            Self::Goals => &[Task::Goals],
            Self::Actions => &[Task::Actions],
            Self::Together => &[Task::Together],
        }
    }

    /// What it is called on the thread.
    #[must_use]
    pub fn title(self, own: bool) -> &'static str {
        match self {
            Self::Want if own => "What you want most",
            Self::Want => "What they want most",
            Self::Why => "Why it matters",
            Self::Takes => "Find out what it takes",
            Self::List => "Make a list",
            Self::Order => "Put it in order",
            Self::Goals => "SMART goals",
            Self::Actions => "Action plan",
            Self::Together => "Keep going together",
        }
    }

    /// What it is for, said until there is something to show.
    #[must_use]
    pub fn purpose(self) -> &'static str {
        match self {
            Self::Want => "One sentence, from the work of today to the work that is wanted.",
            Self::Why => "Reasons are what is left on a tired day. Values say whether they hold.",
            Self::Takes => "What is there already, and what people who know the way would add.",
            Self::List => "Everything worth working on, each on its own line.",
            Self::Order => "What is worth most, and what there is most will for, goes to the top.",
            Self::Goals => "The top of the list, said so clearly that anyone could check it.",
            Self::Actions => "Steps small enough for a week, with a day for each.",
            Self::Together => "Go through the plan with someone, and again every few weeks.",
        }
    }
}

/// One thing to do on the path: a room, or a part of one. Two of the steps have two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Task {
    /// The overarching goal in one sentence.
    Want,
    /// The three why questions.
    Why,
    /// The ranking of values.
    Values,
    /// The skills inventory.
    Strengths,
    /// Asking others, and looking things up.
    Findings,
    /// The list of what to work on.
    List,
    /// The same in order.
    Order,
    /// SMART goals.
    Goals,
    /// The action plan.
    Actions,
    /// Going through the plan with the coach.
    Together,
    /// Interview answers: the path goes on here.
    Interviews,
}

impl Task {
    /// All of them, in the order of the path.
    pub const ALL: &'static [Self] = &[
        Self::Want,
        Self::Why,
        Self::Values,
        Self::Strengths,
        Self::Findings,
        Self::List,
        Self::Order,
        Self::Goals,
        Self::Actions,
        Self::Together,
        Self::Interviews,
    ];

    /// Where it is done, among a client's pages.
    #[must_use]
    pub fn place(self) -> &'static str {
        match self {
            Self::Want | Self::Why => "direction",
            Self::Values => "values",
            Self::Strengths => "strengths",
            Self::Findings => "findings",
            Self::List | Self::Order => "priorities",
            Self::Goals => "goals",
            Self::Actions => "actions",
            Self::Together => "plan",
            Self::Interviews => "interviews",
        }
    }

    /// The address of that place for this client.
    #[must_use]
    pub fn address(self, client: &ClientHead) -> String {
        client.at(self.place())
    }

    /// What it is called beside its state.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Want => "The overarching goal",
            Self::Why => "The why questions",
            Self::Values => "Values in order",
            Self::Strengths => "Skills and energy",
            Self::Findings => "Fact-finding",
            Self::List => "The list",
            Self::Order => "The order",
            Self::Goals => "SMART goals",
            Self::Actions => "The action plan",
            Self::Together => "The plan, gone through together",
            Self::Interviews => "Interviews",
        }
    }

    /// What to do, after "Next:".
    #[must_use]
    pub fn call(self) -> &'static str {
        match self {
            Self::Want => "say in one sentence what is wanted most",
            Self::Why => "write down why it matters",
            Self::Values => "say which values come first, and what each means",
            Self::Strengths => "go through skills and energy",
            Self::Findings => "ask others what it takes",
            Self::List => "make a list of what to work on",
            Self::Order => "put the list in order",
            Self::Goals => "make the first goal SMART",
            Self::Actions => "plan the first steps",
            Self::Together => "go through the whole plan with someone",
            Self::Interviews => "get ready to say it in an interview",
        }
    }

    /// What to expect, said to the client.
    #[must_use]
    pub fn invitation(self) -> &'static str {
        match self {
            Self::Want => {
                "Everything after this hangs on one sentence. There are openings to borrow, and you \
                 can change it any day."
            }
            Self::Why => {
                "Three short questions. You will meet your answers again on the days when it is \
                 hard to go on."
            }
            Self::Values => {
                "Thirteen screens, two clicks each: which of four matters most to you, and which \
                 least. Then a few words on each of those that come first."
            }
            Self::Strengths => {
                "Forty skills, a handful on each page: how well you do it, and how you feel while \
                 doing it. You can stop after any page and go on later."
            }
            Self::Findings => {
                "People near you know things about the way, and about you, that you can't see from \
                 where you stand. Write down what you learn and from whom."
            }
            Self::List => {
                "Turn what you know by now into single lines: skills, training, people, work, and \
                 what stands in the way."
            }
            Self::Order => {
                "Two quick ratings for each line on your list, and the site puts them in order."
            }
            Self::Goals => {
                "Take the top of what you want and go through it a letter at a time. The site \
                 writes the sentence."
            }
            Self::Actions => "Cut a goal into steps small enough to start this week.",
            Self::Together => {
                "Read the plan from top to bottom. Print it, sign it, and tell your coach or \
                 someone you trust that it is ready to be read."
            }
            Self::Interviews => {
                "The plan already holds most of what interviewers ask. The site makes a first draft \
                 of your answers from it."
            }
        }
    }

    /// The words on the button that leads there.
    #[must_use]
    pub fn button(self) -> &'static str {
        match self {
            Self::Want => "Write the sentence",
            Self::Why => "Answer the three questions",
            Self::Values => "Choose between values",
            Self::Strengths => "Go through the skills",
            Self::Findings => "Start finding out",
            Self::List => "Make the list",
            Self::Order => "Put it in order",
            Self::Goals => "Work on a goal",
            Self::Actions => "Plan the steps",
            Self::Together => "Open the plan",
            Self::Interviews => "Prepare an answer",
        }
    }
}
