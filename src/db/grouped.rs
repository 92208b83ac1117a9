use std::collections::HashMap;
use std::hash::Hash;

/// Rows under what they belong to, each group in the order in which its rows were found.
pub(crate) fn grouped<K: Eq + Hash, R>(
    rows: Vec<R>,
    belongs_to: impl Fn(&R) -> K,
) -> HashMap<K, Vec<R>> {
    let mut groups: HashMap<K, Vec<R>> = HashMap::new();
    for row in rows {
        groups.entry(belongs_to(&row)).or_default().push(row);
    }
    groups
}
