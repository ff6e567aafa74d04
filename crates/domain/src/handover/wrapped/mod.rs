//! A link as it arrives: inside the address of a mail filter or a redirect, with its `#` percent-encoded, with HTML's or
//! mail's own escapes in it. What is taken off here is what others put on; the link itself is read by [`link`].

mod base64;
mod entities;
mod filter;

use percent_encoding::percent_decode_str;

use super::HandOver;
use super::link::{self, LinkProblem};

pub(super) use base64::bytes as base64_bytes;
pub(super) use entities::decode as without_entities;

/// So many wrappings are taken off: a filter, a redirect, an escaped `#`. More is an attempt to keep the page busy.
const DEPTH: u8 = 5;

/// Reads an address, or a part of one, that has a link of ours in it.
///
/// # Errors
/// Says why it can't be used.
pub fn read(address: &str) -> Result<HandOver, LinkProblem> {
    read_with(address, link::read)
}

/// The same for a link of any kind, of which `read` reads the fragment.
///
/// # Errors
/// Says why it can't be used.
pub fn read_with<T>(address: &str, read: impl Fn(&str) -> Result<T, LinkProblem>) -> Result<T, LinkProblem> {
    let address = entities::decode(address).replace("\\u0026", "&").replace("\\u003d", "=");
    read_within(&address, DEPTH, &read)
}

fn read_within<T>(
    address: &str,
    depth: u8,
    read: &impl Fn(&str) -> Result<T, LinkProblem>,
) -> Result<T, LinkProblem> {
    if let Some(at) = address.find("#v=") {
        return match address[at..].strip_prefix("#v=3D") {
            Some(rest) => read(&format!("v={}", without_mail_escapes(rest))),
            None => read(&address[at..]),
        };
    }
    if depth == 0 {
        return Err(LinkProblem::NotALink);
    }
    let found = insides(address).into_iter().map(|inner| read_within(&inner, depth - 1, read));
    let mut found = found.filter(|found| !matches!(found, Err(LinkProblem::NotALink)));
    found.next().unwrap_or(Err(LinkProblem::NotALink))
}

/// What an address may be the wrapping of, the likeliest first.
fn insides(address: &str) -> Vec<String> {
    let mut inside: Vec<String> = filter::insides(address).into_iter().collect();
    // Only the `#` was escaped: the names in the link have escapes of their own, which have to stay for its reader.
    if let Some(at) = address.find("%23v=") {
        let rest = &address[at + "%23v=".len()..];
        if rest.trim_start_matches(|c: char| c.is_ascii_digit()).starts_with('&') {
            inside.push(format!("#v={rest}"));
        }
    }
    let values = address.split(['?', '&', '#']).filter_map(|field| field.split_once('='));
    for (_, value) in values {
        if value.contains('%') {
            inside.push(percent_decode(value));
        } else if let Some(plain) = base64::address(value) {
            inside.push(plain);
        }
    }
    if address.contains('%') {
        inside.push(percent_decode(address));
    }
    inside.retain(|inside| inside != address);
    inside
}

fn percent_decode(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

/// Undoes the escapes of mails in quoted-printable: `=3D` for `=`.
fn without_mail_escapes(text: &str) -> String {
    percent_decode(&text.replace('%', "%25").replace('=', "%"))
}

#[cfg(test)]
mod tests;
