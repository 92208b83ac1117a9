//! Skills for turning intentions into finished work.

use super::{Family, Skill};

pub(super) const FAMILY: Family = Family {
    key: "organising",
    name: "Organising work",
    about: "Turning intentions into finished work, on time and in good order.",
    skills: [
        Skill {
            key: "planning_projects",
            name: "Planning projects",
            about: "Breaking a large piece of work into steps, dates and people.",
            anchors: [
                "I have worked to other people's plans so far.",
                "I plan my own part of a project with someone looking over it.",
                "I plan a project of a few weeks and keep its dates up to date.",
                "I run plans with many people and unknowns, and see trouble weeks ahead.",
                "I am handed the largest projects, or our way of planning comes from me.",
            ],
        },
        Skill {
            key: "setting_priorities",
            name: "Setting priorities",
            about: "Doing first what matters most, and saying no to the rest.",
            anchors: [
                "I do things in the order they reach me.",
                "I sort my list when somebody tells me what is urgent.",
                "I start the day with what counts most and move the rest to a later date.",
                "I turn down or postpone good work for better work, and explain why.",
                "When everything seems urgent, people ask me what should come first.",
            ],
        },
        Skill {
            key: "managing_money",
            name: "Managing money",
            about: "Planning what things cost, keeping to it, and knowing where the money goes.",
            anchors: [
                "I have not had a budget to look after yet.",
                "I keep the receipts and enter costs in a sheet that someone set up.",
                "I keep a small budget and say early when it will not be enough.",
                "I plan and defend a large budget, and cut where it hurts least.",
                "My judgement on spending is wanted when the sums are large.",
            ],
        },
        Skill {
            key: "improving_processes",
            name: "Improving how work is done",
            about: "Finding waste and trouble in daily work, and making it simpler.",
            anchors: [
                "I do the work the way I was shown.",
                "I notice clumsy steps and mention them to someone who can change them.",
                "I have made a routine task quicker or safer for my own team.",
                "I measure how the work flows, change it with those who do it, and measure again.",
                "Other teams have taken over ways of working that I designed.",
            ],
        },
        Skill {
            key: "checking_quality",
            name: "Care for detail",
            about: "Noticing errors and seeing that what leaves your hands is right.",
            anchors: [
                "Checking has been someone else's job until now.",
                "I go through a checklist and catch the obvious slips.",
                "I check my own work before I pass it on, and little comes back.",
                "I find the rare error in a large amount of work, also when time is short.",
                "I have written the checks others use, or have the last look on what counts.",
            ],
        },
    ],
};
