//! The rules an answer is read against.

/// What a remark is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Rule {
    /// The answer talks about pay.
    Money,
    /// The answer is mostly about a title or a promotion.
    TitleOnly,
    /// A phrase anyone could say.
    Vague,
    /// Nothing ties the answer to this company or role.
    NoCompanyTie,
    /// The company gets nothing out of it.
    NoEmployerBenefit,
    /// No number and no date.
    NoNumberOrDate,
    /// A step that usually takes far longer.
    Unrealistic,
    /// A complaint about an earlier job or the people there.
    NegativePast,
    /// A word that takes back what was said.
    Hedging,
    /// An abbreviation an outsider may not know.
    Jargon,
    /// Longer than two minutes aloud.
    TooLong,
    /// Shorter than one minute aloud.
    TooShort,
}

impl Rule {
    /// Every rule, in reading order.
    pub const ALL: &[Self] = &[
        Self::Money,
        Self::TitleOnly,
        Self::Vague,
        Self::NoCompanyTie,
        Self::NoEmployerBenefit,
        Self::NoNumberOrDate,
        Self::Unrealistic,
        Self::NegativePast,
        Self::Hedging,
        Self::Jargon,
        Self::TooLong,
        Self::TooShort,
    ];

    /// The word kept in the database. Never renamed or reused.
    pub fn key(self) -> &'static str {
        match self {
            Self::Money => "money",
            Self::TitleOnly => "title_only",
            Self::Vague => "vague",
            Self::NoCompanyTie => "no_company_tie",
            Self::NoEmployerBenefit => "no_employer_benefit",
            Self::NoNumberOrDate => "no_number_or_date",
            Self::Unrealistic => "unrealistic",
            Self::NegativePast => "negative_past",
            Self::Hedging => "hedging",
            Self::Jargon => "jargon",
            Self::TooLong => "too_long",
            Self::TooShort => "too_short",
        }
    }

    /// The rule with this key, if there is one.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.key() == key)
    }

    /// The rule in a few words.
    pub fn label(self) -> &'static str {
        match self {
            Self::Money => "Talks about pay",
            Self::TitleOnly => "Mostly about a title",
            Self::Vague => "Could be anyone's words",
            Self::NoCompanyTie => "No link to this company",
            Self::NoEmployerBenefit => "Nothing in it for the company",
            Self::NoNumberOrDate => "No number or date",
            Self::Unrealistic => "A very big step for the time",
            Self::NegativePast => "Complains about an earlier job",
            Self::Hedging => "Sounds unsure",
            Self::Jargon => "Abbreviation not explained",
            Self::TooLong => "Longer than two minutes",
            Self::TooShort => "Shorter than one minute",
        }
    }
}
