//! A browser and what a person does with it. Each has a driver, a profile and cookies of its own,
//! and is closed with them however the test ends.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use fantoccini::elements::Element;
use fantoccini::wd::{PrintConfiguration, PrintSize};
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::driver::{Driver, Own, PATIENCE};
use crate::support::PASSWORD;

const FLAGS: [&str; 10] = [
    "--headless",
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--lang=en-GB",
];

/// A browser.
pub struct Chromium {
    pub client: Client,
    site: String,
    _driver: Driver,
    profile: tempfile::TempDir,
}

impl Chromium {
    /// Opens a browser at this site.
    pub async fn at(site: &str) -> Self {
        let mut driver = Driver::start();
        let profile = tempfile::tempdir().unwrap();
        let mut flags: Vec<String> = FLAGS.iter().map(ToString::to_string).collect();
        flags.push(format!("--user-data-dir={}", profile.path().display()));
        let wanted = json!({
            "goog:chromeOptions": { "args": flags },
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        });
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(wanted.as_object().unwrap().clone())
            .connect(&format!("http://127.0.0.1:{}", driver.port))
            .await
            .unwrap();
        driver.session = client.session_id().await.unwrap().unwrap();
        let chromium = Self { client, site: site.to_owned(), _driver: driver, profile };
        chromium.look("light", 1280, 900).await;
        chromium
    }

    /// Opens a browser in which this person has signed in.
    pub async fn signed_in(site: &str, name: &str) -> Self {
        let chromium = Self::at(site).await;
        chromium.open("/sign-in").await;
        let email = format!("{}@example.org", name.to_lowercase());
        chromium.fill("email", &email).await;
        chromium.fill("password", PASSWORD).await;
        chromium.press("Sign in").await;
        chromium
    }

    /// Opens the demo as one of its people, and says where their pages begin.
    pub async fn look_as(&self, name: &str) -> String {
        self.open("/").await;
        self.press(&format!("Look as {name}")).await;
        self.path().await
    }

    /// Asks the browser by its own protocol.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Value {
        self.client.issue_cmd(Own::devtools(command, parameters)).await.unwrap()
    }

    /// What came into a log of the browser since this was asked last.
    pub async fn log(&self, kind: &str) -> Vec<Value> {
        let log = self.client.issue_cmd(Own::log(kind)).await.unwrap();
        log.as_array().cloned().unwrap_or_default()
    }

    /// Switches the scripts of pages off, as some people do.
    pub async fn without_scripts(self) -> Self {
        let off = json!({ "value": true });
        self.devtools("Emulation.setScriptExecutionDisabled", off).await;
        self
    }

    /// The person's colours and the size of their window.
    pub async fn look(&self, scheme: &str, width: u32, height: u64) {
        let size =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", size).await;
        let scheme = json!({ "features": [
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ] });
        self.devtools("Emulation.setEmulatedMedia", scheme).await;
    }

    /// Colours that the person chose for all pages, in place of those that pages bring.
    pub async fn choose_colours(&self, scheme: &str) {
        let chosen = json!({ "features": [
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "forced-colors", "value": "active" },
        ] });
        self.devtools("Emulation.setEmulatedMedia", chosen).await;
    }

    /// Types an address.
    pub async fn open(&self, path: &str) {
        self.client.goto(&self.address(path)).await.unwrap();
    }

    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.site)
    }

    /// Where other programs can speak to this browser.
    pub fn port(&self) -> String {
        let told = fs::read_to_string(self.profile.path().join("DevToolsActivePort")).unwrap();
        told.lines().next().unwrap().to_owned()
    }

    /// Where the browser is.
    pub async fn path(&self) -> String {
        self.client.current_url().await.unwrap().path().to_owned()
    }

    pub async fn text(&self) -> String {
        self.one("body").await.text().await.unwrap()
    }

    /// Fails with the whole page unless these words stand on it.
    pub async fn expect(&self, words: &str) {
        let text = self.text().await;
        assert!(text.contains(words), "{words:?} is not on {}:\n{text}", self.path().await);
    }

    /// Waits until these words stand on the page.
    pub async fn until(&self, words: &str) {
        let deadline = std::time::Instant::now() + PATIENCE;
        while !self.text().await.contains(words) {
            let late = std::time::Instant::now() > deadline;
            assert!(!late, "{words:?} never came to {}", self.path().await);
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Follows the link with these words.
    pub async fn follow(&self, words: &str) {
        self.leave_by(&format!("//a[normalize-space()=\"{words}\"]")).await;
    }

    /// The one element that fits.
    pub async fn one(&self, selector: &str) -> Element {
        let found = self.client.wait().at_most(PATIENCE).for_element(Locator::Css(selector)).await;
        match found {
            Ok(element) => element,
            Err(error) => {
                panic!("{selector} on {}: {error}\n{}", self.path().await, self.source().await)
            }
        }
    }

    async fn source(&self) -> String {
        self.client.source().await.unwrap_or_default()
    }

    /// Types into a field, in place of what stands there.
    pub async fn fill(&self, name: &str, text: &str) {
        let field = self.one(&format!("[name='{name}']:not([type=hidden])")).await;
        let kind = field.prop("type").await.unwrap().unwrap_or_default();
        match kind.as_str() {
            "select-one" => field.select_by_value(text).await.unwrap(),
            // What typing does in a date picker depends on the language of the machine.
            "date" => {
                let field = serde_json::to_value(&field).unwrap();
                let set = "arguments[0].value = arguments[1]";
                self.client.execute(set, vec![field, json!(text)]).await.unwrap();
            }
            _ => {
                field.clear().await.unwrap();
                field.send_keys(text).await.unwrap();
            }
        }
    }

    /// Ticks a box or chooses an answer: a click on its label, as a person would.
    pub async fn choose(&self, name: &str, value: &str) {
        let option = format!("[name='{name}'][value='{value}']");
        if !self.one(&option).await.is_selected().await.unwrap() {
            let label = self.one(&format!("label:has({option})")).await;
            label.click().await.unwrap();
        }
    }

    /// Presses the button with these words and waits for the page it leads to.
    pub async fn press(&self, words: &str) {
        self.leave_by(&format!("//button[normalize-space()=\"{words}\"]")).await;
    }

    async fn leave_by(&self, way: &str) {
        let found = self.client.wait().at_most(PATIENCE).for_element(Locator::XPath(way)).await;
        let Ok(found) = found else {
            panic!("no {way} on {}:\n{}", self.path().await, self.text().await);
        };
        let here = "document.documentElement.dataset.left = ''";
        self.client.execute(here, vec![]).await.unwrap();
        found.click().await.unwrap();
        let arrived = "return document.readyState === 'complete' \
                       && !('left' in document.documentElement.dataset)";
        let deadline = std::time::Instant::now() + PATIENCE;
        loop {
            // Between two pages there may be nothing to ask.
            if self.client.execute(arrived, vec![]).await.is_ok_and(|there| there == true) {
                return;
            }
            assert!(
                std::time::Instant::now() < deadline,
                "{way} led nowhere from {}",
                self.path().await
            );
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Prints the page, as the browser's print button does, leaves the file for people to look at and
    /// reads what is on each sheet: all words in order, one space between them.
    pub async fn print(&self, name: &str, paper: Paper) -> Vec<String> {
        let (width, height) = match paper {
            Paper::A4 => (21.0, 29.7),
            Paper::Letter => (21.59, 27.94),
        };
        let size = PrintSize { width, height };
        let settings = PrintConfiguration::builder().size(size).build().unwrap();
        let bytes = self.client.print(settings).await.unwrap();
        let file = left("screenshots").join(format!("{name}-{paper:?}.pdf"));
        fs::write(&file, bytes).unwrap();
        let read = Command::new("pdftotext").args(["-layout"]).arg(&file).arg("-").output();
        let read = read.expect("pdftotext is not installed: tests/run installs it");
        let text = String::from_utf8(read.stdout).unwrap();
        let sheets = text.split_terminator('\u{c}').map(str::split_whitespace);
        sheets.map(|words| words.collect::<Vec<_>>().join(" ")).collect()
    }
}

/// A size of paper.
#[derive(Clone, Copy, Debug)]
pub enum Paper {
    A4,
    Letter,
}

/// A folder under `target` where things are left for people and for other gates to look at.
pub fn left(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target").join(name);
    fs::create_dir_all(&folder).unwrap();
    folder
}
