//! Reading listings to their end, page by page, into an inventory: what the app does side by side, one after the other.

use evs_api::listings::{ListCall, Page, PageStart, calls_for};
use evs_api::{Failure, Lost, call};
use evs_domain::id::DiskId;
use evs_domain::inventory::Inventory;
use evs_domain::listing::Reading;
use evs_domain::verdict::Judge;

use super::Person;

impl Person {
    /// Reads one listing to its end and gives its pages.
    pub(crate) async fn read(
        &self,
        read: &'static dyn ListCall,
        only: Option<DiskId>,
        inventory: &mut Inventory,
    ) -> Result<Vec<Page>, Failure> {
        let mut pages: Vec<Page> = Vec::new();
        loop {
            let items: u32 = pages.iter().map(|page| page.items).sum();
            let answer = call::require_success(
                self.send(&read.request(&self.project, PageStart::at(items), only)).await?,
            )?;
            let request_id = answer.headers.request_id;
            let page = read
                .read(&answer.body, &self.project, inventory)
                .map_err(|_| Failure::Lost { how: Lost::Unreadable, request_id })?;
            pages.push(page);
            if page.is_last(items + page.items) {
                return Ok(pages);
            }
        }
    }

    /// Reads everything that verdicts need; returns the failed reads, too.
    pub(crate) async fn read_listings(
        &self,
        only: Option<DiskId>,
    ) -> (Inventory, Vec<(&'static dyn ListCall, Failure)>) {
        let mut inventory = Inventory::default();
        let mut failures = Vec::new();
        for read in calls_for(&self.profile) {
            let outcome = self.read(read, only, &mut inventory).await;
            let reading = if outcome.is_ok() { Reading::Complete } else { Reading::Failed };
            // Two reads can make one listing: it failed when either did.
            if inventory.readings.of(read.listing()) != Reading::Failed {
                inventory.readings.set(read.listing(), reading);
            }
            failures.extend(outcome.err().map(|failure| (read, failure)));
        }
        inventory.join();
        (inventory, failures)
    }

    /// Reads everything that verdicts need; all of it must be readable.
    pub(crate) async fn inventory(&self) -> Inventory {
        let (inventory, failures) = self.read_listings(None).await;
        assert!(failures.is_empty(), "{failures:?}");
        inventory
    }

    /// Who judges by this cloud's rules.
    pub(crate) fn judge(&self) -> Judge {
        Judge::new(self.profile.rule_table(self.project.dialect))
    }
}

/// The row of the disk with this name.
pub(crate) fn row(inventory: &Inventory, name: &str) -> u32 {
    let rows = 0..u32::try_from(inventory.disks.len()).unwrap();
    rows.into_iter()
        .find(|row| inventory.disks.name(*row) == name)
        .unwrap_or_else(|| panic!("no disk {name}"))
}
