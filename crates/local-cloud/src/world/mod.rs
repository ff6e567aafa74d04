//! The state of both clouds: one SQLite database behind one lock, the OpenStack's document in it, and what is counted in
//! memory. Storage only: which request may change what is decided in `routes`, `rules` and `openstack`.

pub(crate) mod access_keys;
pub(crate) mod backups;
pub(crate) mod clock;
pub mod control;
pub(crate) mod disks;
mod meanwhile;
pub(crate) mod openstack;
pub(crate) mod policies;
pub(crate) mod projects;
pub(crate) mod quotas;
pub(crate) mod secret;
pub mod seed;
pub(crate) mod snapshot_policies;
pub(crate) mod snapshots;
pub(crate) mod tokens;
pub(crate) mod transfers;
pub(crate) mod users;
pub(crate) mod vaults;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::error::Error;
use openstack::State;

const SCHEMA: &str = include_str!("schema.sql");
/// A number made of the schema's text. It is stored in the file, so that a file with another schema is refused.
const SCHEMA_VERSION: i32 = fnv1a(SCHEMA.as_bytes()).cast_signed();

/// A handle to one cloud's state; clones share it.
#[derive(Clone)]
pub struct World {
    inner: Arc<Inner>,
}

struct Inner {
    db: Mutex<Connection>,
    openstack: Mutex<State>,
    calls: Mutex<BTreeMap<(String, String), u64>>,
    /// Until when the calls of a user are refused, in microseconds since 1970, by id.
    pauses: Mutex<BTreeMap<String, i64>>,
    /// Whether transfers are there in the older version alone.
    only_v2: AtomicBool,
}

impl World {
    /// A newly seeded world, dropped with its last handle.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn in_memory() -> Result<Self, Error> {
        let mut db = Connection::open_in_memory()?;
        let seeded = seeded()?;
        db.deserialize_read_exact(c"main", seeded, seeded.len(), false)?;
        Self::over(db)
    }

    /// The world in the file `path`, seeded when the file is new. Everything survives a restart, tokens too.
    ///
    /// # Errors
    /// When the file can't be opened or holds something else.
    pub fn open(path: &Path) -> Result<Self, Error> {
        let db = Connection::open(path)?;
        db.pragma_update(None, "journal_mode", "WAL")?;
        db.pragma_update(None, "synchronous", "NORMAL")?;
        Self::over(db)
    }

    fn over(mut db: Connection) -> Result<Self, Error> {
        db.set_prepared_statement_cache_capacity(64);
        let version: i32 = db.query_row("PRAGMA user_version", [], |row| row.get(0))?;
        if version == 0 {
            let tx = db.transaction()?;
            tx.execute_batch(SCHEMA)?;
            seed::fill(&tx)?;
            tx.pragma_update(None, "user_version", SCHEMA_VERSION)?;
            tx.commit()?;
        } else if version != SCHEMA_VERSION {
            return Err(Error::Schema);
        }
        let openstack = Mutex::new(State::load(&db)?);
        Ok(Self {
            inner: Arc::new(Inner {
                db: Mutex::new(db),
                openstack,
                calls: Mutex::default(),
                pauses: Mutex::default(),
                only_v2: AtomicBool::new(false),
            }),
        })
    }

    /// Runs `read` on the database, which is locked meanwhile.
    ///
    /// # Errors
    /// What `read` fails with.
    pub(crate) fn read<T, E>(&self, read: impl FnOnce(&Connection) -> Result<T, E>) -> Result<T, E> {
        read(&self.db())
    }

    /// Runs `change` in a transaction: all of it is kept when it succeeds, nothing when it fails.
    ///
    /// # Errors
    /// What `change` fails with, or the database on beginning and committing.
    pub(crate) fn write<T, E: From<Error>>(
        &self,
        change: impl FnOnce(&Transaction<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut db = self.db();
        let tx = db.transaction_with_behavior(TransactionBehavior::Immediate).map_err(Error::from)?;
        let value = change(&tx)?;
        tx.commit().map_err(Error::from)?;
        Ok(value)
    }

    /// Counts one call of an API.
    pub(crate) fn count_call(&self, method: &str, route: &str) {
        *self.calls().entry((method.to_owned(), route.to_owned())).or_default() += 1;
    }

    /// Whether this is the first call with `what` since the last reset.
    ///
    /// # Errors
    /// When the database refuses.
    pub(crate) fn is_first_time(&self, what: &str) -> Result<bool, Error> {
        self.read(|db| Ok(db.execute("INSERT OR IGNORE INTO spent (what) VALUES (?1)", [what])? == 1))
    }

    fn db(&self) -> MutexGuard<'_, Connection> {
        // A panic while the lock was held has rolled its transaction back, so the state is sound.
        self.inner.db.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether transfers are published in the older version alone, as in some regions.
    pub(crate) fn only_v2(&self) -> bool {
        self.inner.only_v2.load(Ordering::Relaxed)
    }

    /// Publishes transfers in the older version alone, or in both.
    pub(crate) fn set_only_v2(&self, only: bool) {
        self.inner.only_v2.store(only, Ordering::Relaxed);
    }

    /// Locks the OpenStack's state.
    fn openstack_state(&self) -> MutexGuard<'_, State> {
        self.inner.openstack.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn pauses(&self) -> MutexGuard<'_, BTreeMap<String, i64>> {
        self.inner.pauses.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn calls(&self) -> MutexGuard<'_, BTreeMap<(String, String), u64>> {
        self.inner.calls.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The FNV-1a hash, which is the same on every machine and in every build.
const fn fnv1a(bytes: &[u8]) -> u32 {
    let (mut hash, mut at) = (0x811c_9dc5_u32, 0);
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    hash
}

/// A seeded database as bytes: made once per process, because tests open many worlds.
fn seeded() -> Result<&'static [u8], Error> {
    static SEEDED: OnceLock<Vec<u8>> = OnceLock::new();
    if let Some(bytes) = SEEDED.get() {
        return Ok(bytes);
    }
    let template = World::over(Connection::open_in_memory()?)?;
    let bytes = template.db().serialize(c"main")?.to_vec();
    Ok(SEEDED.get_or_init(|| bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_change_leaves_nothing_behind() {
        let world = World::in_memory().unwrap();
        let outcome: Result<(), Error> = world.write(|db| {
            db.execute("INSERT INTO accounts (id, name) VALUES ('x', 'y')", [])?;
            Err(Error::Missing("on purpose".into()))
        });
        assert!(outcome.is_err());
        let left: i64 = world
            .read(|db| {
                Ok::<_, Error>(
                    db.query_row("SELECT count(*) FROM accounts WHERE id = 'x'", [], |r| r.get(0))?,
                )
            })
            .unwrap();
        assert_eq!(left, 0);
    }

    #[test]
    fn a_database_with_another_schema_is_refused() {
        let db = Connection::open_in_memory().unwrap();
        db.pragma_update(None, "user_version", SCHEMA_VERSION ^ 1).unwrap();
        assert!(matches!(World::over(db), Err(Error::Schema)));
    }

    #[test]
    fn something_happens_for_the_is_first_time_only_once() {
        let world = World::in_memory().unwrap();
        assert!(world.is_first_time("a").unwrap());
        assert!(!world.is_first_time("a").unwrap());
        assert!(world.is_first_time("b").unwrap());
    }
}
