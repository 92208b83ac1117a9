//! Forms, once, for every room: nothing a person types is lost on its way to being kept.
//!
//! A room's form struct holds each answer as the string that was typed. [`Posted`] brings it in
//! together with the [`Revision`] the person was looking at and the [`FormKey`] that tells a
//! second click from a second form. The form's own `draft()` reads it through a [`Reading`], which
//! either gives a draft that can be kept or a [`Reply`] that stands beside the fields. [`Saved`]
//! says what became of a draft: kept, or overtaken by another save (then both texts are shown).
//!
//! The layout shows the reply's summary and `templates/ui/fields.html` shows it beside each field;
//! a room never writes either.

mod activity;
mod choice;
mod compared;
mod posted;
mod reading;
mod receive;
mod reply;
mod saved;
mod shown;

pub use activity::{Edition, Save};
pub use choice::{Choice, choices, numbers, ticked};
pub use compared::{Compared, Stretch};
pub use posted::{Pairs, Posted, Query, is_carried};
pub use reading::{LINE, PAGE, Reading, TEXT};
pub use receive::{Patience, Sent, receive};
pub use reply::Reply;
pub use saved::{FormKey, Revision, Saved, once, saved_or_stale};
pub use shown::Beside;
