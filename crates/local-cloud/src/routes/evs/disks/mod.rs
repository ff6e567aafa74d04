//! Disks: EVS's own API (`cloudvolumes`, with a total) and the one it has from Cinder (`volumes`).

mod filter;
pub(super) mod list;
pub(super) mod list_cinder;
mod shape;
pub(super) mod show;
pub(super) mod show_cinder;
