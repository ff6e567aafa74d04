//! What the rules would find and is being mended. Nothing is added here: a rule that finds something new is right.

/// Circles between siblings, as the rule tells them.
pub(crate) const CIRCLES: &[&str] = &[
    "crates/api/src : clouds, dialect",
    "crates/gateway/src : config, forward",
    "crates/local-cloud/src : access, faults, routes",
    "crates/local-cloud/src : openstack, world",
    "src pages::disks: row, table",
    "src pages::sign_in: credentials, fields",
    "src pages::wizard: checked, finish, naming, page, running, steps",
    "src state: creating, endings, work",
    "src state::journal: database, shelf",
];

/// Modules of `state` that have no layer yet.
pub(crate) const STATE_MODULES: &[&str] = &[
    "accepting",
    "canceling",
    "creating",
    "handing",
    "lasting",
    "looking",
    "proof",
    "signing",
    "store",
    "who",
    "words",
    "work",
];
