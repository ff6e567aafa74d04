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
    /// It works, the answer is lost, and the browser repeats the request, which then finds no transfer any more.
    Twice,
    /// The answer is lost, and it works only later, when the disk [arrives](Cloud::arrives).
    Late,
    /// It works, and the disk can't be shown, because it belongs to a group of another project.
    IntoBrokenGroup,
    /// No answer ever comes, as where the page is gone before it.
    Silent,
    /// Whoever asks isn't allowed to.
    Forbidden,
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

    /// The disk arrives, by whatever way.
    pub(super) fn arrives(&self) {
        self.answers.arrived.set(true);
    }

    /// How many requests of nobody had this in them.
    pub(super) fn calls_of_nobody(&self, part: &str) -> usize {
        self.fetch.calls_of_nobody(part)
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
        let is_broken = self.accept.get() == Accept::IntoBrokenGroup && self.arrived.get();
        if is_broken && found("/volumes/") {
            return respond(404, r#"{"itemNotFound":{"code":404,"message":"Group 7 could not be found."}}"#);
        }
        if found(&format!("/volumes/{DISK}")) && self.arrived.get() {
            return respond(200, &format!(r#"{{"volume":{}}}"#, disk()));
        }
        if found("/volumes/detail") {
            let disks = if self.arrived.get() { disk() } else { String::new() };
            return respond(200, &format!(r#"{{"volumes":[{disks}]}}"#));
        }
        not_found()
    }

    fn accept(&self) -> Promise {
        let accept = self.accept.get();
        let works = matches!(accept, Accept::Works | Accept::Lost | Accept::Twice | Accept::IntoBrokenGroup);
        self.arrived.set(works);
        match accept {
            Accept::Works | Accept::IntoBrokenGroup => respond(
                202,
                &format!(r#"{{"transfer":{{"id":"{TRANSFER}","name":"x","volume_id":"{DISK}"}}}}"#),
            ),
            Accept::WrongKey => respond(
                400,
                r#"{"badRequest":{"code":400,"message":"Invalid auth key: Attempt to transfer."}}"#,
            ),
            Accept::Forbidden => respond(403, r#"{"forbidden":{"code":403,"message":"x"}}"#),
            Accept::SignedOut => {
                respond(401, r#"{"error":{"code":401,"title":"Unauthorized","message":"x"}}"#)
            }
            Accept::Twice => respond(
                404,
                &format!(
                    r#"{{"itemNotFound":{{"code":404,"message":"Transfer {TRANSFER} could not be found."}}}}"#
                ),
            ),
            Accept::Silent => Promise::new(&mut |_, _| {}),
            Accept::Lost | Accept::Late => lost(),
        }
    }
}

fn disk() -> String {
    let rest =
        r#""name":"ledger","status":"available","size":40,"volume_type":"SSD","availability_zone":"az-1""#;
    format!(r#"{{"id":"{DISK}",{rest}}}"#)
}
