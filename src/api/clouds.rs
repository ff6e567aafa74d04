//! `clouds.json`: which clouds there are, and what is allowed here, from the console's own server.

use evs_api::clouds::{Known, read};
use evs_api::{Failure, Headers, Lost, Response};
use gloo_net::http::Request;
use web_sys::{AbortSignal, RequestRedirect, ResponseType};

use super::body::{self, Broken};

/// The longest file that is read, in bytes: thousands of clouds.
const LONGEST: usize = 1 << 20;
/// How long that may take, in milliseconds. The file comes from memory, so what takes longer doesn't come at all.
const PATIENCE_MS: u32 = 20_000;

/// Loads the clouds, and what is allowed.
///
/// # Errors
/// When the file can't be fetched or read, doesn't come in time, or something between this page and the console's server answers
/// instead.
pub async fn load_clouds() -> Result<Known, Failure> {
    let signal = AbortSignal::timeout_with_u32(PATIENCE_MS);
    let lost = |how| Failure::Lost { how, request_id: String::new() };
    #[expect(clippy::disallowed_methods, reason = "the network is touched here")]
    let request = Request::get("/clouds.json").redirect(RequestRedirect::Manual).abort_signal(Some(&signal));
    let broken =
        || if signal.aborted() { lost(Lost::TimedOut) } else { Failure::Unreachable { by_gateway: false } };
    let answer = request.send().await.map_err(|_| broken())?;
    let is_redirect = answer.type_() == ResponseType::Opaqueredirect;
    let body = body::read(&answer, LONGEST).await.map_err(|why| match why {
        Broken::Cut => broken(),
        Broken::TooLong => lost(Lost::TooLong),
    })?;
    let answer = Response { status: answer.status(), headers: Headers::default(), body };
    if is_redirect || matches!(answer.status, 401 | 403 | 407) || answer.is_success() && answer.is_page() {
        return Err(lost(Lost::Intercepted));
    }
    let known = answer.is_success().then(|| read(&answer.body).ok()).flatten();
    known.ok_or_else(|| lost(Lost::Unreadable))
}
