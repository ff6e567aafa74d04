//! Hand-over in three steps: the link, the key by another way, and what is left to do. Below them each transfer by itself. What
//! was done is noted in the journal, and what the organization doesn't allow isn't offered.
//!
//! | module | what it shows |
//! |---|---|
//! | `panel` | all of it |
//! | `offered` | the transfers, as all of these know them |
//! | `step` | the frame of one step |
//! | `link_step`, `keys_step`, `last_step` | the steps |
//! | `seal` | keys sealed in a file |
//! | `seal_to`, `packed` | keys sealed to the recipient's own key |
//! | `for_whom` | to whom the sender wants to hand over |
//! | `table`, `row`, `row_menu` | the transfers one by one |
//! | `sent_receipt` | what was offered, on paper and as a file, without keys |
//! | `opening` | opening sealed keys to hand them over |
//! | `allowed`, `keeping` | what the organization allows, and for how long a key is here |

mod allowed;
mod for_whom;
mod keeping;
mod keys_step;
mod last_step;
mod link_step;
mod offered;
mod opening;
mod packed;
mod panel;
mod row;
mod row_menu;
mod seal;
mod seal_to;
mod sent_receipt;
mod step;
mod table;

pub use allowed::Recipients;
pub use for_whom::ForWhom;
pub use keeping::{KeepingNote, NotKept};
pub use opening::{Why, open, refusal_text};
pub use panel::HandOverPanel;
