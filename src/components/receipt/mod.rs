//! A receipt: what has changed hands, in which account, project and region, and when, in UTC. It's shown, printed and saved as
//! a file, and holds no key. What is on it is the caller's to know: the cloud's word, never a link's claim.
//!
//! | module | what it does |
//! |---|---|
//! | `files` | the same as a table (CSV), as data (JSON) and as text |
//! | `view` | the receipt on the page, and the buttons that print and save it |

mod files;
mod view;

use evs_domain::id::{DiskId, TransferId};
use evs_domain::text::one_line;

use crate::state::who::Who;

pub use view::{ReceiptView, UtcTime};

/// Where it happened, as people and as the cloud know it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReceiptPlace {
    /// The cloud's name for people.
    pub cloud: String,
    /// The region's name for people, and its id.
    pub region: (String, String),
    /// The account's id and name; each empty where it isn't known.
    pub account: (String, String),
    /// The project's id and name.
    pub project: (String, String),
}

impl ReceiptPlace {
    /// The project of this session, for who reads this language.
    pub fn of(who: &Who, tag: &str) -> Self {
        let (id, name) = who.receiving_account();
        Self {
            cloud: one_line(&who.cloud_label(tag)),
            region: (one_line(&who.region_label(tag)), who.region.clone()),
            account: (id.to_owned(), one_line(name)),
            project: (who.project.0.clone(), one_line(&who.project.1)),
        }
    }
}

/// One disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceiptLine {
    /// The disk's name, as the cloud shows it.
    pub name: String,
    /// The disk's id.
    pub disk: DiskId,
    /// Its size; zero where it isn't known.
    pub size_gib: u32,
    /// The transfer's id.
    pub transfer: Option<TransferId>,
    /// When, in seconds since 1970.
    pub at: i64,
}

/// A receipt.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Receipt {
    /// Where the disks are now, or were sent from.
    pub place: ReceiptPlace,
    /// The disks.
    pub lines: Vec<ReceiptLine>,
}
