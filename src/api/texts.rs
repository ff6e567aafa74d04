//! A language's texts, from the console's own server. What is in them isn't known here.

use gloo_net::http::Request;

use super::body;

/// The longest file that is read, in bytes. Ours have about sixty thousand.
const LONGEST: usize = 1 << 20;

/// The text file at this address; `None` where it can't be had whole.
pub async fn load_texts(address: &str) -> Option<String> {
    // Said as in the page's own `preload`, or the browser would fetch it twice.
    #[expect(clippy::disallowed_methods, reason = "the network is touched here")]
    let answer = Request::get(address).send().await.ok().filter(gloo_net::http::Response::ok)?;
    String::from_utf8(body::read(&answer, LONGEST).await.ok()?).ok()
}
