//! The thirteen values a client puts in order, in our own words.

use crate::db::keyed;

keyed!(Value);

/// Something that can matter in a life and its work. The first four concern life as a whole, the
/// others what work can give. Values of the client's own come beside these, see
/// [`OwnValue`](super::own::OwnValue).
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    diesel::expression::AsExpression,
    diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = diesel::sql_types::Text)]
pub enum Value {
    /// The people one calls family.
    Family,
    /// Body and mind in good order.
    Health,
    /// The places and groups one belongs to.
    Community,
    /// What gives life its meaning.
    Spirituality,
    /// Doing hard things well.
    Achievement,
    /// Deciding how to work.
    Independence,
    /// Being seen for what one does.
    Recognition,
    /// Good company at work.
    Relationships,
    /// Someone who has one's back.
    Support,
    /// Being able to count on tomorrow.
    Security,
    /// Getting to know and understand more.
    Learning,
    /// Making something new.
    Creativity,
    /// Making a difference to other people.
    Service,
}

impl Value {
    /// The thirteen values in the order they are listed.
    pub const ALL: &[Self; 13] = &[
        Self::Family,
        Self::Health,
        Self::Community,
        Self::Spirituality,
        Self::Achievement,
        Self::Independence,
        Self::Recognition,
        Self::Relationships,
        Self::Support,
        Self::Security,
        Self::Learning,
        Self::Creativity,
        Self::Service,
    ];

    /// Stable name in stored rows and addresses.
    pub fn key(self) -> &'static str {
        match self {
            Self::Family => "family",
            Self::Health => "health",
            Self::Community => "community",
            Self::Spirituality => "spirituality",
            Self::Achievement => "achievement",
            Self::Independence => "independence",
            Self::Recognition => "recognition",
            Self::Relationships => "relationships",
            Self::Support => "support",
            Self::Security => "security",
            Self::Learning => "learning",
            Self::Creativity => "creativity",
            Self::Service => "service",
        }
    }

    /// The value stored under this key, if there is one.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.key() == key)
    }

    /// What a person reads.
    pub fn label(self) -> &'static str {
        match self {
            Self::Family => "Family",
            Self::Health => "Health",
            Self::Community => "Community",
            Self::Spirituality => "Spirituality",
            Self::Achievement => "Achievement",
            Self::Independence => "Independence",
            Self::Recognition => "Recognition",
            Self::Relationships => "Good colleagues",
            Self::Support => "Support",
            Self::Security => "Security",
            Self::Learning => "Learning",
            Self::Creativity => "Creativity",
            Self::Service => "Helping others",
        }
    }

    /// What we mean by it, so that everyone ranks the same thing.
    pub fn definition(self) -> &'static str {
        match self {
            Self::Family => {
                "Being there for the people you call family, and having time and strength left for \
                 them."
            }
            Self::Health => {
                "Looking after your body and mind. Work leaves room for sleep, movement and rest."
            }
            Self::Community => {
                "Belonging to a place or a group, and having a hand in what happens there: a \
                 neighbourhood, a club, a culture."
            }
            Self::Spirituality => {
                "Living by what gives your life meaning, such as a faith, nature, or quiet time to \
                 reflect."
            }
            Self::Achievement => {
                "Using your best abilities on something difficult, and seeing that you managed it."
            }
            Self::Independence => {
                "Deciding for yourself how, when and where you work, and answering for the result."
            }
            Self::Recognition => {
                "Having your work noticed and valued: by a word of thanks, a good name, or a role \
                 with more say."
            }
            Self::Relationships => {
                "Working with people you like and trust, where you can be yourself."
            }
            Self::Support => {
                "Having a boss and an organisation behind you who are fair, say clearly what they \
                 expect, and help when it gets hard."
            }
            Self::Security => {
                "Being able to rely on your income, your job and safe conditions, so that you can \
                 plan ahead."
            }
            Self::Learning => {
                "Understanding more this year than last year, and getting to try what you have not \
                 done before."
            }
            Self::Creativity => {
                "Making something that was not there before, or finding your own way of doing it."
            }
            Self::Service => {
                "Knowing that what you do makes someone's life better, and seeing for whom."
            }
        }
    }

    /// A question that helps to find the value in one's own days.
    pub fn question(self) -> &'static str {
        match self {
            Self::Family => "When did you last arrange your work around someone at home?",
            Self::Health => "After which days do you feel fit and clear, and after which worn out?",
            Self::Community => "Where would people miss you if you moved away?",
            Self::Spirituality => "At what moments do you feel part of something larger?",
            Self::Achievement => "Which finished piece of work do you still like to think of?",
            Self::Independence => "Which decisions at work are truly yours?",
            Self::Recognition => "Whose praise stays with you for days?",
            Self::Relationships => "With whom does a hard day at work feel lighter?",
            Self::Support => "Who do you go to when something at work goes wrong?",
            Self::Security => "What do you need to know about next year to sleep well?",
            Self::Learning => "What did you find out lately that you wanted to tell someone?",
            Self::Creativity => "When do you lose track of time because you are making something?",
            Self::Service => "Who was better off last month because of something you did?",
        }
    }
}
