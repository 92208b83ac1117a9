//! Nour Sample, who joined today and is not sure yet.

use super::pen::{Pen, Rated};
use crate::error::Error;

const RATED: &[Rated] = &[
    ("making_sense_of_information", 2, 1, None),
    ("solving_problems", 3, 2, None),
    ("making_decisions", 1, -1, None),
];

pub(super) fn write(pen: &mut Pen<'_>) -> Result<(), Error> {
    pen.skills(RATED, &[], false)
}
