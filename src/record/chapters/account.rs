use super::telling;
use crate::calendar::Shows;
use crate::links::Purpose;
use crate::people::Role;
use crate::record::part::Say::{AsIs, Day, Label, Moment, Told};
use crate::record::part::Shape::{Answers, Facts, Lines};
use crate::record::part::{Chapter, Part, asked, label, noted};

pub static ACCOUNT: Chapter = Chapter {
    heading: "Your account",
    parts: &[
        Part {
            called: "account",
            table: "people",
            whose: "id",
            shape: Facts,
            fields: &[
                asked("name", "Your name", AsIs),
                noted("email", "You sign in with", AsIs),
                asked("time_zone", "Your time zone", AsIs),
                noted("role", "Here you are", Label(label::<Role>)),
                noted("created_at", "Account made", Moment),
                noted("goes_at", "You asked for it to be erased on", Moment),
            ],
            inside: &[],
        },
        Part {
            called: "second_step",
            table: "two_steps",
            whose: "person_id",
            shape: Facts,
            fields: &[noted("turned_on_at", "Two-step sign-in turned on", Moment)],
            inside: &[],
        },
        Part {
            called: "signed_in_browsers",
            table: "sessions",
            whose: "person_id",
            shape: Lines("Where you are signed in"),
            fields: &[
                noted("browser", "", AsIs),
                noted("created_at", "since", Moment),
                noted("last_seen_at", "last used", Moment),
            ],
            inside: &[],
        },
    ],
};

pub static CALENDAR: Chapter = Chapter {
    heading: "Your calendar",
    parts: &[Part {
        called: "calendar",
        table: "calendars",
        whose: "client_id",
        shape: Facts,
        fields: &[
            asked("shows", "What may calendar programs see?", Label(label::<Shows>)),
            noted("checks_in_from", "A check-in each week, from", Day),
            noted("address_made_at", "Private address made", Moment),
        ],
        inside: &[],
    }],
};

pub static INVITATIONS: Chapter = Chapter {
    heading: "Invitations",
    parts: &[Part {
        called: "invitations",
        table: "links",
        whose: "person_id",
        shape: Lines("Links you made"),
        fields: &[
            noted("purpose", "", Label(label::<Purpose>)),
            noted("name", "for", AsIs),
            noted("email", "", AsIs),
            noted("created_at", "made", Moment),
            noted("used_at", "used", Moment),
        ],
        inside: &[],
    }],
};

pub static UNSAVED: Chapter = Chapter {
    heading: "Typed and not saved",
    parts: &[Part {
        called: "drafts",
        table: "drafts",
        whose: "owner_id",
        shape: Answers(&["page", "kept_at"], "body"),
        fields: &[
            noted("page", "", Told(telling::page_of_draft)),
            noted("kept_at", "", Moment),
            noted("body", "", Told(telling::words_of_draft)),
        ],
        inside: &[],
    }],
};

pub static TRAIL: Chapter = Chapter {
    heading: "Who looked, and when",
    parts: &[Part {
        called: "trail",
        table: "trail",
        whose: "client_id",
        shape: Lines("With your pages and your account"),
        fields: &[
            noted("at", "", Moment),
            noted("actor_name", "", AsIs),
            noted("what", "", Told(telling::deed)),
        ],
        inside: &[],
    }],
};
