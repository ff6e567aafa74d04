//! Compares two answers and describes what differs.

use axum::http::HeaderMap;
use serde_json::{Map, Value};

use crate::cloud::Answer;
use crate::names::Names;

/// The headers that clients read.
const HEADERS: [&str; 9] = [
    "openstack-api-version",
    "vary",
    "retry-after",
    "www-authenticate",
    "access-control-allow-origin",
    "access-control-allow-methods",
    "access-control-allow-headers",
    "access-control-expose-headers",
    "access-control-max-age",
];

/// Fields whose values are made up by each cloud for itself.
const OF_EACH_CLOUD: [&str; 4] = ["audit_ids", "service_uuid", "connection_info", "container"];

/// All differences; none when the two say the same.
pub fn differences(recorded: &Value, here: &Answer, names: &Names) -> Vec<String> {
    let mut out = Vec::new();
    if recorded["status"] != here.status {
        out.push(format!("status {} is {} here", recorded["status"], here.status));
    }
    for name in HEADERS {
        let (then, now) = (recorded_header(recorded, name), header(&here.headers, name));
        if names.translate(&then) != now {
            out.push(format!("header {name}: {then:?} is {now:?} here"));
        }
    }
    if let Some(body) = recorded.get("json") {
        values("", &names.translate_all(body), &here.body, &mut out);
    }
    out
}

fn recorded_header(recorded: &Value, name: &str) -> String {
    let headers = recorded["headers"].as_object();
    let found =
        headers.and_then(|headers| headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)));
    found.and_then(|(_, value)| value.as_str()).unwrap_or_default().to_owned()
}

fn header(headers: &HeaderMap, name: &str) -> String {
    headers.get(name).map_or_else(String::new, |value| value.to_str().unwrap().to_owned())
}

fn values(at: &str, then: &Value, now: &Value, out: &mut Vec<String>) {
    match (then, now) {
        (Value::Object(then), Value::Object(now)) => objects(at, then, now, out),
        (Value::Array(then), Value::Array(now)) if then.len() == now.len() => {
            for (n, (then, now)) in then.iter().zip(now).enumerate() {
                values(&format!("{at}[{n}]"), then, now, out);
            }
        }
        // A schema is printed after the sentence; the sentence is what counts.
        (Value::String(then), Value::String(now)) if then.lines().next() == now.lines().next() => {}
        (Value::String(then), Value::String(now)) if is_same_echo(then, now) => {}
        (Value::String(then), Value::String(now)) if is_time(then) && is_time(now) => {}
        _ if then == now => {}
        _ => out.push(format!("{at}: {then} is {now} here")),
    }
}

fn objects(at: &str, then: &Map<String, Value>, now: &Map<String, Value>, out: &mut Vec<String>) {
    for (key, then) in then {
        let at = format!("{at}.{key}");
        match now.get(key) {
            None => out.push(format!("{at} isn't here")),
            Some(now) if OF_EACH_CLOUD.contains(&key.as_str()) => {
                let same_kind = std::mem::discriminant(then) == std::mem::discriminant(now);
                if !same_kind {
                    out.push(format!("{at}: {then} is {now} here"));
                }
            }
            Some(now) => values(&at, then, now, out),
        }
    }
    for key in now.keys().filter(|key| !then.contains_key(*key)) {
        out.push(format!("{at}.{key} is here alone"));
    }
}

/// Whether both echo the same object. Its keys were sent in another order than they were recorded in, because reading a
/// recording sorts them.
fn is_same_echo(then: &str, now: &str) -> bool {
    let letters = |text: &str| {
        let mut letters: Vec<char> = text.chars().collect();
        letters.sort_unstable();
        letters
    };
    then.contains("Value: {") && now.contains("Value: {") && letters(then) == letters(now)
}

fn is_time(text: &str) -> bool {
    let pattern = "dddd-dd-ddTdd:dd:dd.dddddd";
    let text = text.trim_end_matches('Z');
    text.len() == pattern.len()
        && text.chars().zip(pattern.chars()).all(|(letter, wanted)| match wanted {
            'd' => letter.is_ascii_digit(),
            other => letter == other,
        })
}
