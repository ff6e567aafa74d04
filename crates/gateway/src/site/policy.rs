//! The content policy of the page: what it may load and run. It is as narrow as the app allows, and what is inline is
//! named by its hash, so that a text from elsewhere can never run as script. The app makes no markup of text and starts no
//! worker, so the page has no Trusted Types policy and may make none: a browser that knows Trusted Types refuses every text that
//! is given to it as markup, script or the address of one, whatever stands in it.

use axum::http::HeaderValue;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::inline;

/// The policy for this page, which may call these servers beside its own.
pub fn of_page(page: &str, servers: &[String]) -> HeaderValue {
    let scripts = hashes(&inline::texts(page, "script"));
    let styles = hashes(&inline::texts(page, "style"));
    let servers: String = servers.iter().map(|server| format!(" {server}")).collect();
    let policy = format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{scripts}; style-src 'self'{styles}; \
         img-src 'self' data:; connect-src 'self'{servers}; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; \
         require-trusted-types-for 'script'; trusted-types 'none'"
    );
    // Hashes are plain ASCII, so this can't fail; the fallback runs nothing at all, which is noticed at once.
    HeaderValue::from_str(&policy).unwrap_or(HeaderValue::from_static("default-src 'none'"))
}

fn hashes(texts: &[&str]) -> String {
    texts
        .iter()
        .map(|text| format!(" 'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes()))))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn policy(page: &str) -> String {
        of_page(page, &[]).to_str().unwrap().to_owned()
    }

    #[test]
    fn an_inline_script_is_named_by_its_hash() {
        // The hash as `openssl dgst -sha256 -binary | base64` gives it for `alert(1)`.
        let policy = policy("<script>alert(1)</script>");
        assert!(policy.contains("'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"), "{policy}");
    }

    #[test]
    fn only_clouds_that_the_browser_calls_by_itself_are_named() {
        let with = of_page("", &["https://cinder.example.com:8776".to_owned()]);
        assert!(with.to_str().unwrap().contains("connect-src 'self' https://cinder.example.com:8776;"));
        assert!(policy("").contains("connect-src 'self';"));
    }

    #[test]
    fn nothing_inline_is_allowed_where_the_page_has_nothing_inline() {
        let policy = policy("<script src='/a.js'></script>");
        assert!(policy.contains("script-src 'self' 'wasm-unsafe-eval'; style-src 'self';"), "{policy}");
        assert!(!policy.contains("unsafe-inline"));
    }

    #[test]
    fn no_text_becomes_markup_and_no_policy_can_be_made_that_would_allow_it() {
        assert!(policy("").ends_with("require-trusted-types-for 'script'; trusted-types 'none'"));
    }

    #[test]
    fn an_inline_style_is_no_reason_to_allow_a_script() {
        let policy = policy("<style>a{}</style>");
        assert!(policy.contains("script-src 'self' 'wasm-unsafe-eval';"), "{policy}");
        assert!(policy.contains("style-src 'self' 'sha256-"), "{policy}");
    }
}
