//! Tokens: whose they are, what they give access to, until when. Only their hashes are kept.

use rusqlite::{Connection, OptionalExtension};

use crate::error::Error;
use crate::world::secret;

/// Whose a token is, and what it gives access to.
#[derive(Clone, Debug)]
pub(crate) struct Grant {
    pub user_id: String,
    /// How the user signed in: `password`, `totp`, `token`.
    pub methods: Vec<String>,
    pub scope: Scope,
    pub issued_at: i64,
    pub expires_at: i64,
    pub revoked: bool,
}

/// What a token gives access to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Scope {
    /// The services that need no project.
    None,
    /// An account, by id.
    Account(String),
    /// A project, by id.
    Project(String),
}

/// Adds the hash of a new token and its grant.
///
/// # Errors
/// When the database refuses.
pub(crate) fn insert(db: &Connection, token: &str, grant: &Grant) -> Result<(), Error> {
    let (project, account) = match &grant.scope {
        Scope::None => (None, None),
        Scope::Account(id) => (None, Some(id)),
        Scope::Project(id) => (Some(id), None),
    };
    db.execute(
        "INSERT INTO tokens (hash, user_id, methods, project_id, account_id, issued_at, expires_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        rusqlite::params![
            secret::token_hash(token),
            grant.user_id,
            grant.methods.join(","),
            project,
            account,
            grant.issued_at,
            grant.expires_at,
        ],
    )?;
    Ok(())
}

/// The grant of a token, even if it has expired or was revoked.
///
/// # Errors
/// When the database refuses.
pub(crate) fn find(db: &Connection, token: &str) -> Result<Option<Grant>, Error> {
    Ok(db
        .prepare_cached("SELECT * FROM tokens WHERE hash = ?1")?
        .query_row([secret::token_hash(token)], |row| {
            let scope = match (row.get("project_id")?, row.get("account_id")?) {
                (Some(project), _) => Scope::Project(project),
                (None, Some(account)) => Scope::Account(account),
                (None, None) => Scope::None,
            };
            Ok(Grant {
                user_id: row.get("user_id")?,
                methods: row.get::<_, String>("methods")?.split(',').map(str::to_owned).collect(),
                scope,
                issued_at: row.get("issued_at")?,
                expires_at: row.get("expires_at")?,
                revoked: row.get("revoked")?,
            })
        })
        .optional()?)
}

/// Revokes a token.
///
/// # Errors
/// When the database refuses.
pub(crate) fn revoke(db: &Connection, token: &str) -> Result<(), Error> {
    db.execute("UPDATE tokens SET revoked = 1 WHERE hash = ?1", [secret::token_hash(token)])?;
    Ok(())
}
