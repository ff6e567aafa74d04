//! The disks of the project: which can go, which can't and why, which couldn't be checked.
//!
//! | module | what it does |
//! |---|---|
//! | `page`, `states` | puts the page together; what is there while there is no table |
//! | `toolbar`, `filters`, `chips` | verdict, search, filters, and which of them are active |
//! | `table`, `head`, `row` | the table |
//! | `look` | which columns there are, and how high a row is |
//! | `picker`, `selection`, `undecided` | what can be selected, and the bar below |
//! | `why` | the reason of a row, and searching in reasons |
//! | `address` | keeps filters and address alike |
//! | `focus` | where the focus goes when what was pressed vanishes |
//! | `detail`, `facts` | one disk |
//! | `by_list` | selecting the disks that a list names |
//! | `export` | disks as a file |

mod address;
mod by_list;
mod chips;
mod detail;
mod export;
mod facts;
mod filters;
mod focus;
mod head;
mod look;
mod page;
mod picker;
mod row;
mod selection;
mod sheet;
mod states;
mod table;
mod toolbar;
mod undecided;
mod unreadable;
mod why;

pub use page::DisksPage;
