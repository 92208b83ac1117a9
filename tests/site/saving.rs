use diesel::prelude::*;
use diesel::sql_types::BigInt;
use futures_util::future::join_all;
use throughline::db::Db;
use throughline::error::Error;
use throughline::links::{NewLink, Purpose};
use throughline::people::Person;
use throughline::schema::people;

use crate::support::{Site, today};

fn link(name: String) -> NewLink {
    let email = String::new();
    NewLink { purpose: Purpose::SetUp, person_id: None, name, email }
}

#[actix_web::test]
async fn of_many_saves_at_once_each_good_one_is_kept_and_each_bad_one_is_not() {
    let site = Site::start().await;
    let now = today().and_hms_opt(12, 0, 0).unwrap();
    let saves = (0..40).map(|number| {
        site.db.write(move |conn| {
            let path = link(format!("{number}")).insert(now, conn)?;
            if number % 4 == 0 { Err(Error::NotFound) } else { Ok(path) }
        })
    });
    let answers = join_all(saves).await;
    let kept = answers.iter().filter(|answer| answer.is_ok()).count();
    assert_eq!(kept, 30);
    for (number, answer) in answers.into_iter().enumerate() {
        let token = answer.map(|path| path.rsplit('/').next().unwrap().to_owned());
        let Ok(token) = token else { continue };
        let purposes = &[Purpose::SetUp];
        let found = site
            .read(move |conn| throughline::links::Link::find(&token, purposes, now, conn))
            .await;
        assert_eq!(found.name, number.to_string());
    }
}

#[actix_web::test]
async fn a_save_that_panics_is_answered_and_the_next_one_is_kept() {
    let site = Site::start().await;
    let broken: Result<(), _> = site.db.write(|_| panic!("on purpose")).await;
    assert!(broken.is_err());
    let now = site.clock.now();
    site.write(move |conn| link("after".to_owned()).insert(now, conn)).await;
    let read = site.db.read(|_| -> Result<(), _> { panic!("on purpose") }).await;
    assert!(read.is_err());
    assert!(site.read(Person::everyone).await.is_empty());
}

#[actix_web::test]
async fn a_second_click_saves_nothing_twice() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let form = ada.open(&ada.at("goals/new")).await.form("/goals").set("title", "Learn to sail");
    let (first, second) = tokio::join!(ada.submit(&form), ada.submit(&form));
    assert_eq!((first.status, second.status), (303, 303));
    assert_eq!(first.location, second.location);
    let title = ada.open(&ada.at("goals")).await;
    assert_eq!(title.text().matches("Learn to sail").count(), 1, "{}", title.text());
}

#[actix_web::test]
async fn going_back_and_changing_a_word_is_no_second_click() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let form = ada.open("/account").await.form("/account");
    assert_eq!(ada.submit(&form.clone().set("name", "Ada One")).await.status, 303);
    let changed = ada.submit(&form.set("name", "Ada Two")).await;
    assert_eq!(changed.status, 409, "{}", changed.text());
    assert_eq!(changed.form("/account").value("name"), "Ada Two");
    ada.submit(&changed.form("/account")).await;
    assert_eq!(ada.open("/account").await.form("/account").value("name"), "Ada Two");
}

#[actix_web::test]
async fn two_copies_that_change_the_same_row_at_the_same_moment_lose_no_change() {
    let site = Site::start().await;
    let (ada, copy) = (site.client("Ada").await, Db::open(site.db.url()).unwrap());
    let add_one = |db: &Db| {
        let (db, row) = (db.clone(), people::table.find(ada.id));
        async move {
            let added = db.write(move |conn| {
                let count: i32 = row.select(people::revision).first(conn)?;
                diesel::update(row).set(people::revision.eq(count + 1)).execute(conn)?;
                Ok(())
            });
            added.await.unwrap();
        }
    };
    join_all((0..20).flat_map(|_| [add_one(&site.db), add_one(&copy)])).await;
    assert_eq!(site.read(move |conn| Person::find(ada.id, conn)).await.revision, 40);
}

#[derive(QueryableByName)]
struct Setting {
    #[diesel(sql_type = BigInt)]
    synchronous: i64,
}

#[actix_web::test]
async fn sqlite_brings_every_commit_to_the_disk() {
    if std::env::var("THROUGHLINE_TEST_POSTGRES").is_ok() {
        return;
    }
    let site = Site::start().await;
    let said = site.write(|conn| {
        Ok(diesel::sql_query("SELECT synchronous FROM pragma_synchronous").get_result(conn)?)
    });
    let full = 2;
    let said: Setting = said.await;
    assert_eq!(said.synchronous, full);
}
