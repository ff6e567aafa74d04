//! The frame around every page: header with navigation, who is signed in, language and theme; the questions that can come
//! up on any page.

mod header;
mod leave;
mod session_chip;
mod sign_in_again;
mod switches;

pub use header::Header;
pub use leave::LeaveQuestion;
pub use session_chip::SessionChip;
pub use sign_in_again::SignInAgain;
