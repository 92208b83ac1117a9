use std::collections::HashMap;
use std::fmt::Display;
use std::ops::RangeInclusive;
use std::str::FromStr;

use chrono::NaiveDate;
use validator::Validate;

use super::Reply;
use crate::db::Keyed;

/// The most characters a one-line answer may have.
pub const LINE: u64 = 200;
/// The most characters a paragraph may have.
pub const TEXT: u64 = 4_000;
/// The most characters the longest answers may have: some ten printed pages.
pub const PAGE: u64 = 30_000;

/// Reads a form's answers one by one, in the order they stand on the page, and remembers what
/// needs another look. Each method gives back something usable even where the answer is not, so
/// that a draft can be written as one expression; [`Reading::finish`] lets it out only when every
/// answer was good.
pub struct Reading {
    rules: HashMap<String, String>,
    reply: Reply,
}

impl Reading {
    /// Begins with the form's own `validator` rules, whose messages are given out as each field
    /// is read.
    pub fn of(form: &impl Validate) -> Self {
        let mut rules = HashMap::new();
        if let Err(broken) = form.validate() {
            for (field, errors) in broken.field_errors() {
                let message = errors.first().and_then(|error| error.message.as_deref());
                let message = message.unwrap_or("Write this in another way");
                rules.insert(field.to_string(), message.to_owned());
            }
        }
        Self { rules, reply: Reply::default() }
    }

    /// Begins without rules, for forms whose fields are not known by name.
    #[must_use]
    pub fn new() -> Self {
        Self { rules: HashMap::new(), reply: Reply::default() }
    }

    /// An answer in words, which may be left empty.
    pub fn text(&mut self, field: &str, typed: &str) -> String {
        self.rule(field);
        typed.trim().to_owned()
    }

    /// An answer in words of at most `most` characters, where no rule on the form says so.
    pub fn text_within(&mut self, field: &str, typed: &str, most: u64) -> String {
        let count = typed.trim().chars().count();
        if count as u64 > most {
            let message = format!("Shorten this to {most} characters; it has {count} now");
            self.reply.add(field, message);
        }
        self.text(field, typed)
    }

    /// An answer in words that can't be left empty; `ask` says what to write.
    pub fn required(&mut self, field: &str, typed: &str, ask: &str) -> String {
        if typed.trim().is_empty() {
            self.reply.add(field, ask);
        }
        self.text(field, typed)
    }

    /// A date, which may be left empty.
    pub fn date(&mut self, field: &str, typed: &str) -> Option<NaiveDate> {
        let typed = typed.trim();
        if typed.is_empty() {
            return self.nothing(field);
        }
        let read = NaiveDate::parse_from_str(typed, "%Y-%m-%d").ok();
        let read = read.filter(|date| (1900..=2200).contains(&chrono::Datelike::year(date)));
        if read.is_none() {
            self.reply.add(field, "Write the date as year-month-day, like 2027-03-31");
        }
        self.rule(field);
        read
    }

    /// A date that can't be left empty.
    pub fn required_date(&mut self, field: &str, typed: &str, ask: &str) -> NaiveDate {
        if typed.trim().is_empty() {
            self.reply.add(field, ask);
        }
        self.date(field, typed).unwrap_or_default()
    }

    /// A number within a range, which may be left empty.
    pub fn number<N>(&mut self, field: &str, typed: &str, range: RangeInclusive<N>) -> Option<N>
    where
        N: FromStr + PartialOrd + Display + Copy,
    {
        let typed = typed.trim();
        if typed.is_empty() {
            return self.nothing(field);
        }
        let read = typed.parse().ok().filter(|number| range.contains(number));
        if read.is_none() {
            let (least, most) = (range.start(), range.end());
            self.reply.add(field, format!("Write a number from {least} to {most}, in digits"));
        }
        self.rule(field);
        read
    }

    /// A number within a range that can't be left empty.
    pub fn required_number<N>(
        &mut self,
        field: &str,
        typed: &str,
        range: RangeInclusive<N>,
        ask: &str,
    ) -> N
    where
        N: FromStr + PartialOrd + Display + Copy,
    {
        if typed.trim().is_empty() {
            self.reply.add(field, ask);
        }
        let least = *range.start();
        self.number(field, typed, range).unwrap_or(least)
    }

    /// An amount with or without decimals, which may be left empty.
    pub fn amount(&mut self, field: &str, typed: &str) -> Option<f64> {
        let typed = typed.trim();
        if typed.is_empty() {
            return self.nothing(field);
        }
        let read = typed.parse::<f64>().ok().filter(|amount| amount.abs() < 1e12);
        if read.is_none() {
            self.reply.add(field, "Write a number in digits with a point, like 1200 or 3.5");
        }
        self.rule(field);
        read
    }

    /// One of a closed set, which may be left open.
    pub fn choice<K: Keyed>(&mut self, field: &str, typed: &str) -> Option<K> {
        if typed.is_empty() {
            return self.nothing(field);
        }
        let read = K::from_key(typed);
        if read.is_none() {
            self.reply.add(field, "Choose one of the answers on the list");
        }
        read
    }

    /// One of a closed set that can't be left open.
    pub fn required_choice<K: Keyed + Default>(
        &mut self,
        field: &str,
        typed: &str,
        ask: &str,
    ) -> K {
        if typed.is_empty() {
            self.reply.add(field, ask);
        }
        self.choice(field, typed).unwrap_or_default()
    }

    /// An answer that was read elsewhere, with what to do instead where it could not be.
    pub fn wanted<T>(&mut self, field: &str, read: Result<T, String>) -> Option<T> {
        read.map_err(|message| self.reply.add(field, message)).ok()
    }

    /// Something only the room knows is wrong with an answer.
    pub fn wrong(&mut self, field: &str, message: impl Into<String>) {
        self.reply.add(field, message);
    }

    /// The draft, if every answer was good.
    ///
    /// # Errors
    /// The reply to show beside the fields.
    pub fn finish<D>(self, draft: D) -> Result<D, Reply> {
        if self.reply.has_errors() { Err(self.reply) } else { Ok(draft) }
    }

    /// The same for a draft that could only be written if all its parts were there. A part is
    /// missing only where a message says so.
    ///
    /// # Errors
    /// The reply to show beside the fields.
    pub fn finish_some<D>(self, draft: Option<D>) -> Result<D, Reply> {
        match (draft, self.reply.has_errors()) {
            (Some(draft), false) => Ok(draft),
            _ => Err(self.reply),
        }
    }

    fn nothing<T>(&mut self, field: &str) -> Option<T> {
        self.rule(field);
        None
    }

    fn rule(&mut self, field: &str) {
        if let Some(message) = self.rules.remove(field) {
            self.reply.add(field, message);
        }
    }
}

impl Default for Reading {
    fn default() -> Self {
        Self::new()
    }
}
