//! The built app: its files, each with the headers it needs. What the files are is the build's business; the only thing
//! known of them is how a name with a hash looks.

mod inline;
mod policy;

use std::path::Path;

use axum::body::Body;
use axum::http::{HeaderValue, Method, Request, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use tower::ServiceExt;
use tower_http::services::ServeDir;

use crate::error::Error;

/// A built app, ready to be served.
#[derive(Clone)]
pub struct Site {
    files: ServeDir,
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
            .precompressed_br()
            .precompressed_gzip();
        Ok(Self { files, policy: policy::of_page(&page) })
    }

    /// Answers with a file, or with the page for every address that a person can be at within the app.
    pub async fn answer(self, mut request: Request<Body>) -> Response {
        if !matches!(*request.method(), Method::GET | Method::HEAD) {
            return (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, "GET, HEAD")]).into_response();
        }
        let path = request.uri().path();
        if path.split('/').any(|segment| segment.starts_with('.')) {
            return StatusCode::NOT_FOUND.into_response();
        }
        let last = path.rsplit('/').next().unwrap_or_default();
        let (is_page, forever) =
            (!last.contains('.') || path == "/index.html", path.split('/').any(has_hash));
        if is_page {
            *request.uri_mut() = Uri::from_static("/index.html");
        }
        let mut answer = match self.files.oneshot(request).await {
            Ok(answer) => answer.map(Body::new),
            Err(never) => match never {},
        };
        let headers = answer.headers_mut();
        headers.insert(header::CONTENT_SECURITY_POLICY, self.policy);
        if headers.contains_key(header::CONTENT_TYPE) {
            let kept = if forever && !is_page { "public, max-age=31536000, immutable" } else { "no-cache" };
            headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(kept));
            headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        }
        answer
    }
}

/// Whether a name tells the content: `console-0123456789abcdef_bg.wasm`, or the folder `app-0123456789abcdef`. Such a file, or
/// a file in such a folder, never changes.
fn has_hash(name: &str) -> bool {
    const DIGITS: usize = 16;
    name.split('-').skip(1).any(|part| {
        let digits = part.bytes().take_while(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')).count();
        digits >= DIGITS && part.as_bytes().get(digits).is_none_or(|byte| matches!(byte, b'.' | b'_'))
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
        ] {
            assert!(has_hash(name), "{name}");
        }
        for name in ["index.html", "console.js", "a-b.js", "0123456789abcdef.js", "x-0123456789abcdefxyz.js"]
        {
            assert!(!has_hash(name), "{name}");
        }
    }
}
