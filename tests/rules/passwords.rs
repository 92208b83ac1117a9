use proptest::prelude::*;
use throughline::people::Password;

const ABOUT: [&str; 2] = ["Ada Lovelace", "ada.lovelace@example.org"];

fn refused(typed: &str, least: usize) -> Option<String> {
    Password::chosen(typed, least, &ABOUT).err()
}

#[test]
fn words_in_a_row_are_welcome_in_any_script_and_of_any_kind() {
    for typed in [
        "correct horse battery staple",
        "quiet rivers carry small boats",
        "lluvia sobre tejas de invierno",
        "тихая река несёт лодки",
        "静かな川が小さな舟を運んでゆく朝",
        "🦀 walks sideways past 🐢",
        "   leading and trailing spaces   ",
        "kq7$Wz!p9@Lx#2Rv",
    ] {
        assert_eq!(refused(typed, Password::SHORTEST), None, "{typed}");
    }
}

#[test]
fn letters_are_the_same_however_a_keyboard_puts_them_together() {
    let chosen = |typed| Password::chosen(typed, Password::SHORTEST, &ABOUT).unwrap();
    let one = chosen("caf\u{e9}s by the river 12");
    assert_eq!(one, chosen("cafe\u{301}s by the river 12"));
    assert_eq!(one, chosen("caf\u{e9}s by the river \u{ff11}\u{ff12}"));
    assert_ne!(one, chosen("cafes by the river 12"));
}

#[test]
fn a_short_one_is_told_how_many_characters_are_missing() {
    let message = refused("elf characters", Password::SHORTEST).unwrap();
    assert!(message.contains("at least 15 characters (1 more)"), "{message}");
    assert_eq!(refused("тихая река лод", 15).map(|m| m.contains("(1 more)")), Some(true));
}

#[test]
fn beside_a_second_step_eight_characters_that_are_hard_to_guess_are_enough() {
    assert_eq!(refused("vXk2qpLw", Password::SHORTEST_OF_TWO), None);
    for typed in ["password", "12345678", "adalovel", "qwertyui", "Passw0rd", "iloveyou"] {
        assert!(refused(typed, Password::SHORTEST_OF_TWO).is_some(), "{typed}");
    }
}

#[test]
fn a_long_one_that_would_be_guessed_is_told_why() {
    for (typed, why) in [
        ("passwordpassword", "again and again"),
        ("aaaaaaaaaaaaaaaaaaaa", "again and again"),
        ("abcdefghijklmnopq", "letters in their order"),
        ("qwertyuiopasdfghjkl", "passwords and words"),
        ("ada.lovelace@example.org", "your name"),
        ("Lovelace Ada Throughline", "your name"),
        ("throughline2027!", "words of this site"),
        ("198819881988198819881988", "again and again"),
    ] {
        let message = refused(typed, Password::SHORTEST);
        assert!(message.as_ref().is_some_and(|said| said.contains(why)), "{typed}: {message:?}");
    }
}

#[test]
fn a_password_is_never_printed() {
    let password = Password::chosen("correct horse battery staple", 15, &[]).unwrap();
    assert_eq!(format!("{password:?}"), "Password(…)");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn characters_drawn_by_lot_are_accepted_up_to_256(typed in "[a-zA-Z0-9 é漢]{15,256}") {
        // What comes by lot can still be all of one kind; a handful of different ones is enough.
        let different: std::collections::BTreeSet<char> = typed.chars().collect();
        prop_assume!(different.len() > 8);
        prop_assert_eq!(refused(&typed, Password::SHORTEST), None);
    }

    #[test]
    fn whatever_is_typed_is_answered(typed in ".{0,300}", least in 0_usize..20) {
        let message = refused(&typed, least);
        let count = typed.chars().count();
        prop_assert!(message.is_some() || (least..=256).contains(&count));
    }
}
