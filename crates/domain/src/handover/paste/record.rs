//! The values of one transfer that stand together: the fields of an object, the cells of a row, the lines of a pair.

use super::keys::opaque;
use super::labels::{Label, is_none};
use crate::disks::ClaimedDisk;
use crate::handover::key_text::certain;
use crate::id::{DiskId, TransferId};
use crate::secret::AuthKey;

/// Something that was found, in the order in which it stood.
pub(super) enum Item {
    /// A link, by its number.
    Link(usize),
    Record(Box<Record>),
    Transfer(TransferId),
    Disk(DiskId),
    Key(AuthKey),
    /// What may be a key.
    Guess(AuthKey),
    /// An id of which it isn't said whose it is.
    StrayId(u128),
    /// A key in a place where it can't be told whose it is.
    StrayKey(AuthKey),
}

/// What was said of one transfer, or of a disk.
#[derive(Clone, Default)]
pub(super) struct Record {
    pub(super) transfer: Option<TransferId>,
    pub(super) key: Option<AuthKey>,
    pub(super) guess: Option<AuthKey>,
    pub(super) disk: ClaimedDisk,
    id: Option<TransferId>,
    /// It began with a comment of ours.
    pub(super) is_of_comment: bool,
    /// It speaks of something that is no transfer.
    pub(super) is_other: bool,
}

impl Record {
    /// Takes a value. Says whether it has one already that differs, so that this one belongs to the next record.
    pub(super) fn has_another(&self, label: Label, value: &str) -> bool {
        let id = TransferId::parse(value);
        match label {
            Label::Key | Label::MaybeKey => self.key.is_some(),
            Label::Transfer => self.transfer.is_some() && self.transfer != id,
            Label::Id => self.id.is_some() && self.id != id,
            Label::Disk => self.disk.id.is_some() && self.disk.id != DiskId::parse(value),
            _ => false,
        }
    }

    /// Takes a value by its name. Says whether it could.
    pub(super) fn take(&mut self, label: Label, value: &str) -> bool {
        if is_none(value) {
            return true;
        }
        match label {
            Label::Key | Label::MaybeKey => return self.take_key(label, value),
            Label::Transfer => match TransferId::parse(value) {
                Some(id) => self.transfer = Some(id),
                None => return false,
            },
            Label::Id => match TransferId::parse(value) {
                Some(id) => self.id = Some(id),
                // A number of the line, or the like.
                None => return value.parse::<u64>().is_ok(),
            },
            Label::Disk => match DiskId::parse(value) {
                Some(id) => self.disk.id = Some(id),
                None => return false,
            },
            Label::Size => {
                let digits = value.trim_end_matches(|c: char| !c.is_ascii_digit());
                self.disk.size_gib = digits.parse().unwrap_or(0);
            }
            Label::NotOfTransfer => self.is_other = true,
            Label::Other => {}
        }
        true
    }

    fn take_key(&mut self, label: Label, value: &str) -> bool {
        if let Some(key) = certain(value) {
            self.key = Some(key);
        } else if value.contains(char::is_whitespace) {
            return false;
        } else if let Some((key, is_sure)) = opaque(value) {
            *(if is_sure && label == Label::Key { &mut self.key } else { &mut self.guess }) = Some(key);
        } else {
            return false;
        }
        true
    }

    /// Whether it has nothing but what was claimed of a disk in a comment, and perhaps the disk's id below.
    pub(super) fn is_claim(&self) -> bool {
        let is_empty =
            self.transfer.is_none() && self.id.is_none() && self.key.is_none() && self.guess.is_none();
        is_empty && self.is_of_comment
    }

    /// What it tells, if anything.
    pub(super) fn into_item(mut self) -> Option<Item> {
        let is_other = self.is_other && self.key.is_none();
        match self.id {
            Some(id) if self.transfer.is_none() && !is_other => self.transfer = Some(id),
            // What has a disk's id besides its own is a snapshot or the like.
            Some(id) if is_other && self.disk.id.is_none() => self.disk.id = Some(DiskId(id.0)),
            _ => {}
        }
        if self.transfer.is_some() || self.key.is_some() || self.guess.is_some() {
            Some(Item::Record(Box::new(self)))
        } else {
            self.disk.id.map(Item::Disk)
        }
    }
}
