//! Going everywhere: following every link from a page on.

use std::collections::BTreeMap;

use crate::support::{Answer, Browser, Site};

/// Someone of the demo's cast at their browser, and the address of their first page.
pub async fn visitor(site: &Site, name: &str) -> (Browser, String) {
    let visitor = site.stranger();
    let form = visitor.open("/").await.form_of("/demo", name);
    let start = visitor.submit(&form).await.location;
    (visitor, start)
}

/// Every page of this site that can be reached from there by links, by its address. What is there to
/// download is no page.
pub async fn everywhere(browser: &Browser, start: &str) -> BTreeMap<String, Answer> {
    let (mut found, mut ahead) = (BTreeMap::new(), vec![start.to_owned()]);
    while let Some(address) = ahead.pop() {
        if found.contains_key(&address) {
            continue;
        }
        let page = browser.open(&address).await;
        if !page.is_page() {
            continue;
        }
        let links = page.ways_on().into_iter().filter(|(method, _)| *method == "GET");
        ahead.extend(links.map(|(_, to)| without_fragment(&to)));
        found.insert(address, page);
    }
    found
}

fn without_fragment(address: &str) -> String {
    address.split('#').next().unwrap_or_default().to_owned()
}
