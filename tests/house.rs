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
    for (source, mark) in sources
        .iter()
        .flat_map(|s| marks.iter().map(move |m| (s, m)))
    {
        let places = source.after(mark).map(|rest| source.line_of(rest));
        found.extend(places.map(|line| format!("{}:{line}: {mark}", source.path)));
    }
    found
}

/// The room a source file belongs to: its folder under `src`, or its own name.
fn room(source: &Source) -> &str {
    let inside = source.path.trim_start_matches("src/");
    inside
        .split('/')
        .next()
        .unwrap_or(inside)
        .trim_end_matches(".rs")
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
    let wrong: Vec<_> = wrong
        .map(|(file, name, to)| format!("{file}: {name} shows {to}"))
        .collect();
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
    for word in [
        "{% include ",
        "{% import ",
        "{% extends ",
        "{%- include ",
        "{%- import ",
    ] {
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
        &[
            "|safe",
            "| safe",
            "|escape(\"none\"",
            "<script>",
            "<style",
            " style=",
            "javascript:",
        ],
        &templates,
    );
    for source in &templates {
        for rest in source.after(" on") {
            let name: String = rest.chars().take_while(char::is_ascii_lowercase).collect();
            if !name.is_empty() && rest[name.len()..].starts_with("=\"") {
                found.push(format!(
                    "{}:{}: on{name}=",
                    source.path,
                    source.line_of(rest)
                ));
            }
        }
    }
    assert_none(
        "the content security policy forbids it, and so do we",
        &found,
    );
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
    let silent: Vec<_> = doors
        .filter(|door| !door.text.starts_with("//! "))
        .map(|door| door.path)
        .collect();
    assert_none("begins with no //! paragraph", &silent);
}

#[test]
fn nothing_in_the_program_can_panic_by_unwrapping() {
    let sources = files("src", ".rs");
    let marks = [
        ".unwrap()",
        ".expect(",
        "panic!(",
        "unreachable!(",
        "todo!(",
        "unimplemented!(",
    ];
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
    let crowded = rooms_of
        .iter()
        .filter(|(table, rooms)| *table != "people" && rooms.len() > 1);
    let crowded: Vec<_> = crowded
        .map(|(table, rooms)| format!("{table}: {rooms:?}"))
        .collect();
    assert_none(
        "a room calls another room's functions, never its table",
        &crowded,
    );
}

#[test]
fn rust_files_stay_short_enough_to_read_in_one_go() {
    let long = files("src", ".rs").into_iter().filter_map(|source| {
        let lines = source.text.lines().count();
        // A list of tables is looked up, not read.
        (lines > 300 && source.path != "src/schema.rs")
            .then(|| format!("{}: {lines} lines", source.path))
    });
    assert_none("split it by capability", &long.collect::<Vec<_>>());
}
