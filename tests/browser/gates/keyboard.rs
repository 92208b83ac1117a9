//! Everything can be reached and seen with the tab key alone.

use super::{EYES, words};
use crate::chromium::Chromium;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;

/// How often the tab key is pressed before the walk looks where it has come to.
const STRETCH: u64 = 25;

/// What is wrong on a walk through the whole page (see `keyboard.js`).
pub async fn walk(browser: &Chromium) -> Vec<String> {
    let script = format!("{EYES}\n{}", include_str!("keyboard.js"));
    let count = browser.client.execute(&script, vec![]).await.unwrap().as_u64().unwrap();
    // Day, month and year of a date are a press each, and what scrolls may be one too.
    for _ in 0..=(2 * count + 40) / STRETCH {
        let tab = Key::Tab.into();
        let mut keys = KeyActions::new("keyboard".to_owned());
        for _ in 0..STRETCH {
            keys = keys.then(KeyAction::Down { value: tab }).then(KeyAction::Up { value: tab });
        }
        browser.client.perform_actions(keys).await.unwrap();
        if browser.client.execute("return walk.left()", vec![]).await.unwrap() == 0 {
            break;
        }
    }
    words(&browser.client.execute("return walk.end()", vec![]).await.unwrap())
}
