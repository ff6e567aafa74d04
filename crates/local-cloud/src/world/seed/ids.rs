//! Ids of the seed, derived from a path: every world has the same ones, and tests may rely on them.

use uuid::Uuid;

/// A namespace of this cloud's own.
const SPACE: Uuid = Uuid::from_u128(0x5eed_0000_e5f0_4c10_8d00_10ca_1c10_0d01);

/// The UUID of what is at `path`, such as `harbor/region-one/invoices-2025`.
pub(crate) fn uuid(path: &str) -> String {
    Uuid::new_v5(&SPACE, path.as_bytes()).to_string()
}

/// The same as 32 letters without dashes: the form of account, user and project ids.
pub(crate) fn hex(path: &str) -> String {
    Uuid::new_v5(&SPACE, path.as_bytes()).simple().to_string()
}
