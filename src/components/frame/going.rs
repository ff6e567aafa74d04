//! Going to another project or region: asked about where that would lose something, by the sign-in at hand, and by the
//! password where the cloud wants it once more.

use evs_api::Failure;
use evs_domain::text::one_line;
use evs_i18n::messages::frame::Arrived;
use leptos::prelude::*;

use crate::components::base::{Announcer, announcer};
use crate::lazy::NotLoaded;
use crate::route::Route;
use crate::state::app_state::{AppState, app_state};
use crate::state::project::ProjectState;
use crate::state::session::Entered;
use crate::state::sign_in::{AuthenticationError, Elsewhere, NotEntered, TypedFields, enter_elsewhere};
use crate::state::signed_in::SignedIn;
use crate::state::who::{Who, told_apart};

/// On the way to another project. A cheap handle.
#[derive(Clone, Copy)]
pub(super) struct Going {
    app: AppState,
    announcer: Announcer,
    signed_in: SignedIn,
    project: ProjectState,
    /// Whether it's under way.
    pub(super) busy: RwSignal<bool>,
    failure: RwSignal<Option<Failure>>,
    /// Where to, while the password is asked for.
    asked: RwSignal<Option<Elsewhere>>,
}

impl Going {
    pub(super) fn new(signed_in: SignedIn, project: ProjectState) -> Self {
        Self {
            app: app_state(),
            announcer: announcer(),
            signed_in,
            project,
            busy: RwSignal::new(false),
            failure: RwSignal::new(None),
            asked: RwSignal::new(None),
        }
    }

    /// Why the last one couldn't be entered, tracked.
    pub(super) fn failed(self) -> Option<Failure> {
        self.failure.get()
    }

    pub(super) fn forget_failure(self) {
        self.failure.set(None);
    }

    pub(super) fn forget_question(self) {
        self.asked.set(None);
    }

    /// Where to, while the password is asked for. Tracked.
    pub(super) fn asked(self) -> Option<Elsewhere> {
        self.asked.get()
    }

    /// Goes there, unless the person is there already; asks first where the page would lose something.
    pub(super) fn go(self, to: Elsewhere) {
        if (to.project.id.clone(), to.region.clone()) != self.project.session().place() {
            self.app.nav().unless_asked(move || self.leave_for(to.clone()));
        }
    }

    fn leave_for(self, to: Elsewhere) {
        if let Some(session) = self.signed_in.session_at(&to.project.id, &to.region) {
            self.signed_in.enter_by(session);
            self.arrived();
            return;
        }
        self.project.spawn(async move {
            if let Err(NotEntered::Refused(error)) = self.enter(to, None).await {
                self.failure.try_set(Some(match error {
                    AuthenticationError::Failure(failure, ..) => failure,
                    // Nothing was typed, so nothing else can be wrong.
                    _ => Failure::NotSent,
                }));
            }
        });
    }

    /// Enters it, by what was typed if anything was. Asks for the password where that is wanted.
    pub(super) async fn enter(self, to: Elsewhere, typed: Option<TypedFields>) -> Result<(), NotEntered> {
        self.busy.set(true);
        let entered = match enter_elsewhere(self.project.session(), to.clone(), typed).await {
            Ok(entering) => entering.await,
            Err(NotLoaded) => Err(NotEntered::Refused(Failure::NotSent.into())),
        };
        self.busy.try_set(false);
        match entered {
            Ok(entered) => self.come_in(entered),
            Err(NotEntered::SecretWanted) => self.asked.set(Some(to)),
            Err(refused) => return Err(refused),
        }
        Ok(())
    }

    fn come_in(self, entered: Entered) {
        // Whoever has signed out meanwhile enters nothing.
        if untrack(|| self.app.signed_in()).is_some() {
            self.signed_in.enter(entered);
            self.arrived();
        }
    }

    /// What belongs to the project that was left isn't shown any longer.
    fn arrived(self) {
        let nav = self.app.nav();
        let route = untrack(|| nav.route());
        if let Some(section) = route.section().filter(|section| *section != route) {
            nav.go(section);
        } else if route == Route::NotFound {
            nav.go(Route::Disks);
        }
        let Some(project) = untrack(|| self.signed_in.project()) else { return };
        let who = project.session().who();
        let region = who.region_label(untrack(|| self.app.i18n().tag()));
        let arrived = Arrived { project: &who.project_label(), region: &region };
        self.announcer.polite(self.app.i18n().now().frame.arrived(arrived));
    }
}

/// How a project is called, as it's shown: with whose it is where another has its name.
pub(super) fn place_name(who: &Who, to: &Elsewhere) -> String {
    if !to.shares_name {
        return one_line(&to.project.name);
    }
    let own = to.project.account_id == who.account.0;
    let account = if own { who.account.clone() } else { (to.project.account_id.clone(), String::new()) };
    told_apart(&to.project.name, &account, &to.project.id)
}
