use diesel::connection::SimpleConnection;

use crate::support::Site;

#[actix_web::test]
async fn a_watcher_is_told_that_the_practice_can_be_opened_and_when_it_can_not() {
    let site = Site::start().await;
    let watcher = site.stranger();
    let well = watcher.get("/healthz").await;
    assert_eq!((well.status, well.body.as_str()), (200, "ok\n"));
    site.write(|conn| Ok(conn.batch_execute("DROP TABLE practices")?)).await;
    assert_eq!(watcher.get("/healthz").await.status, 500);
}

#[actix_web::test]
async fn a_watcher_counts_answers_and_learns_nothing_about_anyone() {
    let site = Site::start().await;
    let ada = site.client("Wilhelmina").await;
    ada.open("/account").await;
    ada.get("/no-such-page").await;
    let told = site.stranger().open("/metrics").await.body;
    for line in [
        "throughline_answers_total{status=\"2xx\"} 1",
        "throughline_answers_total{status=\"3xx\"} 1",
        "throughline_answers_total{status=\"4xx\"} 1",
        "throughline_answers_total{status=\"5xx\"} 0",
        "throughline_answer_seconds_bucket{le=\"+Inf\"} 3",
        "throughline_answer_seconds_count 3",
        "throughline_letters_given_up 0",
    ] {
        assert!(told.lines().any(|said| said == line), "{line} is not in:\n{told}");
    }
    let lines = told.lines().filter(|line| !line.starts_with('#'));
    for line in lines {
        let (name, value) = line.rsplit_once(' ').unwrap();
        assert!(name.starts_with("throughline_") && value.parse::<f64>().is_ok(), "{line}");
    }
    let id = ada.id.to_string();
    assert!(!told.to_lowercase().contains("wilhelmina") && !told.contains(&id), "{told}");
}

#[actix_web::test]
async fn watching_begins_no_session() {
    let site = Site::start().await;
    let watcher = site.stranger();
    for address in ["/healthz", "/metrics"] {
        assert!(!watcher.get(address).await.headers.contains_key("set-cookie"), "{address}");
    }
}

#[actix_web::test]
async fn a_head_says_of_a_page_what_the_page_says_and_is_empty() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let sheet = ada.open("/account").await.attribute("link[rel=stylesheet]", "href");
    for address in ["/account", "/sign-in", "/healthz", &sheet, "/no-such-page"] {
        let whole = ada.get(address).await;
        let head = ada.send(ada.request(reqwest::Method::HEAD, address)).await;
        assert_eq!(head.status, whole.status, "{address}");
        assert_eq!(head.bytes.len(), 0, "{address}");
        for name in ["content-type", "content-length", "content-security-policy", "cache-control"] {
            assert_eq!(head.headers.get(name), whole.headers.get(name), "{address}: {name}");
        }
    }
}
