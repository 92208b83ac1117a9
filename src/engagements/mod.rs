//! Who coaches whom. An engagement begins when a client agrees to the coaching agreement and lasts
//! until one of the two ends it; while it is active the coach can read the client's pages, comment
//! and suggest, and nobody else can.

mod agreement;
mod engagement;

pub use agreement::{AGREEMENT, Clause};
pub use engagement::Engagement;
