//! The project's own files, for tests that hold its rules.

use std::fs;
use std::path::Path;

/// A file of the project.
pub struct Source {
    /// Where it is, from the project's folder, with `/` between the parts.
    pub path: String,
    pub text: String,
}

/// Every file under a folder of the project whose name ends like this, in order of path.
pub fn files(folder: &str, ending: &str) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    collect(root, &root.join(folder), ending, &mut found);
    found.sort_by(|one, other| one.path.cmp(&other.path));
    assert!(!found.is_empty(), "no {ending} under {folder}");
    found
}

fn collect(root: &Path, folder: &Path, ending: &str, found: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, ending, found);
        } else if path.to_string_lossy().ends_with(ending) {
            let text = fs::read_to_string(&path).unwrap();
            let path = path.strip_prefix(root).unwrap();
            let path = path.to_string_lossy().replace('\\', "/");
            found.push(Source { path, text });
        }
    }
}

impl Source {
    /// Every place where `mark` stands, as the text that follows it.
    pub fn after<'a>(&'a self, mark: &'a str) -> impl Iterator<Item = &'a str> {
        let places = self.text.match_indices(mark);
        places.map(move |(place, _)| &self.text[place + mark.len()..])
    }

    /// The number of the line on which a part of this text begins.
    pub fn line_of(&self, part: &str) -> usize {
        let before = part.as_ptr() as usize - self.text.as_ptr() as usize;
        self.text[..before].lines().count().max(1)
    }
}

/// The string literal a text begins with, after white space.
pub fn literal(text: &str) -> Option<&str> {
    text.trim_start().strip_prefix('"')?.split('"').next()
}

#[allow(dead_code)] // the house holds the rules, the site the routes
/// Every route of a real site as it stands in the sources: `("GET", "/clients/{client}/goals")`.
pub fn routes() -> Vec<(&'static str, String)> {
    let mut routes = Vec::new();
    for source in files("src", ".rs") {
        // Static files are served under paths that change with their contents, and the demo's own
        // pages are on no real site (tests/site/demo.rs holds them to that).
        if source.path.starts_with("src/static_files/") || source.path.starts_with("src/demo/") {
            continue;
        }
        for rest in source.after(".route(") {
            let place = format!("{}:{}", source.path, source.line_of(rest));
            let path = literal(rest).unwrap_or_else(|| panic!("{place}: a route without a path"));
            let handler = &rest[rest.find(',').unwrap()..];
            let handler = handler.trim_start_matches(|c: char| c == ',' || c.is_whitespace());
            let method = match handler {
                get if get.starts_with("web::get()") => "GET",
                post if post.starts_with("web::post()") => "POST",
                _ => panic!("{place}: {path} is neither GET nor POST"),
            };
            routes.push((method, path.to_owned()));
        }
    }
    routes.sort();
    routes
}

#[allow(dead_code)] // the house has no paths
/// The route that a path leads to: of those that fit, the one that names most of it.
pub fn route_to<'a>(path: &str, routes: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let parts: Vec<_> = path.split('/').collect();
    let fits = |route: &&str| {
        let named: Vec<_> = route.split('/').collect();
        let same = |(name, part): (&&str, &&str)| name.starts_with('{') || name == part;
        named.len() == parts.len() && named.iter().zip(&parts).all(same)
    };
    routes.filter(fits).min_by_key(|route| route.matches('{').count())
}
