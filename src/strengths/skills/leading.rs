//! Skills for helping others to do good work, with or without the title.

use super::{Family, Skill};

pub(super) const FAMILY: Family = Family {
    key: "leading",
    name: "Leading others",
    about: "Helping other people do good work, whether or not you have the title.",
    skills: [
        Skill {
            key: "setting_direction",
            name: "Setting direction",
            about: "Saying where a group is going and why, so that people can steer by it.",
            anchors: [
                "The direction of my work has been set by others so far.",
                "I can tell a newcomer what our goal is and why we have it.",
                "I set a clear aim for a small group or a short project.",
                "I keep several people on one course when plans and priorities shift.",
                "The direction I set is the one whole teams or partners plan around.",
            ],
        },
        Skill {
            key: "developing_others",
            name: "Helping others grow",
            about: "Seeing what someone could become and helping them get there.",
            anchors: [
                "I have not been responsible for anyone's learning yet.",
                "I have looked after a newcomer for a few days with a plan to follow.",
                "I coach someone through a task and leave the doing to them.",
                "I help people with very different needs take on bigger work.",
                "People I have brought on now lead, and others ask me how it is done.",
            ],
        },
        Skill {
            key: "delegating",
            name: "Handing over work",
            about: "Giving tasks to the right person with what they need, and letting go.",
            anchors: [
                "I have not had work that I could hand to someone else.",
                "I hand over small tasks and step back in sooner than I would like.",
                "I agree the result and the date, and leave the way of doing it open.",
                "I hand over important work, check at the right moments and resist taking it back.",
                "My team runs well while I am away, and other leaders ask how I do it.",
            ],
        },
        Skill {
            key: "giving_feedback",
            name: "Giving feedback",
            about: "Telling people what went well and what to change, so that they can use it.",
            anchors: [
                "I have not told a colleague what I think of their work yet.",
                "I praise easily, but need help to say what should change.",
                "I tell people soon, in private, with an example of what I saw.",
                "I bring up a painful subject so that the other person can act on it.",
                "People come for my view because it is honest and makes them better.",
            ],
        },
        Skill {
            key: "leading_change",
            name: "Leading change",
            about: "Taking people along when the way of working becomes a different one.",
            anchors: [
                "I have lived through changes but have not led one.",
                "I have helped to introduce something new under someone else's lead.",
                "I have brought in a new way of working for a few people, and it stuck.",
                "I have led a change many did not want, and listened to those it cost something.",
                "I am given the changes that failed before, or advise those who lead them.",
            ],
        },
    ],
};
