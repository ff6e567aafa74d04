//! What other people do to a disk of the OpenStack while somebody is looking elsewhere: for the faults by name, and for tests and people
//! who do it from outside. Cinder itself never uses this.

use uuid::Uuid;

use super::State;
use super::disks::{Transfer, Volume};
use crate::error::Error;
use crate::world::seed::ids;
use crate::world::{World, clock, secret};

impl World {
    /// The id and the status of a disk.
    pub(crate) fn openstack_disk(&self, name: &str) -> Option<(String, String)> {
        self.read_openstack(|state| {
            let found = state.volumes.iter().find(|volume| volume.name.as_deref() == Some(name))?;
            Some((found.id.clone(), found.status.clone()))
        })
    }

    /// A transfer of the disk that somebody else made so many seconds ago, whether or not there is another one; gives its id and
    /// its key.
    ///
    /// # Errors
    /// When there is no such disk.
    pub(crate) fn openstack_offer(
        &self,
        disk: &str,
        name: &str,
        seconds_ago: u64,
    ) -> Result<(String, String), Error> {
        let (key, salt) = (secret::random_hex(8)?, secret::random_hex(8)?);
        self.change_disk(disk, |state, at| {
            let volume = &mut state.volumes[at];
            volume.status = "awaiting-transfer".to_owned();
            let transfer = Transfer {
                id: Uuid::new_v4().to_string(),
                project: volume.project.clone(),
                volume: volume.id.clone(),
                name: Some(name.to_owned()),
                without_snapshots: false,
                key_hash: secret::salted_hash(&salt, &key),
                salt,
                created: clock::now() - i64::try_from(seconds_ago).unwrap_or(0) * 1_000_000,
            };
            let made = (transfer.id.clone(), key);
            state.transfers.push(transfer);
            made
        })
    }

    /// Lets a project that the disk isn't of accept its newest transfer. Older ones stay, and are worth nothing.
    ///
    /// # Errors
    /// When there is no such disk.
    pub(crate) fn openstack_take_away(&self, disk: &str) -> Result<(), Error> {
        self.change_disk(disk, |state, at| {
            let cove = ids::hex("openstack/project/cove");
            let volume = &mut state.volumes[at];
            let to = if volume.project == cove { ids::hex("openstack/project/quay") } else { cove };
            volume.project.clone_from(&to);
            volume.status = "available".to_owned();
            for snapshot in state.snapshots.iter_mut().filter(|snapshot| snapshot.volume == disk) {
                snapshot.project.clone_from(&to);
            }
            if let Some(newest) = state.transfers.iter().rposition(|transfer| transfer.volume == disk) {
                state.transfers.remove(newest);
            }
        })
    }

    /// Deletes a disk, with its snapshots and transfers.
    ///
    /// # Errors
    /// When there is no such disk.
    pub(crate) fn openstack_delete(&self, disk: &str) -> Result<(), Error> {
        self.change_disk(disk, |state, at| {
            state.volumes.remove(at);
            state.snapshots.retain(|snapshot| snapshot.volume != disk);
            state.transfers.retain(|transfer| transfer.volume != disk);
        })
    }

    /// Sets a disk's status.
    ///
    /// # Errors
    /// When there is no such disk.
    pub(crate) fn openstack_set_status(&self, disk: &str, status: &str) -> Result<(), Error> {
        self.change_disk(disk, |state, at| status.clone_into(&mut state.volumes[at].status))
    }

    /// Takes a disk out of its group, as an administrator does to mend what a transfer has broken.
    ///
    /// # Errors
    /// When there is no such disk.
    pub(crate) fn openstack_leave_group(&self, disk: &str) -> Result<(), Error> {
        self.change_disk(disk, |state, at| state.volumes[at].group = None)
    }

    fn change_disk<T>(&self, disk: &str, change: impl FnOnce(&mut State, usize) -> T) -> Result<T, Error> {
        self.write_openstack(|state| {
            let is_it = |volume: &Volume| volume.id == disk;
            let at = state.volumes.iter().position(is_it);
            at.map(|at| change(state, at)).ok_or_else(|| Error::Missing(format!("disk {disk}")))
        })?
    }
}
