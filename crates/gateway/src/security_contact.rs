//! Whom weaknesses are told: `/.well-known/security.txt` (RFC 9116), made of the configuration.

use std::fmt::Write as _;

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use time::format_description::well_known::Rfc3339;
use time::{Duration, OffsetDateTime, Time};

use crate::config::Server;

/// Where the file is looked for.
pub const PATH: &str = "/.well-known/security.txt";

/// For so long what it says can be relied on. Whoever reads it asks again, and gets a later date for as long as it's true.
const GOOD_FOR: Duration = Duration::days(90);

/// What the file says beside its date, or nothing where nobody is named.
#[derive(Clone)]
pub struct Contact(Option<String>);

impl Contact {
    /// The contact of this configuration.
    pub fn of(server: &Server) -> Self {
        Self(server.security_contact.as_ref().map(|contact| {
            let mut text = format!("Contact: {contact}\nPreferred-Languages: en, zh\n");
            for origin in server.origins.iter() {
                let _ = writeln!(text, "Canonical: {origin}{PATH}");
            }
            text
        }))
    }

    /// The file as it is today.
    pub fn answer(&self) -> Response {
        let text = self
            .0
            .as_ref()
            .and_then(|text| Some(format!("{text}Expires: {}\n", expires(OffsetDateTime::now_utc())?)));
        match text {
            Some(text) => {
                let headers = [
                    (header::CONTENT_TYPE, "text/plain; charset=utf-8"),
                    (header::CACHE_CONTROL, "no-cache"),
                ];
                (headers, text).into_response()
            }
            None => StatusCode::NOT_FOUND.into_response(),
        }
    }
}

fn expires(now: OffsetDateTime) -> Option<String> {
    now.checked_add(GOOD_FOR)?.replace_time(Time::MIDNIGHT).format(&Rfc3339).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_good_for_some_months() {
        // 2026-11-27, 10:00 UTC.
        let now = OffsetDateTime::from_unix_timestamp(1_795_773_600).unwrap();
        assert_eq!(expires(now).unwrap(), "2027-02-25T00:00:00Z");
    }
}
