//! The OpenStack's state as plain data. It's small, so it is kept as one JSON document in the world's database
//! (`docs/decisions/0011`). What may be read or changed is decided in `openstack::keystone` and `openstack::cinder`.

pub(crate) mod disks;
pub(crate) mod identity;
mod meanwhile;
mod seed;
mod seed_disks;

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};

use super::users::UserFault;
use super::{World, clock, secret};
use crate::error::Error;
use disks::{Backup, Snapshot, Transfer, Volume, VolumeType};
use identity::{Credential, Domain, Grant, Project, Receipt, Token, User};

/// The whole state.
#[derive(Clone, Default, Serialize, Deserialize)]
pub(crate) struct State {
    pub domains: Vec<Domain>,
    pub projects: Vec<Project>,
    pub users: Vec<User>,
    pub grants: Vec<Grant>,
    pub credentials: Vec<Credential>,
    /// By the hash of the token.
    pub tokens: BTreeMap<String, Token>,
    /// By the hash of the receipt.
    pub receipts: BTreeMap<String, Receipt>,
    pub types: Vec<VolumeType>,
    /// Oldest first, as are those below.
    pub volumes: Vec<Volume>,
    pub snapshots: Vec<Snapshot>,
    pub backups: Vec<Backup>,
    pub transfers: Vec<Transfer>,
    /// The project of each group of disks.
    pub groups: BTreeMap<String, String>,
    /// By project, then by name of the quota.
    pub quotas: BTreeMap<String, BTreeMap<String, i64>>,
    /// What refused accepts have left reserved: by project, then by name of the quota.
    pub reserved: BTreeMap<String, BTreeMap<String, i64>>,
    /// Origins of pages that may call.
    pub origins: Vec<String>,
}

impl State {
    pub(crate) fn seeded() -> Result<Self, Error> {
        seed::fill()
    }

    /// The state as it was kept, or the seeded one.
    ///
    /// # Errors
    /// When it can't be read.
    pub(super) fn load(db: &Connection) -> Result<Self, Error> {
        let kept: Option<String> =
            db.query_row("SELECT document FROM openstack WHERE id = 1", [], |row| row.get(0)).optional()?;
        match kept {
            Some(document) => serde_json::from_str(&document).map_err(Error::Document),
            None => Self::seeded(),
        }
    }

    pub(crate) fn user_by_name(&self, name: &str, domain: &str) -> Option<&User> {
        self.users.iter().find(|user| user.name == name && user.domain == domain)
    }

    pub(crate) fn user(&self, id: &str) -> Option<&User> {
        self.users.iter().find(|user| user.id == id)
    }

    /// The fault that a user meets.
    pub(crate) fn fault_of(&self, id: &str) -> UserFault {
        self.user(id).map_or(UserFault::None, |user| user.fault)
    }

    pub(crate) fn domain(&self, id: &str) -> Option<&Domain> {
        self.domains.iter().find(|domain| domain.id == id)
    }

    pub(crate) fn project(&self, id: &str) -> Option<&Project> {
        self.projects.iter().find(|project| project.id == id)
    }

    pub(crate) fn roles(&self, user: &str, project: &str) -> Vec<String> {
        let grants = self.grants.iter().filter(|grant| grant.user == user && grant.project == project);
        grants.flat_map(|grant| grant.roles.clone()).collect()
    }

    /// Completes the backups whose time has come.
    pub(crate) fn settle(&mut self) {
        let now = clock::now();
        for backup in &mut self.backups {
            if backup.status == "creating" && backup.done <= now {
                backup.status = "available".to_owned();
                backup.updated = Some(now);
                let volume = self.volumes.iter_mut().find(|volume| volume.id == backup.volume);
                if let Some(volume) = volume.filter(|volume| volume.status == "backing-up") {
                    volume.status = "available".to_owned();
                    volume.updated = Some(now);
                }
            }
        }
    }

    /// Adds a user, with the domain and the project if they are missing; returns the ids of user and project.
    pub(crate) fn add_account(
        &mut self,
        domain: &str,
        project: &str,
        user: &str,
        (password, fault): (&str, UserFault),
    ) -> Result<(String, String), Error> {
        let known = self.domains.iter().find(|known| known.name == domain).map(|known| known.id.clone());
        let domain = match known {
            Some(id) => id,
            None => {
                let id = secret::random_hex(16)?;
                self.domains.push(Domain { id: id.clone(), name: domain.to_owned() });
                id
            }
        };
        let known = self.projects.iter().find(|known| known.name == project && known.domain == domain);
        let project_id = match known.map(|known| known.id.clone()) {
            Some(id) => id,
            None => {
                let id = secret::random_hex(16)?;
                let (name, domain) = (project.to_owned(), domain.clone());
                self.projects.push(Project { id: id.clone(), name, domain, no_backups: false });
                id
            }
        };
        let (id, salt) = (secret::random_hex(16)?, secret::random_hex(8)?);
        let password = secret::salted_hash(&salt, password);
        let name = user.to_owned();
        self.users.push(User { id: id.clone(), name, domain, salt, password, totp: None, fault });
        Ok((id, project_id))
    }
}

impl World {
    /// Runs `read` on the OpenStack's state, brought up to the present time. Changes made here are not kept in the file.
    pub(crate) fn read_openstack<T>(&self, read: impl FnOnce(&mut State) -> T) -> T {
        let mut state = self.openstack_state();
        state.settle();
        read(&mut state)
    }

    /// Runs `change` on it and writes the result to the file. Unlike [`World::write`], what a failed change has done stays,
    /// as in the real Cinder.
    ///
    /// # Errors
    /// When the file can't be written.
    pub(crate) fn write_openstack<T>(&self, change: impl FnOnce(&mut State) -> T) -> Result<T, Error> {
        let mut state = self.openstack_state();
        state.settle();
        let value = change(&mut state);
        let document = serde_json::to_string(&*state).map_err(Error::Document)?;
        self.read(|db| {
            db.execute("INSERT OR REPLACE INTO openstack (id, document) VALUES (1, ?1)", [document])?;
            Ok::<_, Error>(())
        })?;
        Ok(value)
    }

    /// Whether a page of this origin may call.
    pub(crate) fn openstack_allows(&self, origin: &str) -> bool {
        self.read_openstack(|state| state.origins.iter().any(|known| known == origin))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_in_a_file_is_there_again_and_what_cannot_be_read_is_told() {
        let file = std::env::temp_dir().join(format!("openstack-{}.sqlite", uuid::Uuid::new_v4()));
        let world = World::open(&file).unwrap();
        world.write_openstack(|state| state.volumes[0].name = Some("renamed".to_owned())).unwrap();
        drop(world);
        let world = World::open(&file).unwrap();
        assert_eq!(world.read_openstack(|state| state.volumes[0].name.clone()).as_deref(), Some("renamed"));
        world.read(|db| Ok::<_, Error>(db.execute("UPDATE openstack SET document = '{'", [])?)).unwrap();
        drop(world);
        assert!(matches!(World::open(&file), Err(Error::Document(_))));
        std::fs::remove_file(&file).unwrap();
    }
}
