//! Signing in and out, and finding one's projects (IAM `/v3/auth/…`, which is Keystone's).

pub mod projects;
pub mod sign_in;
mod sign_in_body;
pub mod sign_out;

pub use projects::{IdentityProject, ListProjects};
pub use sign_in::{Credential, Scope, SignIn, Token};
pub use sign_out::SignOut;
