//! How fast it is, measured: `cargo bench`. Everything that is compared is measured in the same run,
//! each for a few seconds, because two runs on a busy machine can't be compared. Nothing is asserted
//! here; a test that fails for the time it took would fail for no reason.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

#[path = "../site/support.rs"]
#[allow(dead_code)]
mod site;

mod pages;
mod rate;
mod saves;

fn main() {
    actix_web::rt::System::new().block_on(async {
        saves::measure().await;
        pages::measure().await;
    });
}
