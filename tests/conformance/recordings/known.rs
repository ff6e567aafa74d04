//! Known differences, and why. A difference that is gone fails the test, so that this table stays true.

const OWN_TYPE: &str = "this cloud always has a private type, the recorded one had it for a while";
const OWN_NAME: &str = "the private type has another name here";

/// Recording, step, a piece of the difference, why.
pub const KNOWN: &[(&str, &str, &str, &str)] = &[
    ("accept-own", "quota before", "s_private is here alone", OWN_TYPE),
    ("accept-own", "quota after", "s_private is here alone", OWN_TYPE),
    ("over-quota", "quota of carol", "s_private is here alone", OWN_TYPE),
    ("volumes", "quota", "s_private", OWN_NAME),
    ("volumes", "types", ".volume_types", "a private type is shown to those alone who may use it"),
    ("token-expired", "log in", ".token.roles", "Keystone gives roles in any order"),
];
