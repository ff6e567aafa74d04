//! A sign-in of two that ends while disks are moved: the run is held, and goes on where it was; or it's stopped for good.

use evs_domain::bulk::Hold;
use evs_domain::secret::Secret;
use evs_transfer_console::state::moving::MoveCount;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::cloud::{Accept, World};
use super::{FIRST, Operator, is_at_rest, over};
use crate::base::page::until_within;

#[wasm_bindgen_test]
async fn signed_out_on_the_other_side_holds_the_run_which_goes_on_with_the_transfer_that_exists() {
    let world = World::of(2);
    world.accept.set(Accept::SignedOut);
    let operator = Operator::signs_in(&world).await;
    let run = operator.moves_all();
    until_within(10, "it's held", || untrack(|| run.run().held()) == Some(Hold::SignedOut)).await;
    assert!(untrack(|| operator.to.session().is_over()) && !untrack(|| operator.from.session().is_over()));
    assert_eq!(untrack(|| operator.meadow.state().session_to_renew()).unwrap().project_id(), "p2");
    assert_eq!(world.pending(), 1, "no further disk is begun");
    assert!(operator.harbor.state().journal().has_key(FIRST));
    world.accept.set(Accept::Works);
    operator.to.session().renew(Secret::new("token of a2"), None);
    assert_eq!(over(&run).await, MoveCount { moved: 2, ..MoveCount::default() });
    let creates = world.changes.borrow().iter().filter(|change| *change == "create in p1").count();
    assert_eq!(creates, 2, "what exists isn't created again");
    operator.leaves().await;
}

#[wasm_bindgen_test]
async fn a_sign_in_of_two_that_is_gone_for_good_leaves_nothing_begun_and_nothing_broken() {
    let world = World::of(2);
    world.accept.set(Accept::SignedOut);
    let operator = Operator::signs_in(&world).await;
    let run = operator.moves_all();
    until_within(10, "it's held", || untrack(|| run.run().held()) == Some(Hold::SignedOut)).await;
    operator.meadow.state().end();
    run.run().stop();
    let Operator { meadow, fetch: _fetch, harbor, from, .. } = operator;
    drop(meadow);
    assert_eq!(over(&run).await, MoveCount { needs_you: 1, not_sent: 1, ..MoveCount::default() });
    run.run().retry();
    assert!(run.has_ended(), "what is gone is known to be gone");
    assert_eq!(world.changes.borrow().len(), 2, "nothing is sent any more");
    assert!(harbor.state().journal().has_key(FIRST), "its key is where a create leaves it");
    is_at_rest(from).await;
    harbor.state().end();
}
