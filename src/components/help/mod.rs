//! Help beside the work: a panel that leaves the page as it is, by topic. Its texts come with the language, when it's opened.

mod markup;
mod panel;

pub use markup::{Part, Section, read};
pub use panel::HelpPanel;
