//! What is around every page: the header with navigation, project, account, language and theme, and the dialogs that can
//! open on any page.

mod absence;
mod account_menu;
mod enter_question;
mod going;
mod header;
mod idle;
mod language;
mod leave;
mod logo;
mod paper;
mod place_switch;
mod shortcut_keys;
mod sign_in_again;
mod sign_out;
mod switches;
mod time_left;

pub use absence::{Absence, UnsentSecrets};
pub use account_menu::AccountMenu;
pub use header::{Header, NavLink};
pub use idle::IdleWatch;
pub use language::language_chooser;
pub use leave::LeaveQuestion;
pub use paper::PaperHead;
pub use place_switch::PlaceSwitch;
pub use shortcut_keys::ShortcutKeys;
pub use sign_in_again::SignInAgain;
pub use switches::{LanguageSwitch, ThemeSwitch};
