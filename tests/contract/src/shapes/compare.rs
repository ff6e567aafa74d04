//! Comparing structure: every field of a document is in the answer, with the same type. More fields are fine.

use std::collections::BTreeSet;

use serde_json::Value;

/// A document, and where an answer may differ from it. Places are written like `volumes[].tags`.
#[derive(Default)]
pub(crate) struct Shape {
    pub document: &'static str,
    /// Fields that are there only where there is something to say. Each must be there at least once.
    pub sometimes: &'static [&'static str],
    /// Fields that may be null.
    pub nullable: &'static [&'static str],
    /// Objects whose keys are anybody's choice.
    pub free: &'static [&'static str],
    /// Fields that the local cloud doesn't give; they must not be there.
    pub missing: &'static [&'static str],
}

struct Walk<'a> {
    shape: &'a Shape,
    seen: BTreeSet<String>,
    wrong: BTreeSet<String>,
}

impl Shape {
    /// How the answers differ from the document.
    pub(crate) fn differences(&self, answers: &[Value]) -> Vec<String> {
        self.differences_from(&super::json(self.document), answers)
    }

    fn differences_from(&self, document: &Value, answers: &[Value]) -> Vec<String> {
        let mut walk = Walk { shape: self, seen: BTreeSet::new(), wrong: BTreeSet::new() };
        for answer in answers {
            walk.value(document, answer, "");
        }
        let unseen = self.sometimes.iter().filter(|place| !walk.seen.contains(**place));
        let unseen: Vec<String> = unseen.map(|place| format!("{place}: never there")).collect();
        walk.wrong.into_iter().chain(unseen).collect()
    }

    /// Fails with all differences at once.
    #[track_caller]
    pub(crate) fn check(&self, answers: &[Value]) {
        assert!(!answers.is_empty());
        let wrong = self.differences(answers);
        assert!(wrong.is_empty(), "{} isn't the shape of the answer:\n{}", self.document, wrong.join("\n"));
    }
}

impl Walk<'_> {
    fn value(&mut self, document: &Value, answer: &Value, at: &str) {
        match (document, answer) {
            // What the document shows as null has no type that it would tell.
            (Value::Null, _) => {}
            (_, Value::Null) if self.shape.nullable.contains(&at) => {}
            (Value::Object(_), Value::Object(_)) if self.shape.free.contains(&at) => {}
            (Value::Object(fields), Value::Object(answer)) => {
                for (name, documented) in fields {
                    let at = if at.is_empty() { name.clone() } else { format!("{at}.{name}") };
                    self.field(documented, answer.get(name), &at);
                }
            }
            (Value::Array(documented), Value::Array(answers)) => {
                for (documented, answer) in
                    documented.iter().flat_map(|d| answers.iter().map(move |a| (d, a)))
                {
                    self.value(documented, answer, &format!("{at}[]"));
                }
            }
            (document, answer) if kind(document) == kind(answer) => {}
            (document, answer) => {
                self.wrong.insert(format!("{at}: {} instead of {}", kind(answer), kind(document)));
            }
        }
    }

    fn field(&mut self, document: &Value, answer: Option<&Value>, at: &str) {
        let missing = self.shape.missing.contains(&at);
        match answer {
            Some(_) if missing => {
                self.wrong.insert(format!("{at}: there after all; take it off the list of missing fields"));
            }
            Some(answer) => {
                self.seen.insert(at.to_owned());
                self.value(document, answer, at);
            }
            None if missing || self.shape.sometimes.contains(&at) => {}
            None => {
                self.wrong.insert(format!("{at}: missing"));
            }
        }
    }
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(number) if number.is_f64() => "a fraction",
        Value::Number(_) => "an integer",
        Value::String(_) => "text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn differences(shape: &Shape, document: &Value, answer: Value) -> Vec<String> {
        shape.differences_from(document, &[answer])
    }

    #[test]
    fn more_fields_are_fine_and_fewer_or_others_are_not() {
        let document = json!({"list": [{"id": "a", "size": 1}], "note": null});
        let shape = Shape::default();
        let good = json!({"list": [{"id": "b", "size": 2, "more": []}, {"id": "c", "size": 3}], "note": 7});
        assert!(differences(&shape, &document, good).is_empty());
        let wrong = differences(&shape, &document, json!({"list": [{"id": 7}], "note": null}));
        assert_eq!(wrong, ["list[].id: an integer instead of text", "list[].size: missing"]);
        assert_eq!(differences(&shape, &document, json!({"list": []})), ["note: missing"]);
    }

    #[test]
    fn an_exception_holds_for_its_own_place_only_and_must_be_one() {
        let document = json!({"a": {"tags": {"k": "v"}, "zone": "z"}, "b": {"zone": "z"}});
        let shape = Shape {
            sometimes: &["b.zone"],
            nullable: &["a.zone"],
            free: &["a.tags"],
            missing: &["b.gone"],
            ..Shape::default()
        };
        let answer = json!({"a": {"tags": {}, "zone": null}, "b": {"zone": null}});
        assert_eq!(differences(&shape, &document, answer), ["b.zone: null instead of text"]);
        let answer = json!({"a": {"tags": [], "zone": "z"}, "b": {}});
        assert_eq!(
            differences(&shape, &document, answer),
            ["a.tags: a list instead of an object", "b.zone: never there"]
        );
    }
}
