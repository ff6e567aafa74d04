//! Finds the disks that a text names: ids and names as they are pasted, a CSV file, a table of a command-line client. Nothing is
//! guessed: a name that fits several disks is told as such, and what fits none is told too.

mod cells;

use std::collections::{HashMap, HashSet};

use crate::disks::DiskColumns;
use crate::id::DiskId;
use crate::text::{claim, fold_into};
use cells::{Cells, words};

/// The longest text that is read, in bytes. Ten thousand disks with all their columns are less.
pub const LONGEST: usize = 4 * 1024 * 1024;

/// What a text names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// The rows of the disks, each once, in the order of the text.
    pub found: Vec<u32>,
    /// Names that fit several disks, with their rows. None of them is in `found` because of that name.
    pub ambiguous: Vec<(String, Vec<u32>)>,
    /// What fits no disk of the project.
    pub missing: Vec<String>,
}

impl Named {
    /// Whether the text names nothing at all.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty() && self.ambiguous.is_empty() && self.missing.is_empty()
    }
}

/// Looks for the disks that `text` names. A table with a head is read by its columns: the id if there is one, else the name.
/// Otherwise each line is one or more ids, a name, or several names with separators between.
pub fn find(text: &str, disks: &DiskColumns) -> Named {
    let mut finder = Finder { disks, names: Names::of(disks), named: Named::default(), seen: HashSet::new() };
    match Cells::of(text) {
        Cells::Table(lines) => lines.iter().for_each(|(id, name)| finder.take_record(id, name)),
        Cells::Lines(lines) => lines.into_iter().for_each(|line| finder.take_line(line)),
    }
    finder.named
}

struct Finder<'a> {
    disks: &'a DiskColumns,
    names: Names<'a>,
    named: Named,
    /// What has been looked for: nothing counts twice.
    seen: HashSet<String>,
}

impl Finder<'_> {
    /// A line of a table. Where the id is none, the name counts.
    fn take_record(&mut self, id: &str, name: &str) {
        match DiskId::parse(id) {
            Some(disk) => self.take_ids(&[disk]),
            None if name.is_empty() => self.miss(id),
            None => self.take_name(name),
        }
    }

    fn take_line(&mut self, line: &str) {
        let ids: Vec<DiskId> = words(line).filter_map(DiskId::parse).collect();
        if !ids.is_empty() {
            return self.take_ids(&ids);
        }
        // A whole line first: a name may have commas in it.
        let item = cells::without_bullet(line);
        let forms = [line, item, cells::unquoted(item)];
        if let Some(form) = forms.into_iter().find(|form| !self.names.rows(form).is_empty()) {
            return self.take_name(form);
        }
        let parts = cells::parts(item);
        if parts.len() > 1 && parts.iter().any(|part| !self.names.rows(part).is_empty()) {
            parts.iter().for_each(|part| self.take_name(part));
        } else {
            self.take_name(cells::unquoted(item));
        }
    }

    /// The ids of one line. What else stands there, such as the id of a server, is no disk and doesn't matter if one of them is.
    fn take_ids(&mut self, ids: &[DiskId]) {
        let rows: Vec<u32> = ids.iter().filter_map(|id| self.disks.row(*id)).collect();
        match (rows.is_empty(), ids.first()) {
            (true, Some(id)) => self.miss(&id.to_string()),
            _ => rows.into_iter().for_each(|row| self.hit(row)),
        }
    }

    fn take_name(&mut self, name: &str) {
        let rows = self.names.rows(name).to_vec();
        match rows[..] {
            [] => self.miss(name),
            [row] => self.hit(row),
            _ if self.seen.insert(format!("name {name}")) => self.named.ambiguous.push((claim(name), rows)),
            _ => {}
        }
    }

    fn hit(&mut self, row: u32) {
        if self.seen.insert(format!("row {row}")) {
            self.named.found.push(row);
        }
    }

    fn miss(&mut self, text: &str) {
        let text = claim(text);
        if !text.is_empty() && self.seen.insert(format!("missing {text}")) {
            self.named.missing.push(text);
        }
    }
}

/// The rows by name: as it's written, and without regard to case and blanks where it's written like none.
struct Names<'a> {
    exact: HashMap<&'a str, Vec<u32>>,
    folded: HashMap<String, Vec<u32>>,
}

impl<'a> Names<'a> {
    fn of(disks: &'a DiskColumns) -> Self {
        let (mut exact, mut folded) = (HashMap::<_, Vec<u32>>::new(), HashMap::<_, Vec<u32>>::new());
        for row in 0..u32::try_from(disks.len()).unwrap_or(u32::MAX) {
            let name = disks.name(row);
            if !name.is_empty() {
                exact.entry(name).or_default().push(row);
                folded.entry(fold(name)).or_default().push(row);
            }
        }
        Self { exact, folded }
    }

    fn rows(&self, name: &str) -> &[u32] {
        let rows = self.exact.get(name).or_else(|| self.folded.get(&fold(name)));
        rows.map_or(&[], Vec::as_slice)
    }
}

fn fold(name: &str) -> String {
    let mut folded = String::new();
    fold_into(&claim(name), &mut folded);
    folded
}

#[cfg(test)]
mod tests;
