use crate::site::OwnDatabase;
use crate::support::{Practice, save};

#[actix_web::test]
async fn a_practice_moves_into_another_database_and_back_with_everything_in_it() {
    let (practice, [ada]) = Practice::of(["Ada"]).await;
    let mut server = practice.serve();
    assert!(save(&server.sign_in("Ada").await, ada, "brought-along").await);
    assert!(server.stop().success());
    let there = OwnDatabase::fresh(&practice.file("there"));
    let out = practice.obeys(&["move", &there.url]);
    let back = practice.file("back.sqlite3").to_string_lossy().into_owned();
    let home = practice.obeys(&["move", &back, "--database-url", &there.url]);
    let rows = |said: &str| {
        said.lines().filter(|line| line.starts_with(' ')).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(rows(&out), rows(&home), "the same counts and checksums both ways");
    assert!(rows(&out).iter().any(|line| line.trim().starts_with("1 findings")), "{out}");
    std::fs::rename(&back, practice.file("throughline.sqlite3")).unwrap();
    assert!(practice.findings_of(ada, "Ada").await.contains("brought-along"));
}

#[actix_web::test]
async fn a_practice_moves_only_into_an_empty_database_and_only_while_nobody_uses_it() {
    let (practice, [_]) = Practice::of(["Ada"]).await;
    let (other, [_]) = Practice::of(["Ben"]).await;
    let taken = other.file("throughline.sqlite3").to_string_lossy().into_owned();
    assert!(practice.refuses(&["move", &taken]).contains("holds a practice already"));
    let there = practice.file("there.sqlite3").to_string_lossy().into_owned();
    let mut server = practice.serve();
    assert!(practice.refuses(&["move", &there]).contains("stop the server first"));
    assert!(server.stop().success());
    let (nothing, []) = Practice::of([]).await;
    assert!(nothing.refuses(&["move", &there]).contains("no practice"));
}
