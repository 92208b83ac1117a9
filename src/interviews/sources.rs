//! What the other rooms have to offer an answer, gathered in a fixed number of queries.

use super::company::Company;
use super::composing::Sources;
use crate::access::ClientId;
use crate::db::Conn;
use crate::error::Error;

/// Everything a suggestion for this company may draw on.
///
/// # Errors
/// When the database can't be asked.
pub fn gather(_client: ClientId, company: &Company, _conn: &mut Conn) -> Result<Sources, Error> {
    Ok(Sources {
        company: company.source(),
        ..Sources::default()
    })
}
