//! Keys in sentences: those of Cinder's form, and what a word such as "key" right before it makes a guess.

use super::labels::Label;
use crate::handover::key_text::certain;
use crate::secret::AuthKey;

/// The fewest characters of a key of another form than Cinder's.
const FEWEST: usize = 8;

/// A word, and where it stands in its line.
#[derive(Clone, Copy)]
pub(super) struct Word<'a> {
    pub(super) text: &'a str,
    pub(super) start: usize,
}

impl Word<'_> {
    pub(super) fn end(self) -> usize {
        self.start + self.text.len()
    }
}

/// A key of Cinder's that begins with the first of these words, in one or in groups of four or eight, and how many words it
/// takes.
pub(super) fn key_at(line: &str, words: &[Word<'_>]) -> (Option<AuthKey>, usize) {
    let Some(first) = words.first() else { return (None, 0) };
    let is_hex = |text: &str| text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let length = first.text.len();
    if !matches!(length, 4 | 8) {
        let is_one = length == 16 || (first.text.contains('-') && length > 16);
        return (is_one.then(|| certain(first.text)).flatten(), 1);
    }
    let gap = |pair: &[Word<'_>]| line[pair[0].end()..pair[1].start].chars().all(char::is_whitespace);
    let more =
        words.windows(2).take_while(|pair| gap(pair) && pair[1].text.len() == length && is_hex(pair[1].text));
    let groups = 1 + more.count();
    if !is_hex(first.text) || groups != 16 / length {
        // A longer row of groups is something else, and so is each part of it.
        return (None, if is_hex(first.text) { groups } else { 1 });
    }
    let text = &line[first.start..words[groups - 1].end()];
    // Years and numbers come in fours too.
    (certain(text).filter(|_| text.contains(|c: char| c.is_ascii_alphabetic())), groups)
}

/// What a name right before it makes a key, or a guess at one.
pub(super) fn named_key(line: &str, word: Word<'_>, label: Option<Label>) -> Option<(AuthKey, bool)> {
    if !matches!(label, Some(Label::Key | Label::MaybeKey)) {
        return None;
    }
    // A key may have more kinds of characters than a word.
    let ends = |c: char| c.is_whitespace() || "\"'<>|`".contains(c);
    let begin = line[..word.start].rfind(|c| ends(c) || ":=,;(*".contains(c)).map_or(0, |at| at + 1);
    let begin = if line.is_char_boundary(begin) { begin } else { word.start };
    let end = line[word.start..].find(ends).map_or(line.len(), |at| word.start + at);
    opaque(&line[begin..end])
}

/// A text as a key of another form than Cinder's, and whether it looks like one. What looks like a telephone number, a date
/// or an address is none.
pub(super) fn opaque(text: &str) -> Option<(AuthKey, bool)> {
    let text = text.trim_matches(|c: char| "\"'`*.,;:!?()[]".contains(c));
    let has_letter = text.contains(|c: char| c.is_ascii_alphabetic());
    let has_digit = text.contains(|c: char| c.is_ascii_digit());
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    let is_none = text.starts_with('+') || text.contains('@') || text.contains("://") || !text.is_ascii();
    if text.len() < FEWEST || !has_digit || is_none || !(has_letter || is_number) {
        return None;
    }
    Some((AuthKey::parse(text)?, has_letter))
}
