//! Reading a package's text, after it was opened. Who sealed it may be anybody, so it's read as carefully as a link.

use std::collections::BTreeSet;

use super::{END, LONGEST_NOTE, NAME, Package, Packed, VERSION, field, fits_on_a_line};
use crate::disks::ClaimedDisk;
use crate::handover::{MOST_TRANSFERS, Offer};
use crate::id::{DiskId, TransferId};
use crate::quota::SnapshotsAlong;
use crate::secret::AuthKey;
use crate::text::{LONGEST_NAME, one_line};
use crate::time::Timestamp;

/// A package as it was read.
#[derive(Clone, Debug)]
pub struct Read {
    /// What stands in it.
    pub package: Package,
    /// So many transfers can't be used and were left out: without a whole ID or a key, named twice, or too many.
    pub left_out: usize,
}

/// Why a text is no package. It's refused as a whole then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PackageProblem {
    /// It's something else.
    NotAPackage,
    /// It's of a later version of this console.
    LaterVersion,
    /// It has no end.
    Cut,
    /// It has another number of transfers than it says.
    Incomplete {
        /// What it says.
        said: usize,
        /// What was found.
        found: usize,
    },
    /// No transfer in it can be used.
    NoTransfer,
}

/// Reads what was sealed.
///
/// # Errors
/// Says why it can't be used.
pub fn read(text: &[u8]) -> Result<Read, PackageProblem> {
    let text = std::str::from_utf8(text).map_err(|_| PackageProblem::NotAPackage)?;
    let mut lines = text.trim_start_matches(['\u{feff}', '\n', '\r']).lines();
    match lines.next().and_then(|line| field_of(line)) {
        Some((NAME, VERSION)) => {}
        Some((NAME, version)) if is_number(version) => return Err(PackageProblem::LaterVersion),
        _ => return Err(PackageProblem::NotAPackage),
    }
    let mut reading = Reading::default();
    loop {
        match lines.next().ok_or(PackageProblem::Cut)? {
            END => return reading.finish(),
            line => {
                if let Some((name, value)) = field_of(line) {
                    reading.take(name, value);
                }
            }
        }
    }
}

/// A line's name and value. One blank stands between them, others are the value's. A line without a name says nothing.
fn field_of(line: &str) -> Option<(&str, &str)> {
    let (name, value) = line.split_once(':')?;
    Some((name, value.strip_prefix(' ').unwrap_or(value)))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A package that is being read: its head first, then one transfer after the other.
#[derive(Default)]
struct Reading {
    package: Package,
    said: Option<usize>,
    found: usize,
    seen: BTreeSet<TransferId>,
    current: Option<Current>,
}

/// The transfer that is being read.
#[derive(Default)]
struct Current {
    transfer: Option<TransferId>,
    key: Option<AuthKey>,
    disk: ClaimedDisk,
    snapshots: (Option<u32>, Option<u64>),
}

impl Reading {
    fn take(&mut self, name: &str, value: &str) {
        if name == field::TRANSFER {
            self.end_transfer();
            self.found += 1;
            self.current = Some(Current { transfer: TransferId::parse(value.trim()), ..Current::default() });
        } else if let Some(current) = &mut self.current {
            current.take(name, value);
        } else {
            self.take_of_head(name, value);
        }
    }

    fn take_of_head(&mut self, name: &str, value: &str) {
        let package = &mut self.package;
        match name {
            field::MADE => package.made_at = Timestamp::parse(value),
            field::CLOUD => package.cloud = claim(value, LONGEST_NAME),
            field::REGION => package.region = claim(value, LONGEST_NAME),
            field::PROJECT => package.sender_project = claim(value, LONGEST_NAME),
            field::NOTE => package.note = claim(value, LONGEST_NOTE),
            field::COUNT => self.said = value.trim().parse().ok(),
            _ => {}
        }
    }

    fn end_transfer(&mut self) {
        let Some(current) = self.current.take() else { return };
        let Some(packed) = current.finish() else { return };
        if self.package.transfers.len() < MOST_TRANSFERS && self.seen.insert(packed.offer.transfer) {
            self.package.transfers.push(packed);
        }
    }

    fn finish(mut self) -> Result<Read, PackageProblem> {
        self.end_transfer();
        let Self { package, said, found, .. } = self;
        if let Some(said) = said.filter(|said| *said != found) {
            return Err(PackageProblem::Incomplete { said, found });
        }
        if package.transfers.is_empty() {
            return Err(PackageProblem::NoTransfer);
        }
        let left_out = found - package.transfers.len();
        Ok(Read { package, left_out })
    }
}

impl Current {
    fn take(&mut self, name: &str, value: &str) {
        let disk = &mut self.disk;
        match name {
            field::KEY => self.key = AuthKey::parse(value).filter(fits_on_a_line),
            field::DISK => disk.id = DiskId::parse(value.trim()),
            field::DISK_NAME => disk.name = claim(value, LONGEST_NAME),
            field::SIZE => disk.size_gib = value.trim().parse().unwrap_or(0),
            field::TYPE => disk.disk_type = claim(value, LONGEST_NAME),
            field::ZONE => disk.zone = claim(value, LONGEST_NAME),
            field::SNAPSHOTS => self.snapshots.0 = value.trim().parse().ok(),
            field::SNAPSHOTS_SIZE => self.snapshots.1 = value.trim().parse().ok(),
            _ => {}
        }
    }

    fn finish(self) -> Option<Packed> {
        let snapshots = self.snapshots.0.zip(self.snapshots.1);
        let snapshots = snapshots.map(|(count, size_gib)| SnapshotsAlong { count, size_gib });
        let offer = Offer { transfer: self.transfer?, disk: ClaimedDisk { snapshots, ..self.disk } };
        Some(Packed { offer, key: self.key? })
    }
}

/// What somebody says, as one line that isn't too long.
fn claim(value: &str, longest: usize) -> String {
    one_line(value).chars().take(longest).collect()
}
