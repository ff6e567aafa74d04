//! What other people do to a disk of the EVS half while somebody is looking elsewhere: for the faults by name, and for tests and people who
//! do it from outside. The cloud's own routes never use this.

use uuid::Uuid;

use super::{World, clock, disks, projects, secret, transfers};
use crate::error::Error;

impl World {
    /// A transfer of the disk that somebody else made so many seconds ago, whether or not there is another one; gives its id and
    /// its key.
    ///
    /// # Errors
    /// When there is no such disk.
    pub fn offer(&self, disk: &str, name: &str, seconds_ago: u64) -> Result<(String, String), Error> {
        let (id, key) = (Uuid::new_v4().to_string(), secret::random_hex(8)?);
        let since = clock::now() - i64::try_from(seconds_ago).unwrap_or(0) * 1_000_000;
        self.set_status(disk, "awaiting-transfer")?;
        self.write(|db| transfers::insert(db, (&id, disk), name, &clock::evs(since)?, Some(&key)))?;
        Ok((id, key))
    }

    /// Lets an account that the disk isn't of accept its newest transfer. Older ones stay, and are worth nothing.
    ///
    /// # Errors
    /// When there is no such disk.
    pub fn take_away(&self, disk: &str) -> Result<(), Error> {
        let owner = self.disk(disk)?.project_id;
        let owner = self.read(|db| projects::by_id(db, &owner))?;
        let owner = owner.ok_or_else(|| Error::Missing(format!("the owner of disk {disk}")))?;
        let meadow = self.project_id("meadow", &owner.region)?;
        let to = if owner.id == meadow { self.project_id("harbor", &owner.region)? } else { meadow };
        self.set_status(disk, "available")?;
        self.write(|db| {
            transfers::remove_newest(db, disk)?;
            disks::move_to_project(db, disk, &to, "")
        })
    }

    /// Deletes a disk, with its snapshots and transfers.
    ///
    /// # Errors
    /// When there is no such disk.
    pub fn delete_disk(&self, disk: &str) -> Result<(), Error> {
        let disk = self.disk(disk)?;
        self.write(|db| disks::remove(db, &disk.id))
    }

    /// Lets every call of this user be refused for so many seconds, as by a gateway that throttles; 0 ends it.
    pub(crate) fn pause(&self, user_id: &str, seconds: u64) {
        let until = clock::now() + i64::try_from(seconds).unwrap_or(0) * 1_000_000;
        self.pauses().insert(user_id.to_owned(), until);
    }

    /// Pauses the users of this name, of every account of both clouds; gives how many these are.
    ///
    /// # Errors
    /// When the database refuses.
    pub(crate) fn pause_named(&self, user: &str, seconds: u64) -> Result<usize, Error> {
        let mut ids: Vec<String> = self.read(|db| {
            let mut named = db.prepare("SELECT id FROM users WHERE name = ?1")?;
            let ids = named.query_map([user], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
            Ok::<_, Error>(ids)
        })?;
        ids.extend(self.read_openstack(|state| {
            let named = state.users.iter().filter(|known| known.name == user);
            named.map(|known| known.id.clone()).collect::<Vec<_>>()
        }));
        ids.iter().for_each(|id| self.pause(id, seconds));
        Ok(ids.len())
    }

    /// Whether this user's calls are refused at the moment.
    pub(crate) fn is_paused(&self, user_id: &str) -> bool {
        self.pauses().get(user_id).is_some_and(|until| *until > clock::now())
    }
}
