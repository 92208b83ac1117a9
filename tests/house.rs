//! Rules of the house that a machine can hold. Each test names the rule; each failure names the
//! file and the line.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

mod sources;

use std::collections::{BTreeMap, BTreeSet};

use sources::{Source, files, literal};

/// Fails with everything that was found, one a line.
#[track_caller]
fn assert_none(rule: &str, found: &[String]) {
    assert!(found.is_empty(), "{rule}:\n  {}", found.join("\n  "));
}

/// Where these marks stand in these files.
fn places_of(marks: &[&str], sources: &[Source]) -> Vec<String> {
    let mut found = Vec::new();
    for (source, mark) in sources.iter().flat_map(|s| marks.iter().map(move |m| (s, m))) {
        let places = source.after(mark).map(|rest| source.line_of(rest));
        found.extend(places.map(|line| format!("{}:{line}: {mark}", source.path)));
    }
    found
}

/// The room a source file belongs to: its folder under `src`, or its own name.
fn room(source: &Source) -> &str {
    let inside = source.path.trim_start_matches("src/");
    inside.split('/').next().unwrap_or(inside).trim_end_matches(".rs")
}

/// `ListCoaches` is `list_coaches`.
fn snake(name: &str) -> String {
    let mut snake = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.extend(letter.to_lowercase());
    }
    snake
}

/// Every page struct as (file, struct, template).
fn pages() -> Vec<(String, String, String)> {
    let mut pages = Vec::new();
    for source in files("src", ".rs") {
        for rest in source.after("#[template(path = ") {
            let name = rest.split("struct ").nth(1).unwrap();
            let name = name.split(|c: char| !c.is_alphanumeric()).next().unwrap();
            let template = literal(rest).unwrap().to_owned();
            pages.push((source.path.clone(), name.to_owned(), template));
        }
    }
    assert!(!pages.is_empty());
    pages
}

#[test]
fn a_page_struct_and_its_template_have_the_same_room_and_name() {
    let wrong = pages().into_iter().filter(|(file, name, template)| {
        let room = file.trim_start_matches("src/").split('/').next().unwrap();
        let stem = format!("{}.html", snake(name));
        // The error page is of no room: any room may answer with it.
        template != "error.html"
            && !(template.starts_with(&format!("{room}/")) && template.ends_with(&stem))
    });
    let wrong: Vec<_> =
        wrong.map(|(file, name, to)| format!("{file}: {name} shows {to}")).collect();
    assert_none("goals::pages::Show is templates/goals/show.html", &wrong);
}

#[test]
fn every_template_exists_and_is_used() {
    let templates = files("templates", ".html");
    let there: BTreeSet<_> = templates
        .iter()
        .map(|source| source.path.trim_start_matches("templates/").to_owned())
        .collect();
    let mut used: BTreeSet<String> = pages().into_iter().map(|(.., template)| template).collect();
    for word in ["{% include ", "{% import ", "{% extends ", "{%- include ", "{%- import "] {
        for source in &templates {
            used.extend(source.after(word).filter_map(literal).map(str::to_owned));
        }
    }
    let missing: Vec<_> = used.difference(&there).cloned().collect();
    assert_none("named but not there", &missing);
    let idle: Vec<_> = there.difference(&used).cloned().collect();
    assert_none("there but used by no page", &idle);
}

#[test]
fn no_template_trusts_text_or_carries_script_or_style() {
    let templates = files("templates", ".html");
    let mut found = places_of(
        &["|safe", "| safe", "|escape(\"none\"", "<script>", "<style", " style=", "javascript:"],
        &templates,
    );
    // A record is a document of its own: it opens from a disk, where no policy holds.
    found.retain(|place| !place.starts_with("templates/record/document.html:"));
    for source in &templates {
        for rest in source.after(" on") {
            let name: String = rest.chars().take_while(char::is_ascii_lowercase).collect();
            if !name.is_empty() && rest[name.len()..].starts_with("=\"") {
                found.push(format!("{}:{}: on{name}=", source.path, source.line_of(rest)));
            }
        }
    }
    assert_none("the content security policy forbids it, and so do we", &found);
}

#[test]
fn a_record_repeats_the_questions_as_they_are_asked() {
    let asking = files("templates", ".html").into_iter().chain(files("src", ".rs"));
    let asking: Vec<_> = asking.filter(|source| !source.path.starts_with("src/record/")).collect();
    let mut found = Vec::new();
    for source in files("src/record/chapters", ".rs") {
        for rest in source.after("asked(") {
            let question = rest.split('"').nth(3).unwrap();
            if !asking.iter().any(|source| source.text.contains(question)) {
                found.push(format!("{}:{}: {question}", source.path, source.line_of(rest)));
            }
        }
    }
    assert_none("no page asks this", &found);
}

#[test]
fn every_form_is_checked_by_the_server_and_not_by_the_browser() {
    let mut found = Vec::new();
    for source in files("templates", ".html") {
        for rest in source.after("<form") {
            let tag = rest.split("\n").next().unwrap();
            let tag = &tag[..tag.find("novalidate>").map_or(tag.len(), |end| end + 11)];
            if !tag.ends_with("novalidate>") {
                found.push(format!("{}:{}", source.path, source.line_of(rest)));
            }
        }
    }
    assert_none("a form without novalidate", &found);
}

#[test]
fn every_room_has_a_sentence_at_its_door() {
    let doors = files("src", ".rs").into_iter().filter(|source| {
        let inside = source.path.trim_start_matches("src/");
        !inside.contains('/') || (inside.ends_with("/mod.rs") && inside.matches('/').count() == 1)
    });
    let silent: Vec<_> =
        doors.filter(|door| !door.text.starts_with("//! ")).map(|door| door.path).collect();
    assert_none("begins with no //! paragraph", &silent);
}

#[test]
fn a_date_is_written_one_way_on_every_page() {
    let mut sources = files("src", ".rs");
    sources.extend(files("templates", ".html"));
    sources.retain(|source| !["src/words.rs", "src/charts/calendar.rs"].contains(&&*source.path));
    assert_none("use crate::words", &places_of(&["%B", "%-d %b", "\"%b\""], &sources));
}

#[test]
fn nothing_in_the_program_can_panic_by_unwrapping() {
    let sources = files("src", ".rs");
    let marks = [".unwrap()", ".expect(", "panic!(", "unreachable!(", "todo!(", "unimplemented!("];
    assert_none("answer an Error instead", &places_of(&marks, &sources));
}

#[test]
fn a_table_is_named_by_the_queries_of_one_room() {
    let mut rooms_of: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for source in files("src", ".rs") {
        for rest in source.after("crate::schema::") {
            let named = rest.split(';').next().unwrap();
            let named = named.split(|c: char| !c.is_alphanumeric() && c != '_');
            for table in named.filter(|part| !part.is_empty()) {
                let rooms = rooms_of.entry(table.to_owned()).or_default();
                rooms.insert(room(&source).to_owned());
            }
        }
    }
    // A name stands beside almost everything, so any room may join people.
    let crowded = rooms_of.iter().filter(|(table, rooms)| *table != "people" && rooms.len() > 1);
    let crowded: Vec<_> = crowded.map(|(table, rooms)| format!("{table}: {rooms:?}")).collect();
    assert_none("a room calls another room's functions, never its table", &crowded);
}

#[test]
fn rust_files_stay_short_enough_to_read_in_one_go() {
    let long = files("src", ".rs").into_iter().filter_map(|source| {
        let lines = source.text.lines().count();
        // A list of tables is looked up, and the people of the demo are stories.
        let is_read = source.path != "src/schema.rs" && !source.path.starts_with("src/demo/");
        (lines > 300 && is_read).then(|| format!("{}: {lines} lines", source.path))
    });
    assert_none("split it by capability", &long.collect::<Vec<_>>());
}

/// The keys that answers are kept under, as `Skill listening`: those of the questions and other
/// lists written as statics, and those of every enum that is a column.
fn keys() -> Vec<String> {
    let mut keys = Vec::new();
    for source in files("src", ".rs") {
        for (place, _) in source.text.match_indices("key: \"") {
            let before = source.text[..place].trim_end().trim_end_matches('{').trim_end();
            let kind = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap();
            let key = literal(&source.text[place + "key: ".len()..]).unwrap();
            keys.push(format!("{kind} {key}"));
        }
        let columns = source.after("\nkeyed!(").filter(|rest| !rest.starts_with('$'));
        for kind in columns.map(|rest| rest.split(')').next().unwrap()) {
            let start = format!("\nimpl {kind} {{");
            let about = source.after(&start).next().unwrap();
            let match_keys = about.split("fn key(self)").nth(1).unwrap();
            let match_keys = match_keys.split("\n    }").next().unwrap();
            let arms: Vec<_> = match_keys.split("=>").skip(1).filter_map(literal).collect();
            assert!(!arms.is_empty(), "{}: no keys of {kind}", source.path);
            keys.extend(arms.iter().map(|key| format!("{kind} {key}")));
        }
    }
    keys.sort();
    keys
}

#[test]
fn a_key_that_answers_are_kept_under_is_unique_and_never_lost() {
    let keys = keys();
    let twice: Vec<_> =
        keys.windows(2).filter(|two| two[0] == two[1]).map(|two| two[0].clone()).collect();
    assert_none("a key means one thing", &twice);
    let now: BTreeSet<_> = keys.iter().map(String::as_str).collect();
    let known: BTreeSet<_> = include_str!("keys.txt").lines().collect();
    let lost: Vec<_> = known.difference(&now).map(ToString::to_string).collect();
    assert_none("people's answers are kept under these: put them back", &lost);
    let new: Vec<_> = now.difference(&known).map(ToString::to_string).collect();
    assert_none("add these lines to tests/keys.txt, in order", &new);
}

/// The folders under `migrations`.
fn migrations() -> BTreeSet<String> {
    let all = files("migrations", ".sql");
    all.iter().map(|file| file.path.split('/').nth(1).unwrap().to_owned()).collect()
}

/// What an engine that speaks PostgreSQL may lack, and SQLite too.
const BEYOND: &[&str] = &[
    "serial",
    "trigger",
    "function",
    "procedure",
    "deferrable",
    "exclude",
    "extension",
    "sequence",
    "jsonb",
    "uuid",
    "varchar",
    "numeric",
    "bytea",
    "blob",
    "timestamptz",
    "on conflict",
];

#[test]
fn a_migration_says_nothing_that_only_one_engine_understands() {
    let steps = files("migrations", ".sql");
    let words = |text: &str| text.to_lowercase().replace(|c: char| !c.is_alphanumeric(), " ");
    let found = steps.iter().flat_map(|step| {
        let said = words(&step.text);
        let beyond = BEYOND.iter().filter(move |word| said.contains(&format!(" {word} ")));
        beyond.map(|word| format!("{}: {word}", step.path))
    });
    assert_none("a migration stays within what all engines understand", &found.collect::<Vec<_>>());
}

#[test]
fn a_migration_is_named_as_a_sentence_and_says_the_way_back() {
    let mut wrong = Vec::new();
    for folder in migrations() {
        let (number, sentence) = folder.split_once('_').unwrap_or((&folder, ""));
        let digits = number.split('-').map(str::len).eq([4, 2, 2, 6]);
        let numbered = digits && number.chars().all(|c| c.is_ascii_digit() || c == '-');
        if !numbered || sentence.split('_').filter(|word| !word.is_empty()).count() < 3 {
            wrong.push(format!("{folder} is not a date, a number and a sentence"));
        }
        for way in ["up.sql", "down.sql"] {
            let all = files(&format!("migrations/{folder}"), ".sql");
            let file = all.iter().find(|file| file.path.ends_with(way));
            if file.is_none_or(|file| file.text.trim().is_empty()) {
                wrong.push(format!("{folder} has no {way}"));
            }
        }
    }
    assert_none("migrations", &wrong);
}
