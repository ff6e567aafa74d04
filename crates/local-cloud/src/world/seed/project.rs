//! Adds disks, and what protects them, to one project of a new world. Which disks there are is in the modules of the accounts.

use std::cell::Cell;

use rusqlite::Connection;
use serde_json::json;

use super::ids;
use crate::error::Error;
use crate::world::backups::{self, Backup};
use crate::world::clock;
use crate::world::disks::{self, Disk};
use crate::world::policies::{self, Policy};
use crate::world::snapshots::{self, Snapshot, SnapshotApi};
use crate::world::vaults::{self, Resource, Vault};

/// The moment the newest seeded thing was made: 2026-01-05 08:00 UTC.
const NEWEST: i64 = 1_767_600_000_000_000;
/// From one to the next older one, in microseconds: a bit more than an hour, so that the minutes differ.
const STEP: i64 = 3_725_469_300;

/// The project that is being filled.
pub(crate) struct ProjectSeed<'a> {
    pub db: &'a Connection,
    path: String,
    project_id: String,
    user_id: String,
    zone: String,
    moments: Cell<i64>,
}

impl<'a> ProjectSeed<'a> {
    /// The project `path` (`harbor/region-one`), whose disks `user` made.
    pub(crate) fn of(db: &'a Connection, path: &str, user: &str) -> Self {
        let (account, project) = path.split_once('/').unwrap_or((path, ""));
        let region = project.split('_').next().unwrap_or(project);
        Self {
            db,
            path: path.to_owned(),
            project_id: ids::hex(path),
            user_id: ids::hex(&format!("{account}/users/{user}")),
            zone: format!("{region}-a"),
            moments: Cell::new(0),
        }
    }

    /// A disk named `name`, changed by `change` before it is stored.
    pub(crate) fn disk(
        &self,
        name: &str,
        size: i64,
        volume_type: &str,
        change: impl FnOnce(&mut Disk),
    ) -> Result<Disk, Error> {
        let mut disk = Disk::new(
            &ids::uuid(&format!("{}/{name}", self.path)),
            &self.project_id,
            name,
            size,
            volume_type,
        );
        disk.user_id.clone_from(&self.user_id);
        disk.availability_zone.clone_from(&self.zone);
        let at = self.next_moment();
        disk.created_at = clock::evs(at)?;
        disk.updated_at = Some(clock::evs(at + 2_485_741)?);
        change(&mut disk);
        disks::insert(self.db, &disk)?;
        Ok(disk)
    }

    /// A snapshot of `disk`.
    pub(crate) fn snapshot(&self, disk: &Disk, name: &str, api: SnapshotApi) -> Result<(), Error> {
        let snapshot = Snapshot {
            id: ids::uuid(&format!("{}/snapshots/{}/{name}", self.path, disk.id)),
            project_id: self.project_id.clone(),
            volume_id: disk.id.clone(),
            name: name.to_owned(),
            status: "available".to_owned(),
            size: disk.size,
            created_at: clock::evs(self.next_moment())?,
            availability_zone: disk.availability_zone.clone(),
        };
        snapshots::insert(self.db, &snapshot, api)
    }

    /// A vault for disks; returns its id.
    pub(crate) fn vault(&self, name: &str) -> Result<String, Error> {
        self.vault_of(name, "disk")
    }

    /// A vault for disks or servers; returns its id.
    pub(crate) fn vault_of(&self, name: &str, object_type: &str) -> Result<String, Error> {
        let vault = Vault {
            id: ids::uuid(&format!("{}/vaults/{name}", self.path)),
            project_id: self.project_id.clone(),
            name: name.to_owned(),
            object_type: object_type.to_owned(),
            created_at: clock::cbr(self.next_moment())?,
        };
        vaults::insert(self.db, &vault)?;
        Ok(vault.id)
    }

    /// Puts `disk` into a vault.
    pub(crate) fn insert_resource(&self, vault: &str, disk: &Disk, auto_protect: bool) -> Result<(), Error> {
        let resource = Resource {
            id: disk.id.clone(),
            name: disk.name.clone().unwrap_or_default(),
            kind: backups::DISK.to_owned(),
            size: disk.size,
            auto_protect,
            backup_count: 0,
        };
        vaults::insert_resource(self.db, vault, &resource)
    }

    /// A backup policy for these vaults.
    pub(crate) fn policy(&self, name: &str, enabled: bool, vaults: &[&str]) -> Result<(), Error> {
        let policy = Policy {
            id: ids::uuid(&format!("{}/policies/{name}", self.path)),
            project_id: self.project_id.clone(),
            name: name.to_owned(),
            enabled,
            vaults: vaults.iter().map(|&vault| vault.to_owned()).collect(),
        };
        policies::insert(self.db, &policy)
    }

    /// A backup of `disk` on its own.
    pub(crate) fn backup(&self, vault: &str, disk: &Disk, name: &str) -> Result<(), Error> {
        backups::insert(self.db, &self.backup_of(vault, (&disk.id, backups::DISK), disk, name)?)
    }

    /// A backup of a server that `disk` was attached to.
    pub(crate) fn server_backup(&self, vault: &str, server: &str, disk: &Disk) -> Result<(), Error> {
        let server_id = ids::uuid(&format!("{}/servers/{server}", self.path));
        let mut whole =
            self.backup_of(vault, (&server_id, backups::SERVER), disk, &format!("autobk_{server}"))?;
        server.clone_into(&mut whole.resource_name);
        let mut part =
            self.backup_of(vault, (&disk.id, backups::DISK), disk, &format!("autobk_{server}_1"))?;
        part.parent_id = Some(whole.id.clone());
        backups::insert(self.db, &whole)?;
        backups::insert(self.db, &part)?;
        let resource = Resource {
            id: server_id,
            name: server.to_owned(),
            kind: backups::SERVER.to_owned(),
            size: disk.size,
            auto_protect: true,
            backup_count: 0,
        };
        vaults::insert_resource(self.db, vault, &resource)
    }

    fn backup_of(
        &self,
        vault: &str,
        (id, kind): (&str, &str),
        disk: &Disk,
        name: &str,
    ) -> Result<Backup, Error> {
        Ok(Backup {
            id: ids::uuid(&format!("{}/backups/{id}/{name}", self.path)),
            project_id: self.project_id.clone(),
            vault_id: vault.to_owned(),
            parent_id: None,
            resource_id: id.to_owned(),
            resource_name: disk.name.clone().unwrap_or_default(),
            resource_type: kind.to_owned(),
            resource_size: disk.size,
            name: name.to_owned(),
            status: "available".to_owned(),
            created_at: clock::cbr(self.next_moment())?,
        })
    }

    /// The project's id.
    pub(crate) fn project_id(&self) -> &str {
        &self.project_id
    }

    fn next_moment(&self) -> i64 {
        let moments = self.moments.get();
        self.moments.set(moments + 1);
        NEWEST - moments * STEP
    }
}

/// Makes the disk look attached to a server.
pub(crate) fn attach(disk: &mut Disk) {
    disk.status = "in-use".to_owned();
    disk.attachments = json!([{
        "id": disk.id,
        "attachment_id": ids::uuid(&format!("attachments/{}", disk.id)),
        "server_id": ids::uuid(&format!("servers/{}", disk.id)),
        "host_name": null,
        "volume_id": disk.id,
        "device": "/dev/vdb",
        "attached_at": disk.created_at,
    }]);
}

/// Makes the disk look encrypted, the only way Huawei Cloud says so: in its metadata.
pub(crate) fn encrypt(disk: &mut Disk) {
    disk.metadata["__system__encrypted"] = json!("1");
    disk.metadata["__system__cmkid"] = json!(ids::uuid("keys/harbor"));
}

/// Makes the disk look paid by the year.
pub(crate) fn prepay(disk: &mut Disk) {
    disk.metadata["orderID"] = json!("CS2601050800ABCDE");
}
