//! On paper every sheet says which of how many it is, has something on it, and nothing that only a
//! screen can do. The printed files stay for people to look at.

use crate::chromium::{Chromium, Paper};

/// What is asked or offered on every page, or in every form, for whoever sits before a screen.
const SCREEN_ONLY: [&str; 6] =
    ["Skip to the page", "Sign out", "All rooms", "Leave without saving", "Look as", "mm/dd/yyyy"];

/// What is wrong with the page in print, on each size of paper.
pub async fn print(browser: &Chromium, name: &str) -> Vec<(String, Paper)> {
    let mut found = Vec::new();
    for paper in [Paper::A4, Paper::Letter] {
        let sheets = browser.print(name, paper).await;
        for (number, sheet) in (1..).zip(&sheets) {
            let foot = format!("Page {number} of {}", sheets.len());
            match sheet.strip_suffix(&foot) {
                None => found.push((format!("sheet {number} does not say {foot:?}"), paper)),
                Some("") => found.push((format!("sheet {number} is empty"), paper)),
                Some(_) => {}
            }
            let words = SCREEN_ONLY.into_iter().filter(|words| sheet.contains(words));
            found.extend(words.map(|words| (format!("{words:?} is in print"), paper)));
        }
    }
    found
}
