//! A ledger for programs for tables, and searching it. A table is for reading; only the lines themselves can be verified.

use super::{Head, Line};
use crate::csv::add_line;

const HEADING: [&str; 16] = [
    "number",
    "time_utc",
    "kind",
    "detail",
    "cloud",
    "region",
    "account_id",
    "project_id",
    "disk_id",
    "disk_name",
    "size_gib",
    "transfer_id",
    "count",
    "other_number",
    "other_hash",
    "hash",
];

/// As a table that programs for tables open (RFC 4180), with a mark at its beginning by which they know UTF-8.
pub fn csv(lines: &[Line]) -> String {
    let mut out = "\u{feff}".to_owned();
    add_line(&mut out, &HEADING);
    for line in lines {
        add_line(&mut out, &line.cells());
    }
    out
}

fn some(number: u64) -> String {
    if number == 0 { String::new() } else { number.to_string() }
}

impl Line {
    fn cells(&self) -> [String; 16] {
        let event = &self.event;
        let Head { number, hash } = self.head();
        [
            number.to_string(),
            event.at.to_extended(),
            event.kind.code().to_owned(),
            event.detail.clone(),
            event.cloud.clone(),
            event.region.clone(),
            event.account.clone(),
            event.project.clone(),
            event.disk.map(|disk| disk.to_string()).unwrap_or_default(),
            event.disk_name.clone(),
            some(u64::from(event.size_gib)),
            event.transfer.map(|transfer| transfer.to_string()).unwrap_or_default(),
            some(u64::from(event.count)),
            event.other.map(|other| other.number.to_string()).unwrap_or_default(),
            event.other.map(|other| other.hash.to_string()).unwrap_or_default(),
            hash.to_string(),
        ]
    }

    /// Whether all these words are in the line, whatever their case, or in `said`: what the line is called on the page.
    pub fn has_words(&self, words: &str, said: &str) -> bool {
        let cells = self.cells();
        let all = format!("{}\n{said}", cells.join("\n")).to_lowercase();
        words.to_lowercase().split_whitespace().all(|word| all.contains(word))
    }
}
