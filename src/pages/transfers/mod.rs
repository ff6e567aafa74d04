//! The pages of transfers: what waits for its recipient, what became of the rest, one transfer closely. What a transfer
//! is called and how it ended is put together here from what was read and what this browser recorded; requests are the
//! state's business.
//!
//! | module | what it knows |
//! |---|---|
//! | `facts`, `past` | pending and ended transfers, joined with disks and records: values, no elements |
//! | `naming`, `badges`, `moments` | how disks, keys, endings and times are told |
//! | `list` | the page of all transfers |
//! | `detail` | the page of one transfer |
//! | `canceling` | asking before a cancel, and showing what came of it |
//! | `keys` | what seals keys in this browser: a passkey, set up and turned off |
//! | `told` | what the other side says of transfers |
//! | `freshness`, `unfinished`, `waiting_keys`, `news` | how old the list is, what a crash left over, keys from before, what happened meanwhile |
//! | `interrupted_runs` | runs of creates that were cut short, and going on with them |

mod badges;
mod canceling;
mod detail;
mod facts;
mod freshness;
mod interrupted_runs;
mod keys;
mod list;
mod moments;
mod naming;
mod news;
mod past;
mod told;
mod unfinished;
mod waiting_keys;

pub use detail::TransferPage;
pub use list::TransfersPage;
pub use news::EndingNews;
