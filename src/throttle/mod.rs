//! Guessing takes patience here. A few tries at a password are free; after them each try has to
//! wait for twice as long as the one before, up to a quarter of an hour, and in quiet hours the
//! count goes down again. Nobody is ever locked out.
//!
//! Tries are counted for the account that is meant (whether it exists or not) and for the place
//! they come from. Someone else's guesses would make the owner of an account wait too, so a
//! browser that has signed this person in before, or that set their password by a link, is counted
//! by itself and by nothing else: see `sign_in/known.rs`.
//!
//! The counts lie in the database, so they outlive a restart and hold for every copy of the server.

mod pace;
mod tries;

pub use pace::{Count, LONGEST, Pace};
pub use tries::{Guess, Throttle, Tried, Under, Wait, sweep};
