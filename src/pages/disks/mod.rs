//! The disks of the project: which can go, which can't and why, which couldn't be checked.

mod detail;
mod filters;
mod page;
mod row;
mod selection;
mod table;
mod unreadable;

pub use page::DisksPage;
