//! Snapshots: the v2 API with a total, Cinder's form of the same, and the standard snapshots of v5. Neither generation
//! lists the other's.

pub(super) mod count_v5;
mod filter;
pub(super) mod list_cinder;
pub(super) mod list_v2;
pub(super) mod list_v5;
