use serde::{Deserialize, Serialize};

use super::recovery;
use crate::forms::Reply;

/// How many digits the app shows.
const NUMBER: usize = 6;

/// The number from the app, or a recovery code, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CodeForm {
    /// Digits, with or without spaces.
    pub code: String,
}

/// What someone typed to prove their second step, without spaces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typed {
    /// Six digits: the number that the app shows.
    Number(String),
    /// Twelve digits: a recovery code.
    RecoveryCode(String),
}

impl CodeForm {
    /// Tells a number from a recovery code.
    ///
    /// # Errors
    /// What to type instead.
    pub fn typed(&self) -> Result<Typed, Reply> {
        let digits = self.digits();
        match digits.len() {
            NUMBER => Ok(Typed::Number(digits)),
            recovery::DIGITS => Ok(Typed::RecoveryCode(digits)),
            _ => Err(Reply::about(
                "code",
                "Type the six digits that your app shows now, or the twelve digits of a recovery \
                 code",
            )),
        }
    }

    /// The number from the app.
    ///
    /// # Errors
    /// What to type instead.
    pub fn number(&self) -> Result<String, Reply> {
        let digits = self.digits();
        let short = || Reply::about("code", "Type the six digits that your app shows now");
        if digits.len() == NUMBER { Ok(digits) } else { Err(short()) }
    }

    /// Nothing but digits; empty where anything but digits, spaces and dashes was typed.
    fn digits(&self) -> String {
        let between = |c: &char| c.is_whitespace() || matches!(c, '-' | '–');
        let digits: String = self.code.chars().filter(|c| !between(c)).collect();
        if digits.chars().all(|c| c.is_ascii_digit()) { digits } else { String::new() }
    }
}

/// The password, asked for again.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct PasswordForm {
    /// The one in use.
    pub current: String,
}
