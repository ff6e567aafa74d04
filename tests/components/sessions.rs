//! What a session makes of refusals: a sign-in that has ended, one that a service doesn't take though it's good, and a cloud
//! that wants fewer requests.

use std::cell::Cell;
use std::rc::Rc;

use evs_api::disk::ShowDisk;
use evs_api::{Call, Failure};
use evs_domain::id::DiskId;
use evs_domain::secret::Secret;
use evs_transfer_console::state::clock::now;
use evs_transfer_console::state::journal::Journal;
use evs_transfer_console::state::scope::Owned;
use evs_transfer_console::state::session::Session;
use evs_transfer_console::state::signed_in::SignedIn;
use js_sys::Promise;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::base::page::{frame, until};
use crate::fetch::{Fetch, respond, respond_with};
use crate::people::entered;

const TOKEN: &str = r#"{"token":{"expires_at":"2999-01-01T00:00:00.000000Z","user":{"id":"u","name":"n"}}}"#;

fn unauthorized() -> Promise {
    respond(401, r#"{"error_msg":"The token must be updated.","error_code":"APIGW.0307","request_id":"r-1"}"#)
}

fn disk() -> Promise {
    respond(
        200,
        &format!(r#"{{"volume":{{"id":"{}","name":"ledger","status":"available","size":1}}}}"#, DiskId(1)),
    )
}

/// A session that has begun, and whatever holds it.
async fn session() -> (Owned<SignedIn>, Session) {
    let owned = SignedIn::begin(entered("a1", "p1"), Journal::in_memory());
    let project = untrack(|| owned.state().project()).unwrap();
    until("the first reading is over", || !project.is_reading().get_untracked()).await;
    (owned, project.session())
}

async fn read(session: Session) -> Result<<ShowDisk as Call>::Answer, Failure> {
    session.read(&ShowDisk { project: session.project(), disk: DiskId(1) }).await
}

#[wasm_bindgen_test]
async fn a_service_that_does_not_take_a_good_sign_in_is_told_once_and_asks_for_no_other() {
    let cloud = Fetch::answered_by(|_, url| {
        if url.contains("/v3/auth/tokens") { respond(200, TOKEN) } else { unauthorized() }
    });
    let (_held, session) = session().await;
    assert!(!untrack(|| session.is_over()), "the dialog would open again and again");
    let Err(Failure::NotTaken { error }) = read(session).await else { panic!("not told") };
    assert_eq!((error.code.as_str(), error.request_id.as_str()), ("APIGW.0307", "r-1"));
    assert!(cloud.calls("/v3/auth/tokens") > 0);
}

#[wasm_bindgen_test]
async fn a_sign_in_that_has_ended_is_asked_for_and_a_fresh_one_that_is_refused_too_is_not() {
    let refuses = Rc::new(Cell::new(false));
    let is_refusing = Rc::clone(&refuses);
    let _cloud = Fetch::answered_by(move |_, url| match url {
        url if url.contains("/v3/auth/tokens") => respond(200, TOKEN),
        _ if is_refusing.get() => unauthorized(),
        _ => disk(),
    });
    let (held, session) = session().await;
    read(session).await.unwrap();
    refuses.set(true);
    let outcome = Rc::new(Cell::new(None));
    let told = Rc::clone(&outcome);
    spawn_local(async move { told.set(Some(read(session).await)) });
    until("signing in again is asked for", || untrack(|| session.is_over())).await;
    session.renew(Secret::new("fresh"), None);
    until("the read has an outcome", || {
        let is_there = outcome.take();
        let found = is_there.is_some();
        outcome.set(is_there);
        found
    })
    .await;
    assert!(matches!(outcome.take(), Some(Err(Failure::NotTaken { .. }))));
    assert!(!untrack(|| session.is_over()));
    drop(held);
}

#[wasm_bindgen_test]
async fn a_read_of_a_cloud_that_wants_fewer_requests_waits_visibly_and_goes_on() {
    let refusals = Rc::new(Cell::new(0));
    let left = Rc::clone(&refusals);
    let _cloud = Fetch::answered_by(move |_, _| {
        if left.get() == 0 {
            return disk();
        }
        left.set(left.get() - 1);
        respond_with(
            429,
            r#"{"error_msg":"x","error_code":"APIGW.0308"}"#,
            &[("X-Gateway", "1"), ("Retry-After", "1")],
        )
    });
    let (_held, session) = session().await;
    refusals.set(1);
    let (waited, done) = (Cell::new(false), Cell::new(false));
    let reading = async {
        read(session).await.unwrap();
        done.set(true);
    };
    let looking = async {
        while !done.get() {
            waited.set(waited.get() || untrack(|| session.throttle().until()).is_some_and(|at| at >= now()));
            frame().await;
        }
    };
    futures::join!(reading, looking);
    assert!(waited.get(), "a page can show until when");
    assert_eq!(untrack(|| session.throttle().until()), None);
}

#[wasm_bindgen_test]
async fn who_does_not_want_to_wait_is_told_what_the_cloud_said() {
    let refuses = Rc::new(Cell::new(false));
    let is_refusing = Rc::clone(&refuses);
    let _cloud = Fetch::answered_by(move |_, _| match is_refusing.get() {
        true => respond(429, r#"{"error_msg":"x","error_code":"APIGW.0308"}"#),
        false => disk(),
    });
    let (_held, session) = session().await;
    refuses.set(true);
    let giving_up = async {
        until("it waits", || untrack(|| session.throttle().until()).is_some()).await;
        session.throttle().give_up();
    };
    let (failure, ()) = futures::join!(read(session), giving_up);
    assert_eq!(failure.unwrap_err().throttled(), Some(None));
}
