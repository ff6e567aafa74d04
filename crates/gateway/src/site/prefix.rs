//! A proxy that serves the console below a path of its own, such as `/console/`. The page names its files from the root of the
//! host, so nothing of it would load; where the proxy says what it does, the person is told.

use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};

/// By this header a proxy says which beginning of the path it has taken off.
const FORWARDED_PREFIX: &str = "x-forwarded-prefix";

const EXPLANATION: &str = "\
EVS Transfer Console works only at the root of a host, such as https://console.example.com/, and not below a path. Ask its \
administrator for its address, or to give it a host name of its own.

EVS Transfer Console 只能部署在主机的根路径（例如 https://console.example.com/），不支持子路径。请向管理员询问其地址，或请管理员为其分配独立的主机名。
";

/// Whether a proxy says that it serves the console below a path.
pub fn is_below_one(headers: &HeaderMap) -> bool {
    headers
        .get_all(FORWARDED_PREFIX)
        .iter()
        .any(|prefix| !matches!(prefix.as_bytes().trim_ascii(), b"" | b"/"))
}

/// What is answered instead of the page.
pub fn explanation() -> Response {
    let headers = [(header::CONTENT_TYPE, "text/plain; charset=utf-8"), (header::CACHE_CONTROL, "no-store")];
    (StatusCode::NOT_FOUND, headers, EXPLANATION).into_response()
}
