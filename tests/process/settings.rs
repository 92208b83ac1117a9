//! Settings, looked at before the server uses them.

use crate::support::Practice;

#[actix_web::test]
async fn a_database_that_can_not_be_opened_is_noticed_by_looking_at_the_settings() {
    let (practice, _) = Practice::of(["Ada"]).await;
    assert!(practice.obeys(&["check-config"]).contains("Is kept in the SQLite file"));
    let (odd, none) = (practice.file("odd.sqlite3"), practice.file("none.sqlite3"));
    std::fs::write(&odd, "no database at all ".repeat(99)).unwrap();
    let said = practice.refuses(&["check-config", "--database-url", &odd.to_string_lossy()]);
    assert!(said.contains("can't open SQLite file"), "{said}");
    let nobody = "postgres://ruth:secret@127.0.0.1:1/practice";
    let (works, said) = practice.run(&["check-config", "--database-url", nobody]);
    assert!(!works && said.contains("can't open PostgreSQL at 127.0.0.1:1/practice"), "{said}");
    assert!(!said.contains("secret"), "{said}");
    practice.obeys(&["check-config", "--database-url", &none.to_string_lossy()]);
    assert!(!none.exists(), "looking makes nothing");
}
