//! The many shapes in which clouds say no, made one. Order as in the provider's own SDK: `error_code`/`error_msg`, then
//! `errorCode`/`errorMsg`, then `code`/`message`, then whatever object lies inside.

use serde_json::Value;

/// What an error body says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// The code; empty where there is none. Foreign text, too, and as long at most.
    pub code: String,
    /// The message; foreign text, at most [`MOST`] characters.
    pub message: String,
    /// The gateway's own request id, where the body carries one.
    pub request_id: String,
}

/// How much of a message is kept, in characters.
pub const MOST: usize = 500;

/// The longest body that is parsed, in bytes. Some errors repeat what was sent, twice.
const LONGEST: usize = 64 * 1024;

/// Reads an error body of any shape. Never fails: what isn't JSON is quoted in part.
pub fn read(body: &[u8]) -> Said {
    let parsed =
        body.get(..LONGEST.min(body.len())).and_then(|start| serde_json::from_slice::<Value>(start).ok());
    match parsed.as_ref().and_then(|value| find(value, 0)) {
        Some(said) => said,
        None => Said {
            message: plain(&String::from_utf8_lossy(&body[..body.len().min(4 * MOST)])),
            ..Said::default()
        },
    }
}

fn find(value: &Value, depth: usize) -> Option<Said> {
    let object = value.as_object().filter(|_| depth < 4)?;
    let text = |key: &str| object.get(key).map(as_text);
    for (code, message) in [("error_code", "error_msg"), ("errorCode", "errorMsg"), ("code", "message")] {
        if let (Some(code), Some(message)) = (text(code), text(message)) {
            return Some(Said {
                code: plain(&code),
                message: plain(&message),
                request_id: plain(&text("request_id").unwrap_or_default()),
            });
        }
    }
    object.values().find_map(|inner| find(inner, depth + 1))
}

fn as_text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

/// A message as plain text: tags, which routers and proxies put in, are dropped; blanks are folded; long ones are cut.
fn plain(text: &str) -> String {
    let mut out = String::new();
    let mut in_tag = false;
    for c in text.chars() {
        match c {
            '<' => in_tag = true,
            '>' if in_tag => {
                in_tag = false;
                out.push(' ');
            }
            _ if in_tag => {}
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    let folded: Vec<&str> = out.split_whitespace().collect();
    folded.join(" ").chars().take(MOST).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(body: &str, code: &str, message: &str) {
        let said = read(body.as_bytes());
        assert_eq!((said.code.as_str(), said.message.as_str()), (code, message), "{body}");
    }

    #[test]
    fn every_documented_shape_is_read() {
        check(r#"{"error":{"code":"EVS.5404","message":"gone"}}"#, "EVS.5404", "gone");
        check(
            r#"{"badRequest":{"code":400,"message":"Invalid volume: status must be available"}}"#,
            "400",
            "Invalid volume: status must be available",
        );
        check(r#"{"error_msg":"token","error_code":"APIGW.0301","request_id":"r"}"#, "APIGW.0301", "token");
        check(r#"{"overLimit":{"code":413,"message":"too much","retryAfter":"0"}}"#, "413", "too much");
        check(
            r#"{"message":"The resource could not be found.<br /><br />\n\n\n","code":"404 Not Found","title":"Not Found"}"#,
            "404 Not Found",
            "The resource could not be found.",
        );
    }

    #[test]
    fn a_page_of_a_proxy_becomes_a_short_plain_text() {
        check(
            "<html><head><title>503</title></head><body><h1>Service  Unavailable</h1></body></html>",
            "",
            "503 Service Unavailable",
        );
        check("", "", "");
        assert_eq!(read(&vec![b'x'; 1_000_000]).message.len(), MOST);
    }

    #[test]
    fn the_gateways_request_id_in_the_body_is_kept() {
        assert_eq!(read(br#"{"error_msg":"m","error_code":"c","request_id":"r-1"}"#).request_id, "r-1");
    }
}
