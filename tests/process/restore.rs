use std::fs;
use std::time::{Duration, Instant};

use throughline::db::DatabaseUrl;
use throughline::people::PersonId;

use crate::support::{Chance, Practice, is_private, kill_when, save};

/// A practice whose Ada has found out "new" since the backup, in which she had only "old". The
/// server was killed, so that the new words stand in the log alone.
async fn with_a_backup(prepared: impl Fn(&Practice)) -> (Practice, PersonId, String) {
    let (practice, [ada]) = Practice::of(["Ada"]).await;
    prepared(&practice);
    let mut server = practice.serve();
    let browser = server.sign_in("Ada").await;
    assert!(save(&browser, ada, "the-old-words").await);
    practice.obeys(&["backup"]);
    assert!(save(&browser, ada, "the-new-words").await);
    server.kill();
    let backup = practice.backups().pop().unwrap();
    let backup = backup.file().unwrap().to_string_lossy().into_owned();
    (practice, ada, backup)
}

#[actix_web::test]
async fn a_restore_puts_the_backup_back_and_keeps_what_was_there() {
    let (practice, ada, backup) = with_a_backup(|_| ()).await;
    assert_eq!(practice.names("", "-wal").len(), 1, "the log of the killed server");
    practice.obeys(&["restore", &backup]);
    assert_eq!(practice.names("", "sqlite3-"), [""; 0], "a log of the old practice is left");
    assert!(is_private(&practice.file("throughline.sqlite3")));
    let page = practice.findings_of(ada, "Ada").await;
    assert!(page.contains("the-old-words") && !page.contains("the-new-words"), "{page}");
    let [kept] = practice.names("", "before-restore").try_into().unwrap();
    practice.obeys(&["restore", &practice.file(&kept).to_string_lossy()]);
    let page = practice.findings_of(ada, "Ada").await;
    assert!(page.contains("the-old-words") && page.contains("the-new-words"), "{page}");
}

#[actix_web::test]
async fn a_damaged_practice_is_kept_as_it_lies_there() {
    let (practice, ada, backup) = with_a_backup(|_| ()).await;
    let damaged = vec![b'?'; 5000];
    fs::write(practice.file("throughline.sqlite3"), &damaged).unwrap();
    let log = fs::read(practice.file("throughline.sqlite3-wal")).unwrap();
    practice.obeys(&["restore", &backup]);
    let [kept, kept_log] = practice.names("", "before-restore").try_into().unwrap();
    assert_eq!(fs::read(practice.file(&kept)).unwrap(), damaged);
    assert!(kept_log.ends_with("-wal"));
    assert!(fs::read(practice.file(&kept_log)).unwrap() == log);
    assert!(practice.findings_of(ada, "Ada").await.contains("the-old-words"));
}

#[actix_web::test]
async fn nothing_is_restored_while_the_server_runs() {
    let (practice, ada, backup) = with_a_backup(|_| ()).await;
    let mut server = practice.serve();
    assert!(practice.refuses(&["restore", &backup]).contains("stop the server"));
    assert!(server.stop().success());
    assert!(practice.findings_of(ada, "Ada").await.contains("the-new-words"));
}

#[actix_web::test]
async fn only_a_whole_backup_of_this_version_or_an_older_one_is_restored() {
    let (practice, ada, backup) = with_a_backup(|_| ()).await;
    let bad = practice.file("bad.sqlite3");
    let bad_path = bad.to_string_lossy();
    assert!(practice.refuses(&["restore", &bad_path]).starts_with("There is no file"));

    fs::write(&bad, "no database at all, but long enough to be looked at").unwrap();
    assert!(practice.refuses(&["restore", &bad_path]).contains("is not sound"));

    let whole = fs::read(&backup).unwrap();
    fs::write(&bad, &whole[..whole.len() / 2]).unwrap();
    assert!(practice.refuses(&["restore", &bad_path]).contains("is not sound"));

    fs::remove_file(&bad).unwrap();
    DatabaseUrl::Sqlite(bad.clone()).execute("CREATE TABLE birds (name TEXT)").unwrap();
    assert!(practice.refuses(&["restore", &bad_path]).contains("is no backup of Throughline"));

    fs::copy(&backup, &bad).unwrap();
    make_newer(&DatabaseUrl::Sqlite(bad.clone()));
    assert!(practice.refuses(&["restore", &bad_path]).starts_with("A newer version"));

    assert_eq!(practice.names("", "before-restore"), [""; 0]);
    assert!(practice.findings_of(ada, "Ada").await.contains("the-new-words"));
}

/// As a later version of the program would leave it.
fn make_newer(url: &DatabaseUrl) {
    let step = "INSERT INTO __diesel_schema_migrations (version) VALUES ('29991231000001')";
    url.execute(step).unwrap();
}

#[actix_web::test]
async fn a_server_refuses_tables_that_are_newer_than_itself() {
    let (practice, _) = Practice::of(["Ada"]).await;
    make_newer(&practice.url());
    let before = fs::read(practice.file("throughline.sqlite3")).unwrap();
    assert!(practice.refuses(&["serve"]).starts_with("A newer version of Throughline"));
    assert!(fs::read(practice.file("throughline.sqlite3")).unwrap() == before);
}

/// The practice as it was, or as it is in the backup: one of them, whole.
async fn assert_whole(practice: &Practice, ada: PersonId) {
    practice.url().check_integrity().unwrap();
    assert!(practice.findings_of(ada, "Ada").await.contains("the-old-words"));
}

#[actix_web::test]
async fn a_restore_killed_half_way_leaves_the_one_practice_or_the_other() {
    let (practice, ada, backup) = with_a_backup(Practice::grow).await;
    let process = practice.command(&["restore", &backup]).spawn().unwrap();
    let copy = practice.file("throughline.sqlite3.restored.unfinished");
    kill_when(process, || copy.exists(), Duration::ZERO);
    assert!(practice.findings_of(ada, "Ada").await.contains("the-new-words"));

    practice.obeys(&["backup", &practice.file("new").to_string_lossy()]);
    let new = practice.file("new").join(practice.names("new", "").pop().unwrap());
    let mut chance = Chance::new();
    for _ in 0..4 {
        let began = Instant::now();
        practice.obeys(&["restore", &new.to_string_lossy()]);
        let moment = began.elapsed() * u32::try_from(chance.below(100)).unwrap() / 100;
        let mut process = practice.command(&["restore", &backup]).spawn().unwrap();
        std::thread::sleep(moment);
        process.kill().unwrap();
        process.wait().unwrap();
        assert_whole(&practice, ada).await;
    }
    practice.obeys(&["restore", &backup]);
    assert!(!practice.findings_of(ada, "Ada").await.contains("the-new-words"));
}
