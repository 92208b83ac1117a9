//! A practice to try things in: `Site::start()`, then `site.client("Ada")`, then what Ada does.

use std::collections::HashMap;
use std::sync::{Mutex, OnceLock};
use std::time::Duration;

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use diesel::RunQueryDsl;
use reqwest::header::{CONTENT_DISPOSITION, COOKIE, LOCATION, SET_COOKIE};
use reqwest::redirect::Policy;
use scraper::{ElementRef, Html, Selector};
use throughline::access::ClientId;
use throughline::app::{self, Mode};
use throughline::clock::Clock;
use throughline::config::Config;
use throughline::db::{Conn, DatabaseUrl, Db, Table};
use throughline::demo;
use throughline::engagements::Engagement;
use throughline::error::Error;
use throughline::jobs;
use throughline::people::{Agrees, NewPersonForm, Passwords, PersonId, Role};

/// The password of everyone in the tests.
pub const PASSWORD: &str = "correct horse battery staple";

/// A Wednesday morning.
pub fn start_of_tests() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2027, 2, 10).unwrap().and_hms_opt(9, 0, 0).unwrap()
}

/// Today, in the tests.
pub fn today() -> NaiveDate {
    start_of_tests().date()
}

/// A running practice with nobody in it.
pub struct Site {
    pub db: Db,
    pub clock: Clock,
    pub config: Config,
    pub address: String,
    _database: OwnDatabase,
    _folder: tempfile::TempDir,
}

impl Site {
    pub async fn start() -> Self {
        Self::start_with(&[]).await
    }

    pub async fn start_with(flags: &[&str]) -> Self {
        Self::start_as(flags, Mode::Real).await
    }

    /// The demo, with everyone in it.
    pub async fn demo() -> Self {
        let site = Self::start_as(&[], Mode::Demo).await;
        let now = site.clock.now();
        site.write(move |conn| demo::fill(now, conn)).await;
        site
    }

    pub async fn start_as(flags: &[&str], mode: Mode) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database = OwnDatabase::fresh(folder.path());
        let (db, clock) = (database.open(), Clock::standing_at(start_of_tests()));
        let (address, config) = start_server(flags, &db, &clock, mode).await;
        Self { db, clock, config, address, _database: database, _folder: folder }
    }

    /// What is on the disk, byte by byte: the SQLite file and its log. Empty on PostgreSQL.
    pub fn files(&self) -> Vec<u8> {
        let files = std::fs::read_dir(self._folder.path()).unwrap();
        files.flat_map(|file| std::fs::read(file.unwrap().path()).unwrap()).collect()
    }

    /// Sets a rule of the practice: `site.rule("sign_up = 'open'")`.
    pub async fn rule(&self, setting: &'static str) {
        let change = format!("UPDATE practices SET {setting}");
        self.write(move |conn| Ok(diesel::sql_query(&change).execute(conn)?)).await;
    }

    /// Everything in the database, a row a line with the name of its table: what no page may let
    /// slip, and what no form may change.
    pub async fn everything(&self) -> Vec<String> {
        self.read(|conn| {
            let mut all = Vec::new();
            for table in Table::all(conn)? {
                let rows = table.rows(conn)?.into_iter().map(serde_json::Value::Object);
                all.extend(rows.map(|row| format!("{}: {row}", table.name)));
            }
            Ok(all)
        })
        .await
    }

    /// The address of a new server on the same database.
    pub async fn another_server(&self, flags: &[&str]) -> String {
        start_server(flags, &self.db, &self.clock, Mode::Real).await.0
    }

    /// Someone who has not signed in.
    pub fn stranger(&self) -> Browser {
        Browser::at(&self.address)
    }

    /// A new person with this role, signed in.
    pub async fn person(&self, name: &str, role: Role) -> User {
        let id = join(&self.db, name, role, self.clock.now()).await;
        let browser = self.stranger();
        browser.sign_in(name, PASSWORD).await;
        User { id, browser }
    }

    /// A client who works on their own.
    pub async fn client(&self, name: &str) -> User {
        self.person(name, Role::Client).await
    }

    pub async fn coach(&self, name: &str) -> User {
        self.person(name, Role::Coach).await
    }

    pub async fn owner(&self, name: &str) -> User {
        self.person(name, Role::Owner).await
    }

    /// A client who works with this coach.
    pub async fn client_of(&self, coach: &User, name: &str) -> User {
        let client = self.client(name).await;
        self.begin_engagement(coach, &client).await;
        client
    }

    /// Begins the work of these two.
    pub async fn begin_engagement(&self, coach: &User, client: &User) {
        let (coach, client, now) = (coach.id, client.client(), self.clock.now());
        self.write(move |conn| Engagement::begin(coach, client, now, conn)).await;
    }

    /// Ends the work of these two; the client lets the coach read on, or not.
    pub async fn end_engagement(&self, coach: &User, client: &User, coach_reads: bool) {
        let (coach, client, now) = (coach.id, client.client(), self.clock.now());
        self.write(move |conn| {
            let all = Engagement::of_client(client, conn)?;
            let theirs = all.iter().rfind(|engagement| engagement.coach_id == coach);
            theirs.unwrap().end(PersonId(client.0), coach_reads, now, conn)
        })
        .await;
    }

    /// Lets time pass, and does what is due by then without anyone asking.
    pub async fn later(&self, passed: TimeDelta) {
        self.clock.set(self.clock.now() + passed);
        jobs::run_due(&self.db, &self.config, self.clock.now()).await;
    }

    pub async fn write<T: Send + 'static>(
        &self,
        work: impl Fn(&mut Conn) -> Result<T, Error> + Send + 'static,
    ) -> T {
        self.db.write(work).await.unwrap()
    }

    pub async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Conn) -> Result<T, Error> + Send + 'static,
    ) -> T {
        self.db.read(work).await.unwrap()
    }
}

async fn start_server(flags: &[&str], db: &Db, clock: &Clock, mode: Mode) -> (String, Config) {
    let mut all = vec!["--listen", "127.0.0.1:0", "--time-zone", "UTC"];
    all.extend(flags);
    let config = Config::from_flags(&all).unwrap();
    config.check().unwrap();
    let site = app::start(config.clone(), db.clone(), clock.clone(), mode).await.unwrap();
    let address = format!("http://{}", site.address);
    actix_web::rt::spawn(site.server);
    (address, config)
}

/// A database of a test's own: SQLite in its folder, or one on the PostgreSQL server that
/// `THROUGHLINE_TEST_POSTGRES` names. It goes with the test, as hundreds would fill a small disk.
pub struct OwnDatabase {
    pub url: String,
    on_server: Option<(DatabaseUrl, String)>,
}

impl OwnDatabase {
    pub fn fresh(folder: &std::path::Path) -> Self {
        let Ok(server) = std::env::var("THROUGHLINE_TEST_POSTGRES") else {
            let file = folder.join("site.sqlite3");
            return Self { url: file.to_string_lossy().into_owned(), on_server: None };
        };
        let all = DatabaseUrl::parse(&format!("{server}/postgres"));
        let name = format!("t{}", throughline::db::new_id());
        all.execute(&format!("CREATE DATABASE {name}")).unwrap();
        Self { url: format!("{server}/{name}"), on_server: Some((all, name)) }
    }

    pub fn open(&self) -> Db {
        Db::open(&DatabaseUrl::parse(&self.url)).unwrap()
    }
}

impl Drop for OwnDatabase {
    fn drop(&mut self) {
        if let Some((all, name)) = &self.on_server {
            let gone = all.execute(&format!("DROP DATABASE {name} WITH (FORCE)"));
            // A second panic would hide the first.
            assert!(gone.is_ok() || std::thread::panicking(), "{gone:?}");
        }
    }
}

/// How long a browser keeps an idle connection: less than the server's five seconds, so that it
/// never sends a request into one that is being closed.
const BEFORE_IT_CLOSES: Duration = Duration::from_secs(2);

fn email(name: &str) -> String {
    format!("{}@example.org", name.to_lowercase().replace(' ', "."))
}

/// Makes an account, whose password is that of everyone.
pub async fn join(db: &Db, name: &str, role: Role, now: NaiveDateTime) -> PersonId {
    let form = NewPersonForm {
        name: name.to_owned(),
        email: email(name),
        time_zone: "UTC".to_owned(),
        password: PASSWORD.to_owned(),
        agreed: String::new(),
    };
    let draft = form.draft(role, Agrees::NotAsked).unwrap();
    let hash = hash().await;
    db.write(move |conn| draft.insert(&hash, now, conn)).await.unwrap()
}

/// Hashing takes a while on purpose; everyone here has the same password, so once is enough.
pub async fn hash() -> String {
    static HASH: OnceLock<String> = OnceLock::new();
    if let Some(hash) = HASH.get() {
        return hash.clone();
    }
    let password = throughline::people::Password::chosen(PASSWORD, 15, &[]).unwrap();
    let hash = Passwords::new().unwrap().hash(password).await.unwrap();
    HASH.get_or_init(|| hash).clone()
}

/// Someone with an account, at their browser.
pub struct User {
    pub id: PersonId,
    pub browser: Browser,
}

impl User {
    pub fn client(&self) -> ClientId {
        ClientId(self.id.0)
    }

    /// An address among this client's pages: `ada.at("goals")`.
    pub fn at(&self, rest: &str) -> String {
        if rest.is_empty() {
            format!("/clients/{}", self.id)
        } else {
            format!("/clients/{}/{rest}", self.id)
        }
    }
}

impl std::ops::Deref for User {
    type Target = Browser;

    fn deref(&self) -> &Browser {
        &self.browser
    }
}

/// A browser without JavaScript: it keeps cookies, and fills in the forms it is shown.
pub struct Browser {
    client: reqwest::Client,
    pub address: String,
    cookies: Mutex<HashMap<String, String>>,
    /// Pairs that go along with every form, though no form asks for them.
    smuggled: Mutex<String>,
}

impl Browser {
    /// A browser that has not been to this site before.
    pub fn at(address: &str) -> Self {
        let client = reqwest::Client::builder().redirect(Policy::none());
        let client = client.pool_idle_timeout(BEFORE_IT_CLOSES).build().unwrap();
        let (cookies, smuggled) = (Mutex::default(), Mutex::default());
        Self { client, address: address.to_owned(), cookies, smuggled }
    }

    pub async fn sign_in(&self, name: &str, password: &str) -> Answer {
        self.post("/sign-in", &[("email", &email(name)), ("password", password)]).await
    }

    /// The address of the first link on a page that ends like this.
    pub fn link_to(&self, page: &Answer, end: &str) -> String {
        let links = Selector::parse("a[href]").unwrap();
        let html = page.html();
        let mut addresses = html.select(&links).filter_map(|link| link.attr("href"));
        let found = addresses.find(|address| address.ends_with(end));
        found.unwrap_or_else(|| panic!("no link to …{end} on: {}", page.text())).to_owned()
    }

    /// Opens a page and expects it to be there.
    pub async fn open(&self, path: &str) -> Answer {
        let answer = self.get(path).await;
        assert_eq!(answer.status, 200, "GET {path}: {}", answer.text());
        answer
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(self.client.get(self.url(path))).await
    }

    /// Sends fields without looking at a page first.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = url_encoded(fields.iter().map(|(name, value)| (*name, *value)));
        self.post_body(path, body).await
    }

    pub async fn post_body(&self, path: &str, mut body: String) -> Answer {
        let smuggled = self.smuggled.lock().unwrap().clone();
        if !smuggled.is_empty() {
            body = format!("{body}&{smuggled}");
        }
        let request = self.client.post(self.url(path)).body(body);
        self.send(request.header("content-type", "application/x-www-form-urlencoded")).await
    }

    /// Sends these pairs along with every form from now on.
    pub fn smuggle(&self, fields: &[(&str, &str)]) {
        let pairs = url_encoded(fields.iter().map(|(name, value)| (*name, *value)));
        *self.smuggled.lock().unwrap() = pairs;
    }

    /// Sends a form as it stands on a page.
    pub async fn submit(&self, form: &Form) -> Answer {
        let pairs = form.fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        self.post_body(&form.action, url_encoded(pairs)).await
    }

    /// Types into a form without saving it: what the script sends meanwhile.
    pub async fn type_into(&self, form: &Form) -> Answer {
        let typing = form.clone().and("form_action", &form.action);
        self.submit(&Form { action: "/drafts".to_owned(), ..typing }).await
    }

    /// Opens the page that a save went on to.
    pub async fn follow(&self, answer: &Answer) -> Answer {
        assert_eq!(answer.status, 303, "expected a redirect: {}", answer.text());
        self.open(&answer.location).await
    }

    pub async fn send(&self, request: reqwest::RequestBuilder) -> Answer {
        self.try_send(request).await.unwrap()
    }

    /// What the server answers, if it is there to answer.
    pub async fn try_send(&self, request: reqwest::RequestBuilder) -> reqwest::Result<Answer> {
        let cookies = self.cookie_header();
        let answer = request.header(COOKIE, cookies).send().await?;
        for cookie in answer.headers().get_all(SET_COOKIE) {
            self.keep(cookie.to_str().unwrap());
        }
        let status = answer.status().as_u16();
        let location = answer.headers().get(LOCATION).map(|to| to.to_str().unwrap().to_owned());
        let headers = answer.headers().clone();
        let bytes = answer.bytes().await?.to_vec();
        let body = String::from_utf8_lossy(&bytes).into_owned();
        Ok(Answer { status, location: location.unwrap_or_default(), headers, body, bytes })
    }

    pub fn request(&self, method: reqwest::Method, path: &str) -> reqwest::RequestBuilder {
        self.client.request(method, self.url(path))
    }

    fn url(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }

    fn cookie_header(&self) -> String {
        let cookies = self.cookies.lock().unwrap();
        let pairs: Vec<_> = cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        pairs.join("; ")
    }

    fn keep(&self, cookie: &str) {
        let (pair, rest) = cookie.split_once(';').unwrap_or((cookie, ""));
        let (name, value) = pair.split_once('=').unwrap();
        let mut cookies = self.cookies.lock().unwrap();
        if rest.contains("Max-Age=0") || value.is_empty() {
            cookies.remove(name);
        } else {
            cookies.insert(name.to_owned(), value.to_owned());
        }
    }

    /// What this browser keeps under a cookie's name.
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.lock().unwrap().get(name).cloned()
    }

    /// Puts a cookie of another browser into this one.
    pub fn take_cookie(&self, name: &str, value: &str) {
        self.cookies.lock().unwrap().insert(name.to_owned(), value.to_owned());
    }
}

fn url_encoded<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
}

/// What the server answered.
pub struct Answer {
    pub status: u16,
    /// Where it sends the browser on to; empty where it does not.
    pub location: String,
    pub headers: reqwest::header::HeaderMap,
    pub body: String,
    /// The same as it came, for files.
    pub bytes: Vec<u8>,
}

impl Answer {
    /// Whether it is shown and not kept as a file.
    pub fn is_page(&self) -> bool {
        !self.headers.contains_key(CONTENT_DISPOSITION)
    }

    pub fn html(&self) -> Html {
        Html::parse_document(&self.body)
    }

    /// What stands on the page, without markup, white space folded.
    pub fn text(&self) -> String {
        let html = self.html();
        let all = html.root_element().text().collect::<Vec<_>>().join(" ");
        all.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Whether these words stand on the page.
    pub fn says(&self, words: &str) -> bool {
        self.text().contains(words)
    }

    pub fn title(&self) -> String {
        self.first("title")
    }

    /// The text of the first element that fits a CSS selector.
    pub fn first(&self, selector: &str) -> String {
        self.all(selector).into_iter().next().unwrap_or_default()
    }

    /// The texts of all elements that fit a CSS selector.
    pub fn all(&self, selector: &str) -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        let text = |found: ElementRef| {
            let text = found.text().collect::<Vec<_>>().join(" ");
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        self.html().select(&selector).map(text).collect()
    }

    /// The messages of the error summary, in order.
    pub fn errors(&self) -> Vec<String> {
        self.all(".error-summary li")
    }

    /// The whole of the page's own part, as it is written.
    pub fn main(&self) -> String {
        let main = Selector::parse("main").unwrap();
        self.html().select(&main).next().map(|main| main.inner_html()).unwrap_or_default()
    }

    /// Every address on this site that the page leads or sends forms to, with the method.
    pub fn ways_on(&self) -> Vec<(&'static str, String)> {
        let html = self.html();
        let ways = [("GET", "a[href]", "href"), ("POST", "form[method=post]", "action")];
        let found = ways.into_iter().flat_map(|(method, selector, attribute)| {
            let selector = Selector::parse(selector).unwrap();
            let to = html.select(&selector).filter_map(|way| way.attr(attribute));
            let to = to.filter(|to| to.starts_with('/'));
            to.map(|to| (method, to.to_owned())).collect::<Vec<_>>()
        });
        found.collect()
    }

    /// The addresses on the page that begin like this, in their order.
    pub fn links(&self, start: &str) -> Vec<String> {
        let links = Selector::parse("main a[href]").unwrap();
        let html = self.html();
        let found = html.select(&links).filter_map(|link| link.attr("href"));
        found.filter(|address| address.starts_with(start)).map(str::to_owned).collect()
    }

    /// An attribute of the first element that fits a CSS selector.
    pub fn attribute(&self, selector: &str, name: &str) -> String {
        let found = Selector::parse(selector).unwrap();
        let html = self.html();
        let value = html.select(&found).find_map(|element| element.attr(name).map(str::to_owned));
        value.unwrap_or_else(|| panic!("no {selector} with {name} on: {}", self.text()))
    }

    /// Whether a form is sent to an address ending in `action`.
    pub fn has_form(&self, action: &str) -> bool {
        let selector = format!("form[method=post][action$=\"{action}\"]");
        !self.all(&selector).is_empty()
    }

    /// The form that is sent to an address ending in `action`, with what stands in its fields.
    pub fn form(&self, action: &str) -> Form {
        self.form_of(action, "")
    }

    /// The one among several such forms that has these words in it.
    pub fn form_of(&self, action: &str, words: &str) -> Form {
        let html = self.html();
        let forms = Selector::parse("form[method=post]").unwrap();
        let fits = |form: &ElementRef| {
            let text = form.text().collect::<String>();
            form.attr("action").is_some_and(|to| to.ends_with(action)) && text.contains(words)
        };
        let found = html.select(&forms).find(fits);
        let form = found.unwrap_or_else(|| panic!("no form to {action} on: {}", self.text()));
        Form { action: form.attr("action").unwrap().to_owned(), fields: fields(&form) }
    }
}

/// A form as it stands on a page, about to be filled in.
#[derive(Clone, Debug)]
pub struct Form {
    pub action: String,
    pub fields: Vec<(String, String)>,
}

impl Form {
    /// Types into a field, or chooses an answer.
    #[must_use]
    pub fn set(mut self, name: &str, value: &str) -> Self {
        self.fields.retain(|(field, _)| field != name);
        self.and(name, value)
    }

    /// Ticks one more box of this name.
    #[must_use]
    pub fn and(mut self, name: &str, value: &str) -> Self {
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }

    /// What is sent by one of several buttons, to an address of its own.
    #[must_use]
    pub fn by(self, action: &str, name: &str, value: &str) -> Self {
        Self { action: action.to_owned(), ..self }.and(name, value)
    }

    /// What stands in a field.
    pub fn value(&self, name: &str) -> &str {
        let found = self.fields.iter().find(|(field, _)| field == name);
        found.map_or("", |(_, value)| value)
    }
}

fn fields(form: &ElementRef) -> Vec<(String, String)> {
    let controls = Selector::parse("input, textarea, select").unwrap();
    let mut fields = Vec::new();
    for control in form.select(&controls) {
        let Some(name) = control.attr("name") else {
            continue;
        };
        let kind = control.attr("type").unwrap_or("text");
        let value = match (control.value().name(), kind) {
            ("textarea", _) => {
                let text = control.text().collect::<String>();
                // A browser drops the line end right after the opening tag; so does the parser.
                Some(text)
            }
            ("select", _) => {
                let chosen = Selector::parse("option[selected]").unwrap();
                control
                    .select(&chosen)
                    .next()
                    .and_then(|option| option.attr("value"))
                    .map(Into::into)
            }
            (_, "radio" | "checkbox") => {
                control.attr("checked").map(|_| control.attr("value").unwrap_or("on").to_owned())
            }
            _ => Some(control.attr("value").unwrap_or_default().to_owned()),
        };
        fields.extend(value.map(|value| (name.to_owned(), value)));
    }
    fields
}
