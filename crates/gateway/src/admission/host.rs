//! The server that a request names: in its Host header, and in its target where that is a whole address (RFC 9112, 3.2). Whoever
//! names two, or none, is refused.

use axum::extract::Request;
use axum::http::header;

use crate::origins::Server;

/// The server that a request names.
///
/// # Errors
/// When it names none, two, or one in no form that servers have: says which.
pub fn of(request: &Request) -> Result<Server, &'static str> {
    let mut hosts = request.headers().get_all(header::HOST).iter();
    let host = hosts.next().ok_or("the request has no Host")?;
    if hosts.next().is_some() {
        return Err("the request has two Hosts");
    }
    let host = Server::parse(host.to_str().unwrap_or_default())?;
    let Some(authority) = request.uri().authority() else { return Ok(host) };
    let usual = match request.uri().scheme_str() {
        Some("http") => 80,
        Some("https") => 443,
        // CONNECT has a name and no scheme, and this is no proxy.
        _ => return Err("the target of the request is no address of this server"),
    };
    let target = Server::parse(authority.as_str())?;
    let same = target.name == host.name && target.port_under(usual) == host.port_under(usual);
    if same { Ok(host) } else { Err("the target and the Host of the request differ") }
}
