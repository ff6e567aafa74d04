//! Staying signed in over a reload: whether it's offered and wanted, keeping the present session for as long as the person stays,
//! and going on with the one that the page before has left. How it's kept isn't known here.

use std::cell::Cell;

use evs_api::clouds::Cloud;
use futures::channel::oneshot;
use leptos::ev::pagehide;
use leptos::prelude::*;
use leptos::reactive::owner::WeakOwner;
use leptos::task::spawn_local;

use super::AppState;
use crate::state::clock::now;
use crate::state::session::Entered;
use crate::state::sign_in::UnderWay;
use crate::state::staying::{Keeping, Left, is_possible};
use crate::state::terms::Terms;

/// What is to be said of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stayed {
    /// The person is signed in as before the reload.
    CameBack,
    /// It's wanted, and this browser can't keep what it takes.
    Cannot,
}

/// How it stands.
#[derive(Clone, Copy)]
pub(super) struct Staying {
    chosen: RwSignal<bool>,
    is_coming_back: RwSignal<bool>,
    told: RwSignal<Option<Stayed>>,
}

impl Staying {
    pub(super) fn not_chosen() -> Self {
        Self { chosen: RwSignal::new(false), is_coming_back: RwSignal::new(false), told: RwSignal::new(None) }
    }
}

impl AppState {
    /// Whether somebody who signs in may choose to stay signed in over a reload. Tracked.
    pub fn may_stay(&self) -> bool {
        self.policy().stay_signed_in && !self.is_public_computer() && is_possible()
    }

    /// Whether they do. Tracked.
    pub fn stays(&self) -> bool {
        self.staying.chosen.get() && self.may_stay()
    }

    /// They choose to, or not to. It's good for one sign-in.
    pub fn set_stays(&self, stays: bool) {
        self.staying.chosen.set(stays);
    }

    /// Whether it has still to be seen if somebody stays signed in. Tracked.
    pub fn is_coming_back(&self) -> bool {
        self.staying.is_coming_back.get()
    }

    /// What is to be said of it. Tracked.
    pub fn stayed(&self) -> Option<Stayed> {
        self.staying.told.get()
    }

    /// Goes on with what the page before has left, and keeps the session of whoever stays. Without either nothing is loaded.
    pub(super) fn begin_staying(self) {
        // Without keeping it alive: what is made in it later goes with the page, and so does this.
        let owner = Owner::current().unwrap_or_default().downgrade();
        if let Some(left) = Left::take() {
            self.staying.is_coming_back.set(left.is_good());
            let owner = owner.clone();
            spawn_local(async move {
                if let Ok(coming) = come_back(self, left, owner).await {
                    coming.await;
                }
                self.staying.is_coming_back.try_set(false);
            });
        }
        Effect::new(move |begun: Option<bool>| {
            let stays = self.signed_in().is_some_and(|signed_in| signed_in.terms().stays);
            let begun = begun.unwrap_or(false);
            if stays && !begun {
                let owner = owner.clone();
                spawn_local(async move {
                    if keep(self, owner).await.is_err() {
                        self.staying.told.try_set(Some(Stayed::Cannot));
                    }
                });
            }
            begun || stays
        });
    }

    /// The session that is to be kept now. Tracked.
    fn to_keep(self) -> Option<Entered> {
        let (signed_in, project) = self.entered()?;
        let stays = signed_in.terms().stays && !self.is_locked();
        stays.then(|| project.session().to_go_on()).flatten()
    }

    /// On what terms somebody comes back, where the policy still lets them.
    fn terms_of_coming_back(self) -> Option<Terms> {
        let policy = untrack(|| self.policy());
        policy.stay_signed_in.then_some(Terms { policy, is_public: false, stays: true })
    }
}

lazy!(
    staying,
    fn come_back(app: AppState, left: Left, owner: WeakOwner) -> UnderWay<()> {
        Box::pin(async move {
            let Some(record) = left.open().await else { return };
            let Some(clouds) = clouds(app, owner).await else { return };
            let Some((terms, entered)) = app.terms_of_coming_back().zip(record.entered(&clouds, now()))
            else {
                return;
            };
            // Whoever has chosen to stay has said that this computer isn't public, whatever the form begins with.
            app.set_public_computer(false);
            if app.begin(terms, entered).await.is_ok() {
                app.staying.told.try_set(Some(Stayed::CameBack));
            }
        })
    }
);

/// The clouds, once the console's server has told them; nothing where it can't.
async fn clouds(app: AppState, owner: WeakOwner) -> Option<Vec<Cloud>> {
    let (told, known) = oneshot::channel();
    let told = Cell::new(Some(told));
    let waiting = owner.upgrade()?.with(|| {
        Effect::new(move |_| {
            if let Some((clouds, told)) = app.clouds().get().zip(told.take()) {
                let _gone = told.send(clouds.ok());
            }
        })
    });
    let clouds = known.await.ok().flatten();
    waiting.stop();
    clouds
}

lazy!(
    staying,
    fn keep(app: AppState, owner: WeakOwner) -> () {
        if let Some(owner) = owner.upgrade() {
            owner.with(|| follow(app));
        }
    }
);

/// Keeps the session of whoever stays, as it is at each time, and leaves it to the tab's next page.
fn follow(app: AppState) {
    let keeping = StoredValue::new_local(Keeping::default());
    let failed = move || {
        app.staying.told.try_set(Some(Stayed::Cannot));
    };
    Effect::new(move |_| {
        let wanted = app.to_keep();
        keeping.with_value(|keeping| keeping.set(wanted, failed));
    });
    // One that is put aside has nobody signed in afterwards.
    let leaving = window_event_listener(pagehide, move |event| {
        if !event.persisted() {
            keeping.try_with_value(Keeping::leave);
        }
    });
    on_cleanup(move || leaving.remove());
}
