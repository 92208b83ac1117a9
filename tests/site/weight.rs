//! How much a browser has to fetch.

use std::io::Read;

use reqwest::Method;
use reqwest::header::{ACCEPT_ENCODING, CONTENT_ENCODING, VARY};

use crate::support::{Answer, Browser, Site};
use crate::walks::{everywhere, visitor};

/// What browsers say they can undo.
const BROWSERS_TAKE: &str = "gzip, deflate, br, zstd";

async fn fetch(browser: &Browser, path: &str, headers: &[(&str, &str)]) -> Answer {
    let mut request = browser.request(Method::GET, path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    browser.send(request).await
}

async fn squeezed(browser: &Browser, path: &str) -> Answer {
    let answer = fetch(browser, path, &[("accept-encoding", BROWSERS_TAKE)]).await;
    assert_eq!(encoding(&answer), "gzip", "{path}");
    answer
}

fn encoding(answer: &Answer) -> &str {
    answer.headers.get(CONTENT_ENCODING).map_or("", |encoding| encoding.to_str().unwrap())
}

fn undone(answer: &Answer) -> String {
    let mut text = String::new();
    flate2::read::GzDecoder::new(answer.bytes.as_slice()).read_to_string(&mut text).unwrap();
    text
}

/// The style sheet, the script and the icon of a page.
fn files(page: &Answer) -> [String; 3] {
    [("link[rel=stylesheet]", "href"), ("script", "src"), ("link[rel=icon]", "href")]
        .map(|(element, address)| page.attribute(element, address))
}

#[actix_web::test]
async fn a_page_is_squeezed_for_a_browser_that_takes_that_and_says_the_same() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let plain = ada.open(&ada.at("goals")).await;
    let small = squeezed(&ada, &ada.at("goals")).await;
    assert_eq!((encoding(&plain), small.status), ("", 200));
    assert_eq!(undone(&small), plain.body);
    assert!(small.bytes.len() * 2 < plain.bytes.len());
    for answer in [small, plain] {
        assert_eq!(answer.headers.get_all(VARY).iter().collect::<Vec<_>>(), ["accept-encoding"]);
    }
}

#[actix_web::test]
async fn a_browser_that_does_not_take_it_gets_the_page_as_it_is() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    for takes in ["", "identity", "br", "gzip;q=0", "*, gzip;q=0", "nonsense;;"] {
        let page = fetch(&ada, &ada.at("goals"), &[("accept-encoding", takes)]).await;
        assert_eq!((page.status, encoding(&page)), (200, ""), "{takes}");
        assert!(page.body.contains("</html>"), "{takes}");
    }
}

#[actix_web::test]
async fn a_page_that_another_site_opens_leaves_as_it_is() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    for (from, said) in
        [("cross-site", ""), ("same-site", ""), ("same-origin", "gzip"), ("none", "gzip")]
    {
        let headers = [("accept-encoding", BROWSERS_TAKE), ("sec-fetch-site", from)];
        let page = fetch(&ada, &ada.at("goals"), &headers).await;
        assert_eq!((page.status, encoding(&page)), (200, said), "{from}");
    }
}

#[actix_web::test]
async fn what_is_short_or_squeezed_by_itself_is_left_alone() {
    let site = Site::start().await;
    let ada = site.client("Ada").await;
    let moved = fetch(&ada, "/", &[("accept-encoding", BROWSERS_TAKE)]).await;
    assert_eq!((moved.status, encoding(&moved)), (303, ""));
    let record =
        ada.request(Method::POST, "/account/record").header(ACCEPT_ENCODING, BROWSERS_TAKE);
    let record = ada.send(record).await;
    assert_eq!((record.status, encoding(&record)), (200, ""));
    assert!(record.bytes.starts_with(b"PK"));
}

#[actix_web::test]
async fn the_files_of_a_page_are_kept_squeezed() {
    let site = Site::start().await;
    let stranger = site.stranger();
    for file in files(&stranger.open("/sign-in").await) {
        let (plain, small) = (stranger.open(&file).await, squeezed(&stranger, &file).await);
        assert_eq!(encoding(&plain), "");
        assert_eq!(undone(&small), plain.body);
        for answer in [plain, small] {
            assert_eq!(answer.headers[VARY], "accept-encoding");
        }
    }
}

/// The most that may be fetched: for a page, its style sheet and its script, squeezed.
const KILOBYTE: usize = 1024;
const MOST: [usize; 3] = [15 * KILOBYTE, 15 * KILOBYTE, 10 * KILOBYTE];
const MOST_IN_ALL: usize = 50 * KILOBYTE;

#[actix_web::test]
async fn a_first_visit_fetches_a_page_and_three_files_and_little_of_each() {
    let site = Site::demo().await;
    let (maya, start) = visitor(&site, "Maya").await;
    let (robin, caseload) = visitor(&site, "Robin").await;
    let mut pages = everywhere(&maya, &start).await;
    assert!(pages.len() > 100, "{}", pages.len());
    let [sheet, script, icon] = files(&pages[&start]);
    let css = squeezed(&maya, &sheet).await.bytes.len();
    let js = squeezed(&maya, &script).await.bytes.len();
    let svg = squeezed(&maya, &icon).await.bytes.len();
    pages.insert(caseload.clone(), robin.open(&caseload).await);
    for (path, page) in pages {
        let reader = if path == caseload { &robin } else { &maya };
        let html = squeezed(reader, &path).await.bytes.len();
        let few = [html, css, js].iter().zip(MOST).all(|(bytes, most)| *bytes <= most);
        assert!(few, "{path}: page, sheet and script of {:?} bytes", [html, css, js]);
        assert!(html + css + js + svg <= MOST_IN_ALL, "{path}");
        assert_eq!(page.all("link, script, img, iframe, object").len(), 3, "{path}");
    }
}
