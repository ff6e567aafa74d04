//! Signing in: the form, the accounts to try it with, the choice of a project.

mod beside;
mod by_link;
mod choices;
mod credentials;
mod demo;
mod entering;
mod fields;
mod form;
mod page;
mod project_keys;
mod projects;
mod public;
mod stay;
mod ways;

pub use beside::Beside;
pub use by_link::SignInByLink;
pub use form::SignInForm;
pub use page::SignInPage;
