//! The built app inside the program: its files as they lie in a release, compressed forms beside them.

use std::borrow::Cow;

use axum::body::Body;
use axum::http::{HeaderValue, Request, StatusCode, header};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use rust_embed::{Embed, EmbeddedFile};

#[derive(Embed)]
#[folder = "$EVS_CONSOLE_DIST"]
struct App;

/// The types of the files that a release has.
const TYPES: [(&str, &str); 7] = [
    (".html", "text/html"),
    (".js", "text/javascript"),
    (".css", "text/css"),
    (".wasm", "application/wasm"),
    (".json", "application/json"),
    (".txt", "text/plain; charset=utf-8"),
    (".md", "text/markdown; charset=utf-8"),
];

/// The page.
pub fn page() -> Option<String> {
    String::from_utf8(App::get("index.html")?.data.into_owned()).ok()
}

/// The file that is asked for, in the smallest form that the browser reads.
pub fn get(request: &Request<Body>) -> Response {
    let name = request.uri().path().trim_start_matches('/');
    let accepted = request.headers().get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok());
    let Some((file, coding)) = smallest(name, accepted.unwrap_or_default()) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let mut answer = Response::new(Body::from(bytes(file)));
    let known = TYPES.iter().find(|(ending, _)| name.ends_with(ending));
    let kind = known.map_or("application/octet-stream", |(_, kind)| kind);
    answer.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    if let Some(coding) = coding {
        answer.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static(coding));
    }
    answer
}

/// The content where it lies in the program: it isn't copied, or each client that takes a file slowly would hold one.
fn bytes(file: EmbeddedFile) -> Bytes {
    match file.data {
        Cow::Borrowed(content) => Bytes::from_static(content),
        Cow::Owned(content) => Bytes::from(content),
    }
}

fn smallest(name: &str, accepted: &str) -> Option<(EmbeddedFile, Option<&'static str>)> {
    let takes = |coding: &str| {
        accepted
            .split(',')
            .map(str::trim)
            .any(|said| said == coding || said.starts_with(&format!("{coding};")))
    };
    for (coding, ending) in [("br", "br"), ("gzip", "gz")] {
        if takes(coding)
            && let Some(file) = App::get(&format!("{name}.{ending}"))
        {
            return Some((file, Some(coding)));
        }
    }
    Some((App::get(name)?, None))
}
