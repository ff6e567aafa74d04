//! Moving disks between two sign-ins of one window: what is sent on which side, and what becomes of a disk whose transfer isn't
//! accepted.

mod cloud;
mod failing;
mod page;
mod second;
mod signing_in_again;

use std::rc::Rc;

use evs_domain::arrival::Fact;
use evs_domain::bulk::ItemState;
use evs_domain::id::TransferId;
use evs_domain::name::TransferName;
use evs_domain::transfer::Ending;
use evs_domain::verdict::Verdict;
use evs_transfer_console::state::create::CreateItem;
use evs_transfer_console::state::journal::{Journal, Stage};
use evs_transfer_console::state::moving::{MoveCount, MoveRun};
use evs_transfer_console::state::project::ProjectState;
use evs_transfer_console::state::scope::Owned;
use evs_transfer_console::state::signed_in::SignedIn;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use self::cloud::{Accept, World};
use crate::base::page::until_within;
use crate::fetch::Fetch;
use crate::people::entered;

/// One person in two accounts.
struct Operator {
    harbor: Owned<SignedIn>,
    meadow: Owned<SignedIn>,
    from: ProjectState,
    to: ProjectState,
    fetch: Fetch,
}

impl Operator {
    async fn signs_in(world: &Rc<World>) -> Self {
        let fetch = world.fetch();
        let harbor = SignedIn::begin(entered("a1", "p1"), Journal::in_memory());
        let meadow = SignedIn::begin(entered("a2", "p2"), Journal::in_memory());
        let project = |owned: &Owned<SignedIn>| untrack(|| owned.state().project()).unwrap();
        let (from, to) = (project(&harbor), project(&meadow));
        for project in [from, to] {
            is_at_rest(project).await;
        }
        Self { harbor, meadow, from, to, fetch }
    }

    /// Begins to move all disks that are there.
    fn moves_all(&self) -> MoveRun {
        let judge = self.from.judge();
        let items = self.from.inventory().with_untracked(|all| {
            let limit = self.from.session().who().cloud.name_limit();
            let item = |row: u32| {
                let proof = match all.verdict(row, &judge) {
                    Verdict::Eligible(proof) => proof,
                    Verdict::Undecided(open) => open.despite(),
                    Verdict::Blocked(_) => panic!("it can't go"),
                };
                let disk = all.disks.info(row);
                let name = TransferName::parse(&disk.name, limit).unwrap();
                CreateItem { despite: proof.despite(), proof: Some(proof), name, disk, first: None }
            };
            (0..all.disks.len() as u32).map(item).collect()
        });
        self.harbor.state().move_into(self.from, self.to, items).unwrap()
    }

    /// Signs out of both once nothing is read any more, so that no later test hears of it.
    async fn leaves(self) {
        for project in [self.from, self.to] {
            is_at_rest(project).await;
        }
        self.harbor.state().end();
        self.meadow.state().end();
    }
}

/// Waits until the project is read, and nothing of it is being read.
async fn is_at_rest(project: ProjectState) {
    until_within(10, "it's read", || {
        project.read_at().get_untracked().is_some() && !project.is_reading().get_untracked()
    })
    .await;
}

fn is_over(run: &MoveRun) -> bool {
    untrack(|| run.count()).is_over()
}

async fn over(run: &MoveRun) -> MoveCount {
    until_within(40, "the run is over", || is_over(run)).await;
    untrack(|| run.count())
}

#[wasm_bindgen_test]
async fn a_disk_goes_from_one_account_into_the_other_and_its_key_is_gone_afterwards() {
    let world = World::of(1);
    let operator = Operator::signs_in(&world).await;
    let run = operator.moves_all();
    assert_eq!(over(&run).await, MoveCount { moved: 1, ..MoveCount::default() });
    assert_eq!(*world.changes.borrow(), ["create in p1", "accept in p2"]);
    assert_eq!((world.disks_in("p1"), world.disks_in("p2")), (0, 1));
    let Some(ItemState::Done(moved)) = untrack(|| run.run().state(0)) else { panic!("it isn't done") };
    let journal = operator.harbor.state().journal();
    let entry = untrack(|| journal.entry_of(moved.transfer)).unwrap();
    assert!(matches!(entry.stage, Stage::Ended { ending: Ending::Gone, .. }), "{:?}", entry.stage);
    journal.open_keys(&[moved.transfer]).await;
    assert!(!journal.has_key(moved.transfer), "no key is left, neither at hand nor sealed");
    let received = operator.to.entries().get_untracked();
    assert!(matches!(received[0].stage, Stage::Received) && received[0].disk.name == "disk-01");
    assert_eq!(operator.fetch.calls("/p1/") - operator.fetch.calls("by token of a1"), 0);
    assert_eq!(operator.fetch.calls("/p2/") - operator.fetch.calls("by token of a2"), 0);
    operator.leaves().await;
}

#[wasm_bindgen_test]
async fn twenty_disks_go_one_after_the_other_and_none_of_them_twice() {
    let world = World::of(20);
    let operator = Operator::signs_in(&world).await;
    let run = operator.moves_all();
    assert_eq!(untrack(|| run.run().progress()).running, 1, "a Cinder's refusal has to stop the rest");
    assert_eq!(over(&run).await, MoveCount { moved: 20, ..MoveCount::default() });
    assert_eq!((world.disks_in("p2"), world.pending()), (20, 0));
    let changes = world.changes.borrow().clone();
    assert_eq!(changes.len(), 40);
    assert!(changes.chunks(2).all(|pair| *pair == ["create in p1", "accept in p2"]), "{changes:?}");
    operator.leaves().await;
}

#[wasm_bindgen_test]
async fn an_accept_whose_answer_is_lost_is_settled_by_looking_and_never_sent_again() {
    for how in [Accept::Lost, Accept::Twice] {
        let world = World::of(1);
        world.accept.set(how);
        let operator = Operator::signs_in(&world).await;
        assert_eq!(over(&operator.moves_all()).await, MoveCount { moved: 1, ..MoveCount::default() });
        assert_eq!(*world.changes.borrow(), ["create in p1", "accept in p2"]);
        operator.leaves().await;
    }
}

#[wasm_bindgen_test]
async fn a_disk_that_arrives_otherwise_than_it_went_is_told() {
    let world = World::of(1);
    world.accept.set(Accept::Renamed);
    let operator = Operator::signs_in(&world).await;
    let run = operator.moves_all();
    assert_eq!(over(&run).await, MoveCount { needs_you: 1, ..MoveCount::default() });
    let Some(ItemState::Done(moved)) = untrack(|| run.run().state(0)) else { panic!("it isn't done") };
    assert_eq!(moved.differs, [Fact::Name]);
    operator.leaves().await;
}

/// The transfer that was created first.
const FIRST: TransferId = TransferId(1001);
