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

#[test]
fn what_is_taken_up_after_a_stop_can_be_paused_and_stopped_again_and_leaves_alone_what_was_held_back() {
    let mut plan = P::new([1, 2, 3]);
    plan.begin_next(1);
    plan.set(0, ItemState::Failed("key lost"));
    plan.end_here();
    plan.take_up(0, 7);
    assert_eq!(plan.progress(), Progress { waiting: 1, held_back: 2, ..Progress::default() });
    plan.pause(true);
    assert_eq!((plan.is_paused(), plan.begin_next(1)), (true, None));
    plan.pause(false);
    assert_eq!((plan.begin_next(1), plan.items()[0].0), (Some(0), 7));
    // The cloud wanted a pause: its turn comes again.
    plan.put_back(0);
    assert_eq!(plan.items()[0].1, ItemState::Waiting);
    plan.end_here();
    assert_eq!(plan.progress(), Progress { held_back: 3, ..Progress::default() });
}
