//! What the whole page works with, made once in `App`: the language, the place in the app, the time, the clouds, the accept form, and the
//! sign-in. It's the one context that every page can rely on; a page shown without it is a slip that its first test finds.

use evs_domain::disks::CloudKind;
use leptos::prelude::*;

use super::accept::AcceptForm;
use super::clock::Clock;
use super::clouds::Clouds;
use super::i18n::I18n;
use super::nav::Nav;
use super::project::ProjectState;
use super::release::Release;
use super::scope::{Owned, Scope};
use super::sign_in::sign_out;
use super::signed_in::SignedIn;

/// What the whole page works with. A cheap handle.
#[derive(Clone, Copy)]
pub struct AppState {
    i18n: I18n,
    nav: Nav,
    clock: Clock,
    clouds: Clouds,
    release: Release,
    /// Made when it's first asked for: whoever only signs in needs none of its code.
    accept_form: StoredValue<Option<AcceptForm>>,
    /// What is made later on belongs to it, and not to the page that asks for it.
    scope: StoredValue<Scope>,
    signed_in: RwSignal<Option<Owned<SignedIn>>>,
}

impl AppState {
    /// Starts with nobody signed in, and asks the console's server for the clouds.
    pub fn start(i18n: I18n) -> Self {
        Self {
            i18n,
            nav: Nav::start(),
            clock: Clock::start(),
            clouds: Clouds::start(),
            release: Release::start(),
            accept_form: StoredValue::new(None),
            scope: StoredValue::new(Scope::new()),
            signed_in: RwSignal::new(None),
        }
    }

    /// The language of the page.
    pub fn i18n(&self) -> I18n {
        self.i18n
    }

    /// Where the person is.
    pub fn nav(&self) -> Nav {
        self.nav
    }

    /// The time.
    pub fn clock(&self) -> Clock {
        self.clock
    }

    /// The clouds there are.
    pub fn clouds(&self) -> Clouds {
        self.clouds
    }

    /// Whether the console was updated on its server.
    pub fn release(&self) -> Release {
        self.release
    }

    /// The accept form.
    pub fn accept_form(&self) -> AcceptForm {
        self.accept_form.get_value().unwrap_or_else(|| {
            let form = self.scope.with_value(|scope| scope.make(|_| AcceptForm::kept()));
            self.accept_form.set_value(Some(form));
            form
        })
    }

    /// Who is signed in, tracked.
    pub fn signed_in(&self) -> Option<SignedIn> {
        self.signed_in.with(|signed_in| signed_in.as_ref().map(Owned::state))
    }

    /// Who is signed in, and the project that is entered, tracked.
    pub fn entered(&self) -> Option<(SignedIn, ProjectState)> {
        let signed_in = self.signed_in()?;
        Some((signed_in, signed_in.project()?))
    }

    /// The family of the cloud that one is signed in to.
    pub fn cloud_kind(&self) -> Option<CloudKind> {
        let (_, project) = untrack(|| self.entered())?;
        Some(project.session().project().kind())
    }

    /// Somebody has signed in.
    pub fn sign_in(&self, signed_in: Owned<SignedIn>) {
        self.signed_in.set(Some(signed_in));
    }

    /// The person signs out: the tokens made here are ended at the cloud as far as it can be reached, and forgotten here at
    /// once. Nothing is asked about leaving any more.
    pub fn sign_out(&self) {
        self.nav.set_guard(None);
        // What still shows it holds it until it's gone from the page.
        let Some(owned) = self.signed_in.try_update(Option::take).flatten() else { return };
        let signed_in = owned.state();
        for session in signed_in.sessions() {
            sign_out(session);
        }
        signed_in.end();
    }
}

/// The state of the page that this is called in.
///
/// # Panics
/// Where nothing has provided it: a page outside of `App`, or a test that forgot it.
pub fn app_state() -> AppState {
    expect_context()
}

/// The language of the page.
pub fn i18n() -> I18n {
    app_state().i18n()
}

/// The navigation of the page.
pub fn nav() -> Nav {
    app_state().nav()
}
