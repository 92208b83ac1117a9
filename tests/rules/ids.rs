use throughline::db::new_id;

#[test]
fn ids_made_in_the_same_moment_differ_and_keep_their_order() {
    let ids: Vec<i64> = (0..2_000).map(|_| new_id()).collect();
    assert!(ids.is_sorted_by(|one, next| one < next));
    assert!(ids.iter().all(|id| *id > 0));
}
