//! Access keys: whose they are, how often they were used wrongly. Their secrets are kept as they are, for a signature can
//! only be checked with the secret itself.

use rusqlite::{Connection, OptionalExtension};

use crate::error::Error;

/// So many wrong signatures in a row lock a key.
const FAILURES: i64 = 5;
/// For so long, in microseconds.
const LOCK: i64 = 5 * 60 * 1_000_000;

/// An access key.
pub(crate) struct AccessKey {
    pub ak: String,
    pub sk: String,
    pub user_id: String,
    /// What a temporary key comes with.
    pub security_token: Option<String>,
    pub expires_at: Option<i64>,
    pub locked_until: i64,
}

/// The key with this id.
///
/// # Errors
/// When the database refuses.
pub(crate) fn find(db: &Connection, ak: &str) -> Result<Option<AccessKey>, Error> {
    Ok(db
        .prepare_cached("SELECT * FROM access_keys WHERE ak = ?1")?
        .query_row([ak], |row| {
            Ok(AccessKey {
                ak: row.get("ak")?,
                sk: row.get("sk")?,
                user_id: row.get("user_id")?,
                security_token: row.get("security_token")?,
                expires_at: row.get("expires_at")?,
                locked_until: row.get("locked_until")?,
            })
        })
        .optional()?)
}

/// Adds a key.
///
/// # Errors
/// When the database refuses.
pub(crate) fn insert(
    db: &Connection,
    ak: &str,
    sk: &str,
    user_id: &str,
    temporary: Option<(&str, i64)>,
) -> Result<(), Error> {
    db.execute(
        "INSERT INTO access_keys (ak, sk, user_id, security_token, expires_at) VALUES (?1, ?2, ?3, ?4, ?5)",
        rusqlite::params![ak, sk, user_id, temporary.map(|of| of.0), temporary.map(|of| of.1)],
    )?;
    Ok(())
}

/// Counts a wrong signature; the last one that is tolerated locks the key.
///
/// # Errors
/// When the database refuses.
pub(crate) fn count_failure(db: &Connection, ak: &str, now: i64) -> Result<(), Error> {
    db.execute(
        "UPDATE access_keys SET failures = failures + 1,
             locked_until = CASE WHEN failures + 1 > ?2 THEN ?3 ELSE locked_until END
         WHERE ak = ?1",
        rusqlite::params![ak, FAILURES, now + LOCK],
    )?;
    Ok(())
}

/// Forgets wrong signatures.
///
/// # Errors
/// When the database refuses.
pub(crate) fn reset_failures(db: &Connection, ak: &str) -> Result<(), Error> {
    db.execute("UPDATE access_keys SET failures = 0 WHERE ak = ?1 AND failures > 0", [ak])?;
    Ok(())
}
