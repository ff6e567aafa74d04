//! What every request has to fulfill before anything else looks at it: a name that this gateway answers to, an origin of its own
//! where something may change, and no body where none belongs. What a call may be is decided in `forward`.

mod body;
mod host;

use axum::extract::Request;
use axum::http::{HeaderMap, Method, header};

use crate::forward::Refusal;
use crate::origins::{Origin, Origins, Server};

/// The addresses that answer under any name: whoever watches the gateway knows it by its number.
const HEALTH: [&str; 2] = ["/healthz", "/readyz"];

/// Whether a request may pass.
///
/// # Errors
/// Why it may not.
pub fn check(origins: &Origins, request: &Request) -> Result<(), Refusal> {
    body::refuse_where_none_belongs(request)?;
    if HEALTH.contains(&request.uri().path()) {
        return Ok(());
    }
    let server = host::of(request).map_err(Refusal::Host)?;
    if !origins.admit_server(&server) {
        return Err(Refusal::OtherHost);
    }
    if changes(request.method()) {
        check_origin(origins, request.headers(), &server)?;
    }
    Ok(())
}

/// Whether a request of this method may change something.
fn changes(method: &Method) -> bool {
    !matches!(*method, Method::GET | Method::HEAD)
}

/// A browser names the origin of the page that sends what may change something. Programs name none, and may.
fn check_origin(origins: &Origins, headers: &HeaderMap, server: &Server) -> Result<(), Refusal> {
    let mut named = headers.get_all(header::ORIGIN).iter();
    let Some(origin) = named.next() else { return Ok(()) };
    let origin = origin.to_str().ok().and_then(|text| Origin::parse(text).ok());
    match origin {
        Some(origin) if named.next().is_none() && origins.admit_page(&origin, server) => Ok(()),
        _ => Err(Refusal::OtherOrigin),
    }
}

#[cfg(test)]
mod tests;
