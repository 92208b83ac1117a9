use std::fs;
use std::time::Duration;

use chrono::{TimeDelta, Utc};
use throughline::db::migrations::Standing;

use crate::support::{Practice, WORKS_WITHIN, backup_name, is_private, kill_when, save, wait_for};

#[actix_web::test]
async fn a_backup_holds_what_was_saved_while_the_server_runs_and_is_its_owners_alone() {
    let (practice, [ada]) = Practice::of(["Ada"]).await;
    let mut server = practice.serve();
    let browser = server.sign_in("Ada").await;
    assert!(save(&browser, ada, "in-the-backup").await);
    practice.obeys(&["backup"]);
    assert!(save(&browser, ada, "too-late-for-it").await);
    assert!(server.stop().success());
    let [backup] = practice.backups().try_into().unwrap();
    assert!(is_private(backup.file().unwrap()));
    assert!(is_private(practice.url().file().unwrap()));
    backup.check_integrity().unwrap();
    practice.obeys(&["restore", &backup.file().unwrap().to_string_lossy()]);
    let page = practice.findings_of(ada, "Ada").await;
    assert!(page.contains("in-the-backup") && !page.contains("too-late-for-it"), "{page}");
}

#[actix_web::test]
async fn the_newest_backups_are_kept_and_nothing_else_in_their_folder_is_touched() {
    let (practice, _) = Practice::of(["Ada"]).await;
    let elsewhere = practice.file("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    let old = ["throughline-20200101-000000.sqlite3", "throughline-20200102-000000.sqlite3"];
    for name in [old[0], old[1], "throughline-of-my-own.sqlite3", "a letter"] {
        fs::write(elsewhere.join(name), "").unwrap();
    }
    practice.obeys(&["backup", &elsewhere.to_string_lossy(), "--keep", "2"]);
    let there = practice.names("elsewhere", "");
    assert_eq!(there.len(), 4, "{there:?}");
    assert!(!there.contains(&old[0].to_owned()) && there.contains(&old[1].to_owned()));
    assert_eq!(practice.names("backups", ""), [""; 0]);
}

#[actix_web::test]
async fn a_backup_killed_half_way_leaves_nothing_under_a_backups_name() {
    let (practice, _) = Practice::of(["Ada"]).await;
    practice.grow();
    let process = practice.command(&["backup"]).spawn().unwrap();
    kill_when(process, || practice.file("backups/unfinished").exists(), Duration::ZERO);
    assert_eq!(practice.backups(), []);
    assert!(is_private(&practice.file("backups/unfinished")));
    // Whatever lies there from before, logs of another file included, is not taken for the copy.
    fs::write(practice.file("backups/unfinished"), "half a file").unwrap();
    fs::write(practice.file("backups/unfinished-wal"), "half a log").unwrap();
    practice.obeys(&["backup"]);
    let [backup] = practice.backups().try_into().unwrap();
    backup.check_integrity().unwrap();
    assert_eq!(backup.standing().unwrap(), Standing::Same);
    assert_eq!(practice.names("backups", "unfinished"), [""; 0]);
}

#[actix_web::test]
async fn a_running_server_makes_a_backup_when_the_newest_is_old_enough() {
    let (practice, _) = Practice::of(["Ada"]).await;
    fs::create_dir(practice.file("backups")).unwrap();
    let yesterday = backup_name(Utc::now().naive_utc() - TimeDelta::hours(25));
    fs::write(practice.file("backups").join(&yesterday), "").unwrap();
    let mut server = practice.serve_with(&["--backup-every-hours", "24", "--backup-keep", "1"]);
    wait_for(WORKS_WITHIN, || {
        let there = practice.names("backups", ".sqlite3");
        (there.len() == 1 && there[0] != yesterday).then_some(())
    });
    assert!(server.stop().success());
    practice.backups().pop().unwrap().check_integrity().unwrap();
}

#[actix_web::test]
async fn what_can_not_be_backed_up_is_said_in_a_sentence() {
    let (practice, _) = Practice::of(["Ada"]).await;
    let postgres = ["--database-url", "postgres://throughline@localhost/practice"];
    assert!(practice.refuses(&["backup", postgres[0], postgres[1]]).contains("pg_dump"));
    let restore = practice.refuses(&["restore", "a.sqlite3", postgres[0], postgres[1]]);
    assert!(restore.contains("pg_restore"), "{restore}");
    let nothing = practice.file("nothing.sqlite3");
    let said = practice.refuses(&["backup", "--database-url", &nothing.to_string_lossy()]);
    assert!(said.starts_with("There is no SQLite file"), "{said}");
}
