//! The skills inventory as the client goes through it: a page for each family of skills, a look at
//! all answers, and the result. It can be left at any page and gone on with later.

mod answers;
mod finished;
mod take;

pub use answers::{Answers, SkillAnswer};
pub use finished::{Finished, skill_choices};
pub use take::{Take, TakeId};
