//! The help, from the console's own server: one plain text for each language, asked for when somebody opens it.

use gloo_net::http::Request;

use super::body;

/// The longest text that is read, in bytes. Ours have about ten thousand.
const LONGEST: usize = 1 << 20;

/// The help in the language of this tag; `None` where it can't be had.
pub async fn load_help(tag: &str) -> Option<String> {
    #[expect(clippy::disallowed_methods, reason = "the network is touched here")]
    let asked = Request::get(&format!("/help/{tag}.md"));
    let answer = asked.send().await.ok().filter(|answer| answer.ok())?;
    String::from_utf8(body::read(&answer, LONGEST).await.ok()?).ok()
}
