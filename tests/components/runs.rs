//! A run of many items: what stops the rest, what holds it, what is sent again and what isn't. The job is made up; each of
//! its items says how it ends.

use std::sync::{Arc, Mutex};

use evs_api::{Failure, Lost};
use evs_domain::bulk::{Hold, ItemState, Progress};
use evs_domain::refusal::CloudError;
use evs_domain::secret::Secret;
use evs_transfer_console::state::journal::Journal;
use evs_transfer_console::state::project::ProjectBinding;
use evs_transfer_console::state::run::{Concern, Job, Run, Sent, SentFor, concern};
use evs_transfer_console::state::scope::{Owned, ScopeRef};
use evs_transfer_console::state::session::Session;
use evs_transfer_console::state::signed_in::SignedIn;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::base::page::{frame, until};
use crate::people::entered;

/// How an item ends when it's sent for the first time; after that it's done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ends {
    Done,
    /// The cloud refuses it with this status, which concerns it alone or all.
    Refused(u16),
    /// The sign-in turns out to be over.
    SignedOut,
    /// The answer is lost, and it can't be found out what happened.
    Lost,
    /// The answer is lost, and the cloud is out of sight.
    OutOfSight,
    /// It never ends.
    Never,
}

/// What stands for an item that nobody can look at.
const OUT_OF_SIGHT: usize = usize::MAX;

#[derive(Clone)]
struct MadeUp {
    binding: ProjectBinding,
    sent: Arc<Mutex<Vec<usize>>>,
}

impl Job for MadeUp {
    type Item = (usize, Ends);
    type Done = usize;
    type Failed = Failure;
    type Lost = usize;

    const AT_ONCE: usize = 1;
    const GOES_ON_AFTER_SIGN_IN: bool = true;

    fn session(&self) -> Session {
        self.binding.session()
    }

    fn scope(&self) -> ScopeRef {
        self.binding.scope()
    }

    async fn send(&self, (number, ends): &Self::Item) -> SentFor<Self> {
        let is_first = !self.sent.lock().unwrap().contains(number);
        self.sent.lock().unwrap().push(*number);
        frame().await;
        match ends {
            Ends::Refused(status) if is_first => Sent::Failed(refused(*status)),
            Ends::SignedOut if is_first => {
                self.session().set_over();
                Sent::SignedOut(refused(401))
            }
            Ends::Lost => Sent::Lost(*number),
            Ends::OutOfSight => Sent::Lost(OUT_OF_SIGHT),
            Ends::Never => std::future::pending().await,
            _ => Sent::Done(*number),
        }
    }

    async fn settle(&self, _: &Self::Item, _: &usize) -> Option<Result<usize, Failure>> {
        None
    }

    fn concern(&self, failed: &Failure) -> Concern {
        concern(failed)
    }

    fn out_of_sight(&self, lost: &usize) -> Option<Failure> {
        (*lost == OUT_OF_SIGHT).then(|| refused(503))
    }

    fn can_retry(failed: &Failure) -> bool {
        !matches!(failed, Failure::Lost { how: Lost::Connection, .. })
    }

    async fn after_each(&self, _: bool) {}
}

fn refused(status: u16) -> Failure {
    let error = CloudError { status, ..CloudError::default() };
    Failure::Refused { error, retry_after_secs: Some(1) }
}

struct Stage {
    run: Run<MadeUp>,
    sent: Arc<Mutex<Vec<usize>>>,
    signed_in: Owned<SignedIn>,
}

impl Stage {
    fn begin(items: &[Ends]) -> Self {
        let signed_in = SignedIn::begin(entered("a1", "p1"), Journal::in_memory());
        let binding = untrack(|| signed_in.state().project()).unwrap().binding();
        let sent = Arc::new(Mutex::new(Vec::new()));
        let job = MadeUp { binding, sent: Arc::clone(&sent) };
        let run = Run::begin(job, items.iter().copied().enumerate().collect());
        Self { run, sent, signed_in }
    }

    fn progress(&self) -> Progress {
        untrack(|| self.run.progress())
    }

    fn sent(&self) -> Vec<usize> {
        self.sent.lock().unwrap().clone()
    }

    async fn is_over(&self) {
        until("the run is over", || self.progress().is_over()).await;
    }
}

#[wasm_bindgen_test]
async fn what_concerns_every_item_stops_the_rest_and_a_retry_sends_it_again() {
    let stage = Stage::begin(&[Ends::Done, Ends::Refused(403), Ends::Done]);
    stage.is_over().await;
    assert_eq!(stage.progress(), Progress { done: 1, failed: 1, held_back: 1, ..Progress::default() });
    assert_eq!(stage.sent(), [0, 1]);
    stage.run.retry();
    stage.is_over().await;
    assert_eq!((stage.progress().done, stage.sent()), (3, vec![0, 1, 1, 2]));
}

#[wasm_bindgen_test]
async fn what_concerns_one_item_leaves_the_others_alone() {
    let stage = Stage::begin(&[Ends::Refused(404), Ends::Done]);
    stage.is_over().await;
    assert_eq!(stage.progress(), Progress { done: 1, failed: 1, ..Progress::default() });
}

#[wasm_bindgen_test]
async fn too_many_requests_hold_everything_for_as_long_as_the_cloud_says_and_then_it_goes_on_by_itself() {
    let stage = Stage::begin(&[Ends::Refused(429), Ends::Done]);
    until("it is held", || untrack(|| stage.run.held()) == Some(Hold::Throttled)).await;
    assert_eq!(stage.sent(), [0]);
    assert_eq!(stage.progress(), Progress { waiting: 2, ..Progress::default() });
    assert!(untrack(|| stage.run.held_until()).is_some(), "it's told until when");
    stage.is_over().await;
    assert_eq!((stage.sent(), stage.progress().done), (vec![0, 0, 1], 2));
    assert_eq!(untrack(|| stage.run.held_until()), None);
}

#[wasm_bindgen_test]
async fn nothing_more_is_sent_to_a_cloud_that_is_out_of_sight_until_the_person_says_so() {
    let stage = Stage::begin(&[Ends::OutOfSight, Ends::Done]);
    stage.is_over().await;
    assert_eq!(stage.progress(), Progress { unknown: 1, held_back: 1, ..Progress::default() });
    assert_eq!(stage.sent(), [0]);
    stage.run.retry();
    stage.is_over().await;
    assert_eq!((stage.sent(), stage.progress().done), (vec![0, 1], 1));
}

#[wasm_bindgen_test]
async fn a_held_run_can_be_paused_and_nothing_is_sent_when_the_hold_is_over() {
    let stage = Stage::begin(&[Ends::Refused(429), Ends::Done]);
    until("it is held", || untrack(|| stage.run.held()) == Some(Hold::Throttled)).await;
    stage.run.pause();
    until("the hold is over", || untrack(|| stage.run.held()).is_none()).await;
    frame().await;
    assert_eq!(stage.sent(), [0]);
    stage.run.go_on();
    stage.is_over().await;
    assert_eq!(stage.progress().done, 2);
}

#[wasm_bindgen_test]
async fn an_ended_sign_in_holds_the_run_until_the_person_is_signed_in_again() {
    let stage = Stage::begin(&[Ends::SignedOut, Ends::Done]);
    until("it is held", || untrack(|| stage.run.held()) == Some(Hold::SignedOut)).await;
    assert_eq!(stage.progress().waiting, 2);
    stage.run.job().session().renew(Secret::new("new token"), None);
    stage.is_over().await;
    assert_eq!((stage.progress().done, stage.sent()), (2, vec![0, 0, 1]));
}

#[wasm_bindgen_test]
async fn what_is_unknown_is_looked_at_again_and_never_sent_again() {
    let stage = Stage::begin(&[Ends::Lost]);
    stage.is_over().await;
    assert_eq!(untrack(|| stage.run.state(0)), Some(ItemState::Unknown(0)));
    stage.run.retry();
    stage.run.look_again_at_all();
    stage.is_over().await;
    assert_eq!((stage.progress().unknown, stage.sent()), (1, vec![0]));
}

#[wasm_bindgen_test]
async fn a_paused_run_begins_nothing_and_after_signing_out_none_does() {
    let stage = Stage::begin(&[Ends::Done, Ends::Done, Ends::Never, Ends::Done]);
    stage.run.pause();
    until("the first is done", || stage.progress().done == 1).await;
    frame().await;
    assert_eq!(stage.sent(), [0]);
    stage.run.go_on();
    until("the third is sent", || stage.sent().len() == 3).await;
    stage.signed_in.state().end();
    stage.run.go_on();
    frame().await;
    assert_eq!(stage.sent(), [0, 1, 2]);
}

#[wasm_bindgen_test]
async fn a_stopped_run_finishes_what_is_under_way_and_the_rest_is_sent_only_when_it_is_tried_again() {
    let stage = Stage::begin(&[Ends::Done, Ends::Done, Ends::Done]);
    stage.run.stop();
    stage.is_over().await;
    assert_eq!(stage.progress(), Progress { done: 1, held_back: 2, ..Progress::default() });
    assert!(untrack(|| stage.run.is_stopped()));
    frame().await;
    assert_eq!(stage.sent(), [0]);
    assert_eq!(untrack(|| stage.run.retriable()), 2);
    stage.run.retry();
    stage.is_over().await;
    assert_eq!((stage.progress().done, stage.sent()), (3, vec![0, 1, 2]));
}

#[wasm_bindgen_test]
async fn a_run_that_is_stopped_while_the_cloud_wants_a_pause_is_over_at_once() {
    let stage = Stage::begin(&[Ends::Refused(429), Ends::Done]);
    until("it is held", || untrack(|| stage.run.held()) == Some(Hold::Throttled)).await;
    stage.run.stop();
    assert_eq!(stage.progress(), Progress { held_back: 2, ..Progress::default() });
    assert_eq!(untrack(|| stage.run.held_until()), None, "nothing is counted down any more");
}
