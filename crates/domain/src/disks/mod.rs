//! Disks: one as a cloud answers it, one as a person is told of it, and all of a project as columns. What a disk *means*
//! for a transfer is the rules' matter, not this one's.

mod columns;
mod info;
mod record;
mod strings;

pub use columns::{DiskColumns, Facet, Pushed};
pub use info::{ClaimedDisk, DiskInfo};
pub use record::{CloudKind, RawDisk};
pub use strings::{Span, Symbol, SymbolSet};
