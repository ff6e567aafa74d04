//! Values in sentences: ids and keys, with the words right before them that say what they are.

use super::keys::{Word, key_at, named_key};
use super::labels::{Label, is_filler, joins, label_of};
use super::plain::{LINK, marked};
use super::record::Item;
use crate::id::{DiskId, TransferId};

/// What a sentence says. `label` is the name that stands right before it.
pub(super) fn read(line: &str, label: Option<Label>) -> Vec<Item> {
    let words = words(line);
    let mut found = Found { items: Vec::new(), unnamed: Vec::new(), is_named: false };
    let mut label = label;
    let mut at = 0;
    while at < words.len() {
        let word = words[at];
        let (key, used) = key_at(line, &words[at..]);
        at += used.max(1);
        if let Some(number) = marked(LINK, word.text) {
            found.items.push(Item::Link(number));
        } else if let Some(id) = TransferId::parse(word.text) {
            found.id(id, label, word);
        } else if let Some(key) = key.filter(|_| label != Some(Label::Other)) {
            let is_number = word.text.bytes().all(|byte| byte.is_ascii_digit());
            let is_sure = !is_number || label == Some(Label::Key) || found.ends_with_id() || words.len() == 1;
            found.items.push(if is_sure { Item::Key(key) } else { Item::Guess(key) });
        } else if let Some((key, is_sure)) = named_key(line, word, label) {
            let is_sure = is_sure && label == Some(Label::Key);
            found.items.push(if is_sure { Item::Key(key) } else { Item::Guess(key) });
        } else {
            label = label_after(word.text, label);
            continue;
        }
        label = None;
    }
    found.put_right(line);
    found.items
}

/// What a line has been found to hold.
struct Found<'a> {
    items: Vec<Item>,
    /// Ids of which nothing says what they are.
    unnamed: Vec<(TransferId, Word<'a>)>,
    /// Something says of another id that it's a transfer's.
    is_named: bool,
}

impl<'a> Found<'a> {
    fn id(&mut self, id: TransferId, label: Option<Label>, word: Word<'a>) {
        match label {
            Some(Label::Disk) => self.items.push(Item::Disk(DiskId(id.0))),
            Some(Label::Other) => {}
            Some(Label::Transfer) => {
                self.is_named = true;
                self.items.push(Item::Transfer(id));
            }
            _ => {
                if self.unnamed.iter().all(|(known, _)| *known != id) {
                    self.unnamed.push((id, word));
                }
                self.items.push(Item::Transfer(id));
            }
        }
    }

    fn ends_with_id(&self) -> bool {
        matches!(self.items.last(), Some(Item::Transfer(_)))
    }

    /// Of several ids in one line, of which nothing says what they are, not each is a transfer's: a row of a table without
    /// heads names the disk too.
    fn put_right(&mut self, line: &str) {
        let is_key = |item: &Item| matches!(item, Item::Key(_));
        let keys = self.items.iter().filter(|item| is_key(item)).count();
        let of_transfer = match (keys, &self.unnamed[..]) {
            (_, [..]) if self.is_named => None,
            (1, [(first, _), _, ..]) => {
                let key = self.items.iter().position(is_key).unwrap_or(0);
                let id = |item: &Item| match item {
                    Item::Transfer(id) => Some(*id),
                    _ => None,
                };
                let before = self.items[..key].iter().rev().find_map(id);
                before.or_else(|| self.items[key..].iter().find_map(id)).or(Some(*first))
            }
            (0, [(first, begin), (_, end)]) => {
                let around = [&line[..begin.start], &line[end.end()..]];
                let is_row = around.iter().all(|text| !text.contains(char::is_alphanumeric));
                if !is_row || joins(&line[begin.end()..end.start]) {
                    return;
                }
                Some(*first)
            }
            _ => return,
        };
        let unnamed: Vec<TransferId> = self.unnamed.iter().map(|(id, _)| *id).collect();
        for item in &mut self.items {
            if let Item::Transfer(id) = *item
                && Some(id) != of_transfer
                && unnamed.contains(&id)
            {
                *item = Item::StrayId(id.0);
            }
        }
    }
}

/// The words of a line: what lies between blanks, quotes, bars and the like. Addresses are left out.
fn words(line: &str) -> Vec<Word<'_>> {
    let is_part = |c: char| c.is_alphanumeric() || "-_.+/~@".contains(c);
    let mut words = Vec::new();
    let mut at = 0;
    while let Some(c) = line[at..].chars().next() {
        let rest = &line[at..];
        let length = if marked(LINK, rest).is_some() {
            let length = rest.chars().take(2).map(char::len_utf8).sum();
            words.push(Word { text: &rest[..length], start: at });
            length
        } else if rest.starts_with("://") {
            words.pop();
            rest.find(|c: char| !c.is_ascii_graphic() || "\"'<>|".contains(c)).unwrap_or(rest.len())
        } else if is_part(c) {
            let ends = |other: char| !is_part(other) || other.is_ascii() != c.is_ascii();
            let length = rest.find(ends).unwrap_or(rest.len());
            // What is glued to an id behind it is a word of its own.
            let length = if rest.get(..36).and_then(TransferId::parse).is_some() { 36 } else { length };
            let text = rest[..length].trim_start_matches(['.', '-', '/', '~', '_']);
            let start = at + rest[..length].len() - text.len();
            let text = text.trim_end_matches(['.', '-', '/', '~', '_']);
            words.extend((!text.is_empty()).then_some(Word { text, start }));
            length
        } else {
            c.len_utf8()
        };
        at += length;
    }
    words
}

/// What the next value is, after this word.
fn label_after(word: &str, before: Option<Label>) -> Option<Label> {
    let lower = word.to_lowercase();
    match label_of(&lower) {
        Some(Label::Id) if matches!(before, Some(Label::Disk | Label::Other)) => before,
        Some(Label::Other) if is_filler(&lower) => before,
        // In a sentence these are words like others.
        Some(Label::Size | Label::NotOfTransfer) => None,
        Some(Label::Transfer) if lower == "transfer" && before == Some(Label::Key) => before,
        Some(label) => Some(label),
        None if is_filler(&lower) => before,
        None if matches!(lower.as_str(), "request" | "trace" | "user" | "ticket" | "order") => {
            Some(Label::Other)
        }
        None => None,
    }
}
