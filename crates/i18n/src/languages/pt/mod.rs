//! Portuguese: its tag, its plural categories, its direction, its table. Texts stand in the files beside this one, a group each.

mod accept;
mod common;
mod disks;
mod failures;
mod frame;
mod guard;
mod keys;
mod reasons;
mod sign_in;
mod transfers;
mod wizard;

use crate::direction::Direction;
use crate::messages::{Tables, Texts};
use crate::plural::Category;

pub(super) const TAG: &str = "pt";
pub(super) const OWN_NAME: &str = "Português";
pub(super) const CATEGORIES: &[Category] = &[Category::One, Category::Many, Category::Other];
pub(super) const DIRECTION: Direction = Direction::LeftToRight;

pub(super) const TABLE: [&str; Texts::COUNT] = Tables {
    accept: accept::TABLE,
    common: common::TABLE,
    disks: disks::TABLE,
    failures: failures::TABLE,
    frame: frame::TABLE,
    guard: guard::TABLE,
    keys: keys::TABLE,
    reasons: reasons::TABLE,
    sign_in: sign_in::TABLE,
    transfers: transfers::TABLE,
    wizard: wizard::TABLE,
}
.join();
