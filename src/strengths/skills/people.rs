//! Skills for getting on, and getting things done, with others.

use super::{Family, Skill};

pub(super) const FAMILY: Family = Family {
    key: "people",
    name: "Working with people",
    about: "Getting on with others and getting things done together.",
    skills: [
        Skill {
            key: "working_in_a_team",
            name: "Working in a team",
            about: "Doing your share, helping others with theirs and keeping everyone informed.",
            anchors: [
                "I have mostly worked alone so far.",
                "I do the part I am given and say when it is finished.",
                "I keep the team up to date and step in when someone needs a hand.",
                "I get people with different ways of working to pull together under pressure.",
                "Teams ask to have me, as things run better when I am part of them.",
            ],
        },
        Skill {
            key: "reading_people",
            name: "Noticing how others feel",
            about: "Picking up moods and needs, and acting with care.",
            anchors: [
                "I tend not to notice how people feel unless they tell me.",
                "I see it when someone is plainly upset, but am unsure what to do next.",
                "I pick up a change of mood and ask about it at a good moment.",
                "I sense tension in a room early and change what I say or do to ease it.",
                "People check with me how a message or change is likely to land.",
            ],
        },
        Skill {
            key: "handling_conflict",
            name: "Handling conflict",
            about: "Dealing with disagreement so that people can go on working together.",
            anchors: [
                "I have kept out of disagreements at work until now.",
                "I raise a small disagreement after talking it through with someone I trust.",
                "I talk directly to the other person and we usually find a way to go on.",
                "I stay fair in a sharp argument and help both sides to move.",
                "Others ask me to sit between them when they cannot sort it out.",
            ],
        },
        Skill {
            key: "negotiating",
            name: "Negotiating",
            about: "Reaching an agreement that both sides can live with.",
            anchors: [
                "I have taken what was offered and have not bargained yet.",
                "I have asked for better terms once or twice after practising with someone.",
                "I know my limits before I start and agree dates, prices or tasks on my own.",
                "I find a deal in talks that had stalled, and both sides keep to it.",
                "I lead the talks that matter most to us, or prepare others for theirs.",
            ],
        },
        Skill {
            key: "building_contacts",
            name: "Building contacts",
            about: "Getting to know people in and outside your workplace, and staying in touch.",
            anchors: [
                "I know few people beyond those I work with every day.",
                "I talk to new people at an event when someone introduces me.",
                "I make a new contact now and then, and write to them afterwards.",
                "I keep a wide circle going, and it has opened doors for me or my team.",
                "People ask me who they should meet, and I bring them together.",
            ],
        },
    ],
};
