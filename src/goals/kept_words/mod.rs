//! Kept words: where the check asks for another look and the client says "I mean it like that".
//! The check goes on showing it, as kept, and stops counting it.

mod kept;
pub(super) mod pages;

pub use kept::{KeptWords, KeptWordsId};
