//! Wide areas people name as a goal, each with smaller parts to choose from.

use crate::goals::words::{find, words};

/// A wide area and how it can be split: a goal for each part is easier to begin than one for the
/// whole.
#[derive(Debug, PartialEq, Eq)]
pub struct Area {
    /// How it is named in links and storage; never renamed.
    pub key: &'static str,
    /// The name on screen.
    pub label: &'static str,
    /// Whole words that point to the area.
    pub words: &'static [&'static str],
    /// Parts of it, each small enough for a goal of its own.
    pub splits: &'static [&'static str],
}

/// The area a text speaks of, if it is one of ours: the first in [`AREAS`] with a word in the text.
pub fn area_in(text: &str) -> Option<&'static Area> {
    let words = words(text);
    AREAS.iter().find(|area| area.words.iter().any(|word| find(&words, word).is_some()))
}

/// The areas, those with a telling name first: "presentation skills" is about presenting before it
/// is about communication, and "time management" isn't about managing people.
pub static AREAS: &[Area] = &[
    Area {
        key: "time",
        label: "managing my time",
        words: &[
            "time management",
            "managing my time",
            "manage my time",
            "organised",
            "organized",
            "productive",
            "productivity",
        ],
        splits: &[
            "plan each week on Monday morning",
            "keep two hours a day free of meetings",
            "say by when I will answer a request",
        ],
    },
    Area {
        key: "presenting",
        label: "presenting",
        words: &[
            "presentation",
            "presentations",
            "presenting",
            "presenter",
            "public speaking",
            "speaker",
        ],
        splits: &[
            "build a talk around one message",
            "speak freely from short notes",
            "answer hard questions without rushing",
            "present figures so that anyone can read them",
        ],
    },
    Area {
        key: "networking",
        label: "networking",
        words: &["networking", "network", "networker"],
        splits: &[
            "start a conversation with someone new at each event",
            "stay in touch with people I worked with before",
            "ask people in the role I want how they got there",
        ],
    },
    Area {
        key: "management",
        label: "managing people",
        words: &["management", "managing", "manager", "managerial"],
        splits: &[
            "hold useful one-to-ones with each person",
            "tell people the same day what went well or badly",
            "share out work so that the team helps each other",
            "hand over a task completely and agree when to look at it",
        ],
    },
    Area {
        key: "leadership",
        label: "leading",
        words: &["leadership", "leading", "leader"],
        splits: &[
            "explain where we are going and why, in five minutes",
            "make a decision with the facts at hand and stand by it",
            "help one colleague get ready for a bigger task",
        ],
    },
    Area {
        key: "communication",
        label: "communication",
        words: &["communication", "communicating", "communicator", "listening", "listener"],
        splits: &[
            "sum up what I heard before I answer",
            "write emails that ask for one thing",
            "speak up early when I see a problem",
        ],
    },
    Area {
        key: "writing",
        label: "writing",
        words: &["writing", "writer"],
        splits: &[
            "put the main point into the first sentence",
            "write reports of one page",
            "ask one reader for comments before I send a text",
        ],
    },
    Area {
        key: "technical",
        label: "technical skills",
        words: &[
            "technical",
            "tech",
            "technology",
            "computer",
            "computers",
            "digital",
            "programming",
            "coding",
        ],
        splits: &[
            "learn one tool well enough to show it to a colleague",
            "read other people's work in my field each week",
            "build something small from beginning to end",
        ],
    },
    Area {
        key: "negotiation",
        label: "negotiating",
        words: &["negotiation", "negotiating", "negotiator"],
        splits: &[
            "prepare my best alternative before each talk",
            "ask for the other side's reasons before I offer anything",
            "agree what is written down at the end",
        ],
    },
    Area {
        key: "selling",
        label: "selling",
        words: &["sales", "selling"],
        splits: &[
            "ask three questions before I offer anything",
            "call back each open offer within a week",
            "win back customers who have not ordered for a year",
        ],
    },
    Area {
        key: "teamwork",
        label: "working with others",
        words: &["teamwork", "team work", "collaboration", "people", "interpersonal", "social"],
        splits: &[
            "ask for help before I am stuck for a day",
            "thank a colleague for something exact each week",
            "sort out a disagreement face to face",
        ],
    },
];
