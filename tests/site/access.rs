//! Who may do what: every route of the site, tried by everyone. A route that is missing here fails
//! the test; so does a line whose route is gone. A new room adds one line a route.

use std::collections::BTreeSet;

use Who::*;

use crate::access_rows::{self as rows, Maker, Row};
use crate::sources;
use crate::support::{Answer, Browser, Site, User};

/// For whom an address exists. For all others it is 404, or the sign-in page where nobody has
/// signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Anyone, signed in or not.
    Everyone,
    /// Whoever holds a link that works; with a made-up one it is 410.
    LinkHolders,
    /// Anyone with an account.
    People,
    /// Every coach, the owner among them.
    Coaches,
    OwnerOnly,
    /// The client, their coach, and a former coach whom the client lets go on reading.
    Readers,
    /// The client and their coach of today.
    BothOfThem,
    /// The client alone: whatever writes the client's words.
    ClientOnly,
    /// The client's coach of today alone.
    CoachOnly,
}

/// Someone who tries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Anonymous,
    /// Someone without an account who holds a link that works.
    Guest,
    Client,
    OtherClient,
    Coach,
    OtherCoach,
    FormerCoach,
    FormerCoachWhoReads,
    /// Runs the practice, and is not this client's coach.
    Owner,
}

const ROLES: [Role; 9] = [
    Role::Anonymous,
    Role::Guest,
    Role::Client,
    Role::OtherClient,
    Role::Coach,
    Role::OtherCoach,
    Role::FormerCoach,
    Role::FormerCoachWhoReads,
    Role::Owner,
];

impl Role {
    fn is_signed_in(self) -> bool {
        !matches!(self, Self::Anonymous | Self::Guest)
    }
}

impl Who {
    pub fn includes(self, role: Role) -> bool {
        match self {
            Everyone => true,
            LinkHolders => role == Role::Guest,
            People => role.is_signed_in(),
            Coaches => role.is_signed_in() && !matches!(role, Role::Client | Role::OtherClient),
            OwnerOnly => role == Role::Owner,
            Readers => matches!(role, Role::Client | Role::Coach | Role::FormerCoachWhoReads),
            BothOfThem => matches!(role, Role::Client | Role::Coach),
            ClientOnly => role == Role::Client,
            CoachOnly => role == Role::Coach,
        }
    }
}

/// Method, path, for whom it exists, and what makes the row that the ids in the path name (and the
/// fields without which the form is about nothing).
#[rustfmt::skip]
pub const MATRIX: &[(&str, &str, Who, Maker)] = &[
    ("GET",  "/healthz", Everyone, rows::none),
    ("GET",  "/metrics", Everyone, rows::none),
    ("GET",  "/", People, rows::none),
    ("GET",  "/sign-in", Everyone, rows::none),
    ("POST", "/sign-in", Everyone, rows::none),
    ("GET",  "/sign-in/forgotten", Everyone, rows::none),
    ("POST", "/sign-in/forgotten", Everyone, rows::none),
    ("GET",  "/reset-password/{token}", LinkHolders, rows::reset),
    ("POST", "/reset-password/{token}", LinkHolders, rows::reset),
    ("GET",  "/set-up/{token}", LinkHolders, rows::set_up),
    ("POST", "/set-up/{token}", LinkHolders, rows::set_up),
    ("GET",  "/invitations/{token}", LinkHolders, rows::invitation),
    ("POST", "/invitations/{token}", LinkHolders, rows::invitation),
    ("GET",  "/sign-up", Everyone, rows::none),
    ("POST", "/sign-up", Everyone, rows::none),

    ("GET",  "/account", People, rows::none),
    ("POST", "/account", People, rows::none),
    ("GET",  "/account/address", People, rows::none),
    ("POST", "/account/address", People, rows::none),
    ("GET",  "/account/browsers", People, rows::none),
    ("POST", "/account/browsers/this", People, rows::none),
    ("POST", "/account/browsers/others/delete", People, rows::none),
    ("POST", "/account/browsers/{browser}/delete", People, rows::browser),
    ("GET",  "/account/password", People, rows::none),
    ("POST", "/account/password", People, rows::none),
    ("GET",  "/account/erasure", People, rows::none),
    ("POST", "/account/erasure", People, rows::none),
    ("POST", "/account/erasure/delete", People, rows::none),
    ("GET",  "/account/record", People, rows::none),
    ("POST", "/account/record", People, rows::none),
    ("GET",  "/account/two-step", People, rows::none),
    ("POST", "/account/two-step", People, rows::none),
    ("GET",  "/account/two-step/secret", People, rows::none),
    ("POST", "/account/two-step/secret", People, rows::none),
    ("GET",  "/account/two-step/recovery-codes", People, rows::none),
    ("POST", "/account/two-step/recovery-codes", People, rows::none),
    ("POST", "/account/two-step/recovery-codes/kept", People, rows::none),
    ("GET",  "/account/two-step/end", People, rows::none),
    ("POST", "/account/two-step/end", People, rows::none),
    ("GET",  "/sign-in/code", Everyone, rows::none),
    ("POST", "/sign-in/code", Everyone, rows::none),
    ("GET",  "/drafts", People, rows::none),
    ("POST", "/drafts", People, rows::typing),
    ("POST", "/drafts/delete", People, rows::discarded),

    ("GET",  "/practice", OwnerOnly, rows::none),
    ("POST", "/practice", OwnerOnly, rows::none),
    ("GET",  "/practice/owners/new", OwnerOnly, rows::none),
    ("POST", "/practice/owners", OwnerOnly, rows::none),
    ("GET",  "/practice/coaches", OwnerOnly, rows::none),
    ("POST", "/practice/coaches", OwnerOnly, rows::none),
    ("POST", "/practice/coaches/{id}/reset-link", OwnerOnly, rows::coach),
    ("GET",  "/caseload", Coaches, rows::none),
    ("GET",  "/caseload/invitations", Coaches, rows::none),
    ("POST", "/caseload/invitations", Coaches, rows::none),
    ("POST", "/clients/{client}/looked", CoachOnly, rows::none),
    ("POST", "/clients/{client}/reset-link", CoachOnly, rows::none),
    ("GET",  "/clients/{client}/plan", Readers, rows::none),
    ("GET",  "/clients/{client}/plan/pdf", Readers, rows::none),
    ("GET",  "/clients/{client}/calendar", ClientOnly, rows::none),
    ("POST", "/clients/{client}/calendar", ClientOnly, rows::none),
    ("POST", "/clients/{client}/calendar/file", ClientOnly, rows::none),
    ("POST", "/clients/{client}/calendar/address", ClientOnly, rows::none),
    ("POST", "/clients/{client}/calendar/address/delete", ClientOnly, rows::none),
    // Whoever holds an address that works; what one that doesn't answers is in `calendar.rs`.
    ("GET",  "/calendar/{token}.ics", Everyone, rows::calendar),

    ("GET",  "/clients/{client}/notes", CoachOnly, rows::none),
    ("POST", "/clients/{client}/notes", CoachOnly, rows::none),
    ("GET",  "/clients/{client}/notes/{id}/edit", CoachOnly, rows::note),
    ("POST", "/clients/{client}/notes/{id}", CoachOnly, rows::note),
    ("POST", "/clients/{client}/notes/{id}/delete", CoachOnly, rows::note),

    ("GET",  "/clients/{client}", Readers, rows::none),
    ("POST", "/clients/{client}/way-in", ClientOnly, rows::way_in),
    ("GET",  "/clients/{client}/coaching", Readers, rows::none),
    ("GET",  "/clients/{client}/coaching/{id}/end", BothOfThem, rows::engagement),
    ("POST", "/clients/{client}/coaching/{id}/end", BothOfThem, rows::engagement),
    ("POST", "/clients/{client}/coaching/{id}/reading", ClientOnly, rows::past_engagement),
    ("GET",  "/clients/{client}/trail", ClientOnly, rows::none),
    ("POST", "/clients/{client}/preview", ClientOnly, rows::preview),
    ("POST", "/clients/{client}/preview/delete", ClientOnly, rows::none),

    ("POST", "/clients/{client}/comments", BothOfThem, rows::subject),
    ("GET",  "/clients/{client}/comments/{id}/edit", ClientOnly, rows::comment),
    ("POST", "/clients/{client}/comments/{id}", ClientOnly, rows::comment),
    ("POST", "/clients/{client}/comments/{id}/delete", ClientOnly, rows::comment),
    ("POST", "/clients/{client}/comments/{id}/resolution", BothOfThem, rows::comment),
    ("POST", "/clients/{client}/comments/{id}/resolution/delete", BothOfThem, rows::comment),
    ("POST", "/clients/{client}/looks", ClientOnly, rows::subject),
    ("POST", "/clients/{client}/looks/{id}/review", CoachOnly, rows::look),

    ("GET",  "/clients/{client}/strengths", Readers, rows::none),
    ("GET",  "/clients/{client}/strengths/skills", Readers, rows::none),
    ("POST", "/clients/{client}/strengths/skills", ClientOnly, rows::none),
    ("GET",  "/clients/{client}/strengths/skills/{take}", Readers, rows::finished_skills),
    ("GET",  "/clients/{client}/strengths/skills/{take}/change", Readers, rows::finished_skills),
    ("GET",  "/clients/{client}/strengths/skills/{take}/check", Readers, rows::skills),
    ("POST", "/clients/{client}/strengths/skills/{take}/completion", ClientOnly, rows::skills),
    ("POST", "/clients/{client}/strengths/skills/{take}/delete", ClientOnly, rows::skills),
    ("GET",  "/clients/{client}/strengths/skills/{take}/{family}", ClientOnly, rows::skills),
    ("POST", "/clients/{client}/strengths/skills/{take}/{family}", ClientOnly, rows::skills),
    ("GET",  "/clients/{client}/strengths/reflections", Readers, rows::none),
    ("GET",  "/clients/{client}/strengths/reflections/{sheet}/edit", ClientOnly, rows::sheet),
    ("POST", "/clients/{client}/strengths/reflections/{sheet}", ClientOnly, rows::sheet),
    ("GET",  "/clients/{client}/strengths/achievements", Readers, rows::none),
    ("GET",  "/clients/{client}/strengths/achievements/new", ClientOnly, rows::none),
    ("POST", "/clients/{client}/strengths/achievements", ClientOnly, rows::none),
    ("GET",  "/clients/{client}/strengths/achievements/{id}/edit", ClientOnly, rows::achievement),
    ("POST", "/clients/{client}/strengths/achievements/{id}", ClientOnly, rows::achievement),
    ("POST", "/clients/{client}/strengths/achievements/{id}/delete", ClientOnly, rows::achievement),

    ("GET",  "/clients/{client}/values", Readers, rows::none),
    ("POST", "/clients/{client}/values", ClientOnly, rows::none),
    ("GET",  "/clients/{client}/values/takes/{take}", Readers, rows::finished_take),
    ("POST", "/clients/{client}/values/takes/{take}/delete", ClientOnly, rows::take),
    ("GET",  "/clients/{client}/values/takes/{take}/check", ClientOnly, rows::take),
    ("POST", "/clients/{client}/values/takes/{take}/completion", ClientOnly, rows::take),
    ("GET",  "/clients/{client}/values/takes/{take}/{block}", ClientOnly, rows::take),
    ("POST", "/clients/{client}/values/takes/{take}/{block}", ClientOnly, rows::take),
    ("GET",  "/clients/{client}/values/own", Readers, rows::none),
    ("GET",  "/clients/{client}/values/own/new", ClientOnly, rows::none),
    ("POST", "/clients/{client}/values/own", ClientOnly, rows::none),
    ("GET",  "/clients/{client}/values/own/{own}/edit", ClientOnly, rows::own_value),
    ("POST", "/clients/{client}/values/own/{own}", ClientOnly, rows::own_value),
    ("POST", "/clients/{client}/values/own/{own}/delete", ClientOnly, rows::own_value),
    ("GET",  "/clients/{client}/values/{key}", Readers, rows::value),
    ("GET",  "/clients/{client}/values/{key}/edit", ClientOnly, rows::value),
    ("POST", "/clients/{client}/values/{key}", ClientOnly, rows::value),

    ("GET",  "/clients/{client}/direction", Readers, rows::none),
    ("GET",  "/clients/{client}/direction/edit", ClientOnly, rows::none),
    ("POST", "/clients/{client}/direction", ClientOnly, rows::none),
    ("POST", "/clients/{client}/direction/confirmation", ClientOnly, rows::none),

    ("GET",  "/clients/{client}/findings", Readers, rows::none),
    ("GET",  "/clients/{client}/findings/cards", Readers, rows::none),
    ("GET",  "/clients/{client}/findings/new", ClientOnly, rows::none),
    ("POST", "/clients/{client}/findings", ClientOnly, rows::none),
    ("GET",  "/clients/{client}/findings/{id}/edit", ClientOnly, rows::finding),
    ("POST", "/clients/{client}/findings/{id}", ClientOnly, rows::finding),
    ("POST", "/clients/{client}/findings/{id}/delete", ClientOnly, rows::finding),

    ("GET",  "/clients/{client}/priorities", Readers, rows::none),
    ("GET",  "/clients/{client}/priorities/new", ClientOnly, rows::none),
    ("POST", "/clients/{client}/priorities", ClientOnly, rows::none),
    ("GET",  "/clients/{client}/priorities/{id}/edit", ClientOnly, rows::priority),
    ("POST", "/clients/{client}/priorities/{id}", ClientOnly, rows::priority),
    ("POST", "/clients/{client}/priorities/{id}/delete", ClientOnly, rows::priority),
    ("POST", "/clients/{client}/priorities/{id}/parking", ClientOnly, rows::priority),
    ("POST", "/clients/{client}/priorities/{id}/parking/delete", ClientOnly, rows::priority),

    ("GET",  "/clients/{client}/actions", Readers, rows::none),
    ("GET",  "/clients/{client}/actions/new", ClientOnly, rows::none),
    ("POST", "/clients/{client}/actions", ClientOnly, rows::none),
    ("GET",  "/clients/{client}/actions/examples", ClientOnly, rows::none),
    ("POST", "/clients/{client}/actions/examples", ClientOnly, rows::none),
    ("GET",  "/clients/{client}/actions/{id}", Readers, rows::action),
    ("GET",  "/clients/{client}/actions/{id}/edit", ClientOnly, rows::action),
    ("POST", "/clients/{client}/actions/{id}", ClientOnly, rows::action),
    ("POST", "/clients/{client}/actions/{id}/delete", ClientOnly, rows::action),
    ("POST", "/clients/{client}/actions/{id}/state", ClientOnly, rows::action),
    ("POST", "/clients/{client}/actions/{id}/log", ClientOnly, rows::action),
    ("POST", "/clients/{client}/actions/{id}/log/{entry}/delete", ClientOnly, rows::log_entry),

    ("GET",  "/clients/{client}/interviews", Readers, rows::none),
    ("GET",  "/clients/{client}/interviews/new", ClientOnly, rows::none),
    ("POST", "/clients/{client}/interviews", ClientOnly, rows::none),
    ("GET",  "/clients/{client}/interviews/{id}", Readers, rows::company),
    ("GET",  "/clients/{client}/interviews/{id}/edit", ClientOnly, rows::company),
    ("POST", "/clients/{client}/interviews/{id}", ClientOnly, rows::company),
    ("POST", "/clients/{client}/interviews/{id}/delete", ClientOnly, rows::company),
    ("GET",  "/clients/{client}/interviews/{id}/pack", Readers, rows::company),
    ("GET",  "/clients/{client}/interviews/{id}/pack/pdf", Readers, rows::company),
    ("POST", "/clients/{client}/interviews/{id}/answers", ClientOnly, rows::question),
    ("GET",  "/clients/{client}/interviews/answers/{answer}", Readers, rows::answer),
    ("GET",  "/clients/{client}/interviews/answers/{answer}/edit", ClientOnly, rows::answer),
    ("POST", "/clients/{client}/interviews/answers/{answer}", ClientOnly, rows::answer),
    ("POST", "/clients/{client}/interviews/answers/{answer}/delete", ClientOnly, rows::answer),
    ("GET",  "/clients/{client}/interviews/answers/{answer}/slots", ClientOnly, rows::answer),
    ("POST", "/clients/{client}/interviews/answers/{answer}/slots", ClientOnly, rows::answer),
    ("POST", "/clients/{client}/interviews/answers/{answer}/draft", ClientOnly, rows::answer),
    ("POST", "/clients/{client}/interviews/answers/{answer}/copy", ClientOnly, rows::answer),
    ("POST", "/clients/{client}/interviews/answers/{answer}/ready", ClientOnly, rows::answer),
    ("POST", "/clients/{client}/interviews/answers/{answer}/ready/delete", ClientOnly, rows::answer),
    ("GET",  "/clients/{client}/interviews/answers/{answer}/talking-points", ClientOnly, rows::answer),
    ("POST", "/clients/{client}/interviews/answers/{answer}/talking-points", ClientOnly, rows::answer),
    ("GET",  "/clients/{client}/interviews/answers/{answer}/kept/new", ClientOnly, rows::remarked),
    ("POST", "/clients/{client}/interviews/answers/{answer}/kept", ClientOnly, rows::remarked),
    ("POST", "/clients/{client}/interviews/answers/{answer}/kept/{id}/delete", ClientOnly, rows::kept),
    ("GET",  "/clients/{client}/interviews/{id}/drill", ClientOnly, rows::company),
    ("GET",  "/clients/{client}/interviews/answers/{answer}/rehearsals", Readers, rows::rehearsed),
    ("POST", "/clients/{client}/interviews/answers/{answer}/rehearsals", ClientOnly, rows::rehearsed),
    ("POST", "/clients/{client}/interviews/answers/{answer}/rehearsals/{id}/delete", ClientOnly, rows::rehearsal),

    ("GET",  "/clients/{client}/goals", Readers, rows::none),
    ("POST", "/clients/{client}/goals", ClientOnly, rows::none),
    ("GET",  "/clients/{client}/goals/new", ClientOnly, rows::none),
    ("GET",  "/clients/{client}/goals/{id}", Readers, rows::goal),
    ("POST", "/clients/{client}/goals/{id}", ClientOnly, rows::goal),
    ("GET",  "/clients/{client}/goals/{id}/edit", ClientOnly, rows::goal),
    ("POST", "/clients/{client}/goals/{id}/delete", ClientOnly, rows::goal),
    ("GET",  "/clients/{client}/goals/{id}/letters/{letter}", ClientOnly, rows::letter),
    ("POST", "/clients/{client}/goals/{id}/letters/{letter}", ClientOnly, rows::letter),
    ("GET",  "/clients/{client}/goals/{id}/links", ClientOnly, rows::goal),
    ("POST", "/clients/{client}/goals/{id}/links", ClientOnly, rows::goal),
    ("GET",  "/clients/{client}/goals/{id}/obstacles", ClientOnly, rows::goal),
    ("POST", "/clients/{client}/goals/{id}/obstacles", ClientOnly, rows::goal),
    ("GET",  "/clients/{client}/goals/{id}/state", ClientOnly, rows::goal),
    ("POST", "/clients/{client}/goals/{id}/state", ClientOnly, rows::goal),
    ("POST", "/clients/{client}/goals/{id}/kept-words", ClientOnly, rows::goal),
    ("POST", "/clients/{client}/goals/{id}/kept-words/{kept}/delete", ClientOnly, rows::kept_words),
    ("POST", "/clients/{client}/goals/{id}/readings", ClientOnly, rows::goal),
    ("GET",  "/clients/{client}/goals/{id}/readings/new", ClientOnly, rows::goal),
    ("POST", "/clients/{client}/goals/{id}/readings/{reading}/delete", ClientOnly, rows::reading),
    ("POST", "/clients/{client}/goals/{id}/milestones", ClientOnly, rows::goal),
    ("GET",  "/clients/{client}/goals/{id}/milestones/new", ClientOnly, rows::goal),
    ("POST", "/clients/{client}/goals/{id}/milestones/{milestone}", ClientOnly, rows::milestone),
    ("GET",  "/clients/{client}/goals/{id}/milestones/{milestone}/edit", ClientOnly, rows::milestone),
    ("POST", "/clients/{client}/goals/{id}/milestones/{milestone}/delete", ClientOnly, rows::milestone),
    ("POST", "/clients/{client}/goals/{id}/milestones/{milestone}/reached", ClientOnly, rows::milestone),
    ("POST", "/clients/{client}/goals/{id}/milestones/{milestone}/reached/delete", ClientOnly, rows::milestone),

    // Last, because it ends the sessions that the others are tried with.
    ("POST", "/sign-out", Everyone, rows::none),
];

#[test]
fn every_route_of_the_site_is_in_the_matrix_once() {
    let routes = sources::routes();
    let listed: Vec<_> =
        MATRIX.iter().map(|(method, path, ..)| (*method, (*path).to_owned())).collect();
    let (there, known): (BTreeSet<_>, BTreeSet<_>) =
        (routes.iter().collect(), listed.iter().collect());
    let missing: Vec<_> = there.difference(&known).collect();
    assert!(missing.is_empty(), "say in tests/site/access.rs who may use {missing:#?}");
    let gone: Vec<_> = known.difference(&there).collect();
    assert!(gone.is_empty(), "no room has these any more: {gone:#?}");
    assert_eq!(listed.len(), known.len(), "a route is listed twice");
    assert_eq!(routes.len(), there.len(), "a route is registered twice");
}

/// The people of the practice, each at their browser.
pub struct Cast {
    pub site: Site,
    pub ada: User,
    others: Vec<(Role, Browser)>,
}

impl Cast {
    pub async fn assemble() -> Self {
        let site = Site::start().await;
        site.rule("sign_up = 'open'").await;
        let coach = site.coach("Ruth").await;
        let ada = site.client_of(&coach, "Ada").await;
        let other_coach = site.coach("Otto").await;
        let other_client = site.client_of(&other_coach, "Ben").await;
        let former = site.coach("Fred").await;
        let reader = site.coach("Rita").await;
        for (past, reads_on) in [(&former, false), (&reader, true)] {
            site.begin_engagement(past, &ada).await;
            site.end_engagement(past, &ada, reads_on).await;
        }
        let guest = site.stranger();
        let link = rows::invitation(&site, &ada, &coach).await;
        guest.open(&link.address("/invitations/{token}", &ada)).await;
        let others = vec![
            (Role::Anonymous, site.stranger()),
            (Role::Guest, guest),
            (Role::OtherClient, other_client.browser),
            (Role::Coach, coach.browser),
            (Role::OtherCoach, other_coach.browser),
            (Role::FormerCoach, former.browser),
            (Role::FormerCoachWhoReads, reader.browser),
            (Role::Owner, site.owner("Olga").await.browser),
        ];
        Self { site, ada, others }
    }

    pub fn browser(&self, role: Role) -> &Browser {
        let found = self.others.iter().find(|(other, _)| *other == role);
        found.map_or(&self.ada.browser, |(_, browser)| browser)
    }

    /// A row of Ada's for this line of the matrix.
    pub async fn row(&self, make: &Maker) -> Row {
        make(&self.site, &self.ada, self.browser(Role::Coach)).await
    }

    async fn try_it(&self, role: Role, method: &str, address: &str, row: &Row) -> Answer {
        let browser = self.browser(role);
        match method {
            "GET" => browser.get(address).await,
            _ => browser.post(address, &row.fields()).await,
        }
    }
}

/// Whether the answer is what the matrix promises to whom it is for, or to everyone else.
fn fits(who: Who, role: Role, answer: &Answer) -> bool {
    let to_sign_in = answer.location.starts_with("/sign-in?");
    match who {
        _ if who.includes(role) => {
            matches!(answer.status, 200 | 204 | 303 | 409 | 422) && !to_sign_in
        }
        LinkHolders => answer.status == 410,
        _ if role.is_signed_in() => answer.status == 404,
        _ => answer.status == 303 && to_sign_in,
    }
}

/// What Ruth wrote about Ada for herself.
const PRIVATE: &str = "purple heron at the window";

#[actix_web::test]
async fn everyone_gets_what_is_theirs_and_nobody_anything_else() {
    let cast = Cast::assemble().await;
    let note = [("body", PRIVATE)];
    cast.browser(Role::Coach).post(&cast.ada.at("notes"), &note).await;
    let (mut wrong, mut tries) = (Vec::new(), 0);
    for (method, path, who, make) in MATRIX {
        // Those who may not come first: what they leave behind is what the others find.
        let mut row = cast.row(make).await;
        let (may, may_not): (Vec<Role>, Vec<Role>) =
            ROLES.iter().partition(|role| who.includes(**role));
        for role in may_not.into_iter().chain(may) {
            let holds_no_link = *who == LinkHolders && role != Role::Guest;
            let path = if holds_no_link { &path.replace("{token}", NO_TOKEN) } else { *path };
            let address = row.address(path, &cast.ada);
            let answer = cast.try_it(role, method, &address, &row).await;
            tries += 1;
            if !fits(*who, role, &answer) {
                let (status, location) = (answer.status, &answer.location);
                wrong.push(format!("{method} {address}: {role:?} got {status} {location}"));
            }
            let own_note = role == Role::Coach && address.contains("/notes");
            if answer.body.contains(PRIVATE) && !own_note {
                wrong.push(format!("{method} {address} shows {role:?} a private note"));
            }
            if *method == "POST" && who.includes(role) {
                row = cast.row(make).await;
            }
        }
    }
    println!("{} routes, {tries} tries", MATRIX.len());
    assert!(wrong.is_empty(), "not as the matrix says:\n  {}", wrong.join("\n  "));
}

/// A link that nobody ever made.
const NO_TOKEN: &str = "0123456789abcdef";

#[actix_web::test]
async fn an_address_answers_no_other_method_than_its_own() {
    let cast = Cast::assemble().await;
    let known: BTreeSet<_> = MATRIX.iter().map(|(method, path, ..)| (*method, *path)).collect();
    let (mut wrong, mut tries) = (Vec::new(), 0);
    for (method, path, _, make) in MATRIX {
        let other = if *method == "GET" { "POST" } else { "GET" };
        if known.contains(&(other, path)) {
            continue;
        }
        let row = cast.row(make).await;
        let address = row.address(path, &cast.ada);
        for role in ROLES {
            let answer = cast.try_it(role, other, &address, &row).await;
            tries += 1;
            // Another address may have the same shape; that one's door sends strangers to sign in.
            let to_sign_in = answer.location.starts_with("/sign-in?") && !role.is_signed_in();
            let no_page = answer.status == 404 && answer.says("There is no page here for you");
            if !no_page && !to_sign_in {
                wrong.push(format!("{other} {address}: {role:?} got {}", answer.status));
            }
        }
    }
    println!("{tries} tries of the other method");
    assert!(wrong.is_empty(), "answered all the same:\n  {}", wrong.join("\n  "));
}
