//! One line after the other: a name with its value, a row of a table, heads, a sentence.

use super::labels::{Label, label_of};
use super::plain::{COMMENT, JSON, marked, without_quoting};
use super::prose;
use super::record::{Item, Record};
use super::table::{self, Head, Row};
use crate::disks::ClaimedDisk;

/// Reads all lines of a text.
pub(super) fn read(text: &str, claims: Vec<ClaimedDisk>) -> Vec<Item> {
    let mut lines = Lines { claims, ..Lines::default() };
    for line in text.lines() {
        lines.line(line);
    }
    lines.give_up_names();
    lines.end_record();
    lines.items
}

#[derive(Default)]
struct Lines {
    items: Vec<Item>,
    claims: Vec<ClaimedDisk>,
    record: Record,
    head: Option<Head>,
    /// Names that stood alone in their lines.
    names: Vec<Label>,
    /// Cells that stood alone in their lines, below such names.
    cells: Vec<String>,
    /// What was read before the last row of names and values, and that row: its value may go on in the next.
    last: Option<(Record, Label, String)>,
    /// The lines are the headers of an HTTP message.
    in_headers: bool,
}

impl Lines {
    fn line(&mut self, whole: &str) {
        let line = without_quoting(whole).trim();
        if line.is_empty() {
            // A mail may have doubled each end of a line: what a comment says is kept for the pair below.
            if !self.record.is_claim() {
                self.end_record();
            }
            self.in_headers = false;
            self.head = self.head.take().filter(|head| !head.ends_with_gap());
        } else if let Some(claim) = marked(COMMENT, line) {
            self.end_record();
            self.record.disk = self.claims.get(claim).cloned().unwrap_or_default();
            self.record.is_of_comment = true;
        } else if let Some(line) = line.strip_prefix(JSON) {
            self.field_of_json(line.trim_matches(['\u{3}', ' ']));
        } else if !(self.is_header(whole) || table::is_rule(line)) {
            self.plain(line);
        }
    }

    fn plain(&mut self, line: &str) {
        if self.below_names(line) || self.row(line) {
            return;
        }
        if let Some(head) = Head::of(line) {
            self.end_record();
            self.head = Some(head);
            return;
        }
        let bullet = line.trim_start_matches(['-', '*', '•', '·', ' ']);
        if bullet.len() < line.len() && line.starts_with("- ") {
            self.end_record();
        }
        let line = if label_of(line).is_some() { line } else { bullet };
        if let Some(label) = label_of(line) {
            self.names.push(label);
            return;
        }
        if let Some(more) = table::continuation(line)
            && let Some((record, label, value)) = self.last.take()
        {
            self.record = record;
            self.field(label, &format!("{value}{more}"), line);
            return;
        }
        match table::field(line).or_else(|| named(line)) {
            Some((label, value)) => self.field(label, &value, line),
            None => self.sentence(line, None),
        }
    }

    /// A line below names that stood alone: the value of one, or a cell below several.
    fn below_names(&mut self, line: &str) -> bool {
        let is_name = label_of(line).is_some();
        match self.names[..] {
            [] => false,
            _ if is_name && self.cells.is_empty() => false,
            [label] => {
                self.names.clear();
                self.field(label, line, line);
                true
            }
            _ => {
                let has_more = line.contains(char::is_whitespace) && !prose::read(line, None).is_empty();
                if has_more {
                    self.give_up_names();
                    return false;
                }
                self.cells.push(line.to_owned());
                if self.cells.len() == self.names.len() {
                    let head = Head::of_labels(self.names.clone());
                    let cells = std::mem::take(&mut self.cells);
                    self.items.extend(head.read(&cells));
                }
                true
            }
        }
    }

    /// The names that stood alone were none of cells.
    fn give_up_names(&mut self) {
        self.names.clear();
        for cell in std::mem::take(&mut self.cells) {
            self.sentence(&cell, None);
        }
    }

    /// A row below heads.
    fn row(&mut self, line: &str) -> bool {
        let Some(head) = self.head.as_ref().filter(|head| head.has_lines()) else { return false };
        match head.row(line) {
            Row::Read(items) => {
                self.items.extend(items);
                true
            }
            Row::NoRow => {
                self.head = None;
                false
            }
        }
    }

    fn field(&mut self, label: Label, value: &str, line: &str) {
        let value = value.trim().trim_end_matches([',', ';']);
        let value = value.trim_matches(|c: char| "\"'`* ".contains(c));
        let glued = value.contains("auth_key") || value.contains("transfer_id");
        if self.record.has_another(label, value) {
            self.end_record();
        }
        let before = self.record.clone();
        if glued || !self.record.take(label, value) {
            // A sentence, or several fields in one line.
            let begin = line.find(value).unwrap_or(0);
            self.sentence(&line[begin..], Some(label));
        } else {
            self.last = Some((before, label, value.to_owned()));
        }
    }

    /// A field of an object. What has no name that is known is none of a transfer's.
    fn field_of_json(&mut self, line: &str) {
        if line.is_empty() {
            return;
        }
        let (name, value) = line.split_once(':').unwrap_or(("", line));
        let value = value.trim().trim_matches(['"', '\'']);
        match label_of(name) {
            Some(Label::Disk) if value.is_empty() => self.record.is_other = true,
            Some(label) => {
                if self.record.has_another(label, value) {
                    self.end_record();
                }
                let _told = self.record.take(label, value);
            }
            // An element of a list.
            None if name.is_empty() => self.sentence(value, None),
            None => {}
        }
    }

    fn sentence(&mut self, line: &str, label: Option<Label>) {
        let items = prose::read(line, label);
        if !items.is_empty() {
            self.end_record();
            self.items.extend(items);
        }
    }

    fn end_record(&mut self) {
        let record = std::mem::take(&mut self.record);
        self.items.extend(record.into_item());
    }

    /// Whether a line belongs to the head of an HTTP message, as curl shows it.
    fn is_header(&mut self, line: &str) -> bool {
        let line = line.trim_start_matches(['<', '>', '*', ' ']);
        if line.starts_with("HTTP/") || line.ends_with(" HTTP/1.1") || line.ends_with(" HTTP/2") {
            self.in_headers = true;
            return true;
        }
        let name = line.split_once(':').map_or("", |(name, _)| name);
        let is_name =
            !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        self.in_headers && is_name
    }
}

/// A line that begins with a name and a colon or an equals sign.
fn named(line: &str) -> Option<(Label, String)> {
    let (name, value) = line.split_once([':', '='])?;
    Some((label_of(name)?, value.to_owned()))
}
