use super::telling;
use crate::record::part::Say::{AsIs, Moment, Name, Told, Truth};
use crate::record::part::Shape::{Answers, Each, Lines};
use crate::record::part::{Chapter, Part, noted};

pub static MARGIN: Chapter = Chapter {
    heading: "In the margin",
    parts: &[
        Part {
            called: "comments",
            table: "comments",
            whose: "client_id",
            shape: Answers(&["subject", "author_id", "created_at"], "body"),
            fields: &[
                noted("subject", "", Told(telling::subject)),
                noted("author_id", "", Name),
                noted("created_at", "", Moment),
                noted("body", "", AsIs),
                noted("resolved_at", "", Moment),
            ],
            inside: &[],
        },
        Part {
            called: "looks",
            table: "looks",
            whose: "client_id",
            shape: Lines("What you asked your coach to look at"),
            fields: &[
                noted("subject", "", Told(telling::subject)),
                noted("asked_at", "asked", Moment),
                noted("reviewed_at", "looked at", Moment),
                noted("reviewed_by", "by", Name),
            ],
            inside: &[],
        },
    ],
};

pub static TOGETHER: Chapter = Chapter {
    heading: "Your coach",
    parts: &[Part {
        called: "coaching",
        table: "engagements",
        whose: "client_id",
        shape: Each("coach_id"),
        fields: &[
            noted("coach_id", "Coach", Name),
            noted("agreed_at", "You agreed to work together", Moment),
            noted("ended_at", "Ended", Moment),
            noted("former_coach_reads", "May read on afterwards", Truth),
            noted("let_go_at", "Their notes about you and their reading went", Moment),
        ],
        inside: &[],
    }],
};

pub static CLIENTS: Chapter = Chapter {
    heading: "Your clients",
    parts: &[
        Part {
            called: "clients",
            table: "engagements",
            whose: "coach_id",
            shape: Each("client_id"),
            fields: &[
                noted("client_id", "Client", Name),
                noted("agreed_at", "Agreed to work together", Moment),
                noted("ended_at", "Ended", Moment),
            ],
            inside: &[],
        },
        Part {
            called: "last_looks",
            table: "last_looks",
            whose: "coach_id",
            shape: Lines("When you last looked"),
            fields: &[noted("client_id", "", Name), noted("looked_at", "", Moment)],
            inside: &[],
        },
    ],
};

pub static NOTES: Chapter = Chapter {
    heading: "Your private notes",
    parts: &[Part {
        called: "notes",
        table: "notes",
        whose: "coach_id",
        shape: Answers(&["client_id", "written_at"], "body"),
        fields: &[
            noted("client_id", "", Name),
            noted("written_at", "", Moment),
            noted("body", "", AsIs),
        ],
        inside: &[],
    }],
};

pub static COMMENTS: Chapter = Chapter {
    heading: "What you wrote in the margin",
    parts: &[Part {
        called: "comments",
        table: "comments",
        whose: "author_id",
        shape: Answers(&["client_id", "subject", "created_at"], "body"),
        fields: &[
            noted("client_id", "", Name),
            noted("subject", "", Told(telling::subject)),
            noted("created_at", "", Moment),
            noted("body", "", AsIs),
            noted("resolved_at", "", Moment),
        ],
        inside: &[],
    }],
};
