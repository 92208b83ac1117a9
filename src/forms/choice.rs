use std::borrow::Cow;

use crate::db::Keyed;

/// One answer a person can choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What the form sends.
    pub value: Cow<'static, str>,
    /// What the person reads.
    pub label: Cow<'static, str>,
    /// A line that explains it; often empty.
    pub hint: Cow<'static, str>,
}

impl Choice {
    /// A choice without a hint.
    pub fn new(value: impl Into<Cow<'static, str>>, label: impl Into<Cow<'static, str>>) -> Self {
        Self { value: value.into(), label: label.into(), hint: Cow::Borrowed("") }
    }

    /// The same choice, explained.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Cow<'static, str>>) -> Self {
        self.hint = hint.into();
        self
    }
}

/// All members of a closed set, as choices.
#[must_use]
pub fn choices<K: Keyed>() -> Vec<Choice> {
    K::ALL.iter().map(|member| Choice::new(member.key(), member.label())).collect()
}

/// A scale of whole numbers, as choices.
#[must_use]
pub fn numbers(range: std::ops::RangeInclusive<i32>) -> Vec<Choice> {
    range.map(|number| Choice::new(number.to_string(), number.to_string())).collect()
}

/// Whether this choice is among the values that were sent.
#[must_use]
pub fn ticked(values: &[String], choice: &Choice) -> bool {
    values.iter().any(|value| *value == choice.value)
}
