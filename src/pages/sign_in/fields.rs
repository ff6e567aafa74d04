//! What the sign-in form holds, and what happens when it's sent. The fields survive every error.

use std::pin::Pin;

use evs_api::clouds::Cloud;
use evs_api::{Failure, identity::IdentityProject};
use evs_domain::secret::Secret;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::chunk::NotLoaded;
use crate::state::endings::keep_following;
use crate::state::journal::Journal;
use crate::state::session::Session;
use crate::state::signing::{Arrival, Form, LastTime, SignedIn, arriving, entering};
use crate::state::work::Work;

/// A part of the console that can't be loaded means that its own server can't be reached.
const NOT_LOADED: Failure = Failure::Unreachable { by_gateway: false };

/// What the fields hold and how far signing in has come. A cheap handle.
#[derive(Clone, Copy)]
pub(super) struct Fields {
    pub(super) cloud: RwSignal<String>,
    pub(super) region: RwSignal<String>,
    pub(super) account: RwSignal<String>,
    pub(super) user: RwSignal<String>,
    pub(super) password: RwSignal<String>,
    pub(super) passcode: RwSignal<String>,
    pub(super) checked: RwSignal<bool>,
    pub(super) busy: RwSignal<bool>,
    pub(super) failure: RwSignal<Option<Failure>>,
    pub(super) arrival: RwSignal<Option<Arrival>>,
    last_project: StoredValue<String>,
    signed_in: SignedIn,
}

impl Fields {
    pub(super) fn new(signed_in: SignedIn, cloud: Option<String>, region: Option<String>) -> Self {
        let last = LastTime::load();
        Self {
            cloud: RwSignal::new(cloud.filter(|cloud| !cloud.is_empty()).unwrap_or(last.cloud)),
            region: RwSignal::new(region.filter(|region| !region.is_empty()).unwrap_or(last.region)),
            account: RwSignal::new(last.account),
            user: RwSignal::new(last.user),
            password: RwSignal::new(String::new()),
            passcode: RwSignal::new(String::new()),
            checked: RwSignal::new(false),
            busy: RwSignal::new(false),
            failure: RwSignal::new(None),
            arrival: RwSignal::new(None),
            last_project: StoredValue::new(last.project),
            signed_in,
        }
    }

    fn is_complete(&self) -> bool {
        let filled = |field: RwSignal<String>| field.with_untracked(|text| !text.trim().is_empty());
        filled(self.account) && filled(self.user) && self.password.with_untracked(|text| !text.is_empty())
    }

    /// Signs in. With `project`, goes straight there.
    pub(super) fn submit(self, cloud: Cloud, project: Option<String>) {
        self.checked.set(true);
        if self.busy.get_untracked() || !self.is_complete() {
            return;
        }
        self.busy.set(true);
        self.failure.set(None);
        let code = self.passcode.get_untracked().trim().to_owned();
        let form = Form {
            region: self.region.get_untracked(),
            account: self.account.get_untracked().trim().to_owned(),
            user: self.user.get_untracked().trim().to_owned(),
            password: Secret::new(self.password.get_untracked()),
            passcode: (!code.is_empty()).then(|| Secret::new(code)),
            cloud,
        };
        spawn_local(async move {
            match arriving(form).await {
                Ok(arriving) => match arriving.await {
                    Ok(arrival) => self.arrived(arrival, project).await,
                    Err(failure) => self.failure.set(Some(failure)),
                },
                Err(NotLoaded) => self.failure.set(Some(NOT_LOADED)),
            }
            self.busy.set(false);
        });
    }

    /// One project to choose from is no choice; neither is the one that was asked for.
    async fn arrived(self, arrival: Arrival, wanted: Option<String>) {
        let (choices, _) = arrival.choices();
        let only = wanted.and_then(|name| choices.iter().find(|project| project.name == name)).or(
            match &choices[..] {
                [one] => Some(one),
                _ => None,
            },
        );
        match only.cloned() {
            Some(project) => self.enter(arrival, project).await,
            None => self.arrival.set(Some(arrival)),
        }
    }

    pub(super) async fn enter(self, arrival: Arrival, project: IdentityProject) {
        let entered = match entering(arrival.clone(), project).await {
            Ok(entering) => entering.await,
            Err(NotLoaded) => Err(NOT_LOADED),
        };
        match entered {
            Ok(session) => match begin(session).await {
                Ok(beginning) => self.signed_in.0.set(Some(beginning.await)),
                Err(NotLoaded) => self.failure.set(Some(NOT_LOADED)),
            },
            Err(failure) => {
                self.failure.set(Some(failure));
                self.arrival.try_set(Some(arrival));
            }
        }
    }

    pub(super) fn last_project(&self) -> String {
        self.last_project.get_value()
    }
}

// Begins to work with a session: with the journal of this browser, or one that lives in this page only. Whoever hasn't
// signed in needs none of that.
chunk!(
    disks,
    fn begin(session: Session) -> Pin<Box<dyn Future<Output = Work>>> {
        Box::pin(async move {
            let journal = match Journal::open().await {
                Ok(journal) => journal,
                Err(_) => Journal::in_memory(),
            };
            let work = Work::begin(session, journal);
            keep_following(work);
            work
        })
    }
);
