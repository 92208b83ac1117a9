use crate::access::ClientId;
use crate::db::Conn;
use crate::error::Error;
use crate::values::value::Value;
use crate::values::{OwnValue, ValueKey};

/// A value a client can say something about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnyValue {
    /// One of the thirteen.
    Listed(Value),
    /// One of their own.
    Own(OwnValue),
}

impl AnyValue {
    /// The value that goes by this key.
    ///
    /// # Errors
    /// [`Error::NotFound`] where this client has no such value.
    pub fn find(client: ClientId, key: ValueKey, conn: &mut Conn) -> Result<Self, Error> {
        Ok(match key {
            ValueKey::Listed(value) => Self::Listed(value),
            ValueKey::Own(id) => Self::Own(OwnValue::find(client, id, conn)?),
        })
    }

    /// The name it goes by in links and addresses.
    #[must_use]
    pub fn key(&self) -> ValueKey {
        match self {
            Self::Listed(value) => ValueKey::Listed(*value),
            Self::Own(own) => own.key(),
        }
    }

    /// What the client reads for it.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Listed(value) => value.label(),
            Self::Own(own) => &own.name,
        }
    }
}
