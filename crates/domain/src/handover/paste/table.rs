//! Tables: rows of cells between bars, tabs, commas, semicolons or wide gaps, and heads that say what a column holds.

use super::labels::{Label, label_of};
use super::record::{Item, Record};
use crate::handover::key_text::certain;
use crate::id::TransferId;
use crate::text::{LONGEST_NAME, one_line};

/// What separates cells, the surest first.
const SEPARATORS: [&str; 5] = ["|", "\t", ";", ",", "  "];

/// The heads of a table.
pub(super) struct Head {
    separator: &'static str,
    labels: Vec<Option<Label>>,
}

/// What became of a line below a head.
pub(super) enum Row {
    Read(Vec<Item>),
    /// It's none of the table's.
    NoRow,
}

/// The cells of a line, without the quotes around them.
pub(super) fn cells(line: &str, separator: &str) -> Vec<String> {
    let mut line = line.trim_matches(' ');
    if separator == "|" {
        line = line.strip_prefix('|').unwrap_or(line);
        line = line.strip_suffix('|').unwrap_or(line);
    }
    let mut cells = vec![String::new()];
    let (mut rest, mut in_quotes) = (line, false);
    while let Some(c) = rest.chars().next() {
        if !in_quotes && rest.starts_with(separator) {
            rest = &rest[separator.len()..];
            // A gap is one, however wide.
            rest = if separator == "  " { rest.trim_start_matches(' ') } else { rest };
            cells.push(String::new());
            continue;
        }
        in_quotes ^= c == '"';
        cells.last_mut().into_iter().for_each(|cell| cell.push(c));
        rest = &rest[c.len_utf8()..];
    }
    cells.iter().map(|cell| cell.trim_matches(['"', '\'', ' ', '`', '*', '\t']).to_owned()).collect()
}

/// A line of two cells, the first of which names the second. Between bars the first is a name in any case.
pub(super) fn field(line: &str) -> Option<(Label, String)> {
    SEPARATORS.iter().find_map(|separator| {
        let mut cells = cells(line, separator);
        let value = if cells.len() == 2 { cells.pop()? } else { return None };
        let is_table = *separator == "|" && line.starts_with('|');
        let label = label_of(&cells[0]).or((is_table && !is_value(&cells[0])).then_some(Label::Other))?;
        Some((label, value))
    })
}

/// What a row goes on with whose name is in the row before: a client wraps long values in a narrow window.
pub(super) fn continuation(line: &str) -> Option<String> {
    let mut cells = line.starts_with('|').then(|| cells(line, "|"))?;
    let more = cells.pop()?;
    (matches!(&cells[..], [name] if name.is_empty()) && !more.is_empty()).then_some(more)
}

/// Whether a line is drawn and says nothing: `+----+`, `|---|`.
pub(super) fn is_rule(line: &str) -> bool {
    line.chars().all(|c| "+-=|: ".contains(c) || ('\u{2500}'..='\u{257f}').contains(&c)) && line.len() > 2
}

impl Head {
    /// The heads, if a line has such: several names that are known, and no value.
    pub(super) fn of(line: &str) -> Option<Self> {
        SEPARATORS.into_iter().find_map(|separator| {
            let cells = cells(line, separator);
            let labels: Vec<_> = cells.iter().map(|cell| label_of(cell)).collect();
            let has = |wanted: &[Label]| labels.iter().flatten().any(|label| wanted.contains(label));
            let known = labels.iter().flatten().count();
            let is_head = known >= 2
                && has(&[Label::Transfer, Label::Id, Label::Key, Label::MaybeKey])
                && cells.iter().all(|cell| !is_value(cell));
            is_head.then_some(Self { separator, labels })
        })
    }

    /// The heads that stood in lines of their own.
    pub(super) fn of_labels(labels: Vec<Label>) -> Self {
        Self { separator: "\n", labels: labels.into_iter().map(Some).collect() }
    }

    /// Whether an empty line ends it. Between bars and tabs a row is known as one.
    pub(super) fn ends_with_gap(&self) -> bool {
        !matches!(self.separator, "|" | "\t")
    }

    /// Whether its rows are single lines.
    pub(super) fn has_lines(&self) -> bool {
        self.separator != "\n"
    }

    /// Reads a line below the heads.
    pub(super) fn row(&self, line: &str) -> Row {
        let cells = cells(line, self.separator);
        if cells.len() == self.labels.len() {
            return Row::Read(self.read(&cells));
        }
        if cells.len() == 1 || !cells.iter().any(|cell| is_value(cell)) {
            return Row::NoRow;
        }
        // A cell too many or too few: which is which can't be told.
        let stray = |cell: &String| match (TransferId::parse(cell), certain(cell)) {
            (Some(id), _) => Some(Item::StrayId(id.0)),
            (None, key) => key.map(Item::StrayKey),
        };
        Row::Read(cells.iter().filter_map(stray).collect())
    }

    /// Reads the cells of a row, as many as there are heads.
    pub(super) fn read(&self, cells: &[String]) -> Vec<Item> {
        let names_transfers = self.labels.contains(&Some(Label::Transfer));
        // Under a head, what is called a key is one.
        let is_key = self.labels.iter().flatten().any(|label| matches!(label, Label::Key | Label::MaybeKey));
        let mut record = Record::default();
        let mut items = Vec::new();
        for (label, cell) in self.labels.iter().zip(cells) {
            let label = match label {
                Some(Label::MaybeKey) => Label::Key,
                // It numbers the rows, or is a disk's.
                Some(Label::Id) if names_transfers => Label::Other,
                Some(Label::NotOfTransfer) if names_transfers || is_key => Label::Other,
                Some(label) => *label,
                None => Label::Other,
            };
            if record.take(label, cell) {
                continue;
            }
            match label {
                Label::Disk => record.disk.name = one_line(cell).chars().take(LONGEST_NAME).collect(),
                Label::Key => {}
                _ => items.extend(TransferId::parse(cell).map(|id| Item::StrayId(id.0))),
            }
        }
        items.extend(record.into_item());
        items
    }
}

/// Whether a cell has a value that a name never is.
fn is_value(cell: &str) -> bool {
    TransferId::parse(cell).is_some() || certain(cell).is_some()
}
