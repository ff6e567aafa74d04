//! Signing in and out, and finding one's projects (IAM `/v3/auth/…`, which is Keystone's).

pub mod account;
pub mod credential;
pub mod domains;
pub mod factors;
pub mod projects;
pub mod refusal;
pub mod show_token;
pub mod sign_in;
mod sign_in_body;
pub mod sign_out;
pub mod typed;

pub use account::Account;
pub use credential::{Credential, Passcode, Scope};
pub use domains::ListDomains;
pub use factors::{MissingFactor, missing_factor};
pub use projects::{FindProjects, IdentityProject, ListProjects};
pub use refusal::SignInRefusal;
pub use show_token::ShowToken;
pub use sign_in::{SignIn, Token};
pub use sign_out::SignOut;
