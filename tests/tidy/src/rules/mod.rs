//! The rules, one per file. A rule that finds what isn't there is mended here; one that finds what is there stays.

mod circles;
mod comments;
mod crates;
mod heads;
mod keys;
mod layers;
mod links;
mod markup;
mod output;
mod panics;
mod places;
mod reach;
mod secrets;
mod sizes;
mod spelling;
mod strings;
