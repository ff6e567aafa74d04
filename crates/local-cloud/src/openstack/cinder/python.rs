//! JSON values as Python prints them, as Cinder's error messages do.

use serde_json::Value;

/// As `repr()` prints it.
pub(super) fn repr(value: &Value) -> String {
    match value {
        Value::Null => "None".to_owned(),
        Value::Bool(true) => "True".to_owned(),
        Value::Bool(false) => "False".to_owned(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => quoted(text),
        Value::Array(items) => format!("[{}]", items.iter().map(repr).collect::<Vec<_>>().join(", ")),
        Value::Object(map) => {
            let pairs = map.iter().map(|(key, value)| format!("{}: {}", quoted(key), repr(value)));
            format!("{{{}}}", pairs.collect::<Vec<_>>().join(", "))
        }
    }
}

/// The same for an object, whose keys Python keeps in the order they were sent in.
pub(super) fn repr_as_sent(value: &Value, sent: &str) -> String {
    let Value::Object(map) = value else { return repr(value) };
    let mut pairs: Vec<_> = map.iter().collect();
    pairs.sort_by_key(|(key, _)| sent.find(&format!("\"{key}\"")));
    let pairs = pairs.into_iter().map(|(key, value)| format!("{}: {}", quoted(key), repr(value)));
    format!("{{{}}}", pairs.collect::<Vec<_>>().join(", "))
}

/// As `str()` prints it: a text is itself.
pub(super) fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| repr(value), str::to_owned)
}

fn quoted(text: &str) -> String {
    let quote = if text.contains('\'') && !text.contains('"') { '"' } else { '\'' };
    let mut out = String::from(quote);
    for letter in text.chars() {
        match letter {
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            other if other == quote => out.extend(['\\', other]),
            other => out.push(other),
        }
    }
    out.push(quote);
    out
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn values_are_printed_as_python_does() {
        assert_eq!(
            repr(&json!({"a": null, "b": [true, 1, "it's"]})),
            r#"{'a': None, 'b': [True, 1, "it's"]}"#
        );
        assert_eq!((text(&json!("x")), text(&json!([]))), ("x".to_owned(), "[]".to_owned()));
    }
}
