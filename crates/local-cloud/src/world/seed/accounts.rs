//! Accounts, users with their access keys, projects and quotas. The password of every user is the account's name and `-demo`.

use rusqlite::Connection;

use super::ids;
use crate::error::Error;
use crate::world::users::UserFault;
use crate::world::{access_keys, quotas, secret};

/// The base-32 secret of the users named `mfa`: a demo, so it is the same in every world and stands in the docs.
pub const SECOND_FACTOR: &str = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

const DAY: i64 = 24 * 60 * 60;

/// A user to be added.
struct UserSeed {
    name: &'static str,
    fault: UserFault,
    token_seconds: i64,
    second_factor: bool,
    denials: &'static [&'static str],
}

impl UserSeed {
    const fn plain(name: &'static str) -> Self {
        Self { name, fault: UserFault::None, token_seconds: DAY, second_factor: false, denials: &[] }
    }

    const fn denied(name: &'static str, denials: &'static [&'static str]) -> Self {
        Self { denials, ..Self::plain(name) }
    }

    const fn with_fault(name: &'static str, fault: UserFault) -> Self {
        Self { fault, ..Self::plain(name) }
    }
}

const READER: UserSeed =
    UserSeed::denied("reader", &["evs:transfers:create", "evs:transfers:accept", "evs:transfers:delete"]);
const SLOW: UserSeed = UserSeed::with_fault("slow", UserFault::Slow);
const SHORT: UserSeed = UserSeed { token_seconds: 45, ..UserSeed::plain("short") };
const MFA: UserSeed = UserSeed { second_factor: true, ..UserSeed::plain("mfa") };

const HARBOR: &[UserSeed] = &[
    UserSeed::plain("hanna"),
    UserSeed::denied("no-backups", &["cbr:backups:*"]),
    UserSeed::denied("no-snapshots", &["evs:snapshots:*"]),
    UserSeed::denied("no-vaults", &["cbr:vaults:*", "cbr:policies:*"]),
    READER,
    UserSeed::denied("nobody", &["evs:*", "cbr:*"]),
    SLOW,
    UserSeed::with_fault("throttled", UserFault::Throttled),
    UserSeed::with_fault("broken", UserFault::Broken),
    SHORT,
    MFA,
    UserSeed::with_fault("paused", UserFault::Paused),
    UserSeed::with_fault("wrong-region", UserFault::WrongRegion),
    UserSeed::with_fault("shrinking", UserFault::Shrinking),
    UserSeed::with_fault("null-lists", UserFault::NullLists),
    UserSeed::with_fault("no-emoji", UserFault::NoEmoji),
    UserSeed::with_fault("expired", UserFault::PasswordExpired),
    UserSeed::with_fault("locked", UserFault::Locked),
    UserSeed { second_factor: true, ..UserSeed::with_fault("mfa-by-id", UserFault::PasscodeById) },
];
const MEADOW: &[UserSeed] = &[
    UserSeed::plain("milo"),
    READER,
    SLOW,
    SHORT,
    MFA,
    UserSeed::with_fault("paused", UserFault::Paused),
    UserSeed::with_fault("wrong-region", UserFault::WrongRegion),
];
const NOOK: &[UserSeed] = &[UserSeed::plain("nils")];

/// The limits of each project of an account with room for everything.
const PLENTY: &[(&str, i64)] =
    &[("volumes", 10_000), ("gigabytes", 1_000_000), ("snapshots", 10_000), ("per_volume_gigabytes", 32_768)];
const LITTLE: &[(&str, i64)] = &[("volumes", 1), ("gigabytes", 10)];

/// Adds all accounts.
///
/// # Errors
/// When the database refuses.
pub(crate) fn fill(db: &Connection) -> Result<(), Error> {
    account(db, "harbor", HARBOR)?;
    for project in ["region-one", "region-one_archive", "region-one_bulk", "region-two"] {
        self::project(db, "harbor", project, PLENTY)?;
    }
    account(db, "meadow", MEADOW)?;
    for project in ["region-one", "region-two"] {
        self::project(db, "meadow", project, PLENTY)?;
    }
    account(db, "nook", NOOK)?;
    project(db, "nook", "region-one", LITTLE)
}

fn account(db: &Connection, name: &str, users: &[UserSeed]) -> Result<(), Error> {
    let id = ids::hex(name);
    db.execute("INSERT INTO accounts VALUES (?1, ?2)", [id.as_str(), name])?;
    for user in users {
        let user_id = ids::hex(&format!("{name}/users/{}", user.name));
        let salt = ids::hex(&format!("{name}/salts/{}", user.name));
        db.execute(
            "INSERT INTO users VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            rusqlite::params![
                user_id,
                id,
                user.name,
                salt,
                secret::salted_hash(&salt, &format!("{name}-demo")),
                user.second_factor.then_some(SECOND_FACTOR),
                user.token_seconds,
                user.fault.as_str(),
            ],
        )?;
        let (ak, sk) = access_key(name, user.name);
        access_keys::insert(db, &ak, &sk, &user_id, None)?;
        for action in user.denials {
            db.execute("INSERT INTO denials VALUES (?1, ?2)", [user_id.as_str(), action])?;
        }
    }
    Ok(())
}

/// Every user's access key. It's a demo, so it is the same in every world and stands in the docs: `HARBORHANNA` with
/// `harbor-hanna-secret-key`.
fn access_key(account: &str, user: &str) -> (String, String) {
    let ak = format!("{account}{user}").replace('-', "").to_uppercase();
    (ak, format!("{account}-{user}-secret-key"))
}

/// A project belongs to the region its name begins with; one with a suffix is a child of that region's built-in one.
fn project(db: &Connection, account: &str, name: &str, limits: &[(&str, i64)]) -> Result<(), Error> {
    let (region, parent) = match name.split_once('_') {
        Some((region, _)) => (region, ids::hex(&format!("{account}/{region}"))),
        None => (name, ids::hex(account)),
    };
    let id = ids::hex(&format!("{account}/{name}"));
    db.execute(
        "INSERT INTO projects VALUES (?1, ?2, ?3, ?4, ?5)",
        [&id, &ids::hex(account), name, region, &parent],
    )?;
    limits.iter().try_for_each(|(resource, limit)| quotas::set(db, &id, resource, *limit))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::{World, users};

    #[test]
    fn every_user_has_the_fault_that_the_seed_says() {
        let world = World::in_memory().unwrap();
        for seed in HARBOR {
            let user = world.read(|db| users::by_name(db, "harbor", seed.name)).unwrap().unwrap();
            assert_eq!(user.fault, seed.fault, "{}", seed.name);
        }
    }

    #[test]
    fn every_user_with_a_fault_has_its_line_on_the_page() {
        let page = include_str!("../../../../../docs/local-cloud.md");
        for user in HARBOR.iter().filter(|user| user.name != "hanna") {
            assert!(page.contains(&format!("\n| `{}` | ", user.name)), "{} isn't there", user.name);
        }
    }
}
