//! `clouds.json`: which clouds there are, from the console's own server.

use evs_api::clouds::{Cloud, read};
use evs_api::{Failure, Lost};
use gloo_net::http::Request;

/// Loads the clouds.
///
/// # Errors
/// When the file can't be fetched or read.
pub async fn load_clouds() -> Result<Vec<Cloud>, Failure> {
    let unreachable = |_| Failure::Unreachable { by_gateway: false };
    #[expect(clippy::disallowed_methods, reason = "the network is touched here")]
    let answer = Request::get("/clouds.json").send().await.map_err(unreachable)?;
    let body = answer.binary().await.map_err(unreachable)?;
    let unreadable = Failure::Lost { how: Lost::Unreadable, request_id: String::new() };
    if answer.ok() { read(&body).map_err(|_| unreadable) } else { Err(unreadable) }
}
