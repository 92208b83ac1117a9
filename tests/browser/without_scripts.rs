use crate::chromium::Chromium;
use crate::journey::set_up_link;
use crate::support::{PASSWORD, Site};

#[actix_web::test]
async fn everything_works_with_scripts_switched_off() {
    let site = Site::start().await;
    let olga = Chromium::at(&site.address).await.without_scripts().await;
    olga.open(&set_up_link(&site).await).await;
    let zone = olga.one("[name=time_zone]").await.prop("value").await.unwrap();
    assert_eq!(zone.as_deref(), Some("UTC"), "no script has touched it");
    olga.fill("name", "Olga").await;
    olga.fill("email", "olga@example.org").await;
    olga.fill("password", PASSWORD).await;
    olga.press("Make the account").await;
    olga.expect("Your practice is ready").await;
}
