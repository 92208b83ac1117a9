//! What is in a record, chapter by chapter in the order of the path: each table with its columns
//! and the questions they answer. A new table or column joins the list here, or the test in
//! `tests/site/record.rs` asks why not.

mod account;
mod coaching;
mod path;
mod preparing;
mod telling;
mod working;

use super::part::Chapter;
use crate::people::Role;

/// The chapters of a person's record.
pub fn of(role: Role) -> &'static [&'static Chapter] {
    match role {
        Role::Client => OF_CLIENT,
        Role::Coach | Role::Owner | Role::Former => OF_COACH,
    }
}

static OF_CLIENT: &[&Chapter] = &[
    &account::ACCOUNT,
    &path::HOME,
    &path::STRENGTHS,
    &path::VALUES,
    &path::DIRECTION,
    &path::FINDINGS,
    &path::PRIORITIES,
    &working::GOALS,
    &working::ACTIONS,
    &preparing::INTERVIEWS,
    &account::CALENDAR,
    &coaching::MARGIN,
    &coaching::TOGETHER,
    &account::UNSAVED,
    &account::TRAIL,
];

static OF_COACH: &[&Chapter] = &[
    &account::ACCOUNT,
    &coaching::CLIENTS,
    &coaching::NOTES,
    &coaching::COMMENTS,
    &account::INVITATIONS,
    &account::UNSAVED,
];

const SECRETS: &str = "Passwords and keys. What is kept of them can’t be read by anyone.";

/// What is not in a person's record, and why.
pub fn left_out(role: Role) -> &'static [&'static str] {
    match role {
        Role::Client => &[
            "Your coach’s private notes. They are your coach’s own record, as the coaching agreement \
             says; ask your coach if you want to know what is in them.",
            SECRETS,
        ],
        Role::Coach | Role::Owner | Role::Former => {
            &["What your clients wrote. It is theirs, and each of them can download it.", SECRETS]
        }
    }
}
