//! Going through the thirteen screens: most and least important of four values on each, in any
//! order and with breaks, a look at all answers, and what they say. Taking it again keeps what was
//! said before. Answers of the newest take can be changed at any time.

mod answer;
mod take;

pub use answer::{Answer, AnswerId, next_place};
pub use take::{Take, TakeId};
