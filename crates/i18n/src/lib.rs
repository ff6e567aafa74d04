//! Every sentence a person reads, in every language, and nothing else: no markup, no state. `messages` declares what can be
//! said, `languages` says it. A missing or misfit translation doesn't compile. Style: American English, short sentences, the
//! words of ARCHITECTURE.md; say what happened and what to do.
//!
//! A text is filled in by the method of its name, so that a slip in a placeholder's name or type doesn't compile:
//!
//! ```
//! use evs_i18n::{Language, fake, messages::disks};
//!
//! let t = fake::texts(Language::English);
//! assert_eq!(t.disks.selected(2), "2 disks selected");
//! assert_eq!(t.disks.showing(disks::Showing { n: 2, total: 3 }), "2 of 3 disks");
//! ```
//!
//! A slip in a name:
//!
//! ```compile_fail
//! use evs_i18n::{Language, fake, messages::disks};
//!
//! fake::texts(Language::English).disks.showing(disks::Showing { n: 2, all: 3 });
//! ```
//!
//! A slip in a type:
//!
//! ```compile_fail
//! use evs_i18n::{Language, fake};
//!
//! fake::texts(Language::English).disks.selected("2");
//! ```
//!
//! A text with placeholders that isn't filled in:
//!
//! ```compile_fail
//! use evs_i18n::{Language, fake};
//!
//! let text: &str = fake::texts(Language::English).disks.selected;
//! ```

mod check;
mod direction;
mod facts;
pub mod fake;
mod fill;
#[macro_use]
mod languages;
mod listings;
mod locale;
#[macro_use]
pub mod messages;
mod plural;
pub mod pseudo;
mod reasons;
mod table;

pub use check::{Misfit, Problem, misfit};
pub use direction::Direction;
pub use facts::fact_name;
pub use fill::Message;
pub use languages::Language;
pub use listings::listing_name;
pub use locale::Locale;
pub use messages::Texts;
pub use plural::Category;
pub use reasons::{Sentence, reason, unchecked};
pub use table::{Table, TableError, read, write};

#[cfg(test)]
mod tests;
