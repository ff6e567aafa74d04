//! Signing in, choosing a project, signing out.

mod access_keys;
mod ending;
mod factors;
mod projects;
mod through_the_gateway;

pub(crate) use factors::code;
