//! The sentence that says who can see a page.

use throughline::access::{ClientHead, ClientId, Reader, Viewer};
use throughline::people::PersonId;

fn head(viewer: Viewer, readers: &[(&str, bool)]) -> ClientHead {
    let reader = |(id, (name, is_former)): (i64, &(&str, bool))| Reader {
        id: PersonId(id),
        name: (*name).to_owned(),
        is_former: *is_former,
    };
    ClientHead {
        id: ClientId(1),
        name: "Ada".to_owned(),
        viewer,
        readers: (2..).zip(readers).map(reader).collect(),
        is_for_client_alone: false,
        time_zone: "UTC".to_owned(),
    }
}

#[test]
fn a_client_is_told_who_can_see_their_page() {
    let told = |readers: &[(&str, bool)]| head(Viewer::Client, readers).seen_by();
    assert_eq!(told(&[]), "Only you can see this page.");
    assert_eq!(
        told(&[("Ruth", false)]),
        "You and your coach Ruth can see this page, and nobody else."
    );
    assert_eq!(
        told(&[("Rita", true), ("Ruth", false)]),
        "You, your former coach Rita and your coach Ruth can see this page, and nobody else."
    );
}

#[test]
fn a_client_is_told_who_will_read_what_they_save() {
    let form = |readers: &[(&str, bool)]| {
        let head = head(Viewer::Client, readers);
        ClientHead { is_for_client_alone: true, ..head }.seen_by()
    };
    assert_eq!(form(&[]), "Only you can see this page.");
    assert_eq!(
        form(&[("Ruth", false)]),
        "Only you can open this page. Your coach Ruth can read what you save here."
    );
}

#[test]
fn a_coach_is_told_by_name_who_else_reads() {
    let told = "Ada, Rita and Ruth can see this page, and nobody else.";
    let readers = [("Rita", true), ("Ruth", false)];
    for viewer in [Viewer::Coach, Viewer::FormerCoach, Viewer::Preview(PersonId(3))] {
        assert_eq!(head(viewer, &readers).seen_by(), told);
    }
    assert_eq!(head(Viewer::Preview(PersonId(3)), &readers).previewed().unwrap().name, "Ruth");
}
