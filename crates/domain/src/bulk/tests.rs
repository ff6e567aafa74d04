//! A plan as it goes: how many at once, what pauses, holds and stops it, what is tried again.

use super::*;

type P = Plan<u8, u8, &'static str, ()>;

#[test]
fn no_more_items_run_at_once_than_asked_for() {
    let mut plan = P::new([1, 2, 3]);
    assert_eq!((plan.begin_next(2), plan.begin_next(2), plan.begin_next(2)), (Some(0), Some(1), None));
    plan.set(0, ItemState::Settling(()));
    assert_eq!(plan.begin_next(2), None, "what is being settled still counts");
    plan.set(0, ItemState::Done(9));
    assert_eq!(plan.begin_next(2), Some(2));
}

#[test]
fn a_retry_touches_what_can_be_tried_again_and_nothing_else() {
    let mut plan = P::new([1, 2, 3, 4]);
    plan.set(0, ItemState::Done(9));
    plan.set(1, ItemState::Failed("no effect"));
    plan.set(2, ItemState::Failed("key lost"));
    plan.set(3, ItemState::Unknown(()));
    assert!(plan.progress().is_over());
    plan.retry(|cause| *cause == "no effect");
    let expected = Progress { waiting: 1, done: 1, failed: 1, unknown: 1, ..Progress::default() };
    assert_eq!(plan.progress(), expected);
}

#[test]
fn a_paused_or_held_plan_begins_nothing() {
    let mut plan = P::new([1]);
    plan.pause(true);
    assert_eq!(plan.begin_next(4), None);
    plan.pause(false);
    plan.hold(Hold::Throttled);
    assert_eq!(plan.begin_next(4), None);
    plan.release();
    assert_eq!(plan.begin_next(4), Some(0));
}

#[test]
fn a_plan_that_the_person_ends_finishes_what_is_under_way_and_begins_nothing_until_it_is_tried_again() {
    let mut plan = P::new([1, 2, 3]);
    plan.begin_next(1);
    plan.pause(true);
    plan.end_here();
    assert_eq!(plan.progress(), Progress { running: 1, held_back: 2, ..Progress::default() });
    // Its sign-in turned out to be over: it had no effect, and doesn't go back in line.
    plan.put_back(0);
    plan.pause(true);
    assert!(plan.progress().is_over() && plan.is_ended_here() && !plan.is_paused());
    plan.retry(|_| false);
    assert_eq!((plan.is_ended_here(), plan.begin_next(1)), (false, Some(0)));
}

#[test]
fn what_stops_one_item_for_all_holds_the_rest_back_until_it_is_tried_again() {
    let mut plan = P::new([1, 2, 3]);
    plan.begin_next(2);
    plan.begin_next(2);
    plan.set(0, ItemState::Failed("over quota"));
    plan.stop("over quota");
    plan.put_back(1);
    assert_eq!(plan.progress(), Progress { failed: 1, held_back: 2, ..Progress::default() });
    assert_eq!((plan.begin_next(2), plan.stopped_by()), (None, Some(&"over quota")));
    plan.retry(|_| false);
    assert_eq!((plan.begin_next(2), plan.stopped_by()), (Some(1), None));
}
