use diesel::QueryResult;
use diesel::backend::Backend;
use diesel::expression::{
    AppearsOnTable, AsExpression, Expression, SelectableExpression, ValidGrouping,
};
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::sql_types::{Bool, SingleValue, SqlType};

/// Whether a column holds one of several values.
///
/// diesel's own `eq_any` has SQLite read the question anew each time it is asked, since it is a
/// different one for each number of values. Here values are repeated until there are 10, 12, 14, 16,
/// 20, 24, 28, 32, 40 and so on: the few questions there are then stay read.
#[derive(Debug, Clone)]
pub struct OneOf<C, V> {
    column: C,
    values: Vec<V>,
}

/// `column.one_of(values)`
pub trait IsOneOf: Expression + Sized {
    /// Whether this column holds one of these values; of none, it holds none.
    fn one_of<V>(self, values: impl IntoIterator<Item = V>) -> OneOf<Self, V::Expression>
    where
        Self::SqlType: SqlType + SingleValue,
        V: AsExpression<Self::SqlType>,
    {
        let values = values.into_iter().map(AsExpression::as_expression).collect();
        OneOf { column: self, values }
    }
}

impl<C: diesel::Column> IsOneOf for C {}

impl<C: Expression, V> Expression for OneOf<C, V> {
    type SqlType = Bool;
}

impl<C, V, Q> AppearsOnTable<Q> for OneOf<C, V> where C: AppearsOnTable<Q> {}

impl<C, V, Q> SelectableExpression<Q> for OneOf<C, V> where C: SelectableExpression<Q> {}

impl<C: ValidGrouping<G>, V, G> ValidGrouping<G> for OneOf<C, V> {
    type IsAggregate = C::IsAggregate;
}

impl<C, V> QueryId for OneOf<C, V> {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<C, V, DB> QueryFragment<DB> for OneOf<C, V>
where
    DB: Backend,
    C: QueryFragment<DB>,
    V: QueryFragment<DB>,
{
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, DB>) -> QueryResult<()> {
        let Some(last) = self.values.last() else {
            out.push_sql("(1=0)");
            return Ok(());
        };
        self.column.walk_ast(out.reborrow())?;
        let count = self.values.len();
        let step = (count.next_power_of_two() / 8).max(1);
        let missing = count.next_multiple_of(step) - count;
        let values = self.values.iter().chain(std::iter::repeat_n(last, missing));
        for (place, value) in values.enumerate() {
            out.push_sql(if place == 0 { " IN (" } else { ", " });
            value.walk_ast(out.reborrow())?;
        }
        out.push_sql(")");
        Ok(())
    }
}
