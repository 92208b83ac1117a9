//! A person's record: everything of theirs, and nothing of anyone else's.

use std::collections::BTreeSet;
use std::io::{Cursor, Read};

use scraper::Html;
use serde_json::Value;
use throughline::db::{Kind, Row, Table};
use throughline::people::{Person, Role};
use throughline::record;

use crate::support::{Answer, Browser, Site};

/// Columns of people's rows that no record takes along, and why: `*` is the whole table.
const LEFT_OUT: &[(&str, &str)] = &[
    // What only the program can use: hashes, keys, and the traces of forms.
    ("people", "password_hash"),
    ("people", "email_folded"),
    ("sessions", "key_hash"),
    ("sessions", "state"),
    ("links", "token_hash"),
    ("links", "expires_at"),
    ("submissions", "*"),
    ("two_steps", "secret"),
    ("two_steps", "used_step"),
    ("recovery_codes", "*"),
    ("calendars", "token_hash"),
    // Which sheets there are; what was answered on them is taken along.
    ("skill_pages", "*"),
    ("question_sheets", "*"),
    // Tells only whether the answer has changed since.
    ("rehearsals", "answer_revision"),
    // Told with the words beside them.
    ("drafts", "action"),
    ("drafts", "form_key"),
    ("goal_links", "kind"),
    ("trail", "about"),
];

/// What stands in the two documents of a record, white space folded.
struct Record {
    html: String,
    json: Value,
    raw: String,
}

impl Record {
    async fn of(browser: &Browser) -> Self {
        let form = browser.open("/account/record").await.form("/account/record");
        Self::read(&browser.submit(&form).await)
    }

    fn read(answer: &Answer) -> Self {
        assert_eq!(answer.status, 200, "{}", answer.text());
        let mut archive = zip::ZipArchive::new(Cursor::new(&answer.bytes)).unwrap();
        let mut unpack = |name| {
            let mut text = String::new();
            archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
            text
        };
        let (document, json) = (unpack("record.html"), unpack("record.json"));
        let html = Html::parse_document(&document);
        let html = folded(&html.root_element().text().collect::<Vec<_>>().join(" "));
        let raw = format!("{document}{json}");
        Self { html, json: serde_json::from_str(&json).unwrap(), raw }
    }

    /// Whether some text of the JSON holds these words.
    fn json_says(&self, words: &str) -> bool {
        fn says(value: &Value, words: &str) -> bool {
            match value {
                Value::String(text) => folded(text).contains(words),
                Value::Array(values) => values.iter().any(|value| says(value, words)),
                Value::Object(pairs) => pairs.values().any(|value| says(value, words)),
                _ => false,
            }
        }
        says(&self.json, words)
    }
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What people wrote in these rows: every text of more than one word.
fn words_in(table: &Table, rows: &[Row]) -> BTreeSet<String> {
    let columns = table.columns.iter().filter(|column| column.kind == Kind::Text);
    let texts = columns.flat_map(|column| rows.iter().map(move |row| &row[&column.name]));
    let texts = texts.filter_map(Value::as_str).map(folded);
    texts.filter(|text| text.contains(' ')).collect()
}

async fn demo_person(site: &Site, name: &str) -> (Person, Browser) {
    let people = site.read(Person::everyone).await;
    let person = people.into_iter().find(|person| person.name == name).unwrap();
    let browser = site.stranger();
    browser.post("/demo", &[("person", &person.id.to_string())]).await;
    (person, browser)
}

#[actix_web::test]
async fn every_word_of_a_client_is_in_both_documents_and_nobody_elses_is() {
    let site = Site::demo().await;
    let (maya, browser) = demo_person(&site, "Maya Sample").await;
    let record = Record::of(&browser).await;
    let id = maya.id.0.to_string();
    let (mut own, mut others) = (BTreeSet::new(), BTreeSet::new());
    for (table, rows) in everything(&site).await {
        let (theirs, rest): (Vec<_>, Vec<_>) =
            rows.into_iter().partition(|row| row.get("client_id") == Some(&id.clone().into()));
        if table.name == "notes" {
            others.extend(words_in(&table, &theirs));
        } else if table.name != "trail" {
            own.extend(words_in(&table, &theirs));
        }
        // Names stand on everyone's pages, and many use the same browser.
        if !matches!(table.name.as_str(), "people" | "practices" | "sessions" | "trail") {
            others.extend(words_in(&table, &rest));
        }
    }
    assert!(own.len() > 100 && others.len() > 10, "{} and {}", own.len(), others.len());
    for words in &own {
        // A remark's words are kept behind the name of its rule.
        let remark = words.split_once(':').filter(|(rule, _)| !rule.contains(' '));
        let words = remark.map_or(words.as_str(), |(_, words)| words);
        assert!(record.html.contains(words), "record.html has no: {words}");
        assert!(record.json_says(words), "record.json has no: {words}");
    }
    for words in others.difference(&own) {
        assert!(!record.html.contains(words.as_str()), "record.html has another's: {words}");
        assert!(!record.json_says(words), "record.json has another's: {words}");
    }
}

async fn everything(site: &Site) -> Vec<(Table, Vec<Row>)> {
    let all = site.read(|conn| {
        let tables = Table::all(conn)?.into_iter();
        tables
            .map(|table| table.rows(conn).map(|rows| (table, rows)))
            .collect::<Result<Vec<_>, _>>()
    });
    all.await
}

#[actix_web::test]
async fn every_column_of_a_persons_rows_is_taken_along_or_left_out_for_a_reason() {
    let site = Site::start().await;
    let taken = record::columns();
    let left_out: BTreeSet<_> = LEFT_OUT.iter().copied().collect();
    let mut forgotten = Vec::new();
    for table in site.read(Table::all).await {
        let of_people = table.name == "people" || table.naming("people").next().is_some();
        for column in table.columns.iter().filter(|column| of_people && column.refers.is_none()) {
            let (table, column) = (table.name.as_str(), column.name.as_str());
            let known = matches!(column, "id" | "revision")
                || [(table, column), (table, "*")].iter().any(|it| left_out.contains(it))
                || taken.contains(&(table, column));
            if !known {
                forgotten.push(format!("{table}.{column}"));
            }
        }
    }
    assert!(
        forgotten.is_empty(),
        "take along in src/record/chapters, or say why not: {forgotten:?}"
    );
}

#[actix_web::test]
async fn a_record_holds_no_keys_no_hashes_and_no_private_notes() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    let form = ruth.open(&ada.at("notes")).await.form("/notes");
    ruth.submit(&form.set("body", "Between us: a bold one")).await;
    let record = Record::of(&ada).await;
    assert!(!record.raw.contains("a bold one"));
    assert!(record.html.contains("private notes"), "and says that they are left out");
    assert!(record.html.contains("Ruth"), "the coach is named");
    assert!(!record.raw.contains(&ruth.id.to_string()), "and not numbered");
    let hash = site.read(move |conn| Person::find(ada.id, conn)).await.password_hash;
    assert!(!record.raw.contains(&hash) && !record.raw.contains("argon2"));
    let (tables, secret) =
        (everything(&site).await, ["key_hash", "token_hash", "form_key", "code_hash"]);
    let kept = tables.iter().flat_map(|(_, rows)| rows).flatten();
    let hashes: Vec<_> = kept.filter(|(name, _)| secret.contains(&name.as_str())).collect();
    assert!(!hashes.is_empty());
    for (name, hash) in hashes {
        assert!(!record.raw.contains(hash.as_str().unwrap()), "{name}");
    }
}

#[actix_web::test]
async fn what_was_typed_and_not_saved_is_in_the_record_too() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let form = ada.open(&ada.at("direction/edit")).await.form("/direction");
    ada.type_into(&form.set("overarching_goal", "A boat of my own")).await;
    let record = Record::of(&ada).await;
    assert!(record.html.contains("A boat of my own") && record.json_says("A boat of my own"));
    assert!(!record.raw.contains("form_key"), "what the form itself brings along");
}

#[actix_web::test]
async fn a_goal_in_the_record_is_tied_to_what_it_was_on_the_list() {
    let site = Site::demo().await;
    let (_, browser) = demo_person(&site, "Maya Sample").await;
    let record = Record::of(&browser).await;
    let item = &record.json["goals"][0]["priority_id"];
    let items = record.json["priorities"].as_array().unwrap();
    let item = items.iter().find(|one| one["id"] == *item).unwrap();
    let said = format!("It comes from this on the list {}", item["title"].as_str().unwrap());
    assert!(record.html.contains(&said), "{said}");
}

#[actix_web::test]
async fn a_coachs_record_is_their_notes_and_comments_and_no_word_of_a_clients() {
    let site = Site::demo().await;
    let (robin, browser) = demo_person(&site, "Robin Example").await;
    let record = Record::of(&browser).await;
    let id = Value::from(robin.id.0.to_string());
    for (table, rows) in everything(&site).await {
        let own = match table.name.as_str() {
            "notes" => "coach_id",
            "comments" => "author_id",
            "people" | "practices" | "sessions" | "trail" => continue,
            _ => "client_id",
        };
        let (theirs, rest): (Vec<_>, Vec<_>) =
            rows.into_iter().partition(|row| row.get(own) == Some(&id));
        for words in words_in(&table, &theirs) {
            assert!(record.html.contains(&words) && record.json_says(&words), "{words}");
        }
        for words in words_in(&table, &rest) {
            assert!(!record.html.contains(&words) && !record.json_says(&words), "{words}");
        }
    }
    assert!(record.html.contains("Maya Sample"), "clients are named");
}

#[actix_web::test]
async fn a_client_reads_in_the_trail_that_they_took_their_record_along() {
    let site = Site::start().await;
    let ada = site.person("Ada", Role::Client).await;
    Record::of(&ada).await;
    assert!(ada.open(&ada.at("trail")).await.says("downloaded the record"));
}

#[actix_web::test]
async fn the_record_names_the_practice_where_it_has_a_name() {
    let site = Site::start().await;
    let olga = site.owner("Olga").await;
    let form = olga.open("/practice").await.form("/practice").set("name", "The Quiet Harbour");
    assert_eq!(olga.submit(&form).await.status, 303);
    assert!(Record::of(&olga).await.html.contains("The Quiet Harbour"));
}
