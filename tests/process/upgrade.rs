use std::fs;
use std::time::Duration;

use throughline::db::DatabaseUrl;
use throughline::db::migrations::Standing;

use crate::sources::files;
use crate::support::{Chance, Practice, kill_when, save};

/// Takes the last steps back, newest first: the practice as an earlier version left it.
fn take_back(url: &DatabaseUrl, steps: usize) {
    for way_back in files("migrations", "down.sql").iter().rev().take(steps) {
        let number = way_back.path.split(['/', '_']).nth(1).unwrap().replace('-', "");
        let forget = format!("DELETE FROM __diesel_schema_migrations WHERE version = '{number}';");
        url.execute(&format!("BEGIN; {}; {forget} COMMIT", way_back.text)).unwrap();
    }
}

#[actix_web::test]
async fn before_a_new_version_changes_the_tables_it_makes_a_backup_of_how_they_were() {
    let (practice, [ada]) = Practice::of(["Ada"]).await;
    let mut server = practice.serve();
    assert!(save(&server.sign_in("Ada").await, ada, "from-before").await);
    assert!(server.stop().success());
    assert_eq!(practice.backups(), [], "nothing was changed yet");
    take_back(&practice.url(), 1);
    assert!(practice.findings_of(ada, "Ada").await.contains("from-before"));
    let [backup] = practice.backups().try_into().unwrap();
    assert_eq!(backup.standing().unwrap(), Standing::Older);
    assert_eq!(practice.url().standing().unwrap(), Standing::Same);
    practice.obeys(&["restore", &backup.file().unwrap().to_string_lossy()]);
    assert_eq!(practice.url().standing().unwrap(), Standing::Older);
    assert!(practice.findings_of(ada, "Ada").await.contains("from-before"));
}

#[actix_web::test]
async fn an_upgrade_killed_half_way_is_gone_on_with_at_the_next_start() {
    let (practice, [ada]) = Practice::of(["Ada"]).await;
    let mut server = practice.serve();
    assert!(save(&server.sign_in("Ada").await, ada, "from-before").await);
    assert!(server.stop().success());
    let mut chance = Chance::new();
    for _ in 0..3 {
        take_back(&practice.url(), 3);
        let moment = Duration::from_micros(chance.below(20_000));
        let process = practice.command(&["serve"]).spawn().unwrap();
        kill_when(process, || !practice.backups().is_empty(), moment);
        practice.url().check_integrity().unwrap();
        assert!(practice.findings_of(ada, "Ada").await.contains("from-before"));
        assert_eq!(practice.url().standing().unwrap(), Standing::Same);
        for backup in practice.backups() {
            backup.check_integrity().unwrap();
            fs::remove_file(backup.file().unwrap()).unwrap();
        }
    }
}
