/// Marks of browsers in the order to look for them: most say that they are others as well.
const BROWSERS: [(&str, &str); 11] = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Vivaldi", "Vivaldi"),
    ("DuckDuckGo", "DuckDuckGo"),
    ("FxiOS", "Firefox"),
    ("Firefox", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
    ("curl", "curl"),
];

/// Marks of what they run on.
const MACHINES: [(&str, &str); 8] = [
    ("iPhone", "an iPhone"),
    ("iPad", "an iPad"),
    ("Android", "Android"),
    ("CrOS", "a Chromebook"),
    ("Windows", "Windows"),
    ("Macintosh", "a Mac"),
    ("Linux", "Linux"),
    ("BSD", "BSD"),
];

/// A browser in plain words, from what it says of itself: "Firefox on Android". Enough to tell
/// one's own phone from one's own computer; nothing is decided by it.
#[must_use]
pub fn named(user_agent: &str) -> String {
    let found = |marks: &[(&str, &'static str)]| {
        marks.iter().find(|(mark, _)| user_agent.contains(mark)).map(|(_, name)| *name)
    };
    let browser = found(&BROWSERS).unwrap_or("A browser");
    match found(&MACHINES) {
        Some(machine) => format!("{browser} on {machine}"),
        None => browser.to_owned(),
    }
}
