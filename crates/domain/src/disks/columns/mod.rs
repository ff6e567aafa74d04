//! The disks of a project, kept as columns: a hundred thousand of them fit in a few megabytes and are filtered, sorted
//! and judged without touching anything that isn't needed.

mod facet;

use std::collections::HashMap;

use super::info::DiskInfo;
use super::record::{CloudKind, RawDisk};
use super::strings::{Arena, Span, Symbol, SymbolSet, Symbols};
use crate::check::{Check, CheckSet};
use crate::id::DiskId;
use crate::text::fold_into;
use crate::time::Timestamp;

pub use facet::Facet;

/// The disks of one project, in the order in which they arrived.
#[derive(Debug, Default)]
pub struct DiskColumns {
    arena: Arena,
    folded: Arena,
    symbols: Symbols,
    ids: Vec<DiskId>,
    names: Vec<Span>,
    search: Vec<Span>,
    sizes: Vec<u32>,
    statuses: Vec<Symbol>,
    types: Vec<Symbol>,
    zones: Vec<Symbol>,
    enterprise_projects: Vec<Symbol>,
    /// Of the few that have any.
    tags: HashMap<u32, Span>,
    created: Vec<Option<Timestamp>>,
    own_checks: Vec<CheckSet>,
    details: HashMap<(u32, Check), Span>,
    rows: HashMap<DiskId, u32>,
    unreadable: u32,
}

/// What became of a disk that was handed to the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pushed {
    /// It's a new row.
    New,
    /// It was here already: pages overlap when disks appear while they are read.
    Duplicate,
    /// Its id can't be read, so no transfer of it could ever be made.
    Unreadable,
}

impl DiskColumns {
    /// Makes room for `count` disks, so that columns don't grow by doubling.
    pub fn reserve(&mut self, count: usize) {
        self.ids.reserve(count);
        self.names.reserve(count);
        self.search.reserve(count);
        self.sizes.reserve(count);
        self.statuses.reserve(count);
        self.types.reserve(count);
        self.zones.reserve(count);
        self.enterprise_projects.reserve(count);
        self.created.reserve(count);
        self.own_checks.reserve(count);
        self.rows.reserve(count);
    }

    /// Takes one disk in, as a cloud of this `kind` answered it to somebody signed in to `project`.
    pub fn push(&mut self, raw: &RawDisk<'_>, kind: CloudKind, project: &str) -> Pushed {
        let Some(id) = DiskId::parse(raw.id) else {
            self.unreadable += 1;
            return Pushed::Unreadable;
        };
        let row = self.ids.len() as u32;
        if self.rows.contains_key(&id) {
            return Pushed::Duplicate;
        }
        self.rows.insert(id, row);
        self.ids.push(id);
        self.names.push(self.arena.push(raw.name));
        self.search.push(self.folded.push_with(|out| {
            fold_into(raw.name, out);
            out.push('\n');
            fold_into(raw.id, out);
            if !raw.tags.is_empty() {
                out.push('\n');
                fold_into(raw.tags, out);
            }
        }));
        self.sizes.push(raw.size_gib);
        self.statuses.push(self.symbols.intern(raw.status));
        self.types.push(self.symbols.intern(raw.disk_type));
        self.zones.push(self.symbols.intern(raw.zone));
        self.enterprise_projects.push(self.symbols.intern(raw.enterprise_project));
        if !raw.tags.is_empty() {
            self.tags.insert(row, self.arena.push(raw.tags));
        }
        self.created.push(Timestamp::parse(raw.created_at));
        self.own_checks.push(raw.checks(kind, project));
        for check in self.own_checks[row as usize].iter() {
            let detail = raw.detail(check);
            if !detail.is_empty() {
                let span = self.arena.push(detail);
                self.details.insert((row, check), span);
            }
        }
        Pushed::New
    }

    /// How many disks there are.
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// How many disks of the answer had no readable id.
    pub fn unreadable(&self) -> u32 {
        self.unreadable
    }

    /// The row of a disk.
    pub fn row(&self, id: DiskId) -> Option<u32> {
        self.rows.get(&id).copied()
    }

    /// The id of the disk in `row`. Rows come from this table; one that isn't there is a zero id.
    pub fn id(&self, row: u32) -> DiskId {
        self.ids.get(row as usize).copied().unwrap_or(DiskId(0))
    }

    /// Its name, which may be empty.
    pub fn name(&self, row: u32) -> &str {
        self.names.get(row as usize).map_or("", |span| self.arena.get(*span))
    }

    /// Its size in GiB.
    pub fn size_gib(&self, row: u32) -> u32 {
        self.sizes.get(row as usize).copied().unwrap_or(0)
    }

    /// What a person is told of it.
    pub fn info(&self, row: u32) -> DiskInfo {
        DiskInfo {
            id: self.id(row),
            name: self.name(row).to_owned(),
            size_gib: self.size_gib(row),
            disk_type: self.disk_type(row).to_owned(),
            zone: self.zone(row).to_owned(),
            snapshots: None,
        }
    }

    /// Its status, word for word.
    pub fn status(&self, row: u32) -> &str {
        self.statuses.get(row as usize).map_or("", |symbol| self.symbols.get(*symbol))
    }

    /// Its type, such as `SSD`.
    pub fn disk_type(&self, row: u32) -> &str {
        self.types.get(row as usize).map_or("", |symbol| self.symbols.get(*symbol))
    }

    /// Its availability zone.
    pub fn zone(&self, row: u32) -> &str {
        self.zones.get(row as usize).map_or("", |symbol| self.symbols.get(*symbol))
    }

    /// The id of its enterprise project; empty where the cloud has none.
    pub fn enterprise_project(&self, row: u32) -> &str {
        self.enterprise_projects.get(row as usize).map_or("", |symbol| self.symbols.get(*symbol))
    }

    /// Its tags, each as `key=value`, with a comma between.
    pub fn tags(&self, row: u32) -> &str {
        self.tags.get(&row).map_or("", |span| self.arena.get(*span))
    }

    /// When it was created, if that could be read.
    pub fn created(&self, row: u32) -> Option<Timestamp> {
        self.created.get(row as usize).copied().flatten()
    }

    /// What its own record says of it.
    pub(crate) fn own_checks(&self, row: u32) -> CheckSet {
        self.own_checks.get(row as usize).copied().unwrap_or_default()
    }

    /// What its own record says in particular about `check` (a server's id, an order's number), if anything.
    pub(crate) fn detail(&self, row: u32, check: Check) -> Option<&str> {
        self.details.get(&(row, check)).map(|span| self.arena.get(*span))
    }

    /// Name, id and tags in lower case, to search in.
    pub(crate) fn search_text(&self, row: u32) -> &str {
        self.search.get(row as usize).map_or("", |span| self.folded.get(*span))
    }

    pub(crate) fn status_symbol(&self, row: u32) -> Option<Symbol> {
        self.statuses.get(row as usize).copied()
    }

    pub(crate) fn type_symbol(&self, row: u32) -> Option<Symbol> {
        self.types.get(row as usize).copied()
    }

    pub(crate) fn zone_symbol(&self, row: u32) -> Option<Symbol> {
        self.zones.get(row as usize).copied()
    }

    /// Whether its status, type or zone is one of these.
    pub(crate) fn has_symbol(&self, row: u32, among: &SymbolSet) -> bool {
        let columns = [&self.statuses, &self.types, &self.zones];
        columns.into_iter().filter_map(|column| column.get(row as usize)).any(|symbol| among.has(*symbol))
    }

    /// The repeating words that have `text` in them, which is in lower case.
    pub(crate) fn symbols_with(&self, text: &str) -> SymbolSet {
        self.symbols.containing(text)
    }

    pub(crate) fn symbol(&self, text: &str) -> Option<Symbol> {
        self.symbols.find(text)
    }
}

#[cfg(test)]
mod tests;
