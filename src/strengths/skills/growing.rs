//! Skills for learning, and for steering yourself through good and hard days.

use super::{Family, Skill};

pub(super) const FAMILY: Family = Family {
    key: "growing",
    name: "Learning and managing yourself",
    about: "Learning new things, and steering yourself through good and hard days.",
    skills: [
        Skill {
            key: "learning_new_things",
            name: "Learning new things",
            about: "Finding out how you learn best and getting good at something unfamiliar.",
            anchors: [
                "It is a long time since I learnt something new for work.",
                "I learn well when a course or a person leads me through it.",
                "I choose something to learn, find material and get far enough to use it.",
                "I get into a wholly new field fast enough to do real work in it.",
                "When something is new to all of us, I learn it first and bring it to the rest.",
            ],
        },
        Skill {
            key: "using_feedback",
            name: "Using feedback",
            about: "Asking how you are doing, hearing it, and changing something because of it.",
            anchors: [
                "I have not asked anyone how they see my work.",
                "I accept feedback when it is given, though it takes me days to digest.",
                "I ask for feedback after a piece of work and try out one change.",
                "I seek out my sharpest critics and can show what I changed.",
                "By asking openly about my own mistakes, I have made it normal around me.",
            ],
        },
        Skill {
            key: "staying_calm",
            name: "Staying calm under pressure",
            about: "Thinking clearly and treating people well when much depends on it.",
            anchors: [
                "I have not worked under real pressure yet.",
                "I get through a hectic day with someone steady beside me.",
                "I keep a clear head on busy days and take a break before I need one.",
                "In an emergency I slow down, sort what to do, and do it.",
                "Others look at me when it gets rough, and grow calmer.",
            ],
        },
        Skill {
            key: "adapting",
            name: "Adapting to change",
            about: "Finding your feet when plans, people or tools change around you.",
            anchors: [
                "My work has changed little so far.",
                "I get used to a change when I have time and know the reason.",
                "I adjust to new tools, people or plans within days.",
                "I do good work while much is still unclear, and look for what is useful in it.",
                "I am sent where everything is new, and help others find their footing.",
            ],
        },
        Skill {
            key: "following_through",
            name: "Following through",
            about: "Doing what you set out to do, also when nobody is watching.",
            anchors: [
                "I seldom set myself things to finish by a date.",
                "I finish what I begin if someone reminds me.",
                "I keep my own deadlines most weeks, and say early when I cannot.",
                "I carry long work without applause to its end, through dull and hard stretches.",
                "My word is taken as done, and others ask how I keep at things.",
            ],
        },
    ],
};
