//! Which key belongs to which transfer. What stands in one record belongs together. Of the rest, as many keys as transfers
//! belong together in order, whether they alternate or stand in two columns; else a key belongs to the id right before it.

use super::record::{Item, Record};
use super::{Guess, Pasted};
use crate::disks::ClaimedDisk;
use crate::handover::{HandOver, Offer};
use crate::id::{DiskId, TransferId};
use crate::secret::AuthKey;

/// Puts together what was found.
pub(super) fn pair(items: Vec<Item>, links: Vec<HandOver>) -> Pasted {
    let mut pairing = Pairing::default();
    for item in items {
        pairing.item(item, &links);
    }
    pairing.end(links)
}

/// A key, and the transfer that stood right before it.
type Loose = (Option<TransferId>, AuthKey);

#[derive(Default)]
struct Pairing {
    transfers: Vec<(Offer, Option<AuthKey>)>,
    before: Option<TransferId>,
    keys: Vec<Loose>,
    guesses: Vec<Loose>,
    disks: Vec<DiskId>,
    stray_ids: Vec<u128>,
    stray_keys: Vec<AuthKey>,
}

impl Pairing {
    fn item(&mut self, item: Item, links: &[HandOver]) {
        match item {
            Item::Link(number) => {
                let offers = links.get(number).map_or(&[][..], |link| &link.offers);
                for offer in offers {
                    self.transfer(offer.transfer);
                }
                // A key behind several belongs to none of them in particular.
                self.before = if let [offer] = offers { Some(offer.transfer) } else { None };
            }
            Item::Record(record) => self.record(*record),
            Item::Transfer(id) => {
                self.transfer(id);
                self.before = Some(id);
            }
            Item::Disk(disk) => self.disks.push(disk),
            Item::Key(key) => self.keys.push((self.before.take(), key)),
            Item::Guess(key) => self.guesses.push((self.before, key)),
            Item::StrayId(id) => self.stray_ids.push(id),
            Item::StrayKey(key) => self.stray_keys.push(key),
        }
    }

    fn transfer(&mut self, id: TransferId) -> &mut (Offer, Option<AuthKey>) {
        let at = self.transfers.iter().position(|(offer, _)| offer.transfer == id).unwrap_or_else(|| {
            self.transfers.push((Offer::bare(id), None));
            self.transfers.len() - 1
        });
        &mut self.transfers[at]
    }

    fn record(&mut self, Record { transfer, key, guess, disk, .. }: Record) {
        let Some(transfer) = transfer else {
            self.keys.extend(key.map(|key| (self.before.take(), key)));
            self.guesses.extend(guess.map(|key| (self.before, key)));
            self.disks.extend(disk.id);
            return;
        };
        let (offer, slot) = self.transfer(transfer);
        if offer.disk == ClaimedDisk::default() {
            offer.disk = disk;
        }
        match key {
            Some(key) => {
                let other = slot.as_ref().is_some_and(|known| !known.is(&key));
                if other {
                    self.stray_keys.push(key);
                } else {
                    *slot = Some(key);
                }
                self.before = None;
            }
            None => self.before = Some(transfer),
        }
        self.guesses.extend(guess.map(|key| (Some(transfer), key)));
    }

    fn end(mut self, links: Vec<HandOver>) -> Pasted {
        self.forget_repeated_keys();
        let lone_keys = self.take_lone_keys();
        let lone_key = self.place_keys();
        if let ([(offer, _)], [disk]) = (&mut self.transfers[..], &self.disks[..]) {
            offer.disk.id = offer.disk.id.or(Some(*disk));
        }
        let known = |id: &u128| {
            self.transfers
                .iter()
                .any(|(offer, _)| offer.transfer.0 == *id || offer.disk.id == Some(DiskId(*id)))
                || self.disks.contains(&DiskId(*id))
        };
        self.stray_ids.sort_unstable();
        self.stray_ids.dedup();
        let ids = self.stray_ids.iter().filter(|id| !known(id)).count();
        let guesses = self.open_guesses(lone_key.is_some() || !lone_keys.is_empty());
        let unread = super::Unread { ids, keys: self.stray_keys.len() };
        Pasted {
            links: each_once(links),
            transfers: self.transfers,
            lone_key,
            lone_keys,
            guesses,
            unread,
            problem: None,
        }
    }

    /// A key that was told twice, as in a reply that quotes the message before, is one.
    fn forget_repeated_keys(&mut self) {
        let mut known: Vec<AuthKey> = self.transfers.iter().filter_map(|(_, key)| key.clone()).collect();
        for (before, key) in std::mem::take(&mut self.keys) {
            if known.iter().all(|other| !other.is(&key)) {
                known.push(key.clone());
                self.keys.push((before, key));
            }
        }
        self.stray_keys.retain(|key| known.iter().all(|other| !other.is(key)));
    }

    /// Several keys without any transfer: whose they are is for the form to say, by the order of its lines.
    fn take_lone_keys(&mut self) -> Vec<AuthKey> {
        let stand_alone = self.transfers.is_empty() && self.stray_keys.is_empty() && self.keys.len() > 1;
        if !stand_alone {
            return Vec::new();
        }
        std::mem::take(&mut self.keys).into_iter().map(|(_, key)| key).collect()
    }

    /// Gives each transfer its key, as far as that can be told. Returns the key that stands alone.
    fn place_keys(&mut self) -> Option<AuthKey> {
        let mut keys = std::mem::take(&mut self.keys);
        if self.transfers.is_empty() && keys.len() == 1 && self.stray_keys.is_empty() {
            return keys.pop().map(|(_, key)| key);
        }
        let open = self.transfers.iter().filter(|(_, key)| key.is_none()).count();
        let in_order = keys.len() == open;
        for (before, key) in keys {
            let mut open = self.transfers.iter_mut().filter(|(_, slot)| slot.is_none());
            let place = open.find(|(offer, _)| in_order || Some(offer.transfer) == before);
            match place {
                Some((_, slot)) => *slot = Some(key),
                None => self.stray_keys.push(key),
            }
        }
        None
    }

    /// The guesses that are of use: a real key beats them.
    fn open_guesses(&mut self, has_lone_key: bool) -> Vec<Guess> {
        let open: Vec<TransferId> =
            self.transfers.iter().filter(|(_, key)| key.is_none()).map(|(offer, _)| offer.transfer).collect();
        let mut guesses: Vec<Guess> = Vec::new();
        for (before, key) in std::mem::take(&mut self.guesses) {
            let transfer = match open[..] {
                [one] => Some(one),
                _ => before.filter(|before| open.contains(before)),
            };
            let is_open = transfer.is_some() || (self.transfers.is_empty() && !has_lone_key);
            if is_open && guesses.iter().all(|known| !known.key.is(&key)) {
                guesses.push(Guess { transfer, key });
            }
        }
        guesses
    }
}

/// Links without the transfers that another one names. A whole link is believed before a cut one.
fn each_once(mut links: Vec<HandOver>) -> Vec<HandOver> {
    links.sort_by_key(|link| link.cut);
    let mut known = Vec::new();
    for link in &mut links {
        link.offers.retain(|offer| !known.contains(&offer.transfer));
        known.extend(link.offers.iter().map(|offer| offer.transfer));
    }
    links.retain(|link| !link.offers.is_empty());
    links
}
