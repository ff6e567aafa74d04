//! What was found that makes a check apply: the names and numbers behind a reason, never a sentence.

use crate::check::Check;

/// What stands behind a "yes" to one check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// To which check.
    pub check: Check,
    /// How many things were found (snapshots, backups, …); 0 where nothing is counted.
    pub count: usize,
    /// Names or ids of what was found, at most [`Evidence::SHOWN`] of them. Foreign text.
    pub names: Vec<String>,
    /// For snapshots: all of them were made by backups and go away with these only.
    pub made_by_backup: bool,
}

impl Evidence {
    /// How many names are kept.
    pub const SHOWN: usize = 5;

    /// Evidence of `count` things with these names.
    pub fn counted(check: Check, count: usize, names: Vec<String>) -> Self {
        Self { check, count, names, made_by_backup: false }
    }

    /// Evidence that is one word of the disk's record, or nothing but the fact.
    pub fn word(check: Check, word: Option<&str>) -> Self {
        Self { check, count: 0, names: word.map(str::to_owned).into_iter().collect(), made_by_backup: false }
    }
}
