//! How entries of the trail become the lines of a day.

use chrono::{NaiveDate, NaiveDateTime};
use proptest::prelude::*;
use throughline::access::ClientId;
use throughline::people::PersonId;
use throughline::trail::{Day, Entry, EntryId, Look, What};

const ADA: ClientId = ClientId(1);

fn at(day: u32, hour: u32, minute: u32) -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap().and_hms_opt(hour, minute, 0).unwrap()
}

fn entry(actor: &str, what: What, about: &str, at: NaiveDateTime) -> Entry {
    let actor_id = PersonId(if actor == "Ada" { 1 } else { 2 });
    Entry {
        id: EntryId(at.and_utc().timestamp()),
        client_id: ADA,
        actor_id: Some(actor_id),
        actor_name: actor.to_owned(),
        what,
        about: about.to_owned(),
        at,
    }
}

fn told(entries: &[Entry], zone: &str) -> Vec<String> {
    let days = Day::all(entries, zone);
    let lines = days.iter().flat_map(|day| day.lines.iter().map(move |line| (day, line)));
    lines.map(|(day, line)| format!("{} {} {}", day.on, line.time(), line.sentence)).collect()
}

#[test]
fn looks_that_follow_one_another_are_one_line() {
    let entries = [
        entry("Ada", What::SignedIn, "", at(22, 15, 0)),
        entry("Ruth", What::Looked, "Goals", at(22, 11, 5)),
        entry("Ruth", What::Looked, "Home", at(22, 10, 30)),
        entry("Ruth", What::Looked, "Goals", at(22, 10, 0)),
    ];
    assert_eq!(
        told(&entries, "UTC"),
        [
            "2026-11-22 15:00 You signed in",
            "2026-11-22 10:00 to 11:05 Ruth looked at Goals and Home"
        ]
    );
}

#[test]
fn a_day_is_a_day_on_the_clients_own_calendar() {
    let entries = [
        entry("Ruth", What::Looked, "Goals", at(22, 4, 30)),
        entry("Ruth", What::Looked, "Goals", at(22, 5, 30)),
    ];
    let newest_first: Vec<_> = entries.iter().rev().cloned().collect();
    assert_eq!(
        told(&newest_first, "America/New_York"),
        ["2026-11-22 00:30 Ruth looked at Goals", "2026-11-21 23:30 Ruth looked at Goals"]
    );
}

#[test]
fn a_name_stays_when_the_account_is_gone() {
    let gone = Entry { actor_id: None, ..entry("Ruth", What::Looked, "Goals", at(22, 9, 0)) };
    assert_eq!(told(&[gone], "UTC"), ["2026-11-22 09:00 Ruth looked at Goals"]);
}

#[test]
fn opening_a_page_for_paper_is_not_a_mere_look() {
    assert_eq!(Look::at("plan").what, What::OpenedForPrinting);
    assert_eq!(Look::at("interviews/7/pack").what, What::OpenedForPrinting);
    assert_eq!(Look::at("interviews/7"), Look { what: What::Looked, about: "Interviews" });
    assert_eq!(Look::at(""), Look { what: What::Looked, about: "Home" });
    assert_eq!(Look::at("goals/3/letters/s").about, "Goals");
}

proptest! {
    #[test]
    fn no_entry_is_left_out_and_none_is_told_twice(
        given in prop::collection::vec((0_u32..3, 0_u32..24, 0_usize..8, 0_usize..3), 0..40)
    ) {
        let rooms = ["Home", "Goals", "Values"];
        let mut entries: Vec<_> = given
            .iter()
            .map(|(day, hour, what, room)| {
                entry("Ruth", What::ALL[*what], rooms[*room], at(20 + day, *hour, 0))
            })
            .collect();
        entries.sort_by_key(|entry| std::cmp::Reverse(entry.at));
        let days = Day::all(&entries, "UTC");
        prop_assert!(days.windows(2).all(|two| two[0].on > two[1].on), "a day stands once");
        for one in &entries {
            let tells = days.iter().flat_map(|day| &day.lines).any(|line| {
                let within = line.from <= one.at && one.at <= line.until;
                let verb = one.what.label().split(" {}").next().unwrap();
                within && line.sentence.starts_with(&format!("Ruth {verb}"))
            });
            prop_assert!(tells, "{one:?} is in no line");
        }
        let lines = days.iter().map(|day| day.lines.len()).sum::<usize>();
        prop_assert!(lines <= entries.len());
    }
}
