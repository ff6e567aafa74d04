//! Translates recorded ids, keys and tokens to those of this run. Values at the same place of two answers name the same thing; when
//! one comes again under another name, that is a difference.

use std::collections::BTreeMap;

use serde_json::Value;

/// The two names of everything.
#[derive(Default)]
pub struct Names {
    here: BTreeMap<String, String>,
}

impl Names {
    /// One thing under both names.
    pub fn learn(&mut self, recorded: &str, here: &str) {
        if !recorded.is_empty() {
            self.here.entry(recorded.to_owned()).or_insert_with(|| here.to_owned());
        }
    }

    /// All ids and keys of an answer.
    pub fn learn_all(&mut self, recorded: &Value, here: &Value) {
        match (recorded, here) {
            (Value::Object(recorded), Value::Object(here)) => {
                for (key, value) in recorded {
                    self.learn_all(value, here.get(key).unwrap_or(&Value::Null));
                }
            }
            (Value::Array(recorded), Value::Array(here)) => {
                recorded.iter().zip(here).for_each(|(recorded, here)| self.learn_all(recorded, here));
            }
            (Value::String(recorded), Value::String(here)) if is_id(recorded) && is_id(here) => {
                self.learn(recorded, here);
            }
            _ => {}
        }
    }

    /// A recorded text as it would be here.
    pub fn translate(&self, text: &str) -> String {
        let mut text = text.replace("http://127.0.0.1:8776", "http://localhost/openstack/volume");
        text = text.replace("http://127.0.0.1:5000", "http://localhost/openstack/identity");
        for (recorded, here) in &self.here {
            if text.contains(recorded.as_str()) {
                text = text.replace(recorded, here);
            }
        }
        text
    }

    /// The same for every text of an answer.
    pub fn translate_all(&self, value: &Value) -> Value {
        match value {
            Value::String(text) => Value::String(self.translate(text)),
            Value::Array(items) => items.iter().map(|item| self.translate_all(item)).collect(),
            Value::Object(map) => Value::Object(
                map.iter().map(|(key, value)| (key.clone(), self.translate_all(value))).collect(),
            ),
            other => other.clone(),
        }
    }
}

/// A UUID, one without dashes, or a key.
fn is_id(text: &str) -> bool {
    let bare: String = text.chars().filter(|c| *c != '-').collect();
    matches!(text.len(), 16 | 32 | 36) && bare.bytes().all(|byte| byte.is_ascii_hexdigit())
}
