//! The plan and the interview pack as documents the server makes, read back with Poppler's tools.

use std::collections::BTreeMap;
use std::process::Command;

use crate::support::{Answer, Browser, Site};
use crate::walks::visitor;

/// A PDF as other programs find it.
struct Pdf {
    /// What `pdfinfo` says about it.
    about: String,
    /// Its parts in the order they are read, each a line: `H1 "…"`, then its words in quotes.
    parts: String,
    /// Each page's text.
    pages: Vec<String>,
}

impl Pdf {
    fn read(answer: &Answer) -> Self {
        assert_eq!(answer.status, 200);
        assert_eq!(answer.headers["content-type"], "application/pdf");
        assert_eq!(answer.headers["cache-control"], "no-store");
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("read.pdf");
        std::fs::write(&file, &answer.bytes).unwrap();
        let told = |program: &str, asked: &[&str], to: &[&str]| {
            let told = Command::new(program).args(asked).arg(&file).args(to).output();
            // Titles of headings are printed as they are in the file, in UTF-16 at times.
            let said = told.expect("install poppler-utils").stdout;
            String::from_utf8_lossy(&said).into_owned()
        };
        let pages = told("pdftotext", &["-layout"], &["-"]);
        Self {
            about: told("pdfinfo", &[], &[]),
            parts: told("pdfinfo", &["-struct-text"], &[]),
            pages: pages.trim_end_matches('\u{c}').split('\u{c}').map(folded).collect(),
        }
    }

    /// What a program that reads aloud says, without the pauses.
    fn words(&self) -> String {
        let said = self.parts.lines().map(str::trim).filter(|line| line.starts_with('"'));
        said.map(|line| line.trim_matches('"').replace("\\\"", "\"")).collect::<Vec<_>>().join(" ")
    }

    fn says(&self, words: &str) -> bool {
        folded(&self.words()).contains(&folded(words))
    }

    fn has(&self, part: &str) -> bool {
        self.parts.lines().any(|line| line.trim().starts_with(part))
    }
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How often each word stands in a text.
fn counted(text: &str) -> BTreeMap<String, usize> {
    let mut counted = BTreeMap::new();
    for word in text.split_whitespace() {
        *counted.entry(word.to_owned()).or_default() += 1;
    }
    counted
}

/// What the page says on paper: all of it but what is for the screen alone, and drawings with their
/// keys, which the document has as tables.
fn on_paper(page: &Answer) -> String {
    use scraper::node::Element;
    use scraper::{ElementRef, Node, Selector};
    fn is_left_out(element: &Element) -> bool {
        matches!(element.name(), "svg" | "summary")
            || element.classes().any(|class| matches!(class, "no-print" | "key"))
    }
    fn gather(element: ElementRef, text: &mut String) {
        for child in element.children() {
            match child.value() {
                Node::Text(words) => text.push_str(&format!(" {} ", &**words)),
                Node::Element(inner) if !is_left_out(inner) => {
                    gather(ElementRef::wrap(child).unwrap(), text);
                }
                _ => {}
            }
        }
    }
    let plan = Selector::parse("article.plan").unwrap();
    let mut text = String::new();
    gather(page.html().select(&plan).next().unwrap(), &mut text);
    text
}

async fn maya(site: &Site) -> (Browser, String) {
    visitor(site, "Maya").await
}

#[actix_web::test]
async fn the_plan_holds_every_word_of_its_page() {
    let site = Site::demo().await;
    let (maya, home) = maya(&site).await;
    let page = maya.open(&format!("{home}/plan")).await;
    let pdf = Pdf::read(&maya.open(&format!("{home}/plan/pdf")).await);
    let (wanted, there) = (counted(&on_paper(&page)), counted(&pdf.words()));
    assert!(wanted.len() > 200);
    assert!(!pdf.says("none of its typefaces"), "all letters of the demo can be drawn");
    let missing: Vec<_> = wanted
        .iter()
        .filter(|(word, count)| there.get(*word).is_none_or(|there| there < *count))
        .collect();
    assert!(missing.is_empty(), "{missing:?}\n{}", pdf.parts);
    let extra: Vec<_> = there.keys().filter(|word| !wanted.contains_key(*word)).collect();
    assert!(extra.is_empty(), "{extra:?}");
}

#[actix_web::test]
async fn the_interview_pack_holds_every_word_of_its_page() {
    let site = Site::demo().await;
    let (maya, home) = maya(&site).await;
    let list = maya.open(&format!("{home}/interviews")).await;
    let company = list.links(&format!("{home}/interviews/")).into_iter().find(|link| {
        link.rsplit('/').next().unwrap().chars().all(|letter| letter.is_ascii_digit())
    });
    let company = company.unwrap();
    let page = maya.open(&format!("{company}/pack")).await;
    let pdf = Pdf::read(&maya.open(&format!("{company}/pack/pdf")).await);
    let (wanted, there) = (counted(&on_paper(&page)), counted(&pdf.words()));
    let missing: Vec<_> = wanted
        .iter()
        .filter(|(word, count)| {
            **word != "·" && there.get(*word).is_none_or(|there| there < *count)
        })
        .collect();
    assert!(missing.is_empty(), "{missing:?}\n{}", pdf.parts);
    assert!(pdf.pages[0].contains("Page 1 of"));
}

#[actix_web::test]
async fn a_document_says_what_it_is_and_how_it_is_built() {
    let site = Site::demo().await;
    let (maya, home) = maya(&site).await;
    let answer = maya.open(&format!("{home}/plan/pdf")).await;
    let name = "attachment; filename=\"career-action-plan-2027-02-10.pdf\"";
    assert_eq!(answer.headers["content-disposition"], name);
    let pdf = Pdf::read(&answer);
    for said in ["Your career action plan", "Maya Sample", "Tagged: yes", "A4"] {
        assert!(folded(&pdf.about).contains(said), "{said} in {}", pdf.about);
    }
    let raw = String::from_utf8_lossy(&answer.bytes);
    assert!(raw.contains("/Lang(en)") || raw.contains("/Lang (en)"), "its language");
    assert!(raw.contains("pdfuaid:part"), "it keeps the rules of PDF/UA");
    assert!(raw.contains("/Outlines"), "it has bookmarks");
    for part in ["H1 \"Your career", "H2 \"Where I am\"", "H3", "L ", "LI", "Table", "TH", "TD"] {
        assert!(pdf.has(part), "{part} in {}", pdf.parts);
    }
    let count = pdf.pages.len();
    assert!(count > 3);
    for (at, page) in pdf.pages.iter().enumerate() {
        assert!(page.contains(&format!("Page {} of {count}", at + 1)), "{page}");
        assert!(page.contains("Maya Sample · 10 February 2027 · Revision"), "{page}");
    }
    let letter = Pdf::read(&maya.open(&format!("{home}/plan/pdf?paper=letter")).await);
    assert!(folded(&letter.about).contains("612 x 792 pts (letter)"), "{}", letter.about);
}

#[actix_web::test]
async fn letters_that_no_font_has_are_not_lost_and_a_remark_says_where_to_print_them() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let remark = "print it from your browser";
    let before = Pdf::read(&ada.open(&ada.at("plan/pdf")).await);
    assert!(!before.says(remark), "{}", before.words());
    let words = "Ελένη, Ірина, 日本 and 🙂 cook with Łukasz";
    let form = ada.open(&ada.at("direction/edit")).await.form("/direction");
    let saved = ada.submit(&form.set("overarching_goal", words)).await;
    assert_eq!(saved.status, 303);
    let pdf = Pdf::read(&ada.open(&ada.at("plan/pdf")).await);
    assert!(pdf.pages[0].contains(words), "copied as they are: {}", pdf.pages[0]);
    assert!(pdf.says(remark), "{}", pdf.words());
}

#[actix_web::test]
async fn an_empty_plan_leaves_room_to_write_and_to_sign() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let pdf = Pdf::read(&ada.open(&ada.at("plan/pdf")).await);
    for heading in ["Where I’m going", "Why", "My goals", "Going on", "Ada · date"] {
        assert!(pdf.says(heading), "{heading}");
    }
    for screen in ["Where I am", "No goals yet", "Print"] {
        assert!(!pdf.says(screen), "{screen}");
    }
}

#[actix_web::test]
async fn a_coach_takes_the_plan_along_and_the_client_can_read_of_it() {
    let site = Site::start().await;
    let ruth = site.coach("Ruth").await;
    let ada = site.client_of(&ruth, "Ada").await;
    let pdf = Pdf::read(&ruth.open(&ada.at("plan/pdf")).await);
    assert!(pdf.says("Ada’s career action plan"));
    assert!(ada.open(&ada.at("trail")).await.says("Ruth downloaded the plan"));
    let page = ruth.open(&ada.at("plan")).await;
    ruth.link_to(&page, "/plan/pdf");
    ruth.link_to(&page, "/plan/pdf?paper=letter");
}
