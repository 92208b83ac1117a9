use std::sync::atomic::{AtomicI64, Ordering};

use uuid::Uuid;

/// A new id: the millisecond it was made in, so rows lie in the order they came and no database
/// has to hand out numbers, and 15 bits of chance, so that two copies of the server rarely meet.
/// Within one copy each id is larger than the one before, also when a form keeps several rows at
/// once. Fits a signed 64-bit column and is always positive.
#[must_use]
#[allow(clippy::cast_possible_truncation)] // 48 bits of time and 15 of chance are 63
pub fn new_id() -> i64 {
    static LAST: AtomicI64 = AtomicI64::new(0);
    let uuid = Uuid::now_v7().as_u128();
    let fresh = ((uuid >> 80) << 15 | (uuid & 0x7fff)) as i64;
    let after = |last: i64| fresh.max(last + 1);
    let before = LAST.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |last| Some(after(last)));
    after(before.unwrap_or_default())
}

/// A closed set of answers that is kept in the database as a short text and shown as a label.
pub trait Keyed: Copy + 'static {
    /// Every member, in the order they are offered.
    const ALL: &'static [Self];
    /// The text that is kept and sent by forms. Never renamed, never reused.
    fn key(self) -> &'static str;
    /// What a person reads.
    fn label(self) -> &'static str;

    /// The member with this key.
    fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|member| member.key() == key)
    }
}

/// Makes an id of its own type for each kind of row, so that a goal's id can't be passed where a
/// client's is meant.
macro_rules! typed_id {
    ($(#[$about:meta])* $name:ident) => {
        $(#[$about])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash,
            serde::Serialize, serde::Deserialize,
            diesel::expression::AsExpression, diesel::deserialize::FromSqlRow,
        )]
        #[diesel(sql_type = diesel::sql_types::BigInt)]
        pub struct $name(pub i64);

        impl $name {
            /// A new row's id.
            #[must_use]
            pub fn new() -> Self {
                Self($crate::db::new_id())
            }
        }

        impl Default for $name {
            fn default() -> Self {
                Self::new()
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl<DB> diesel::serialize::ToSql<diesel::sql_types::BigInt, DB> for $name
        where
            DB: diesel::backend::Backend,
            i64: diesel::serialize::ToSql<diesel::sql_types::BigInt, DB>,
        {
            fn to_sql<'b>(
                &'b self,
                out: &mut diesel::serialize::Output<'b, '_, DB>,
            ) -> diesel::serialize::Result {
                <i64 as diesel::serialize::ToSql<diesel::sql_types::BigInt, DB>>::to_sql(
                    &self.0, out,
                )
            }
        }

        impl<DB> diesel::deserialize::FromSql<diesel::sql_types::BigInt, DB> for $name
        where
            DB: diesel::backend::Backend,
            i64: diesel::deserialize::FromSql<diesel::sql_types::BigInt, DB>,
        {
            fn from_sql(bytes: DB::RawValue<'_>) -> diesel::deserialize::Result<Self> {
                <i64 as diesel::deserialize::FromSql<diesel::sql_types::BigInt, DB>>::from_sql(
                    bytes,
                )
                .map(Self)
            }
        }
    };
}

/// Lets an enum with `ALL`, `key` and `label` of its own be a text column and a form's choice.
macro_rules! keyed {
    ($name:ty) => {
        impl $crate::db::Keyed for $name {
            const ALL: &'static [Self] = <$name>::ALL;
            fn key(self) -> &'static str {
                <$name>::key(self)
            }
            fn label(self) -> &'static str {
                <$name>::label(self)
            }
        }

        impl<DB> diesel::serialize::ToSql<diesel::sql_types::Text, DB> for $name
        where
            DB: diesel::backend::Backend,
            str: diesel::serialize::ToSql<diesel::sql_types::Text, DB>,
        {
            fn to_sql<'b>(
                &'b self,
                out: &mut diesel::serialize::Output<'b, '_, DB>,
            ) -> diesel::serialize::Result {
                <str as diesel::serialize::ToSql<diesel::sql_types::Text, DB>>::to_sql(
                    <$name>::key(*self),
                    out,
                )
            }
        }

        impl<DB> diesel::deserialize::FromSql<diesel::sql_types::Text, DB> for $name
        where
            DB: diesel::backend::Backend,
            String: diesel::deserialize::FromSql<diesel::sql_types::Text, DB>,
        {
            fn from_sql(bytes: DB::RawValue<'_>) -> diesel::deserialize::Result<Self> {
                let key = <String as diesel::deserialize::FromSql<
                                                                            diesel::sql_types::Text,
                                                                            DB,
                                                                        >>::from_sql(bytes)?;
                <$name>::from_key(&key)
                    .ok_or_else(|| format!("{key} is not one of the {}s", stringify!($name)).into())
            }
        }
    };
}

pub(crate) use {keyed, typed_id};
