//! The disks of the project: which can go, which can't and why, which couldn't be checked.

mod detail;
mod filters;
mod page;
mod partial;
mod row;
mod selection;
mod table;

pub use page::DisksPage;
