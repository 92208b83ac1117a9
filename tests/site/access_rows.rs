//! Ada's rows, for the access matrix: each maker makes a new one, by her forms where she has one.

use std::fmt::Display;
use std::pin::Pin;

use throughline::comments::{Look, Subject};
use throughline::engagements::Engagement;
use throughline::links::{NewLink, Purpose};
use throughline::people::PersonId;
use throughline::values::screens::blocks;

use crate::support::{Browser, Site, User};

/// What stands for the ids in a path, first to last, and what a form about the row has to say.
#[derive(Default)]
pub struct Row {
    ids: Vec<String>,
    query: &'static str,
    fields: Vec<(String, String)>,
}

impl Row {
    /// A path with Ada's id and this row's ids in it.
    pub fn address(&self, path: &str, ada: &User) -> String {
        let mut address = path.replace("{client}", &ada.id.to_string());
        for id in &self.ids {
            if let (Some(from), Some(to)) = (address.find('{'), address.find('}')) {
                address.replace_range(from..=to, id);
            }
        }
        assert!(!address.contains('{'), "{path} needs more ids");
        address + self.query
    }

    /// The same, with one of another row's ids in the place of its own; nothing where the two have
    /// the same there, or where it is a name and no id.
    pub fn with_id_of(&self, other: &Self, place: usize) -> Option<Self> {
        let (own, theirs) = (&self.ids[place], &other.ids[place]);
        let is_id = own.len() > 9 && own.chars().all(|c| c.is_ascii_digit());
        let mut ids = self.ids.clone();
        ids[place].clone_from(theirs);
        let (query, fields) = (self.query, self.fields.clone());
        (is_id && own != theirs).then_some(Self { ids, query, fields })
    }

    /// The first id beside the client's.
    pub fn id(&self) -> &str {
        &self.ids[0]
    }

    /// How many ids there are beside the client's.
    pub fn id_count(&self) -> usize {
        self.ids.len()
    }

    pub fn fields(&self) -> Vec<(&str, &str)> {
        let pairs = self.fields.iter();
        pairs.map(|(name, value)| (name.as_str(), value.as_str())).collect()
    }

    fn and(mut self, id: impl Display) -> Self {
        self.ids.push(id.to_string());
        self
    }

    fn with(mut self, fields: &[(&str, &str)]) -> Self {
        let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        self.fields.extend(fields);
        self
    }
}

fn id(id: impl Display) -> Row {
    Row::default().and(id)
}

/// Sends a form and finds the id of what it made: the newest one at this place of the page it leads
/// to (ids rise).
async fn made(by: &Browser, action: &str, fields: &[(&str, &str)], place: &str) -> String {
    let answer = by.post(action, fields).await;
    assert_eq!(answer.status, 303, "{action}: {}", answer.text());
    let page = by.open(&answer.location).await.body + &answer.location;
    let place = format!("{place}/");
    let ids = page.match_indices(&place).map(|(at, _)| {
        let rest = &page[at + place.len()..];
        &rest[..rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len())]
    });
    let newest = ids.max_by_key(|id| (id.len(), *id)).unwrap_or_default();
    assert!(newest.len() > 1, "{action} made nothing at {place}: {page}");
    newest.to_owned()
}

async fn link(site: &Site, purpose: Purpose, person_id: Option<PersonId>) -> Row {
    let now = site.clock.now();
    let (name, email) = (String::new(), String::new());
    let link = NewLink { purpose, person_id, name, email };
    let path = site.write(move |conn| link.insert(now, conn)).await;
    id(path.rsplit('/').next().unwrap())
}

/// Makes a row of Ada's.
pub type Maker = for<'a> fn(&'a Site, &'a User, &'a Browser) -> Making<'a>;
pub type Making<'a> = Pin<Box<dyn Future<Output = Row> + 'a>>;

/// `name(site, ada, ruth) { … }`: the maker of a row, by Ada or by Ruth, her coach.
macro_rules! makers {
    ($($(#[$about:meta])* $name:ident($site:ident, $ada:ident, $ruth:ident) $make:block)*) => {
        $(
            $(#[$about])*
            pub fn $name<'a>($site: &'a Site, $ada: &'a User, $ruth: &'a Browser) -> Making<'a> {
                Box::pin(async move {
                    let _ = ($site, $ada, $ruth);
                    $make
                })
            }
        )*
    };
}

makers! {
    /// The address has no ids of its own.
    none(site, ada, ruth) {
        Row::default()
    }

    /// A link that makes the owner.
    set_up(site, ada, ruth) {
        link(site, Purpose::SetUp, None).await
    }

    /// A link with which someone becomes a client of Ruth's.
    invitation(site, ada, ruth) {
        let client = ada.client();
        let all = site.read(move |conn| Engagement::of_client(client, conn)).await;
        link(site, Purpose::InviteClient, all.first().map(|first| first.coach_id)).await
    }

    /// A link with which Ada chooses a new password.
    reset(site, ada, ruth) {
        link(site, Purpose::ResetPassword, Some(ada.id)).await
    }

    /// A browser that nobody signed in: signing it out again changes nothing.
    browser(site, ada, ruth) {
        id("7")
    }

    /// What is typed half-way into a long form.
    typing(site, ada, ruth) {
        let form = ["form_action", "form_page", "form_key"].map(|name| (name, "/account"));
        Row::default().with(&form)
    }

    /// A draft that nobody has: discarding it again changes nothing.
    discarded(site, ada, ruth) {
        Row::default().with(&[("discard", "7")])
    }

    /// Where Ada wants to begin.
    way_in(site, ada, ruth) {
        Row::default().with(&[("way", "unsure")])
    }

    /// Something to write beside.
    subject(site, ada, ruth) {
        Row::default().with(&[("subject", "plan"), ("body", "Shall we talk about this?")])
    }

    /// A comment that Ada wrote.
    comment(site, ada, ruth) {
        let fields = [("subject", "direction"), ("body", "A thought")];
        id(made(ada, &ada.at("comments"), &fields, "/comments").await)
    }

    /// Ada's wish that her coach looks at her plan.
    look(site, ada, ruth) {
        let (client, now) = (ada.client(), site.clock.now());
        let look = site.write(move |conn| {
            Look::ask(client, &Subject::Plan, now, conn)?;
            Look::last(client, &Subject::Plan, conn)
        });
        id(look.await.unwrap().id)
    }

    /// Ada's work with her coach of today.
    engagement(site, ada, ruth) {
        let (client, now) = (ada.client(), site.clock.now());
        let all = site.write(move |conn| {
            let first = Engagement::of_client(client, conn)?.remove(0);
            Engagement::begin(first.coach_id, client, now, conn)?;
            Engagement::of_client(client, conn)
        });
        id(all.await.iter().find(|engagement| engagement.is_active()).unwrap().id)
    }

    /// The coach through whose eyes Ada wants to look.
    preview(site, ada, ruth) {
        let client = ada.client();
        let all = site.read(move |conn| Engagement::of_client(client, conn)).await;
        let now = all.iter().find(|engagement| engagement.is_active()).unwrap();
        Row::default().with(&[("coach", &now.coach_id.to_string())])
    }

    /// Ada's work with a coach of the past who may read on, and still may after this.
    past_engagement(site, ada, ruth) {
        let client = ada.client();
        let all = site.write(move |conn| Engagement::of_client(client, conn)).await;
        let past = all.iter().find(|past| !past.is_active() && past.coach_reads());
        id(past.unwrap().id).with(&[("reading", "yes")])
    }

    coach(site, ada, ruth) {
        let client = ada.client();
        let all = site.write(move |conn| Engagement::of_client(client, conn)).await;
        id(all[0].coach_id)
    }

    /// The private address of Ada's calendar.
    calendar(site, ada, ruth) {
        let made = ada.post(&ada.at("calendar/address"), &[]).await;
        let address = ada.follow(&made).await.first(".secret");
        id(address.rsplit('/').next().unwrap().trim_end_matches(".ics"))
    }

    note(site, ada, ruth) {
        id(made(ruth, &ada.at("notes"), &[("body", "Ask about Berlin")], "/notes").await)
    }

    achievement(site, ada, ruth) {
        let fields = [("what", "Ran the spring fair")];
        id(made(ada, &ada.at("strengths/achievements"), &fields, "/achievements").await)
    }

    /// A sheet of reflections, by its name.
    sheet(site, ada, ruth) {
        id("drives")
    }

    /// A take of the inventory with something said, and one of its families.
    skills(site, ada, ruth) {
        let take = made(ada, &ada.at("strengths/skills"), &[], "/skills").await;
        let page = ada.at(&format!("strengths/skills/{take}/making"));
        let form = ada.open(&page).await.form("/making");
        let form = form.set("designing_proficiency", "3").set("designing_energy", "1");
        assert_eq!(ada.submit(&form).await.status, 303);
        id(take).and("making")
    }

    /// A finished take of the inventory, after an earlier one.
    finished_skills(site, ada, ruth) {
        let mut newest = Row::default();
        for _ in 0..2 {
            newest = skills(site, ada, ruth).await;
            let end = ada.at(&format!("strengths/skills/{}/completion", newest.ids[0]));
            assert_eq!(ada.post(&end, &[]).await.status, 303);
        }
        newest
    }

    own_value(site, ada, ruth) {
        id(made(ada, &ada.at("values/own"), &[("name", "Craft")], "/own").await)
    }

    /// A value, by its name.
    value(site, ada, ruth) {
        id("family")
    }

    /// A new take of the thirteen screens, and its first screen.
    take(site, ada, ruth) {
        id(made(ada, &ada.at("values"), &[], "/takes").await).and(1)
    }

    /// A take with all its screens answered.
    finished_take(site, ada, ruth) {
        let take = take(site, ada, ruth).await.ids.remove(0);
        let address = ada.at(&format!("values/takes/{take}"));
        for (block, shown) in (1..).zip(blocks()) {
            let fields = [("most", shown[0].key()), ("least", shown[1].key())];
            let answer = ada.post(&format!("{address}/{block}"), &fields).await;
            assert_eq!(answer.status, 303, "{}", answer.text());
        }
        assert_eq!(ada.post(&format!("{address}/completion"), &[]).await.status, 303);
        id(take)
    }

    finding(site, ada, ruth) {
        let fields = [("question", "skills"), ("learnt", "They plan in the open"), ("source", "mentor")];
        id(made(ada, &ada.at("findings"), &fields, "/findings").await)
    }

    priority(site, ada, ruth) {
        let fields = [("list", "skills"), ("title", "Say no sooner")];
        id(made(ada, &ada.at("priorities"), &fields, "/priorities").await)
    }

    goal(site, ada, ruth) {
        let fields = [("title", "Stop being late"), ("then", "goal")];
        id(made(ada, &ada.at("goals"), &fields, "/goals").await)
    }

    /// A goal, and one of its letters.
    letter(site, ada, ruth) {
        goal(site, ada, ruth).await.and("s")
    }

    /// A goal, and words that Ada keeps against a tip.
    kept_words(site, ada, ruth) {
        let goal = goal(site, ada, ruth).await;
        let kept = ada.at(&format!("goals/{}/kept-words", goal.ids[0]));
        let fields = [("finding", "negative_wording:Stop")];
        let words = made(ada, &kept, &fields, "/kept-words").await;
        goal.and(words)
    }

    reading(site, ada, ruth) {
        let goal = goal(site, ada, ruth).await;
        let readings = ada.at(&format!("goals/{}/readings", goal.ids[0]));
        let fields = [("value", "2"), ("read_on", "2027-02-09")];
        let reading = made(ada, &readings, &fields, "/readings").await;
        goal.and(reading)
    }

    milestone(site, ada, ruth) {
        let goal = goal(site, ada, ruth).await;
        let milestones = ada.at(&format!("goals/{}/milestones", goal.ids[0]));
        let milestone = made(ada, &milestones, &[("title", "The first course")], "/milestones").await;
        goal.and(milestone)
    }

    action(site, ada, ruth) {
        let fields = [("title", "Write to Nora"), ("kind", "once"), ("by", "2027-03-01")];
        id(made(ada, &ada.at("actions"), &fields, "/actions").await)
    }

    /// An action, and an entry in its log.
    log_entry(site, ada, ruth) {
        let action = action(site, ada, ruth).await.ids.remove(0);
        let log = ada.at(&format!("actions/{action}/log"));
        let fields = [("done_on", "2027-02-09"), ("amount", "1")];
        let entry = made(ada, &log, &fields, "/log").await;
        id(action).and(entry)
    }

    company(site, ada, ruth) {
        id(made(ada, &ada.at("interviews"), &[("name", "Kestrel Maps")], "/interviews").await)
    }

    /// A company, and the question an answer is begun for.
    question(site, ada, ruth) {
        company(site, ada, ruth).await.with(&[("question", "career_goals")])
    }

    /// A version of an answer.
    answer(site, ada, ruth) {
        let begun = question(site, ada, ruth).await;
        let answers = ada.at(&format!("interviews/{}/answers", begun.ids[0]));
        id(made(ada, &answers, &begun.fields(), "/interviews/answers").await)
    }

    /// A version with a remark on it, and the form that keeps the words all the same.
    remarked(site, ada, ruth) {
        let answer = answer(site, ada, ruth).await;
        let address = ada.at(&format!("interviews/answers/{}", answer.ids[0]));
        let draft = [("draft", "I want to earn a lot of money.")];
        assert_eq!(ada.post(&address, &draft).await.status, 303);
        let form = ada.open(&format!("{address}/kept/new?remark=1")).await.form("/kept");
        let mut fields = form.set("reason", "It is true").fields;
        // Without the key that says whose form it is: others must not be stopped by that alone.
        fields.retain(|(name, _)| name != "form_key");
        Row { query: "?remark=1", fields, ..answer }
    }

    /// A remark that Ada disagrees with.
    kept(site, ada, ruth) {
        let remarked = remarked(site, ada, ruth).await;
        let address = ada.at(&format!("interviews/answers/{}", remarked.ids[0]));
        let kept = made(ada, &format!("{address}/kept"), &remarked.fields(), "/kept").await;
        id(&remarked.ids[0]).and(kept)
    }

    /// A version that can be said, and how it went.
    rehearsed(site, ada, ruth) {
        let answer = answer(site, ada, ruth).await;
        let address = ada.at(&format!("interviews/answers/{}", answer.ids[0]));
        let draft = [("draft", "I want to run a ward.")];
        assert_eq!(ada.post(&address, &draft).await.status, 303);
        let said = ["confident", "keen", "clear"].map(|name| (name, "partly"));
        answer.with(&[("minutes", "1"), ("seconds", "40"), ("differently", "Slower")]).with(&said)
    }

    rehearsal(site, ada, ruth) {
        let said = rehearsed(site, ada, ruth).await;
        let rehearsals = ada.at(&format!("interviews/answers/{}/rehearsals", said.ids[0]));
        let rehearsal = made(ada, &rehearsals, &said.fields(), "/rehearsals").await;
        id(&said.ids[0]).and(rehearsal)
    }
}
