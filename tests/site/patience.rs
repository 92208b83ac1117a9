use std::time::Duration;

use actix_web::middleware::from_fn;
use actix_web::{App, test, web};
use throughline::app::{self, Mode};
use throughline::config::Config;
use throughline::forms::Patience;
use throughline::guard;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::support::Site;

/// Far more than the server is given, far less than it has outside of tests.
const UPPER_BOUND: Duration = Duration::from_secs(10);

/// What a server with little patience answers to someone who begins like this and then stalls.
async fn answer_to(beginning: &str) -> String {
    let site = Site::start().await;
    let mut config = Config::from_flags(&["--listen", "127.0.0.1:0"]).unwrap();
    let brief = Duration::from_millis(100);
    config.patience = Patience { head: brief, body: brief };
    let started = app::start(config, site.db.clone(), site.clock.clone(), Mode::Real);
    let server = started.await.unwrap();
    actix_web::rt::spawn(server.server);
    let mut stalled = TcpStream::connect(server.address).await.unwrap();
    stalled.write_all(beginning.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    let ended = timeout(UPPER_BOUND, stalled.read_to_end(&mut answer)).await;
    assert!(ended.is_ok(), "the connection is still open after: {}", answer.len());
    String::from_utf8(answer).unwrap()
}

#[actix_web::test]
async fn a_form_that_stops_arriving_is_answered_and_let_go() {
    let beginning = "POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nemail=a";
    let answer = answer_to(beginning).await;
    assert!(answer.starts_with("HTTP/1.1 408"), "{answer}");
    assert!(answer.contains("The form did not arrive"), "{answer}");
}

#[actix_web::test]
async fn a_request_whose_first_lines_never_end_is_let_go() {
    let answer = answer_to("GET /sign-in HTTP/1.1\r\nHost: x\r\n").await;
    assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 408"), "{answer}");
}

#[actix_web::test]
async fn a_panic_is_answered_with_a_page() {
    async fn panics() -> String {
        panic!("on purpose")
    }
    let app = App::new().wrap(from_fn(guard::witness)).route("/", web::get().to(panics));
    let app = test::init_service(app).await;
    let answer = test::try_call_service(&app, test::TestRequest::get().to_request()).await;
    let error = answer.err().expect("a panic is an error").error_response();
    assert_eq!(error.status(), 500);
    let page = actix_web::body::to_bytes(error.into_body()).await.ok().unwrap();
    assert!(String::from_utf8_lossy(&page).contains("Something broke on our side"));
}
