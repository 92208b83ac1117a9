//! Skills for the people the work is for, and the business it lives by.

use super::{Family, Skill};

pub(super) const FAMILY: Family = Family {
    key: "serving",
    name: "Customers and business",
    about: "Doing good work for the people it is for, and for the business it lives by.",
    skills: [
        Skill {
            key: "understanding_needs",
            name: "Understanding needs",
            about: "Finding out what a customer, patient, pupil or guest is really after.",
            anchors: [
                "I have not dealt with the people my work is for.",
                "I ask the questions on the list and write down the answers.",
                "I ask further until I know what the person wants to get done.",
                "I discover needs people could not put into words themselves.",
                "What I learn about our customers changes what we offer.",
            ],
        },
        Skill {
            key: "helping_customers",
            name: "Helping customers",
            about: "Giving people friendly, dependable help from first contact to the end.",
            anchors: [
                "I have not served customers yet.",
                "I help with simple requests and fetch someone for the rest.",
                "I see normal requests through to the end and keep my promises.",
                "I look after demanding people calmly, and they come back to us.",
                "Customers ask for me by name, and new staff learn service beside me.",
            ],
        },
        Skill {
            key: "selling",
            name: "Selling",
            about: "Bringing an offer and the right buyer together, with honest words.",
            anchors: [
                "I have not sold anything to anybody.",
                "I tell interested people about our offer, and a colleague closes the sale.",
                "I close ordinary sales and say so when our offer does not fit.",
                "I win large or doubtful buyers over months, and they buy again.",
                "The key accounts are mine, or our way of selling is one I worked out.",
            ],
        },
        Skill {
            key: "spotting_opportunities",
            name: "Spotting opportunities",
            about: "Seeing what the market, the field or the neighbourhood will want next.",
            anchors: [
                "I have not looked into what happens in our field.",
                "I read what is new in our field when someone points me to it.",
                "I follow our competitors and tell the team what could matter to us.",
                "I have seen a chance early, worked out its worth and got it started.",
                "What we are going to offer next is a question people put to me.",
            ],
        },
        Skill {
            key: "handling_complaints",
            name: "Handling complaints",
            about: "Turning an unhappy customer's trouble into a fair and lasting answer.",
            anchors: [
                "I have not had to answer a complaint.",
                "I hear a complaint out and pass it on to the right person.",
                "I put ordinary complaints right on the spot, within what I may offer.",
                "I calm angry people, and see that the cause is dealt with too.",
                "The complaints that could cost us dearly come to me first.",
            ],
        },
    ],
};
