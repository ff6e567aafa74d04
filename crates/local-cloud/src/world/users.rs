//! Users: who they are, what is denied to them, which fault they meet. Passwords are kept as hashes alone.

use rusqlite::{Connection, OptionalExtension, Row};
use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::world::secret;

/// A user of an account.
#[derive(Clone, Debug)]
pub(crate) struct User {
    pub id: String,
    pub name: String,
    pub account_id: String,
    pub account_name: String,
    /// The base-32 secret of the one-time passcodes, if this user needs one to sign in.
    pub second_factor: Option<String>,
    /// How long this user's tokens live.
    pub token_seconds: i64,
    pub fault: UserFault,
    salt: String,
    password: String,
}

/// What goes wrong for a user, at either cloud, so that a person meets a fault by signing in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum UserFault {
    /// Nothing.
    #[default]
    None,
    /// Every answer of EVS and CBR takes three seconds.
    Slow,
    /// The first call of every list is answered with 429.
    Throttled,
    /// Backups answer 503; the list of vaults breaks off.
    Broken,
    /// The first call after a sign-in begins a pause of more than a minute in which every call is answered with 429.
    Paused,
    /// The token is good, and the block storage refuses it.
    WrongRegion,
    /// Pages are short, and what a first page ends with is gone before the second is asked for.
    Shrinking,
    /// Lists of disks are null.
    NullLists,
    /// Names with characters beyond the first 65,536 break the service.
    NoEmoji,
    /// The password has expired.
    PasswordExpired,
    /// The user is locked for a while, after too many wrong passwords.
    Locked,
    /// The one-time passcode is taken with the user's id alone.
    PasscodeById,
}

/// The faults as they are in the database.
const FAULTS: [(UserFault, &str); 12] = [
    (UserFault::None, "plain"),
    (UserFault::Slow, "slow"),
    (UserFault::Throttled, "throttled"),
    (UserFault::Broken, "broken"),
    (UserFault::Paused, "paused"),
    (UserFault::WrongRegion, "wrong-region"),
    (UserFault::Shrinking, "shrinking"),
    (UserFault::NullLists, "null-lists"),
    (UserFault::NoEmoji, "no-emoji"),
    (UserFault::PasswordExpired, "expired"),
    (UserFault::Locked, "locked"),
    (UserFault::PasscodeById, "mfa-by-id"),
];

impl UserFault {
    /// The word in the database.
    pub(crate) fn as_str(self) -> &'static str {
        FAULTS.into_iter().find(|(fault, _)| *fault == self).map_or("plain", |(_, word)| word)
    }

    /// How many seconds a pause takes that begins by itself.
    pub(crate) const PAUSE: u64 = 65;
    /// How many items a short page has.
    pub(crate) const SHORT_PAGE: usize = 5;

    /// The fault with this word; none for an unknown one.
    pub(crate) fn of(word: &str) -> Self {
        FAULTS.into_iter().find(|(_, known)| *known == word).map_or(Self::None, |(fault, _)| fault)
    }
}

impl User {
    /// Whether `password` is this user's.
    pub(crate) fn has_password(&self, password: &str) -> bool {
        secret::is_right(&self.salt, password, &self.password)
    }

    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get("id")?,
            name: row.get("name")?,
            account_id: row.get("account_id")?,
            account_name: row.get("account_name")?,
            second_factor: row.get("second_factor")?,
            token_seconds: row.get("token_seconds")?,
            fault: UserFault::of(&row.get::<_, String>("habit")?),
            salt: row.get("salt")?,
            password: row.get("password")?,
        })
    }
}

const USER: &str =
    "SELECT users.*, accounts.name AS account_name FROM users JOIN accounts ON accounts.id = account_id";

/// The user with this id.
///
/// # Errors
/// When the database refuses.
pub(crate) fn by_id(db: &Connection, id: &str) -> Result<Option<User>, Error> {
    Ok(db
        .prepare_cached(&format!("{USER} WHERE users.id = ?1"))?
        .query_row([id], User::from_row)
        .optional()?)
}

/// The user with this name in the account with this name.
///
/// # Errors
/// When the database refuses.
pub(crate) fn by_name(db: &Connection, account: &str, name: &str) -> Result<Option<User>, Error> {
    let sql = format!("{USER} WHERE accounts.name = ?1 AND users.name = ?2");
    Ok(db.prepare_cached(&sql)?.query_row([account, name], User::from_row).optional()?)
}

/// The user with this name in the account with this id.
///
/// # Errors
/// When the database refuses.
pub(crate) fn by_account_id(db: &Connection, account: &str, name: &str) -> Result<Option<User>, Error> {
    let sql = format!("{USER} WHERE accounts.id = ?1 AND users.name = ?2");
    Ok(db.prepare_cached(&sql)?.query_row([account, name], User::from_row).optional()?)
}

/// Whether the user may do `action`, such as `evs:transfers:create`: all may do everything that no line denies them.
///
/// # Errors
/// When the database refuses.
pub(crate) fn may(db: &Connection, user_id: &str, action: &str) -> Result<bool, Error> {
    let mut denials = db.prepare_cached("SELECT action FROM denials WHERE user_id = ?1")?;
    let denied = denials.query_map([user_id], |row| row.get::<_, String>(0))?;
    for pattern in denied {
        let pattern = pattern?;
        let hit = pattern.strip_suffix('*').map_or(pattern == action, |start| action.starts_with(start));
        if hit {
            return Ok(false);
        }
    }
    Ok(true)
}
