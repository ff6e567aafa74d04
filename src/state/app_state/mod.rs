//! What the whole page works with, made once in `App`: the language, the place in the app, the time, the clouds, the accept form, and the
//! sign-in. It's the one context that every page can rely on; a page shown without it is a slip that its first test finds.

mod absence;
mod beside;
mod made;

use evs_api::clouds::Policy;
use evs_domain::disks::CloudKind;
use leptos::prelude::*;

use crate::state::at_stake::AtStake;
use crate::state::clock::Clock;
use crate::state::clouds::Clouds;
use crate::state::help::Help;
use crate::state::i18n::I18n;
use crate::state::nav::Nav;
use crate::state::project::ProjectState;
use crate::state::release::Release;
use crate::state::scope::Owned;
use crate::state::shortcuts::Shortcuts;
use crate::state::sign_in::sign_out;
use crate::state::sign_in_journal::Held;
use crate::state::signed_in::SignedIn;
use crate::state::storage;
use crate::state::terms::Terms;
use beside::Beside;
pub use beside::Stop;
use made::Made;

/// What the whole page works with. A cheap handle.
#[derive(Clone, Copy)]
pub struct AppState {
    i18n: I18n,
    nav: Nav,
    clock: Clock,
    clouds: Clouds,
    release: Release,
    help: Help,
    shortcuts: Shortcuts,
    made: Made,
    signed_in: RwSignal<Option<Owned<SignedIn>>>,
    /// The second account's, while disks are moved into it.
    beside: RwSignal<Option<Beside>>,
    /// Whether the person wants to sign out, and is asked whether they really do.
    asks_to_sign_out: RwSignal<bool>,
    /// What this browser holds then.
    held: RwSignal<Held>,
    /// What the person has said of this computer: that it's public, or that it isn't.
    public: RwSignal<Option<bool>>,
    /// Whether nobody has used the page for so long that it wants to know who is there.
    locked: RwSignal<bool>,
    /// Whether the browser had put the page aside with somebody signed in.
    was_put_aside: RwSignal<bool>,
}

impl AppState {
    /// Starts with nobody signed in, and asks the console's server for the clouds.
    pub fn start(i18n: I18n) -> Self {
        let app = Self {
            i18n,
            nav: Nav::start(),
            clock: Clock::start(),
            clouds: Clouds::start(),
            release: Release::start(),
            help: Help::closed(),
            shortcuts: Shortcuts::start(),
            made: Made::nothing(),
            signed_in: RwSignal::new(None),
            beside: RwSignal::new(None),
            asks_to_sign_out: RwSignal::new(false),
            held: RwSignal::new(Held::default()),
            public: RwSignal::new(None),
            locked: RwSignal::new(false),
            was_put_aside: RwSignal::new(false),
        };
        Effect::new(move |_| storage::keep_nothing(app.is_public_computer()));
        on_cleanup(|| {
            storage::left();
            storage::keep_nothing(false);
        });
        app
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

    /// What the organization that runs this console allows, tracked.
    pub fn policy(&self) -> Policy {
        self.clouds.policy()
    }

    /// Whether this is a public computer, on which nothing is kept: as the person says, else as the policy does. Tracked.
    pub fn is_public_computer(&self) -> bool {
        self.public.get().unwrap_or_else(|| self.policy().public_computer)
    }

    /// The person says whether this is a public computer.
    pub fn set_public_computer(&self, is_public: bool) {
        storage::keep_nothing(is_public);
        self.public.set(Some(is_public));
    }

    /// On what terms somebody signs in now.
    pub fn terms(&self) -> Terms {
        untrack(|| Terms { policy: self.policy(), is_public: self.is_public_computer() })
    }

    /// Whether the console was updated on its server.
    pub fn release(&self) -> Release {
        self.release
    }

    /// The help beside the work.
    pub fn help(&self) -> Help {
        self.help
    }

    /// The keys that do something on the page.
    pub fn shortcuts(&self) -> Shortcuts {
        self.shortcuts
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
        self.was_put_aside.set(false);
        if !signed_in.state().terms().is_public {
            storage::taken();
        }
        self.signed_in.set(Some(signed_in));
    }

    /// What signing out or closing the page would cut short or lose now. Tracked.
    pub fn at_stake(&self) -> AtStake {
        self.signed_in().map(AtStake::of).unwrap_or_default()
    }

    /// The person wants to sign out. They're asked where that would cut short or lose something, and where this browser holds
    /// something of theirs afterwards.
    pub fn want_to_sign_out(&self) {
        let app = *self;
        let Some(signed_in) = untrack(|| self.signed_in()) else { return };
        signed_in.spawn(async move {
            let held = signed_in.journal().held().await;
            app.held.set(held);
            if held.holdings.is_nothing() && untrack(|| app.at_stake()).is_nothing() {
                app.sign_out();
            } else {
                app.asks_to_sign_out.set(true);
            }
        });
    }

    /// What this browser holds of the account, as it was when the person wanted to sign out. Tracked.
    pub fn held(&self) -> Held {
        self.held.get()
    }

    /// Whether the person is asked if they really want to sign out. Tracked.
    pub fn asks_to_sign_out(&self) -> bool {
        self.asks_to_sign_out.get()
    }

    /// The person stays signed in.
    pub fn stay_signed_in(&self) {
        self.asks_to_sign_out.set(false);
    }

    /// The person signs out: the tokens made here are ended at the cloud as far as it can be reached, and forgotten here at
    /// once. Nothing is asked about leaving any more.
    pub fn sign_out(&self) {
        self.nav.set_guard(None);
        self.asks_to_sign_out.set(false);
        self.end_beside();
        // What still shows it holds it until it's gone from the page.
        let Some(owned) = self.signed_in.try_update(Option::take).flatten() else { return };
        let signed_in = owned.state();
        for session in signed_in.sessions() {
            sign_out(session);
        }
        let is_public = signed_in.terms().is_public;
        signed_in.end();
        self.locked.set(false);
        storage::left();
        self.made.signed_out(is_public);
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
