//! Checks of request bodies, with the messages of the library (jsonschema) that the real Cinder checks them with.

use serde_json::{Map, Value};

use super::Refusal;
use super::python::{repr, repr_as_sent, text};

/// The values of a boolean, as the message lists them.
const BOOLEANS: &str = "[True, 'True', 'TRUE', 'true', '1', 'ON', 'On', 'on', 'YES', 'Yes', 'yes', 'y', 't', False, \
                        'False', 'FALSE', 'false', '0', 'OFF', 'Off', 'off', 'NO', 'No', 'no', 'n', 'f']";

/// The object under `key`, with no other properties than these, of which the first must be there.
pub(super) fn object<'a>(
    body: &'a Value,
    sent: &[u8],
    key: &str,
    properties: &[&str],
) -> Result<&'a Map<String, Value>, Refusal> {
    let told = Refusal::bad_request;
    let Value::Object(outer) = body else {
        return Err(told(format!("{} is not of type 'object'", repr(body))));
    };
    let Some(inner) = outer.get(key) else { return Err(told(format!("'{key}' is a required property"))) };
    if let Some(other) = outer.keys().find(|known| *known != key) {
        return Err(told(unexpected(other)));
    }
    let sent = String::from_utf8_lossy(sent);
    let echo = || if inner.is_object() { repr_as_sent(inner, &sent) } else { text(inner) };
    let about =
        |what: String| told(format!("Invalid input for field/attribute {key}. Value: {}. {what}", echo()));
    let Value::Object(map) = inner else {
        return Err(about(format!("{} is not of type 'object'", repr(inner))));
    };
    if let Some(first) = properties.first().filter(|first| !map.contains_key(**first)) {
        return Err(about(format!("'{first}' is a required property")));
    }
    match map.keys().find(|known| !properties.contains(&known.as_str())) {
        Some(other) => Err(about(unexpected(other))),
        None => Ok(map),
    }
}

fn unexpected(property: &str) -> String {
    format!("Additional properties are not allowed ('{property}' was unexpected)")
}

/// The refusal of one property.
pub(super) fn invalid(key: &str, value: &Value, what: &str) -> Refusal {
    Refusal::bad_request(format!("Invalid input for field/attribute {key}. Value: {}. {what}", text(value)))
}

/// The id of a disk. Cinder accepts more forms than its ids have.
pub(super) fn uuid<'a>(map: &'a Map<String, Value>, key: &str) -> Result<&'a str, Refusal> {
    let value = map.get(key).unwrap_or(&Value::Null);
    let wrong = || invalid(key, value, &format!("{} is not a 'uuid'", repr(value)));
    let id = value.as_str().ok_or_else(wrong)?;
    let bare: String =
        id.replace("urn:", "").replace("uuid:", "").chars().filter(|c| !"{}-".contains(*c)).collect();
    (bare.len() == 32 && bare.bytes().all(|byte| byte.is_ascii_hexdigit())).then_some(id).ok_or_else(wrong)
}

/// A name, trimmed. Cinder crashes on a value that isn't a text.
pub(super) fn name(value: Option<&Value>) -> Result<Option<String>, Refusal> {
    let Some(value) = value.filter(|value| !value.is_null()) else { return Ok(None) };
    let name = value.as_str().ok_or_else(Refusal::crashed)?;
    let trimmed = name.trim();
    if trimmed.is_empty() || trimmed.chars().count() > 255 {
        return Err(bad_name(value));
    }
    Ok(Some(trimmed.to_owned()))
}

/// The refusal of a name.
pub(super) fn bad_name(name: &Value) -> Refusal {
    invalid("name", name, &format!("{} is not valid under any of the given schemas", repr(name)))
}

/// A boolean, in one of many spellings.
pub(super) fn boolean(key: &str, value: Option<&Value>) -> Result<bool, Refusal> {
    let Some(value) = value else { return Ok(false) };
    match value {
        Value::Bool(yes) => Ok(*yes),
        Value::String(word) if BOOLEANS.contains(&format!("'{word}'")) => {
            Ok(matches!(word.to_ascii_lowercase().as_str(), "true" | "1" | "on" | "yes" | "y" | "t"))
        }
        Value::String(_) => Err(invalid(key, value, &format!("{} is not one of {BOOLEANS}", repr(value)))),
        _ => Err(invalid(key, value, &format!("{} is not of type 'boolean', 'string'", repr(value)))),
    }
}
