use crate::support::Site;

/// The pages a visitor would open first, of a client who has filled in everything.
const ROOMS: [&str; 12] = [
    "",
    "strengths",
    "strengths/skills",
    "strengths/reflections",
    "strengths/achievements",
    "values",
    "direction",
    "findings",
    "priorities",
    "goals",
    "actions",
    "plan",
];

#[actix_web::test]
async fn its_first_page_signs_in_as_anyone_with_one_click() {
    let site = Site::demo().await;
    let visitor = site.stranger();
    let first = visitor.open("/").await;
    let cast = first.all("ul.cast h2");
    assert_eq!(cast.len(), 6, "{cast:?}");
    let signed_in = visitor.submit(&first.form("/demo")).await;
    assert!(signed_in.location.starts_with("/clients/"), "{}", signed_in.location);
    for room in ROOMS {
        let address = format!("{}/{room}", signed_in.location);
        let page = visitor.open(address.trim_end_matches('/')).await;
        assert!(!page.title().is_empty());
    }
    assert!(visitor.open(&signed_in.location).await.says("running customer operations"));
}

#[actix_web::test]
async fn its_coach_sees_everyone_they_coach_and_nobody_else() {
    let site = Site::demo().await;
    let visitor = site.stranger();
    let first = visitor.open("/").await;
    let robin = first.form_of("/demo", "Look as Robin Example");
    let on = visitor.submit(&robin).await;
    let caseload = visitor.follow(&on).await;
    for name in ["Maya Sample", "Theo Sample", "Nour Sample"] {
        assert!(caseload.says(name), "{name}");
    }
    assert!(!caseload.says("Lena Sample"));
}

#[actix_web::test]
async fn its_style_guide_shows_a_field_at_rest_in_need_of_another_look_and_overtaken() {
    let site = Site::demo().await;
    let guide = site.stranger().open("/styleguide").await;
    let message = guide.first("#wrong_line-error");
    assert!(guide.all(".error-summary li").contains(&message), "{message}");
    assert_eq!(guide.all(".field .theirs").len(), 2);
    assert_eq!(guide.all("#line-error").len(), 0);
    assert_eq!(guide.all("figure.chart > svg[role=img]").len(), 8, "one of each picture");
}

#[actix_web::test]
async fn a_real_practice_has_no_page_that_signs_in_as_anyone() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let person = ada.id.to_string();
    let stranger = site.stranger();
    assert_eq!(stranger.get("/demo").await.status, 404);
    assert_eq!(stranger.post("/demo", &[("person", &person)]).await.status, 404);
    assert_eq!(stranger.get("/styleguide").await.status, 404);
    assert_eq!(stranger.get("/").await.status, 303);
}
