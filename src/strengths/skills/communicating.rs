//! Skills for getting a thought from one head into another.

use super::{Family, Skill};

pub(super) const FAMILY: Family = Family {
    key: "communicating",
    name: "Communicating",
    about: "Getting a thought across, and taking in what others mean.",
    skills: [
        Skill {
            key: "listening",
            name: "Listening",
            about: "Taking in what someone says, and what they leave out, before you answer.",
            anchors: [
                "I have not paid attention to how I listen yet.",
                "I let people finish when I remind myself to.",
                "I sum up what I heard and ask whether I got it right.",
                "Even in a heated talk I hear the worry behind the words.",
                "People look for me when they need to think aloud and be understood.",
            ],
        },
        Skill {
            key: "writing_clearly",
            name: "Writing clearly",
            about: "Writing messages, notes and reports that readers understand the first time.",
            anchors: [
                "I have not written anything for work longer than a short message.",
                "I write a page from a template, and someone tidies it up afterwards.",
                "My everyday messages and notes bring no questions back.",
                "I make a long or awkward subject short, and fit it to who will read it.",
                "Colleagues have me read their text before it goes out, or copy my way of writing.",
            ],
        },
        Skill {
            key: "speaking_to_groups",
            name: "Speaking to groups",
            about: "Presenting to several people so that they follow and remember.",
            anchors: [
                "I have not presented to a group yet.",
                "I have given a short part of a presentation with notes in my hand.",
                "I present to my own team and answer the usual questions.",
                "I hold the attention of a large or doubtful audience and handle tough questions.",
                "I am chosen to speak for us on big occasions, or help others prepare theirs.",
            ],
        },
        Skill {
            key: "explaining",
            name: "Explaining things simply",
            about: "Making something hard clear to a person who is new to it.",
            anchors: [
                "I have not had to explain my work to a newcomer yet.",
                "I show someone the steps I know by heart, in the order I learnt them.",
                "I explain a normal task so that the other person can do it afterwards.",
                "I find the picture or example that makes a hard subject click.",
                "My explanations are passed on, and experts ask me to put their work into words.",
            ],
        },
        Skill {
            key: "persuading",
            name: "Persuading",
            about: "Winning people over with reasons that matter to them.",
            anchors: [
                "I have not tried to change anyone's mind at work yet.",
                "I can say what I want and give one reason for it.",
                "I prepare reasons that fit the person and often get a small yes.",
                "I win over people who began against it, and they stay with their yes.",
                "When a proposal has to be accepted, I am asked to make the case.",
            ],
        },
    ],
};
