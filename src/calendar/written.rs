use chrono::{DateTime, Days, TimeDelta};
use icalendar::{Class, Component, Event, EventLike};

use super::{Entries, Entry, Shows};

/// How long a program may wait before it asks again.
const ASK_AGAIN_AFTER: TimeDelta = TimeDelta::hours(6);

/// The calendar as calendar programs read it (RFC 5545). `site` is the address of this site, as in
/// `https://coaching.example.org`. The same entries always make the same text.
#[must_use]
pub fn written(entries: &Entries, site: &str) -> String {
    let mut calendar = icalendar::Calendar::empty();
    calendar.append_property(("VERSION", "2.0"));
    calendar.append_property(("PRODID", "-//Throughline//Calendar//EN"));
    calendar.append_property(("CALSCALE", "GREGORIAN"));
    calendar.name(match entries.calendar.shows {
        Shows::Titles => "Career plan",
        Shows::Kinds => "Deadlines",
    });
    calendar.ttl(&ASK_AGAIN_AFTER);
    calendar.extend(entries.all.iter().map(|entry| event(entry, entries, site)));
    // The lines come folded, but a last one may be an octet too long: they are folded here instead.
    let text = calendar.to_string().replace("\r\n ", "");
    text.split("\r\n").map(folded).collect::<Vec<_>>().join("\r\n")
}

/// An all-day event that leaves the day free for others.
fn event(entry: &Entry, entries: &Entries, site: &str) -> Event {
    let host = site.split_once("://").map_or(site, |(_, host)| host);
    let changed = entries.changed_at.map_or(DateTime::UNIX_EPOCH, |at| at.and_utc());
    // What a program sees of an entry also changes with what the client lets it see.
    let version = entry.revision.saturating_add(entries.calendar.revision);
    let mut event = Event::new();
    event
        .uid(&entry.uid(host))
        .sequence(u32::try_from(version).unwrap_or_default())
        .timestamp(changed)
        .last_modified(changed)
        .summary(&on_one_line(&entries.summary(entry)))
        .starts(entry.on)
        .ends(entry.on + Days::new(1))
        .class(Class::Private)
        .add_property("TRANSP", "TRANSPARENT");
    if entry.is_weekly() {
        event.add_property("RRULE", "FREQ=WEEKLY");
    }
    if entries.calendar.shows == Shows::Titles {
        event.url(&format!("{site}{}", entry.address));
    }
    event.done()
}

/// A title without what would end its line or has no place in a text.
fn on_one_line(title: &str) -> String {
    title.replace(char::is_control, " ")
}

/// A line in pieces of at most 75 octets, each after the first begun with a space; no letter is cut
/// in two.
fn folded(line: &str) -> String {
    let (mut folded, mut room) = (String::with_capacity(line.len()), 75);
    for letter in line.chars() {
        if letter.len_utf8() > room {
            folded.push_str("\r\n ");
            room = 74;
        }
        room -= letter.len_utf8();
        folded.push(letter);
    }
    folded
}
