//! Readings: the number of a goal's measure on one day. They show how far the client has come.

mod form;
pub(super) mod pages;
mod picture;
mod reading;

pub use picture::{Number, numbers, picture};
pub use reading::{KpiReading, KpiReadingId, NewKpiReading};
