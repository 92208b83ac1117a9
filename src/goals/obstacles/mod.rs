//! Obstacles: what may get in the way of a goal, each with what the client will do then. A plan of
//! the form "if this happens, then I do that" is far easier to keep than a good intention.

mod form;
mod obstacle;
pub(super) mod pages;

pub use obstacle::Obstacle;
