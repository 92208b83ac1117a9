//! How fast it is, measured: `cargo bench`. Everything that is compared is measured in the same run,
//! each for a few seconds, because two runs on a busy machine can't be compared. Nothing is asserted
//! here; a test that fails for the time it took would fail for no reason.
//!
//! The readers run on the same cores as the server, which takes from both sides of a comparison.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

#[path = "../site/copied.rs"]
mod copied;
#[path = "../site/heard.rs"]
mod heard;
#[path = "../site/support.rs"]
#[allow(dead_code)]
mod site;

mod pages;
mod practice;
mod program;
mod rate;
mod saves;

use practice::Practice;

/// How many clients there are in a practice; each coach has a hundred at most.
const SIZES: [usize; 2] = [100, 100_000];

fn main() {
    actix_web::rt::System::new().block_on(async {
        saves::measure().await;
        for clients in SIZES {
            let practice = Practice::of(clients).await;
            pages::measure(&practice).await;
        }
    });
}
