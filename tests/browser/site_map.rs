//! Which addresses show a page.

use crate::sources::{route_to, routes};

/// Whether an address answers with something that is no page: a file, or the way to another page.
fn is_no_page(route: &str) -> bool {
    ["/", "/healthz", "/metrics"].contains(&route)
        || route.ends_with(".ics")
        || route.ends_with("/pdf")
}

/// Every address that shows a page: `/clients/{client}/goals`.
pub fn shown() -> Vec<String> {
    let gets = routes().into_iter().filter(|(method, _)| *method == "GET");
    gets.map(|(_, route)| route).filter(|route| !is_no_page(route)).collect()
}

/// The one of them that a path leads to.
pub fn shown_at<'a>(path: &str, shown: &'a [String]) -> Option<&'a str> {
    route_to(path, shown.iter().map(String::as_str))
}
