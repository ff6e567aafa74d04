//! Requests to be sent something: the one that was opened, and the one that the sender has chosen to follow. Both are somebody
//! else's words. They survive signing in and a reload of the tab, in the form of the links themselves; no secret is in them.

use evs_domain::handover::link::LinkProblem;
use evs_domain::handover::request::{self, Request};
use evs_domain::text::claim;
use leptos::prelude::*;

use super::storage::{self, Keep};

const OPENED: &str = "send";
const CHOSEN: &str = "send-to";

/// The requests. A cheap handle.
#[derive(Clone, Copy, Debug)]
pub struct Requests {
    opened: RwSignal<Option<Request>>,
    chosen: RwSignal<Option<Request>>,
    problem: RwSignal<Option<LinkProblem>>,
}

impl Requests {
    /// With what was kept from before a reload.
    pub fn kept() -> Self {
        let load = |name| {
            storage::load(Keep::ThisTab, name).and_then(|fragment| request::read(&fragment).ok()).map(told)
        };
        Self {
            opened: RwSignal::new(load(OPENED)),
            chosen: RwSignal::new(load(CHOSEN)),
            problem: RwSignal::new(None),
        }
    }

    /// A link was opened, `address` being the part of its address that says something. It takes the place of an earlier one.
    pub fn open(self, address: &str) {
        self.take(request::read_address(address));
    }

    /// Looks for a request in what was pasted. Says whether there was one, be it broken.
    pub fn find(self, text: &str) -> bool {
        let found = request::find(text);
        let is_found = found.is_some();
        if let Some(found) = found {
            self.take(found);
        }
        is_found
    }

    fn take(self, read: Result<Request, LinkProblem>) {
        self.problem.set(read.as_ref().err().copied());
        if let Ok(request) = read {
            self.set_opened(Some(told(request)));
        }
    }

    /// The request that was opened last. Tracked.
    pub fn opened(self) -> Option<Request> {
        self.opened.get()
    }

    /// What was wrong with the link that was opened last. Tracked.
    pub fn problem(self) -> Option<LinkProblem> {
        self.problem.get()
    }

    /// To whom the sender wants to hand over, if they have chosen somebody. Tracked.
    pub fn chosen(self) -> Option<Request> {
        self.chosen.get()
    }

    /// The sender chooses somebody, or nobody any more.
    pub fn choose(self, request: Option<Request>) {
        keep(CHOSEN, request.as_ref());
        self.chosen.set(request);
    }

    /// The request that was opened is put aside.
    pub fn put_aside(self) {
        self.problem.set(None);
        self.set_opened(None);
    }

    /// Whoever had opened and chosen them has signed out.
    pub fn forget(self) {
        self.put_aside();
        self.choose(None);
    }

    fn set_opened(self, request: Option<Request>) {
        keep(OPENED, request.as_ref());
        self.opened.set(request);
    }
}

/// With nothing in the name that would push the rest out of sight.
fn told(request: Request) -> Request {
    Request { who: claim(&request.who), ..request }
}

fn keep(name: &str, kept: Option<&Request>) {
    match kept {
        Some(kept) => storage::save(Keep::ThisTab, name, &request::write(kept)),
        None => storage::forget(Keep::ThisTab, name),
    }
}
