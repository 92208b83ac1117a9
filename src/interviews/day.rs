//! The day itself: what to bring, do and leave out, and what to write down afterwards.

/// A short list to go through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Checklist {
    /// When it is for.
    pub title: &'static str,
    /// What to do, a line each.
    pub items: &'static [&'static str],
}

/// The lists of the day, in its order.
pub(super) const CHECKLISTS: &[Checklist] = &[
    Checklist {
        title: "As you arrive",
        items: &[
            "I have read this pack once more, and my questions are in my bag.",
            "I smile, look at the person and say my name.",
            "If a hand is offered, I shake it firmly and briefly.",
            "I can say in one sentence why this job and my goals belong together.",
        ],
    },
    Checklist {
        title: "While you talk",
        items: &[
            "I listen to the whole question, and take a breath before I answer.",
            "I tell stories in order: what was going on, what I did, what came of it.",
            "I come back to what I do best, and to what they need.",
            "I let them see who I am: what I enjoy, what makes me curious.",
            "I sit upright and at ease, with my hands open, and look at whoever is speaking.",
            "I sound as if I want this: warm, a little livelier than usual, and not too fast.",
        ],
    },
    Checklist {
        title: "Before you leave",
        items: &[
            "I sum up in two sentences what I would bring.",
            "I say that I want the job, if I do.",
            "I ask the questions I still have, and what happens next and when.",
            "I thank each person for their time.",
        ],
    },
    Checklist {
        title: "What to leave out",
        items: &[
            "Complaints about an earlier boss, colleague or company. I say what I learned there.",
            "Talking over someone, or answering a question that was not asked.",
            "Guessing about the company. If I do not know something, I say so and ask.",
            "Claims I could not back up with an example.",
        ],
    },
];

/// What to write down by hand after the interview, while it is fresh.
pub(super) const DEBRIEF: &[&str] = &[
    "Who was there, and what did they ask?",
    "What went well?",
    "What would I answer differently next time?",
    "What did I learn about the job and the people? Do I still want it?",
    "What did I promise to send, whom do I thank, and by when?",
];
