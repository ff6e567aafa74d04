//! The built app: its files, each with the headers it needs. Nothing is known of them but how a name with a
//! hash looks.

#[cfg(feature = "embed")]
mod embedded;
mod inline;
mod policy;
mod prefix;

use std::ops::RangeInclusive;
use std::path::Path;

use axum::body::Body;
use axum::http::{HeaderValue, Method, Request, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use tower::ServiceExt;
use tower_http::services::ServeDir;

use crate::error::Error;

/// In pieces of so many bytes a file is read: each client that takes one holds two or three of them.
const PIECE: usize = 16 * 1024;

/// Where the files are.
#[derive(Clone)]
enum Files {
    Folder(ServeDir),
    #[cfg(feature = "embed")]
    Inside,
}

impl Files {
    async fn get(self, request: Request<Body>) -> Response {
        match self {
            Files::Folder(folder) => match folder.oneshot(request).await {
                Ok(answer) => answer.map(Body::new),
                Err(never) => match never {},
            },
            #[cfg(feature = "embed")]
            Files::Inside => embedded::get(&request),
        }
    }
}

/// A built app, ready to be served.
#[derive(Clone)]
pub struct Site {
    files: Files,
    page: String,
    policy: HeaderValue,
}

impl Site {
    /// Takes the app in `folder`, and makes the content policy for its page.
    ///
    /// # Errors
    /// When there is no page.
    pub fn open(folder: &Path) -> Result<Self, Error> {
        let page = std::fs::read_to_string(folder.join("index.html"))
            .map_err(|_| Error::NoPage { folder: folder.to_owned() })?;
        let files = ServeDir::new(folder)
            .append_index_html_on_directories(false)
            .with_buf_chunk_size(PIECE)
            .precompressed_br()
            .precompressed_gzip();
        Ok(Self { files: Files::Folder(files), policy: policy::of_page(&page, &[]), page })
    }

    /// The app inside this program, if it was built with one.
    pub fn inside() -> Option<Self> {
        #[cfg(feature = "embed")]
        let inside = embedded::page().map(|page| Self {
            files: Files::Inside,
            policy: policy::of_page(&page, &[]),
            page,
        });
        #[cfg(not(feature = "embed"))]
        let inside = None;
        inside
    }

    /// The same app, whose page may call these servers too.
    pub(crate) fn calling(mut self, servers: &[String]) -> Self {
        self.policy = policy::of_page(&self.page, servers);
        self
    }

    /// The content policy of its page.
    pub(crate) fn policy(&self) -> &str {
        // Made of plain ASCII.
        self.policy.to_str().unwrap_or("default-src 'none'")
    }

    /// Answers with a file, or with the page for every address that a person can be at within the app.
    pub async fn answer(self, mut request: Request<Body>) -> Response {
        if !matches!(*request.method(), Method::GET | Method::HEAD) {
            return (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, "GET, HEAD")]).into_response();
        }
        let path = request.uri().path();
        let is_link = is_link(path);
        if !is_link && path.split('/').any(|segment| segment.starts_with('.')) {
            return StatusCode::NOT_FOUND.into_response();
        }
        let (folders, last) = path.rsplit_once('/').unwrap_or_default();
        // A missing part of the app is answered with 404: the page would be taken for a broken part.
        let is_part = folders.split('/').nth(1).is_some_and(has_hash);
        // A dot at the end is that of a sentence which named the address.
        let is_file = last.contains('.') && !last.ends_with('.');
        let is_page = is_link || path == "/index.html" || !(is_part || is_file);
        let forever = is_part || has_hash(last);
        if is_page && prefix::is_below_one(request.headers()) {
            return prefix::explanation();
        }
        if is_page {
            *request.uri_mut() = Uri::from_static("/index.html");
        }
        let mut answer = self.files.get(request).await;
        let is_there = answer.status().is_success() || answer.status() == StatusCode::NOT_MODIFIED;
        let headers = answer.headers_mut();
        if is_there {
            headers.insert(header::CONTENT_SECURITY_POLICY, self.policy);
        }
        if headers.contains_key(header::CONTENT_TYPE) {
            let kept = if forever && !is_page { "public, max-age=31536000, immutable" } else { "no-cache" };
            headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(kept));
            headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        }
        if answer.status() == StatusCode::NOT_FOUND {
            // It is asked for again when the person tries again, and may be back.
            answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        }
        answer
    }
}

/// Whether it is a link to the page of recipients, or to that of senders, whose `#` was sent along, percent-encoded, by whatever program opened it.
/// What follows is none of the app's files, whatever the names of disks in it look like; the page takes it apart.
fn is_link(path: &str) -> bool {
    let fragment = path.strip_prefix("/accept").or(path.strip_prefix("/send"));
    fragment.is_some_and(|rest| rest.starts_with("%23") || rest.starts_with("%2523"))
}

/// Whether the name of a file or a folder has a hash of the content: `console-0123456789abcdef_bg.wasm`, `app-0123456789abcdef`.
/// Such a file never changes, nor does any in such a folder.
fn has_hash(name: &str) -> bool {
    // Trunk leaves out zeros that a hash begins with, of which there are seldom more than three. With one digit less, the
    // id of a disk would look as if it ended in a hash.
    const DIGITS: RangeInclusive<usize> = 13..=16;
    name.split('-').skip(1).any(|part| {
        let digits = part.bytes().take_while(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')).count();
        DIGITS.contains(&digits) && part.as_bytes().get(digits).is_none_or(|byte| matches!(byte, b'.' | b'_'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_a_hash_is_told_from_one_without() {
        for name in [
            "console-0123456789abcdef.js",
            "console-0123456789abcdef_bg.wasm",
            "evs-console-fedcba9876543210.css",
            "main-579d5d7803ea347.css",
            "app-0123456789abcdef",
        ] {
            assert!(has_hash(name), "{name}");
        }
        for name in [
            "index.html",
            "console.js",
            "a-b.js",
            "0123456789abcdef.js",
            "x-0123456789abcdefxyz.js",
            "red-facade.css",
            "a5b38d1c-0d1f-4c5e-9d3a-0123456789ab",
        ] {
            assert!(!has_hash(name), "{name}");
        }
    }
}
