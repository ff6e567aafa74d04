//! The console's own page, as its server has it now: does it still name the program that runs here?

use gloo_net::http::Request;
use leptos::prelude::document;
use web_sys::RequestCache;

use super::body;

/// The longest page that is read, in bytes. Ours has about ten thousand.
const LONGEST: usize = 1 << 20;

/// Whether the server still serves the release that this page is of; `None` where it can't be reached, or where this page
/// doesn't say which files it was loaded from.
pub async fn serves_this_release() -> Option<bool> {
    let loaded = document().query_selector("link[rel=modulepreload]").ok()??.get_attribute("href")?;
    #[expect(clippy::disallowed_methods, reason = "the network is touched here")]
    let asked = Request::get("/index.html").cache(RequestCache::NoStore);
    let answer = asked.send().await.ok().filter(|answer| answer.ok())?;
    let page = body::read(&answer, LONGEST).await.ok()?;
    Some(page.windows(loaded.len()).any(|part| part == loaded.as_bytes()))
}
