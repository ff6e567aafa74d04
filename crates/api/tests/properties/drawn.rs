//! Bodies of answers: any bytes, any JSON, and documented answers in which something is changed. How they are read isn't
//! known here.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Map, Number, Value};

/// Names that some reader looks for.
const NAMES: &[&str] = &[
    "id",
    "name",
    "status",
    "size",
    "volume_id",
    "created_at",
    "auth_key",
    "links",
    "rel",
    "count",
    "volumes",
    "volume",
    "transfers",
    "transfer",
    "snapshots",
    "backups",
    "checkpoint_items",
    "vaults",
    "policies",
    "projects",
    "domains",
    "token",
    "project",
    "user",
    "domain",
    "expires_at",
    "versions",
    "version",
    "quota_set",
    "limit",
    "in_use",
    "clouds",
    "policy",
    "regions",
    "label",
    "metadata",
    "attachments",
    "tags",
    "iops",
    "error",
    "code",
    "message",
    "error_code",
    "error_msg",
];

/// Texts that some reader takes for something.
const TEXTS: &[&str] = &[
    "",
    "available",
    "1a7059f5-8ed7-45b7-8d05-2811e5d09f24",
    "2026-11-28T09:30:00.000000",
    "9266c59563c84664",
    "true",
    "next",
    "18446744073709551616",
    "3.70",
    "v3.0",
    "\u{202e}<b>\n",
    "\u{fffd}\u{0}",
];

/// The documented answers, as JSON.
pub(crate) static DOCUMENTS: LazyLock<Vec<Value>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/documents");
    let files = fs::read_dir(folder).unwrap().map(|file| fs::read_to_string(file.unwrap().path()).unwrap());
    let documents: Vec<Value> = files.map(|text| serde_json::from_str(&text).unwrap()).collect();
    assert!(documents.len() > 15, "only {} documents", documents.len());
    documents
});

fn scalar() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        any::<i64>().prop_map(|number| Value::Number(number.into())),
        any::<u64>().prop_map(|number| Value::Number(number.into())),
        any::<f64>().prop_map(|number| Number::from_f64(number).map_or(Value::Null, Value::Number)),
        select(TEXTS).prop_map(|text| Value::String(text.to_owned())),
        any::<u128>().prop_map(|number| Value::String(format!("{number:x}"))),
        (500..2000usize).prop_map(|length| Value::String("\u{7}x".repeat(length))),
    ]
}

/// Any JSON, in which names are often those that are looked for.
pub(crate) fn json() -> impl Strategy<Value = Value> {
    scalar().prop_recursive(4, 24, 4, |inner| {
        let object = vec((select(NAMES), inner.clone()), 0..4).prop_map(|fields| {
            Value::Object(
                fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect::<Map<_, _>>(),
            )
        });
        prop_oneof![vec(inner, 0..4).prop_map(Value::Array), object]
    })
}

/// A documented answer in which some values are others.
fn changed() -> impl Strategy<Value = Value> {
    let changes = vec((any::<Index>(), json()), 0..4);
    (any::<Index>(), changes).prop_map(|(which, changes)| {
        let mut document = DOCUMENTS[which.index(DOCUMENTS.len())].clone();
        for (place, value) in changes {
            let mut places = count(&document);
            let target = place.index(places);
            places = 0;
            *nth(&mut document, target, &mut places).unwrap() = value;
        }
        document
    })
}

fn count(value: &Value) -> usize {
    1 + match value {
        Value::Array(items) => items.iter().map(count).sum::<usize>(),
        Value::Object(fields) => fields.values().map(count).sum::<usize>(),
        _ => 0,
    }
}

fn nth<'a>(value: &'a mut Value, target: usize, seen: &mut usize) -> Option<&'a mut Value> {
    if *seen == target {
        return Some(value);
    }
    *seen += 1;
    match value {
        Value::Array(items) => items.iter_mut().find_map(|item| nth(item, target, seen)),
        Value::Object(fields) => fields.values_mut().find_map(|field| nth(field, target, seen)),
        _ => None,
    }
}

/// The body of an answer: mostly near to a documented one, sometimes cut or with other bytes in it.
pub(crate) fn body() -> impl Strategy<Value = Vec<u8>> {
    let text = prop_oneof![3 => changed(), 2 => json()].prop_map(|value| value.to_string().into_bytes());
    let broken =
        (changed(), any::<Index>(), any::<u8>(), any::<bool>()).prop_map(|(value, at, byte, cut)| {
            let mut bytes = value.to_string().into_bytes();
            let at = at.index(bytes.len());
            if cut {
                bytes.truncate(at)
            } else {
                bytes[at] = byte
            }
            bytes
        });
    prop_oneof![4 => text, 2 => broken, 1 => vec(any::<u8>(), 0..200)]
}
