//! Columns with few distinct values: what a filter offers to choose from.

use super::DiskColumns;
use crate::disks::strings::Symbol;

/// A column with few distinct values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facet {
    /// The status.
    Status,
    /// The disk type.
    Type,
    /// The availability zone.
    Zone,
}

impl DiskColumns {
    /// The distinct statuses, types or zones that occur, sorted: the choices of a filter.
    pub fn distinct(&self, facet: Facet) -> Vec<&str> {
        let column = match facet {
            Facet::Status => &self.statuses,
            Facet::Type => &self.types,
            Facet::Zone => &self.zones,
        };
        let mut seen: Vec<Symbol> = Vec::new();
        for symbol in column {
            if !seen.contains(symbol) {
                seen.push(*symbol);
            }
        }
        let mut words: Vec<&str> =
            seen.into_iter().map(|symbol| self.symbols.get(symbol)).filter(|w| !w.is_empty()).collect();
        words.sort_unstable();
        words
    }
}
