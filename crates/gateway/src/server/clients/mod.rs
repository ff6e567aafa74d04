//! All connections of a port: how many there may be, of all clients and of each, and which is closed when there are too many.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

use super::client::{Client, Phase};
use super::memory::Memory;
use crate::client_address::Group;
use crate::pressure::{Of, Pressure, Why};

/// A client that takes nothing of its answer for so long can be cut when others need its place.
const STALLED: Duration = Duration::from_secs(2);

/// So many connections are asked to give way before a new one is refused.
const TRIES: usize = 4;

/// The connections of a port.
#[derive(Debug)]
pub struct Clients {
    most: usize,
    most_of_each: usize,
    memory: Arc<Memory>,
    pressure: Pressure,
    all: Mutex<All>,
}

#[derive(Debug, Default)]
struct All {
    by_number: HashMap<u64, (Option<Group>, Arc<Client>)>,
    by_group: HashMap<Group, usize>,
    next: u64,
}

impl Clients {
    /// Room for `most` connections, `most_of_each` of them of one client, and `memory` bytes for what they send.
    pub fn new(most: usize, most_of_each: usize, memory: usize, pressure: Pressure) -> Arc<Self> {
        pressure.set_room(Of::Connections, most);
        let memory = Arc::new(Memory::new(memory, pressure.clone()));
        Arc::new(Self { most, most_of_each, memory, pressure, all: Mutex::default() })
    }

    /// Takes in a connection; `group` is whose it is, if it isn't one of a proxy that speaks for many. Where there are too many, one
    /// that waits for nothing gives way.
    ///
    /// # Errors
    /// When there are too many, and none gives way.
    pub fn admit(self: &Arc<Self>, group: Option<Group>) -> Result<Place, Full> {
        let mut all = self.lock();
        if group.is_some_and(|group| all.of(group) >= self.most_of_each) {
            self.make_room(&mut all, group)?;
        }
        if all.by_number.len() >= self.most {
            self.make_room(&mut all, None)?;
        }
        let number = all.next;
        all.next += 1;
        let client = Arc::new(Client::new(self.memory.clone()));
        all.by_number.insert(number, (group, client.clone()));
        if let Some(group) = group {
            *all.by_group.entry(group).or_default() += 1;
        }
        drop(all);
        self.pressure.take(Of::Connections, 1);
        Ok(Place { clients: self.clone(), number, client })
    }

    /// Closes one of this group, or of all.
    fn make_room(&self, all: &mut All, group: Option<Group>) -> Result<(), Full> {
        if self.counted(Why::Connections, all.close_one(group, |_| true)) {
            return Ok(());
        }
        self.pressure.refuse();
        Err(Full)
    }

    fn counted(&self, why: Why, closed: bool) -> bool {
        if closed {
            self.pressure.gave_way(why);
        }
        closed
    }

    /// Closes one, because the system has no open files left, of which each takes one. Says no when none gives way.
    pub fn close_one(&self) -> bool {
        self.counted(Why::Files, self.lock().close_one(None, |_| true))
    }

    /// Closes one that takes nothing of its answer, if there is one.
    pub fn cut_stalled(&self) -> bool {
        let stalled = |client: &Client| client.phase().0 == Phase::Answer;
        self.counted(Why::Unread, self.lock().close_one(None, stalled))
    }

    /// Closes one that has sent much and isn't finished, if there is one.
    pub fn close_hoarder(&self) -> bool {
        self.counted(Why::Memory, self.lock().close_one(None, Client::holds_memory))
    }

    /// Closes all that wait for nothing.
    pub fn close_idle(&self) {
        let mut all = self.lock();
        while all.close_one(None, |client| client.phase().0 == Phase::Idle && client.stalled().is_none()) {}
    }

    fn lock(&self) -> MutexGuard<'_, All> {
        self.all.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl All {
    fn of(&self, group: Group) -> usize {
        self.by_group.get(&group).copied().unwrap_or_default()
    }

    /// Closes one of this group, or of all, which fulfills this: first the one that has been idle longest, then the one whose request has
    /// been coming longest, then the one that has taken nothing of its answer for longest. None that waits for an answer.
    fn close_one(&mut self, group: Option<Group>, fulfills: impl Fn(&Client) -> bool) -> bool {
        // One whose request comes whole at this very moment doesn't give way, and the next one is asked.
        for _ in 0..TRIES {
            let Some(number) = self.first_to_go(group, &fulfills) else { return false };
            if self.by_number.get(&number).is_some_and(|(_, client)| client.end()) {
                tracing::debug!("a connection gives way to others");
                self.remove(number);
                return true;
            }
        }
        false
    }

    fn first_to_go(&self, group: Option<Group>, fulfills: &impl Fn(&Client) -> bool) -> Option<u64> {
        let now = Instant::now();
        let candidates = self.by_number.iter().filter(|(_, (of, client))| {
            (group.is_none() || *of == group) && !client.is_cut() && fulfills(client)
        });
        let ranked = candidates.filter_map(|(number, (_, client))| Some((rank(client, now)?, *number)));
        ranked.min().map(|(_, number)| number)
    }

    fn remove(&mut self, number: u64) {
        let Some((group, _)) = self.by_number.remove(&number) else { return };
        let Some(group) = group else { return };
        if let Some(count) = self.by_group.get_mut(&group) {
            *count -= 1;
            if *count == 0 {
                self.by_group.remove(&group);
            }
        }
    }
}

/// In which order connections give way: the least first. `None` for those that don't.
fn rank(client: &Client, now: Instant) -> Option<(u8, Instant)> {
    let (phase, since) = client.phase();
    match (client.stalled(), phase) {
        (Some(stalled), _) => (now.duration_since(stalled) >= STALLED).then_some((2, stalled)),
        (None, Phase::Idle) => Some((0, since)),
        (None, Phase::Head | Phase::Body) => Some((1, since)),
        (None, Phase::Answer) => None,
    }
}

/// There is no room, and nobody gives way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Full;

/// The place of one connection, free again when this is dropped.
#[derive(Debug)]
pub struct Place {
    clients: Arc<Clients>,
    number: u64,
    client: Arc<Client>,
}

impl Place {
    /// The connection.
    pub fn client(&self) -> &Arc<Client> {
        &self.client
    }

    /// All connections of the port.
    pub fn clients(&self) -> &Arc<Clients> {
        &self.clients
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.clients.lock().remove(self.number);
        self.clients.pressure.give(Of::Connections, 1);
    }
}

#[cfg(test)]
mod tests;
