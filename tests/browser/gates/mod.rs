//! What every page is held to. A journey calls `inspect` wherever it comes to a page that a person
//! would see; whatever is wrong there is said with the page's name and the element's.

mod answers;
mod keyboard;
mod paper;

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::chromium::{Chromium, left};

/// What the scripts of several gates have in common.
const EYES: &str = include_str!("eyes.js");

/// Light and dark, wide and narrow, and whether to walk through the page there: its order is the
/// same in all four, and its rings have to be seen in both colours.
const LOOKS: [(&str, u32, bool); 4] =
    [("light", 1280, true), ("light", 320, false), ("dark", 1280, false), ("dark", 320, true)];

impl Chromium {
    /// Holds the page to all gates and takes its pictures.
    pub async fn inspect(&self, name: &str) {
        let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for wrong in answers::keep(self, name).await {
            found.entry(wrong).or_default().push("as answered".to_owned());
        }
        let axe = fs::read_to_string(tool("axe-core/axe.min.js")).unwrap();
        self.client.execute(&axe, vec![]).await.unwrap();
        for (scheme, width, with_walk) in LOOKS {
            let mut wrong = self.judge(name, scheme, width).await;
            if with_walk {
                self.look(scheme, width, 900).await;
                wrong.extend(keyboard::walk(self).await);
            }
            for wrong in wrong {
                found.entry(wrong).or_default().push(format!("{scheme} {width}"));
            }
        }
        self.look("light", 1280, 900).await;
        for (wrong, size) in paper::print(self, name).await {
            found.entry(wrong).or_default().push(format!("{size:?}"));
        }
        let path = self.path().await;
        let found: Vec<_> =
            found.iter().map(|(wrong, looks)| format!("{wrong} ({})", looks.join(", "))).collect();
        assert!(found.is_empty(), "{name} ({path}):\n  {}", found.join("\n  "));
    }

    /// Which drawings nobody sees on a page whose colours a person has put others in place of.
    pub async fn shapes_unseen(&self) -> Vec<String> {
        let script = format!("{EYES}\n{}", include_str!("shapes.js"));
        let height =
            self.client.execute("return document.body.scrollHeight", vec![]).await.unwrap();
        let mut found = Vec::new();
        // Each part reaches into the next, so that what lies on the border is whole in one of them.
        for top in (0..height.as_u64().unwrap()).step_by(3000) {
            let clip = json!({ "x": 0, "y": top, "width": 1280, "height": 4000, "scale": 1 });
            let asked = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
            let part = self.devtools("Page.captureScreenshot", asked).await;
            let judged = self.client.execute(&script, vec![part["data"].clone(), json!(top)]).await;
            found.extend(words(&judged.unwrap()));
        }
        found
    }

    /// What is wrong with the page in this look, of which it takes a picture.
    async fn judge(&self, name: &str, scheme: &str, width: u32) -> Vec<String> {
        self.look(scheme, width, 900).await;
        let script = [EYES, include_str!("targets.js"), include_str!("page.js")].join("\n");
        let script = format!("return (async () => {{ {script} }})()");
        let page = self.client.execute(&script, vec![]).await.unwrap();
        let mut found = words(&page["found"]);
        self.look(scheme, width, page["height"].as_u64().unwrap().clamp(900, 20_000)).await;
        let picture = self.client.screenshot().await.unwrap();
        let file = format!("{name}-{scheme}-{width}.png");
        fs::write(left("screenshots").join(file), picture).unwrap();
        if page["unsure"] != 0 {
            let contrast = format!("{EYES}\n{}", include_str!("contrast.js"));
            self.client.execute(&format!("{contrast} hide_words()"), vec![]).await.unwrap();
            let bare = self.devtools("Page.captureScreenshot", json!({ "format": "png" })).await;
            let judge =
                format!("{contrast} show_words(); return hard_to_read(unsure, arguments[0])");
            found.extend(words(
                &self.client.execute(&judge, vec![bare["data"].clone()]).await.unwrap(),
            ));
        }
        found
    }
}

/// A list of sentences, as a script answers it.
fn words(list: &Value) -> Vec<String> {
    let list = list.as_array().into_iter().flatten();
    list.filter_map(Value::as_str).map(str::to_owned).collect()
}

/// Something that npm brought for `tests/run`.
pub fn tool(file: &str) -> PathBuf {
    let installed = left("browser-tools/node_modules").join(file);
    assert!(installed.exists(), "{file} is not in target/browser-tools: tests/run puts it there");
    installed
}
