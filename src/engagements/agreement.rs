/// One point of the coaching agreement.
pub struct Clause {
    /// What it is about, in a few words.
    pub title: &'static str,
    /// What the two agree on.
    pub text: &'static str,
}

/// The coaching agreement: short enough to be read, and about what a client most wants to know,
/// who can see what.
pub const AGREEMENT: &[Clause] = &[
    Clause {
        title: "Your words are yours",
        text: "You write your own pages. Your coach can read them, comment beside them and suggest \
               changes, but can't change a word. What you take up is up to you.",
    },
    Clause {
        title: "Who can see them",
        text: "You and your coach, and nobody else in this practice. Whoever runs the server can \
               reach its files, as with any website, and has promised not to read them.",
    },
    Clause {
        title: "What your coach keeps",
        text: "Your coach may keep private notes to prepare for your meetings. They are not shown \
               to you and never appear on anything you print or download.",
    },
    Clause {
        title: "What this is not",
        text: "Coaching is not therapy, and the worksheets are not tests: they describe how you see \
               yourself, and nobody is hired or turned down because of them.",
    },
    Clause {
        title: "How it ends",
        text: "Either of you can end the coaching at any time. Your pages stay yours, and you \
               decide whether your former coach may still read them.",
    },
];
