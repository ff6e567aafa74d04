//! The rules, one per file. A rule that finds what isn't there is mended here; one that finds what is there stays. What the
//! compiler or a lint can hold (`Cargo.toml`, `clippy.toml`) will never be one.

mod circles;
mod conformance;
mod crates;
mod development;
mod files;
mod inert;
mod keys;
mod layers;
mod links;
mod markup;
mod page;
mod pinned;
mod places;
mod secrets;
mod security;
mod strings;
mod tables;
mod translation;
