//! Creating transfers, one or many: intent into the journal, one request, key sealed before it's painted, and every lost
//! answer settled by looking. A request is never repeated by the program.

use std::collections::HashSet;

use evs_api::transfers::{CancelTransfer, CreateTransfer};
use evs_api::{Effect, Failure};
use evs_domain::bulk::{Plan, Progress, Step};
use evs_domain::id::DiskId;
use evs_domain::name::TransferName;
use evs_domain::settle::{CreateSettled, Sighting, settle_create};
use evs_domain::transfer::Transfer;
use evs_domain::verdict::{Proof, Verdict};
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::clock::now;
use super::journal::{EntryId, Intent};
use super::looking::sight;
use super::reading::{look_again, read_transfers};
use super::work::Work;

/// How many creates are under way at once.
const AT_ONCE: usize = 3;

/// The pauses between looks while settling, in milliseconds.
const LOOKS_MS: [u32; 4] = [400, 1500, 3000, 5000];

/// One transfer to create.
#[derive(Clone, Debug)]
pub struct Item {
    /// That its disk may go.
    pub proof: Proof,
    /// Under which name.
    pub name: TransferName,
    /// The disk's name. Foreign text.
    pub disk_name: String,
    /// Its size in GiB.
    pub size_gib: u32,
    /// Its type.
    pub disk_type: String,
    /// Its availability zone.
    pub zone: String,
}

/// Why an item isn't created, or isn't as it should be.
#[derive(Clone, Debug)]
pub enum Trouble {
    /// The cloud refused, or couldn't be reached: nothing was changed.
    Refused(Failure),
    /// The cloud's answer was lost, and it was found out that nothing had been created.
    NotCreated(Failure),
    /// The transfer exists and its key is lost.
    KeyLost(Transfer),
    /// Somebody else was quicker.
    Another(Transfer),
    /// The disk can't go any more.
    Ineligible,
    /// The journal refused the intent: nothing was sent.
    Journal,
}

/// A plan of creates.
pub type CreatePlan = Plan<Item, Transfer, Trouble>;

/// A run of creates. A cheap handle.
#[derive(Clone, Copy)]
pub struct Run {
    /// The items and where they stand.
    pub plan: RwSignal<CreatePlan>,
    /// The items whose lost answer is being settled.
    pub settling: RwSignal<HashSet<usize>>,
    /// The person has decided to keep the keys sealed in this browser.
    pub kept: RwSignal<bool>,
    /// How many keys the journal couldn't seal: this page has their only copies.
    pub unsealed: RwSignal<usize>,
    entries: StoredValue<Vec<Option<EntryId>>>,
}

impl Run {
    /// Begins to create these.
    pub fn begin(work: Work, items: Vec<Item>) -> Self {
        let run = Self {
            entries: StoredValue::new(vec![None; items.len()]),
            plan: RwSignal::new(Plan::new(items)),
            settling: RwSignal::new(HashSet::new()),
            kept: RwSignal::new(false),
            unsealed: RwSignal::new(0),
        };
        work.run.set(Some(run));
        run.drive(work);
        run
    }

    /// How far it has come, tracked.
    pub fn progress(&self) -> Progress {
        self.plan.with(CreatePlan::progress)
    }

    /// Whether it concerns a disk.
    pub fn is_about(&self, disk: DiskId) -> bool {
        self.plan.with_untracked(|plan| plan.items().iter().any(|(item, _)| item.proof.disk() == disk))
    }

    /// Holds new creates back, or lets them go on.
    pub fn pause(&self, work: Work, paused: bool) {
        self.plan.update(|plan| plan.pause(paused));
        if !paused {
            self.drive(work);
        }
    }

    /// Tries anew what failed without effect. What is unknown or has lost its key stays as it is.
    pub fn retry(&self, work: Work) {
        self.plan.update(|plan| {
            let again: Vec<usize> =
                (0..plan.items().len()).filter(|at| can_retry(&plan.items()[*at].1)).collect();
            for at in again {
                plan.set(at, Step::Waiting);
            }
        });
        self.drive(work);
    }

    /// Looks once more what became of an item whose outcome is unknown.
    pub fn look_again(&self, work: Work, at: usize) {
        let run = *self;
        run.set(at, Step::Running);
        spawn_local(async move {
            let Some(item) = run.item(at) else { return };
            let lost = Failure::Lost { how: evs_api::Lost::Connection, request_id: String::new() };
            run.settle(work, at, &item, lost).await;
            run.after_each(work).await;
        });
    }

    /// Cancels a transfer whose key is lost, sees that the disk is back, and creates it anew.
    pub fn recreate(&self, work: Work, at: usize) {
        let run = *self;
        let Some(Step::Failed(Trouble::KeyLost(transfer))) = run.step(at) else { return };
        run.set(at, Step::Running);
        spawn_local(async move {
            if let Some(item) = run.cancel_and_prove(work, at, transfer).await {
                run.create(work, at, item).await;
            }
            run.after_each(work).await;
        });
    }

    fn drive(&self, work: Work) {
        let run = *self;
        while let Some(at) = run.plan.try_update(|plan| plan.begin_next(AT_ONCE)).flatten() {
            spawn_local(async move {
                if let Some(item) = run.item(at) {
                    run.create(work, at, item).await;
                }
                run.after_each(work).await;
            });
        }
    }

    async fn after_each(&self, work: Work) {
        work.reload_entries().await;
        self.drive(work);
        if self.plan.with_untracked(|plan| plan.progress().is_over()) {
            work.refresh_soon();
        }
    }

    async fn create(&self, work: Work, at: usize, item: Item) {
        let Ok(entry) = work.journal().intend(intent(work, &item)).await else {
            return self.set(at, Step::Failed(Trouble::Journal));
        };
        self.entries.update_value(|entries| entries[at] = Some(entry.clone()));
        let call = CreateTransfer {
            project: work.session.who().project(),
            proof: item.proof.clone(),
            name: item.name.clone(),
        };
        match work.session.change(&call).await {
            Ok(created) => {
                // Sealed first, painted second. A journal that fails now leaves the key in this page's hands alone.
                if work.journal().created(&entry, created.transfer.id, &created.key).await.is_err() {
                    self.unsealed.update(|count| *count += 1);
                }
                work.keys.update_value(|keys| {
                    keys.insert(created.transfer.id, created.key);
                });
                work.choose(|chosen| {
                    chosen.remove(&item.proof.disk());
                });
                self.set(at, Step::Done(created.transfer));
            }
            Err(failure) if failure.effect() == Effect::Unknown => {
                self.settle(work, at, &item, failure).await
            }
            Err(failure) => {
                let _forgotten = work.journal().withdraw(&entry).await;
                self.refused(work, at, failure).await;
            }
        }
    }

    /// A refusal for want of a good token had no effect, so the item waits for the person to sign in again.
    async fn refused(&self, work: Work, at: usize, failure: Failure) {
        if !failure.is_sign_in_over() {
            return self.set(at, Step::Failed(Trouble::Refused(failure)));
        }
        self.plan.update(|plan| {
            plan.set(at, Step::Waiting);
            plan.pause(true);
        });
        if work.session.signed_in_again().await {
            self.plan.update(|plan| plan.pause(false));
        }
    }

    /// Finds out what became of a create whose answer was lost. "Nothing" is believed only when it's seen twice, since the
    /// request may still be on its way.
    async fn settle(&self, work: Work, at: usize, item: &Item, failure: Failure) {
        self.settling.update(|all| {
            all.insert(at);
        });
        let mut seen_nothing = false;
        let mut settled = CreateSettled::StillOpen;
        for pause in LOOKS_MS {
            TimeoutFuture::new(pause).await;
            let pending = read_transfers(work.session).await.ok();
            let sighting = sight(work.session, item.proof.disk()).await;
            settled = settle_create(item.proof.disk(), item.name.as_str(), pending.as_deref(), &sighting);
            match settled {
                CreateSettled::NotCreated if !seen_nothing => seen_nothing = true,
                CreateSettled::StillOpen => {}
                _ => break,
            }
        }
        self.settling.update(|all| {
            all.remove(&at);
        });
        self.conclude(work, at, settled, failure).await;
    }

    async fn conclude(&self, work: Work, at: usize, settled: CreateSettled, failure: Failure) {
        let entry = self.entries.with_value(|entries| entries.get(at).cloned().flatten());
        let journal = work.journal();
        let step = match settled {
            CreateSettled::StillOpen => Step::Unknown,
            CreateSettled::CreatedKeyLost(transfer) => {
                if let Some(entry) = entry {
                    let _noted = journal.created_key_lost(&entry, transfer.id).await;
                }
                Step::Failed(Trouble::KeyLost(transfer))
            }
            nothing => {
                if let Some(entry) = entry {
                    let _forgotten = journal.withdraw(&entry).await;
                }
                Step::Failed(match nothing {
                    CreateSettled::Another(transfer) => Trouble::Another(transfer),
                    _ => Trouble::NotCreated(failure),
                })
            }
        };
        self.set(at, step);
    }

    /// Cancels, looks whether the disk is back, and judges it anew. `None` when the item can't go on; it says why then.
    async fn cancel_and_prove(&self, work: Work, at: usize, transfer: Transfer) -> Option<Item> {
        let cancel = CancelTransfer { project: work.session.who().project(), transfer: transfer.id };
        let canceled = work.session.change(&cancel).await;
        let item = self.item(at)?;
        let back = matches!(sight(work.session, item.proof.disk()).await, Sighting::Here { status } if status == "available");
        if !back {
            if let Err(failure) = canceled
                && failure.effect() == Effect::None
                && failure
                    .refusal()
                    .is_some_and(|refusal| refusal != evs_domain::refusal::Refusal::NoSuchTransfer)
            {
                self.set(at, Step::Failed(Trouble::Refused(failure)));
                return None;
            }
            self.set(at, Step::Failed(Trouble::KeyLost(transfer)));
            return None;
        }
        if let Some(entry) = self.entries.with_value(|entries| entries.get(at).cloned().flatten()) {
            let _forgotten = work.journal().withdraw(&entry).await;
        }
        match prove(work, &item).await {
            Ok(proof) => Some(Item { proof, ..item }),
            Err(trouble) => {
                self.set(at, Step::Failed(trouble));
                None
            }
        }
    }

    fn item(&self, at: usize) -> Option<Item> {
        self.plan.with_untracked(|plan| plan.items().get(at).map(|(item, _)| item.clone()))
    }

    fn step(&self, at: usize) -> Option<Step<Transfer, Trouble>> {
        self.plan.with_untracked(|plan| plan.items().get(at).map(|(_, step)| step.clone()))
    }

    fn set(&self, at: usize, step: Step<Transfer, Trouble>) {
        self.plan.update(|plan| plan.set(at, step));
    }
}

/// Whether an item can simply be tried again: nothing of it exists.
pub fn can_retry(step: &Step<Transfer, Trouble>) -> bool {
    matches!(step, Step::Failed(Trouble::Refused(_) | Trouble::NotCreated(_) | Trouble::Journal))
}

/// Judges an item's disk anew. What the person said "despite" to before still stands.
async fn prove(work: Work, item: &Item) -> Result<Proof, Trouble> {
    let disk = item.proof.disk();
    let inventory = look_again(work.session, &[disk]).await.map_err(Trouble::Refused)?;
    let row = inventory.disks.row(disk).ok_or(Trouble::Ineligible)?;
    match inventory.verdict(row, &work.judge()) {
        Verdict::Eligible(proof) => Ok(proof),
        Verdict::Undecided(open) if open.checks().minus(item.proof.despite()).is_empty() => {
            Ok(open.despite())
        }
        Verdict::Undecided(_) | Verdict::Blocked(_) => Err(Trouble::Ineligible),
    }
}

fn intent(work: Work, item: &Item) -> Intent {
    Intent {
        place: work.place(),
        disk: item.proof.disk(),
        disk_name: item.disk_name.clone(),
        size_gib: item.size_gib,
        disk_type: item.disk_type.clone(),
        zone: item.zone.clone(),
        transfer_name: item.name.as_str().to_owned(),
        despite: item.proof.despite(),
        at: now(),
    }
}
