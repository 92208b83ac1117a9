use diesel::QueryResult;
use diesel::backend::Backend;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::query_dsl::RunQueryDsl;

/// The first `N` rows of an answer.
///
/// diesel's own `limit` puts the number in as a value, for which SQLite reads the question anew
/// each time it is asked; here it stands in the words.
#[derive(Debug, Clone, QueryId)]
pub struct First<Q, const N: u8>(Q);

/// `question.at_most::<5>()`, where the question is whole but for that.
pub trait AtMost: Query + Sized {
    /// No more than `N` rows.
    fn at_most<const N: u8>(self) -> First<Self, N> {
        First(self)
    }
}

impl<Q: Query> AtMost for Q {}

impl<Q: Query, const N: u8> Query for First<Q, N> {
    type SqlType = Q::SqlType;
}

impl<Q, C, const N: u8> RunQueryDsl<C> for First<Q, N> {}

impl<Q: QueryFragment<DB>, DB: Backend, const N: u8> QueryFragment<DB> for First<Q, N> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, DB>) -> QueryResult<()> {
        self.0.walk_ast(out.reborrow())?;
        out.push_sql(&format!(" LIMIT {N}"));
        Ok(())
    }
}
