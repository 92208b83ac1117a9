use std::io::{self, Write};
use std::sync::{Mutex, PoisonError};

use tracing_subscriber::EnvFilter;

use crate::support::Site;

/// Everything that was logged since this test began, by every test that ran meanwhile.
static LOG: Mutex<Vec<u8>> = Mutex::new(Vec::new());

struct IntoLog;

impl Write for IntoLog {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        LOG.lock().unwrap_or_else(PoisonError::into_inner).extend(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[actix_web::test]
async fn the_log_has_a_number_for_each_request_and_nothing_that_anyone_wrote() {
    let filter = EnvFilter::new("throughline=trace,actix_web=debug,actix_session=trace");
    tracing_subscriber::fmt().json().with_env_filter(filter).with_writer(|| IntoLog).init();
    let site = Site::start().await;
    let password = "seven purple walruses knitting";
    let ada = site.client("Wilhelmina").await;
    let form = ada.open("/account/password").await.form("/account/password");
    let form = form.set("current", crate::support::PASSWORD).set("password", password);
    assert_eq!(ada.submit(&form).await.status, 303);
    ada.post("/sign-out", &[]).await;
    ada.sign_in("Wilhelmina", "eight yellow walruses asleep").await;
    assert_eq!(ada.sign_in("Wilhelmina", password).await.status, 303);
    let form = ada.open(&ada.at("direction/edit")).await.form("/direction");
    let words = "Open a bakery beside the lighthouse";
    assert_eq!(ada.submit(&form.set("overarching_goal", words)).await.status, 303);
    ada.get("/reset-password/a-token-of-mine").await;

    let log = String::from_utf8(LOG.lock().unwrap().clone()).unwrap();
    let direction = log
        .lines()
        .find(|line| line.contains("\"/clients/{client}/direction\"") && line.contains("POST"));
    let direction = direction.unwrap_or_else(|| panic!("no line about the save in:\n{log}"));
    assert!(direction.contains("\"request_id\":\"0"), "{direction}");
    let cookie = ada.cookie("__Host-throughline").unwrap();
    let key = &cookie[cookie.len() - 64..];
    for private in ["walruses", "bakery", "wilhelmina", "Wilhelmina", "a-token-of-mine", key] {
        assert!(!log.contains(private), "{private} is in the log:\n{log}");
    }
}
