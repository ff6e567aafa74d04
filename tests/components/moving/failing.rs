//! Disks whose transfers aren't accepted: canceled and back, or left where somebody can go on with them.

use evs_domain::bulk::ItemState;
use evs_domain::transfer::Ending;
use evs_transfer_console::state::at_stake::AtStake;
use evs_transfer_console::state::journal::Stage;
use evs_transfer_console::state::moving::{MoveCount, MoveFailure, WhyPending};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::cloud::{Accept, Cancel, World};
use super::{FIRST, Operator, over};
use crate::base::page::until_within;

#[wasm_bindgen_test]
async fn where_the_quota_does_not_suffice_the_disk_is_back_and_the_rest_is_not_begun() {
    let world = World::of(3);
    world.accept.set(Accept::OverQuota);
    let operator = Operator::signs_in(&world).await;
    let run = operator.moves_all();
    assert_eq!(over(&run).await, MoveCount { back: 1, not_sent: 2, ..MoveCount::default() });
    assert_eq!(*world.changes.borrow(), ["create in p1", "accept in p2", "cancel in p1"]);
    assert_eq!((world.disks_in("p1"), world.pending()), (3, 0));
    let journal = operator.harbor.state().journal();
    let entry = untrack(|| journal.entry_of(FIRST)).unwrap();
    assert!(matches!(entry.stage, Stage::Ended { ending: Ending::Canceled, .. }), "{:?}", entry.stage);
    assert!(!journal.has_key(FIRST), "the key of what is canceled is gone");

    // There's room now. What is sent again is judged anew.
    world.accept.set(Accept::Works);
    run.run().retry();
    assert_eq!(over(&run).await, MoveCount { moved: 3, ..MoveCount::default() });
    assert_eq!(world.changes.borrow().len(), 9);
    operator.leaves().await;
}

#[wasm_bindgen_test]
async fn a_disk_that_is_back_and_was_attached_since_is_not_created_again() {
    let world = World::of(1);
    world.accept.set(Accept::OverQuota);
    let operator = Operator::signs_in(&world).await;
    let run = operator.moves_all();
    over(&run).await;
    world.attach(1);
    run.run().retry();
    assert_eq!(over(&run).await, MoveCount { not_moved: 1, ..MoveCount::default() });
    assert_eq!(world.changes.borrow().len(), 3, "nothing is sent for it");
    operator.leaves().await;
}

#[wasm_bindgen_test]
async fn a_transfer_that_cannot_be_canceled_stays_with_its_key_and_is_canceled_on_request() {
    let world = World::of(2);
    world.accept.set(Accept::OverQuota);
    world.cancel.set(Cancel::Forbidden);
    let operator = Operator::signs_in(&world).await;
    let run = operator.moves_all();
    assert_eq!(over(&run).await, MoveCount { needs_you: 1, not_sent: 1, ..MoveCount::default() });
    let Some(ItemState::Failed(MoveFailure::Pending(transfer, why))) = untrack(|| run.run().state(0)) else {
        panic!("it isn't told to be pending")
    };
    assert!(matches!(why, WhyPending::NotCanceled { cancel: Some(_), .. }), "{why:?}");
    let journal = operator.harbor.state().journal();
    assert_eq!(untrack(|| journal.entry_of(transfer.id)).unwrap().stage, Stage::Created { sealed: true });
    assert!(journal.has_key(transfer.id), "the page of transfers can go on with it");
    let stake = untrack(|| AtStake::of(operator.harbor.state()));
    assert_eq!(stake.unsealed_keys, 1, "its journal is in memory: leaving would lose the key");

    world.cancel.set(Cancel::Works);
    world.accept.set(Accept::Works);
    run.run().retry();
    let count = over(&run).await;
    assert_eq!(
        count,
        MoveCount { back: 1, not_sent: 1, ..MoveCount::default() },
        "what refused it may refuse the rest"
    );
    assert_eq!(untrack(|| AtStake::of(operator.harbor.state())).unsealed_keys, 0);
    operator.leaves().await;
}

#[wasm_bindgen_test]
async fn a_disk_that_does_not_come_to_rest_after_the_cancel_is_told_to_be_unclear() {
    let world = World::of(1);
    world.accept.set(Accept::OverQuota);
    world.cancel.set(Cancel::NotBack);
    let operator = Operator::signs_in(&world).await;
    let run = operator.moves_all();
    assert_eq!(over(&run).await, MoveCount { needs_you: 1, ..MoveCount::default() });
    let state = untrack(|| run.run().state(0));
    assert!(matches!(state, Some(ItemState::Failed(MoveFailure::Unclear { .. }))), "{:?}", why(state));
    operator.leaves().await;
}

fn why<D, L>(state: Option<ItemState<D, MoveFailure, L>>) -> Option<MoveFailure> {
    match state {
        Some(ItemState::Failed(failed)) => Some(failed),
        _ => None,
    }
}

#[wasm_bindgen_test]
async fn an_accept_that_may_still_be_carried_out_is_neither_repeated_nor_canceled() {
    let world = World::of(1);
    world.accept.set(Accept::NotYet);
    let operator = Operator::signs_in(&world).await;
    let run = operator.moves_all();
    assert_eq!(over(&run).await, MoveCount { needs_you: 1, ..MoveCount::default() });
    assert_eq!(*world.changes.borrow(), ["create in p1", "accept in p2"]);
    assert!(operator.harbor.state().journal().has_key(FIRST), "its key is where a create leaves it");
    assert_eq!(untrack(|| run.run().retriable()), 0);
    // Whoever cancels it on the page of transfers knows that it won't be: the next look finds the disk back.
    world.cancel_all();
    run.run().look_again(0);
    until_within(20, "it's seen to be back", || untrack(|| run.count()).back == 1).await;
    assert_eq!(world.changes.borrow().len(), 2, "looking sends nothing");
    operator.leaves().await;
}

#[wasm_bindgen_test]
async fn a_run_that_is_stopped_between_create_and_accept_says_what_is_pending() {
    let world = World::of(3);
    world.accept.set(Accept::TooMany);
    let operator = Operator::signs_in(&world).await;
    let run = operator.moves_all();
    until_within(10, "the cloud wants a pause", || untrack(|| run.run().held()).is_some()).await;
    run.run().stop();
    assert_eq!(over(&run).await, MoveCount { needs_you: 1, not_sent: 2, ..MoveCount::default() });
    let state = untrack(|| run.run().state(0));
    let is_told = matches!(&state, Some(ItemState::Failed(MoveFailure::Pending(_, WhyPending::Stopped))));
    assert!(is_told, "{:?}", why(state));
    world.accept.set(Accept::Works);
    run.run().retry();
    assert_eq!(over(&run).await, MoveCount { moved: 3, ..MoveCount::default() });
    let creates = world.changes.borrow().iter().filter(|change| *change == "create in p1").count();
    assert_eq!(creates, 3, "what exists isn't created again");
    operator.leaves().await;
}
