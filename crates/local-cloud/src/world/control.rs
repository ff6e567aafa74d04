//! Changes that tests make without the API, such as a colleague's snapshot or a token that runs out. The cloud's own routes
//! never use this; `routes/local` does.

use std::collections::BTreeMap;

use rusqlite::OptionalExtension;
use uuid::Uuid;

use super::snapshots::{self, Snapshot, SnapshotApi};
use super::{World, backups, clock, disks, policies, quotas, seed, vaults};
use crate::error::Error;
use crate::world::disks::Disk;

/// How often each route was called, by method and route template.
pub type Calls = BTreeMap<(String, String), u64>;

impl World {
    /// Back to the seed; tokens, faults and counts are gone too.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn reset(&self) -> Result<(), Error> {
        let fresh = super::openstack::State::seeded()?;
        *self.openstack_state() = fresh;
        self.write(|db| seed::refill(db))?;
        self.calls().clear();
        self.pauses().clear();
        self.set_only_v2(false);
        Ok(())
    }

    /// The calls since the last reset.
    pub fn calls_by_route(&self) -> Calls {
        self.calls().clone()
    }

    /// Lets all tokens of the users with this name (of every account) run out; returns how many.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn expire_tokens(&self, user: &str) -> Result<usize, Error> {
        let ended = clock::now() - 1;
        self.write(|db| {
            Ok(db.execute(
                "UPDATE tokens SET expires_at = min(expires_at, ?2)
                 WHERE user_id IN (SELECT id FROM users WHERE name = ?1)",
                rusqlite::params![user, ended],
            )?)
        })
    }

    /// The id of an account's project.
    ///
    /// # Errors
    /// When there is none of that name.
    pub fn project_id(&self, account: &str, project: &str) -> Result<String, Error> {
        let sql = "SELECT projects.id FROM projects JOIN accounts ON accounts.id = account_id
                   WHERE accounts.name = ?1 AND projects.name = ?2";
        self.read(|db| Ok::<_, Error>(db.query_row(sql, [account, project], |row| row.get(0)).optional()?))?
            .ok_or_else(|| Error::Missing(format!("project {account}/{project}")))
    }

    /// A disk as it is now, whoever owns it.
    ///
    /// # Errors
    /// When there is none.
    pub fn disk(&self, id: &str) -> Result<Disk, Error> {
        self.read(|db| disks::get(db, id))?.ok_or_else(|| Error::Missing(format!("disk {id}")))
    }

    /// The id of the disk with this name in a project.
    ///
    /// # Errors
    /// When there is none.
    pub fn disk_id(&self, project_id: &str, name: &str) -> Result<String, Error> {
        let sql = "SELECT id FROM volumes WHERE project_id = ?1 AND name = ?2";
        self.read(|db| Ok::<_, Error>(db.query_row(sql, [project_id, name], |row| row.get(0)).optional()?))?
            .ok_or_else(|| Error::Missing(format!("disk {name}")))
    }

    /// Adds a disk.
    ///
    /// # Errors
    /// When its id is taken or its project is not there.
    pub fn add_disk(&self, disk: &Disk) -> Result<(), Error> {
        self.write(|db| disks::insert(db, disk))
    }

    /// Sets a disk's status.
    ///
    /// # Errors
    /// When there is no such disk.
    pub fn set_status(&self, disk: &str, status: &str) -> Result<(), Error> {
        self.write(|db| match db.execute("UPDATE volumes SET status = ?2 WHERE id = ?1", [disk, status])? {
            0 => Err(Error::Missing(format!("disk {disk}"))),
            _ => Ok(()),
        })
    }

    /// Adds a snapshot to a disk and returns its id.
    ///
    /// # Errors
    /// When there is no such disk.
    pub fn add_snapshot(&self, disk: &str, api: SnapshotApi) -> Result<String, Error> {
        let disk = self.disk(disk)?;
        let snapshot = Snapshot {
            id: Uuid::new_v4().to_string(),
            project_id: disk.project_id,
            volume_id: disk.id,
            name: "made-meanwhile".to_owned(),
            status: "available".to_owned(),
            size: disk.size,
            created_at: clock::evs(clock::now())?,
            availability_zone: disk.availability_zone,
        };
        self.write(|db| snapshots::insert(db, &snapshot, api))?;
        Ok(snapshot.id)
    }

    /// Adds a backup to a disk, in a vault of its own without a policy; returns the backup's id.
    ///
    /// # Errors
    /// When there is no such disk.
    pub fn add_backup(&self, disk: &str) -> Result<String, Error> {
        let disk = self.disk(disk)?;
        let vault = new_vault(&disk)?;
        let backup = backups::Backup {
            id: Uuid::new_v4().to_string(),
            project_id: disk.project_id,
            vault_id: vault.id.clone(),
            parent_id: None,
            resource_id: disk.id,
            resource_name: disk.name.unwrap_or_default(),
            resource_type: backups::DISK.to_owned(),
            resource_size: disk.size,
            name: "made-meanwhile".to_owned(),
            status: "available".to_owned(),
            created_at: clock::cbr(clock::now())?,
        };
        self.write(|db| {
            vaults::insert(db, &vault)?;
            backups::insert(db, &backup)
        })?;
        Ok(backup.id)
    }

    /// Puts a disk under a new backup policy, in a new vault; returns the policy's id.
    ///
    /// # Errors
    /// When there is no such disk.
    pub fn add_policy(&self, disk: &str) -> Result<String, Error> {
        let disk = self.disk(disk)?;
        let vault = new_vault(&disk)?;
        let policy = policies::Policy {
            id: Uuid::new_v4().to_string(),
            project_id: disk.project_id,
            name: "made-meanwhile".to_owned(),
            enabled: true,
            vaults: vec![vault.id.clone()],
        };
        let resource = vaults::Resource {
            id: disk.id,
            name: disk.name.unwrap_or_default(),
            kind: backups::DISK.to_owned(),
            size: disk.size,
            auto_protect: true,
            backup_count: 0,
        };
        self.write(|db| {
            vaults::insert(db, &vault)?;
            vaults::insert_resource(db, &vault.id, &resource)?;
            policies::insert(db, &policy)
        })?;
        Ok(policy.id)
    }

    /// Sets a quota of a project; -1 takes it away.
    ///
    /// # Errors
    /// When there is no such project.
    pub fn set_quota(&self, project_id: &str, resource: &str, limit: i64) -> Result<(), Error> {
        self.write(|db| quotas::set(db, project_id, resource, limit))
    }
}

fn new_vault(disk: &Disk) -> Result<vaults::Vault, Error> {
    Ok(vaults::Vault {
        id: Uuid::new_v4().to_string(),
        project_id: disk.project_id.clone(),
        name: "made-meanwhile".to_owned(),
        object_type: "disk".to_owned(),
        created_at: clock::cbr(clock::now())?,
    })
}
