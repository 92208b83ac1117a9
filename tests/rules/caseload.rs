use chrono::NaiveDateTime;
use proptest::prelude::*;
use throughline::caseload::{Attention, Facts, News, STALLED_AFTER};
use throughline::forms::Save;
use throughline::people::PersonId;

fn saved(locations: &[&str]) -> Vec<Save> {
    let save = |location: &&str| Save {
        person_id: PersonId(7),
        location: (*location).to_owned(),
        created_at: NaiveDateTime::default(),
    };
    locations.iter().map(save).collect()
}

fn names(news: &[News]) -> Vec<(&str, usize)> {
    news.iter().map(|one| (one.name, one.count)).collect()
}

#[test]
fn news_are_counted_by_room_in_the_order_they_came() {
    let saves = saved(&[
        "/clients/7/goals/12",
        "/clients/7/values#top",
        "/clients/7/goals",
        "/clients/7/priorities?sorted=1",
    ]);
    let news = News::by_room(&saves);
    assert_eq!(names(&news), [("Goals", 2), ("Values", 1), ("Priorities", 1)]);
}

#[test]
fn comments_accounts_and_unknown_places_are_no_news_of_a_room() {
    let saves = saved(&[
        "/clients/7/goals/12#comment-3",
        "/account",
        "/clients/7",
        "/clients/7/",
        "/clients/7/looked",
        "",
    ]);
    assert_eq!(News::by_room(&saves), []);
}

#[test]
fn a_client_who_waits_comes_before_everything_else() {
    let facts = Facts { waiting: 1, new: 4, overdue: 2, quiet_days: 100 };
    assert_eq!(Attention::of(&facts), Attention::Waiting);
    let seen = Facts { waiting: 0, ..facts };
    assert_eq!(Attention::of(&seen), Attention::New);
    let quiet = Facts { new: 0, ..seen };
    assert_eq!(Attention::of(&quiet), Attention::Stalled);
    let late = Facts { quiet_days: 3, ..quiet };
    assert_eq!(Attention::of(&late), Attention::Overdue);
    assert_eq!(Attention::of(&Facts::default()), Attention::Steady);
}

#[test]
fn a_client_stalls_on_the_twenty_first_quiet_day() {
    let after = |quiet_days| Attention::of(&Facts { quiet_days, ..Facts::default() });
    assert_eq!(after(STALLED_AFTER - 1), Attention::Steady);
    assert_eq!(after(STALLED_AFTER), Attention::Stalled);
}

proptest! {
    #[test]
    fn one_more_reason_never_moves_a_client_down(
        waiting in 0_usize..3, new in 0_usize..3, overdue in 0_usize..3, quiet_days in 0_i64..40,
    ) {
        let facts = Facts { waiting, new, overdue, quiet_days };
        let before = Attention::of(&facts);
        let more = [
            Facts { waiting: waiting + 1, ..facts },
            Facts { new: new + 1, ..facts },
            Facts { overdue: overdue + 1, ..facts },
            Facts { quiet_days: quiet_days + 1, ..facts },
        ];
        for more in more {
            prop_assert!(Attention::of(&more) <= before, "{more:?}");
        }
    }
}
