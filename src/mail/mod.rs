//! Letters: short, plain text, in our own words, and never with anything a client wrote.
//!
//! A letter is put into the outbox in the same transaction as what causes it, so there is never one
//! without the other. Sending happens later, whoever waits for the page doesn't wait for the mail
//! server.
//!
//! Several copies of the server look into the outbox. To send a letter, a copy takes it up: it puts
//! off the moment the letter is due, in a short transaction, and the others pass it by. Two that
//! reach for the same letter at once can't both commit, because writes are serializable (on SQLite
//! there is one writer anyway). `SELECT … FOR UPDATE SKIP LOCKED` would have to hold its
//! transaction open for as long as the mail server takes; and a copy that dies with a letter in its
//! hand would be no better off.
//!
//! A letter is sent at least once. Where a copy dies between the mail server's "taken" and our
//! crossing it out, it goes out again some minutes later: someone who waits for a link is helped by
//! a second letter and not by none. Its `Message-ID` is the same every time, by which mailboxes
//! recognise it.

mod delivery;
mod letter;
mod server;

pub use delivery::deliver;
pub use letter::{Letter, NewLetter, wait_after};
pub use server::Server;
