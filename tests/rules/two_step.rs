use chrono::{DateTime, NaiveDateTime};
use proptest::prelude::*;
use throughline::two_step::{CodeForm, Picture, Secret, Typed};

/// The key of RFC 6238's examples, `12345678901234567890`, in base32.
const RFC_KEY: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

/// Appendix B, the lines for SHA-1: seconds since 1970, and the last six of the eight digits.
const RFC_NUMBERS: &[(i64, &str)] = &[
    (59, "287082"),
    (1_111_111_109, "081804"),
    (1_111_111_111, "050471"),
    (1_234_567_890, "005924"),
    (2_000_000_000, "279037"),
    (20_000_000_000, "353130"),
];

fn at(seconds: i64) -> NaiveDateTime {
    DateTime::from_timestamp(seconds, 0).unwrap().naive_utc()
}

fn secret() -> Secret {
    Secret::read(RFC_KEY).unwrap()
}

#[test]
fn the_examples_of_rfc_6238_come_out() {
    for (seconds, number) in RFC_NUMBERS {
        assert_eq!(secret().step_of(number, at(*seconds), 0), Some(seconds / 30), "{seconds}");
    }
}

proptest! {
    #[test]
    fn a_clock_may_be_half_a_minute_off_and_no_more(drift in -5_i64..=5) {
        for (seconds, number) in RFC_NUMBERS.iter().skip(1) {
            let found = secret().step_of(number, at(seconds + drift * 30), 0);
            prop_assert_eq!(found.is_some(), drift.abs() <= 1, "{} {}", seconds, drift);
        }
    }

    #[test]
    fn a_half_minute_that_was_used_is_over_with_all_before_it(older in 0_i64..100) {
        for (seconds, number) in RFC_NUMBERS {
            let step = seconds / 30;
            prop_assert_eq!(secret().step_of(number, at(*seconds), step + older), None);
            prop_assert_eq!(secret().step_of(number, at(*seconds), step - 1 - older), Some(step));
        }
    }

    #[test]
    fn spaces_and_dashes_in_a_code_do_not_matter(digits in "[0-9]{6}", at in 0..6_usize) {
        for between in [" ", "-", "\u{a0}", "  "] {
            let mut code = digits.clone();
            code.insert_str(at, between);
            let form = CodeForm { code };
            prop_assert_eq!(form.typed().unwrap(), Typed::Number(digits.clone()));
        }
    }

    #[test]
    fn six_digits_are_a_number_and_twelve_a_recovery_code(digits in "[0-9]{0,15}") {
        let form = CodeForm { code: digits.clone() };
        let wanted = match digits.len() {
            6 => Some(Typed::Number(digits)),
            12 => Some(Typed::RecoveryCode(digits)),
            _ => None,
        };
        prop_assert_eq!(form.typed().ok(), wanted);
    }

    #[test]
    fn anything_else_is_answered_with_what_to_type(code in "[0-9 ]{0,6}[a-z.,+/٣][0-9 ]{0,6}") {
        let form = CodeForm { code };
        prop_assert!(form.typed().is_err() && form.number().is_err());
    }
}

#[test]
fn a_picture_is_a_square_with_white_around_it() {
    for text in ["a", &secret().address("ada@example.org").unwrap(), &"long ".repeat(50)] {
        let Picture { side, dark } = Picture::of(text).unwrap();
        // Each run of dark squares: where it begins, and how long it is.
        for run in dark.split('M').skip(1) {
            let numbers = run.split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse().ok());
            let [x, y, long]: [usize; 3] = numbers.take(3).collect::<Vec<_>>().try_into().unwrap();
            assert!(x >= 4 && x + long + 4 <= side && y >= 4 && y + 5 <= side, "{run}");
        }
    }
}

#[test]
fn two_secrets_differ_and_survive_being_written_down() {
    let (one, two) = (Secret::new(), Secret::new());
    assert_ne!(one.base32(), two.base32());
    assert_eq!(one.base32().len(), 32, "160 bits");
    assert_eq!(Secret::read(&one.base32()).unwrap().base32(), one.base32());
    assert_eq!(one.key().replace(' ', ""), one.base32());
}

#[test]
fn the_address_for_the_app_names_the_site_and_the_account() {
    let address = secret().address("ada@example.org").unwrap();
    let wanted =
        format!("otpauth://totp/Throughline:ada%40example.org?secret={RFC_KEY}&issuer=Throughline");
    assert_eq!(address, wanted);
}
