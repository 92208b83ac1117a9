use chrono::TimeDelta;
use proptest::prelude::*;
use throughline::config::Config;
use throughline::mail::{Server, wait_after};

fn server(url: &str) -> Result<String, String> {
    Server::read(url, Some("Ruth <ruth@example.org>")).map(|server| server.to_string())
}

#[test]
fn each_wait_is_four_times_the_one_before() {
    let waits: Vec<_> = (1..7).map(|tries| wait_after(tries).unwrap().num_minutes()).collect();
    assert_eq!(waits, [1, 4, 16, 64, 256, 1024]);
}

#[test]
fn the_last_try_is_made_while_the_link_in_the_letter_still_works() {
    let waits = (1..).map_while(wait_after);
    let all = waits.fold(TimeDelta::zero(), |all, wait| all + wait);
    assert!((TimeDelta::hours(20)..TimeDelta::hours(24)).contains(&all), "{all}");
}

#[test]
fn letters_are_encrypted_on_their_way_unless_the_host_says_otherwise() {
    let from = ", from Ruth <ruth@example.org>";
    for (url, shown) in [
        ("smtps://mail.example.org", "smtps://mail.example.org"),
        ("smtp://ruth@mail.example.org:2525", "smtp://ruth@mail.example.org:2525?tls=required"),
        ("smtp://relay?tls=opportunistic", "smtp://relay?tls=opportunistic"),
        ("smtp://localhost", "smtp://localhost"),
        ("smtp://127.0.0.1:2525", "smtp://127.0.0.1:2525"),
        ("smtp://[::1]", "smtp://[::1]"),
    ] {
        assert_eq!(server(url).unwrap(), format!("{shown}{from}"));
    }
}

#[test]
fn what_cant_work_is_said_in_one_sentence() {
    for url in ["mail.example.org", "https://mail.example.org", "smtp:", "smtp://a?tls=maybe"] {
        let said = server(url).unwrap_err();
        assert!(said.starts_with("The SMTP URL must look like smtps://"), "{said}");
    }
    let check = |flags: &[&str]| Config::from_flags(flags).unwrap().check().unwrap_err();
    let alone = check(&["--smtp-url", "smtps://mail.example.org"]);
    assert!(alone.contains("--mail-from"), "{alone}");
    let odd = check(&["--smtp-url", "smtps://mail.example.org", "--mail-from", "Ruth"]);
    assert!(odd.starts_with("Letters must come from an address like"), "{odd}");
}

proptest! {
    #[test]
    fn the_password_is_never_shown(password in "[a-zA-Z0-9%]{8,20}", place in ".{0,12}") {
        let url = format!("smtps://ruth:{password}@{place}");
        let said = server(&url).unwrap_or_else(|said| said);
        prop_assert!(!said.contains(&password), "{said}");
    }

    #[test]
    fn waits_grow_until_nobody_tries_any_more(tries in -3..40) {
        match (wait_after(tries), wait_after(tries + 1)) {
            (Some(now), Some(later)) => prop_assert!(now <= later),
            (None, later) => prop_assert_eq!(later, None),
            (Some(_), None) => {}
        }
    }
}
