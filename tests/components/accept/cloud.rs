//! A cloud for one test, to which one disk comes when its transfer is accepted, and which answers accepts as told.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Promise;

use super::{DISK, TRANSFER};
use crate::fetch::{Fetch, lost, not_found, respond};

/// What becomes of an accept.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Accept {
    /// It works.
    Works,
    /// The key is said to be wrong.
    WrongKey,
    /// It works, and the answer is lost.
    Lost,
    /// The token isn't good any more.
    SignedOut,
}

/// The cloud.
pub(super) struct Cloud {
    answers: Rc<Answers>,
    fetch: Fetch,
}

struct Answers {
    accept: Cell<Accept>,
    quota: String,
    arrived: Cell<bool>,
}

impl Cloud {
    /// A cloud that answers accepts like this, with these quotas (the entries of a quota set).
    pub(super) fn new(accept: Accept, quota: &str) -> Self {
        let answers = Rc::new(Answers {
            accept: Cell::new(accept),
            quota: format!(r#"{{"quota_set":{{{quota}}}}}"#),
            arrived: Cell::new(false),
        });
        let answering = Rc::clone(&answers);
        let fetch = Fetch::answered_by(move |method, url| answering.answer(method, url));
        Self { answers, fetch }
    }

    /// Answers further accepts like this.
    pub(super) fn accepts(&self, accept: Accept) {
        self.answers.accept.set(accept);
    }

    /// How many requests had this in them, as `METHOD url`.
    pub(super) fn calls(&self, part: &str) -> usize {
        self.fetch.calls(part)
    }
}

impl Answers {
    fn answer(&self, method: &str, url: &str) -> Promise {
        let call = format!("{method} {url}");
        let found = |what: &str| call.contains(what);
        if found("/accept") {
            return self.accept();
        }
        if found("os-quota-sets") {
            return respond(200, &self.quota);
        }
        if found(&format!("/volumes/{DISK}")) && self.arrived.get() {
            return respond(200, &disk());
        }
        not_found()
    }

    fn accept(&self) -> Promise {
        let accept = self.accept.get();
        self.arrived.set(matches!(accept, Accept::Works | Accept::Lost));
        match accept {
            Accept::Works => respond(
                202,
                &format!(r#"{{"transfer":{{"id":"{TRANSFER}","name":"x","volume_id":"{DISK}"}}}}"#),
            ),
            Accept::WrongKey => respond(
                400,
                r#"{"badRequest":{"code":400,"message":"Invalid auth key: Attempt to transfer."}}"#,
            ),
            Accept::SignedOut => {
                respond(401, r#"{"error":{"code":401,"title":"Unauthorized","message":"x"}}"#)
            }
            Accept::Lost => lost(),
        }
    }
}

fn disk() -> String {
    let rest =
        r#""name":"ledger","status":"available","size":40,"volume_type":"SSD","availability_zone":"az-1""#;
    format!(r#"{{"volume":{{"id":"{DISK}",{rest}}}}}"#)
}
