//! Skills for making sense of things and choosing what to do.

use super::{Family, Skill};

pub(super) const FAMILY: Family = Family {
    key: "thinking",
    name: "Thinking and deciding",
    about: "Making sense of what is going on and choosing what to do about it.",
    skills: [
        Skill {
            key: "making_sense_of_information",
            name: "Making sense of information",
            about: "Finding what matters in reports, notes and conversations, and what is missing.",
            anchors: [
                "I have not had to draw a conclusion from several sources yet.",
                "With a list of what to look for, I can pull the main points from a report.",
                "I compare a few sources on my own and say where they agree and differ.",
                "I spot gaps and weak evidence in long material others took at face value.",
                "People bring me a muddle of facts and ask what it all adds up to.",
            ],
        },
        Skill {
            key: "solving_problems",
            name: "Solving problems",
            about: "Getting from something that does not work to a cause and a remedy.",
            anchors: [
                "So far somebody else has worked out what to do when things went wrong.",
                "I can follow a known fix, and ask when it does not work.",
                "I find the cause of everyday problems and try a remedy without being told.",
                "I untangle problems with several causes and check that they stay solved.",
                "When nobody knows where to begin, I am the one who gets called in.",
            ],
        },
        Skill {
            key: "making_decisions",
            name: "Making decisions",
            about: "Choosing between options in time, with the facts and risks at hand.",
            anchors: [
                "I have not had to decide anything at work that affects other people yet.",
                "I list the options and their costs, and then someone helps me to choose.",
                "I make everyday choices in good time and can give my reasons.",
                "I decide with facts missing, name the risk, and change course if need be.",
                "Others ask me to weigh up decisions where a lot of money or trust is at stake.",
            ],
        },
        Skill {
            key: "coming_up_with_ideas",
            name: "Coming up with ideas",
            about: "Thinking of new ways to do something and shaping them until they can be tried.",
            anchors: [
                "I have not put forward an idea of my own at work yet.",
                "In a group I add to ideas that someone else has started.",
                "I bring a few ideas of my own when we look for a way forward.",
                "I turn a rough idea into something small that we can try and learn from.",
                "Teams invite me when they are stuck, and things I thought of are in use.",
            ],
        },
        Skill {
            key: "working_with_numbers",
            name: "Working with numbers",
            about: "Calculating, estimating and reading figures, tables and charts.",
            anchors: [
                "Numbers have not been part of my work yet.",
                "I fill in a table or work out a percentage with an example next to me.",
                "I build a simple table or chart and explain what it shows.",
                "I catch figures that cannot be right, and I estimate well before I calculate.",
                "My calculations are what we rely on, and I teach others to check theirs.",
            ],
        },
    ],
};
