//! What is around every page: the header with navigation, session, language and theme, and the dialogs that can open on any
//! page.

mod absence;
mod header;
mod idle;
mod leave;
mod session_chip;
mod sign_in_again;
mod sign_out;
mod switches;

pub use absence::{Absence, UnsentSecrets};
pub use header::{Header, NavLink};
pub use idle::IdleWatch;
pub use leave::LeaveQuestion;
pub use session_chip::SessionChip;
pub use sign_in_again::SignInAgain;
