//! Signing in, choosing a project, signing out.

mod access_keys;
mod ending;
mod factors;
mod projects;

pub(crate) use factors::code;
