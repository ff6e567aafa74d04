//! A client's output without names, a value in each line: `openstack … -f value`. Its order is the client's: key, time, id,
//! name, disk.

use super::labels::{Label, label_of};
use super::plain::without_quoting;
use super::record::{Item, Record};
use crate::handover::key_text::certain;
use crate::id::TransferId;

/// One line of such an output.
enum Value {
    Key(String),
    Id(TransferId),
    Time,
    Other,
}

/// Reads such outputs, one below the other; `None` if it isn't such.
pub(super) fn read(text: &str) -> Option<Vec<Item>> {
    let mut values = Vec::new();
    for line in text.lines().map(|line| without_quoting(line).trim()).filter(|line| !line.is_empty()) {
        values.push(value(line)?);
    }
    let begins = |value: &Value| matches!(value, Value::Key(_));
    let first = values.iter().position(|value| !matches!(value, Value::Other))?;
    let values = &values[first..];
    if !matches!(values.first(), Some(Value::Key(_) | Value::Time)) {
        return None;
    }
    let mut items = Vec::new();
    let mut has_disk = false;
    let mut rest = values;
    while !rest.is_empty() {
        let end = rest.iter().skip(1).position(begins).map_or(rest.len(), |at| at + 1);
        let (block, after) = rest.split_at(end);
        has_disk |= read_block(block, &mut items)?;
        rest = after;
    }
    has_disk.then_some(items)
}

/// Reads what one transfer's output holds. Says whether it has more than one id.
fn read_block(block: &[Value], items: &mut Vec<Item>) -> Option<bool> {
    let mut record = Record::default();
    let mut ids = block.iter().filter_map(|value| match value {
        Value::Id(id) => Some(*id),
        _ => None,
    });
    if let Some(Value::Key(key)) = block.first() {
        record.take(Label::Key, key);
    }
    let (transfer, disk, third) = (ids.next()?, ids.next(), ids.next());
    if third.is_some() {
        return None;
    }
    record.transfer = Some(transfer);
    // Only an output that is whole says that its last line is the disk.
    let is_whole = block.iter().any(|value| matches!(value, Value::Time));
    match disk {
        Some(disk) if is_whole => {
            record.take(Label::Disk, &disk.to_string());
        }
        Some(disk) => items.push(Item::StrayId(disk.0)),
        None => {}
    }
    items.extend(record.into_item());
    Some(disk.is_some())
}

/// A line, if it may be one of such an output: an id or a key stands alone in it.
fn value(line: &str) -> Option<Value> {
    if let Some(id) = TransferId::parse(line) {
        return Some(Value::Id(id));
    }
    if line.len() == 16 && certain(line).is_some() {
        return Some(Value::Key(line.to_owned()));
    }
    if is_time(line.as_bytes()) {
        return Some(Value::Time);
    }
    if label_of(line).is_some() {
        return None;
    }
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let is_value =
        |word: &str| TransferId::parse(word).is_some() || (word.len() == 16 && certain(word).is_some());
    (!line.split(|c| !is_part(c)).any(is_value)).then_some(Value::Other)
}

/// `2026-01-01T00:00:00.000000`, or with a blank in the middle.
fn is_time(line: &[u8]) -> bool {
    let year = line.get(..4).is_some_and(|year| year.iter().all(u8::is_ascii_digit));
    year && matches!(line.get(4), Some(b'-'))
        && matches!(line.get(10), Some(b'T' | b' '))
        && matches!(line.get(13), Some(b':'))
}
