//! Domains, projects, users, and what they sign in with.

use serde::{Deserialize, Serialize};

use crate::world::users::UserFault;

#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Domain {
    pub id: String,
    pub name: String,
}

#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Project {
    pub id: String,
    pub name: String,
    pub domain: String,
    /// Whether this project's cloud has no service for backups.
    pub no_backups: bool,
}

#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct User {
    pub id: String,
    pub name: String,
    pub domain: String,
    pub salt: String,
    pub password: String,
    /// The seed of one-time codes, in base 32, for users who need one.
    pub totp: Option<String>,
    pub fault: UserFault,
}

/// What a user may do in a project.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Grant {
    pub user: String,
    pub project: String,
    pub roles: Vec<String>,
}

/// An application credential.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Credential {
    pub id: String,
    pub name: String,
    pub user: String,
    pub project: String,
    pub salt: String,
    pub secret: String,
}

#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Token {
    pub user: String,
    pub project: Option<String>,
    pub methods: Vec<String>,
    pub audit_ids: Vec<String>,
    pub issued: i64,
    pub expires: i64,
    pub revoked: Option<i64>,
    /// Whether Cinder has seen it, and goes on believing in it for a while after it's revoked.
    pub is_cached: bool,
}

/// Proof of the first factor, for a sign-in with two.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Receipt {
    pub user: String,
    pub methods: Vec<String>,
    pub expires: i64,
}
