//! On paper every sheet says whose it is, when it was printed and which of how many it is, has more
//! on it than that, and nothing that only a screen can do. The printed files stay for people to look at.

use crate::chromium::{Chromium, Paper};

/// What is asked or offered on every page, or in every form, for whoever sits before a screen.
const SCREEN_ONLY: [&str; 6] =
    ["Skip to the page", "Sign out", "All rooms", "Leave without saving", "Look as", "mm/dd/yyyy"];

/// What is wrong with the page in print, on each size of paper.
pub async fn print(browser: &Chromium, name: &str) -> Vec<(String, Paper)> {
    let mut found = Vec::new();
    let whose = browser.one("html").await.attr("data-foot").await.unwrap().unwrap_or_default();
    for paper in [Paper::A4, Paper::Letter] {
        let sheets = browser.print(name, paper).await;
        for (number, sheet) in (1..).zip(&sheets) {
            let number = format!("Page {number} of {}", sheets.len());
            let said = sheet.strip_suffix(&number).and_then(|rest| rest.rsplit_once(&whose));
            match said {
                None => found.push((format!("a foot is not {whose:?} and {number:?}"), paper)),
                Some(("", _)) => found.push((format!("nothing is on {number}"), paper)),
                Some(_) => {}
            }
            let words = SCREEN_ONLY.into_iter().filter(|words| sheet.contains(words));
            found.extend(words.map(|words| (format!("{words:?} is in print"), paper)));
        }
    }
    found
}
