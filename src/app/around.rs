//! What stands on every page or comes up over it, each loaded when it's first wanted: who is signed in, signing in again,
//! news of transfers, asking before leaving.

use leptos::prelude::*;

use super::helped::{HelpButton, open_help};

use crate::components::frame::{
    Absence, AccountMenu, LanguageSwitch, LeaveQuestion, PaperHead, PlaceSwitch, ShortcutKeys, SignInAgain,
    ThemeSwitch, UnsentSecrets,
};
use crate::components::lazy_view::{lazy_or_else, lazy_or_nothing};
use crate::components::throttled::Throttled;
use crate::pages::transfers::EndingNews;
use crate::state::app_state::{AppState, app_state};
use crate::state::project::ProjectState;
use crate::state::session::Session;
use crate::state::signed_in::SignedIn;

lazy!(
    disks,
    fn who_is_here(signed_in: SignedIn, project: ProjectState) -> AnyView {
        view! {
            <PlaceSwitch signed_in=signed_in project=project/>
            <AccountMenu project=project on_help=move || open_help(app_state())/>
            <ShortcutKeys/>
            <PaperHead project=project/>
        }
        .into_any()
    }
);
lazy!(
    disks,
    fn absence(signed_in: SignedIn) -> AnyView {
        view! { <Absence signed_in=signed_in/> }.into_any()
    }
);
lazy!(
    again,
    fn unsent(minutes: u32) -> AnyView {
        view! { <UnsentSecrets minutes=minutes/> }.into_any()
    }
);
lazy!(
    disks,
    fn throttled(signed_in: SignedIn, project: ProjectState) -> AnyView {
        view! { <Throttled signed_in=signed_in project=project/> }.into_any()
    }
);
lazy!(
    again ahead by load_questions,
    pub(super) fn again(session: Session, project: ProjectState, is_beside: bool) -> AnyView {
        view! { <SignInAgain session=session project=project is_beside=is_beside/> }.into_any()
    }
);
lazy!(
    transfers,
    fn news(signed_in: SignedIn, project: ProjectState) -> AnyView {
        view! { <EndingNews signed_in=signed_in project=project/> }.into_any()
    }
);
lazy!(
    again,
    fn leave() -> AnyView {
        view! { <LeaveQuestion/> }.into_any()
    }
);

/// Where and who one is, in the header; language and theme while nobody is signed in.
#[component]
pub(super) fn WhoIsHere(app: AppState) -> impl IntoView {
    move || match app.entered() {
        Some((signed_in, project)) => {
            provide_context(signed_in.hold());
            lazy_or_nothing(move || who_is_here(signed_in, project))
        }
        None => view! {
            <HelpButton app=app />
            <LanguageSwitch />
            <ThemeSwitch />
        }
        .into_any(),
    }
}

/// Locks the page when nobody uses it; whoever has come as far as this has loaded that part. Before one has signed in, wipes what was
/// typed; that part is loaded when something is.
#[component]
pub(super) fn WatchAbsence(app: AppState) -> impl IntoView {
    let typed = RwSignal::new(false);
    window_event_listener(leptos::ev::input, move |_| typed.set(true));
    let typed = Memo::new(move |_| typed.get());
    move || {
        if let Some(signed_in) = app.signed_in() {
            provide_context(signed_in.hold());
            return Some(lazy_or_nothing(move || absence(signed_in)));
        }
        let minutes = app.policy().idle_minutes;
        typed.get().then(|| lazy_or_nothing(move || unsent(minutes)))
    }
}

/// Asks for the password again when the token isn't good any more, or the page is locked.
#[component]
pub(super) fn AskAgain(app: AppState) -> impl IntoView {
    let over = move || {
        let signed_in = app.signed_in()?;
        let entered = || signed_in.project().filter(|_| app.is_locked()).map(|project| project.session());
        signed_in.session_to_renew().or_else(entered)
    };
    let over_beside = move || app.beside()?.0.session_to_renew();
    // The first one first: without it the second is of no use.
    let which = Memo::new(move |_| over().or_else(over_beside).map(|session| session.place()));
    move || {
        which.get()?;
        let here = untrack(over).map(|session| (session, false));
        let (session, is_beside) = here.or_else(|| Some((untrack(over_beside)?, true)))?;
        let (signed_in, project) = untrack(|| if is_beside { app.beside() } else { app.entered() })?;
        provide_context(signed_in.hold());
        Some(lazy_or_nothing(move || again(session, project, is_beside)))
    }
}

/// Tells that reads wait or a run is held, whatever page is shown.
#[component]
pub(super) fn Waits(app: AppState) -> impl IntoView {
    move || {
        let (signed_in, project) = app.entered()?;
        provide_context(signed_in.hold());
        Some(lazy_or_nothing(move || throttled(signed_in, project)))
    }
}

/// Tells of transfers that end while other pages are looked at, and of keys that wait from before.
#[component]
pub(super) fn News(app: AppState) -> impl IntoView {
    move || {
        let (signed_in, project) = app.entered()?;
        provide_context(signed_in.hold());
        Some(lazy_or_nothing(move || news(signed_in, project)))
    }
}

/// Asks before leaving a page that would lose something.
#[component]
pub(super) fn AskBeforeLeaving(app: AppState) -> impl IntoView {
    let nav = app.nav();
    let asking = Memo::new(move |_| nav.question().is_some());
    // Whether the dialog's code is there or not, the question is asked.
    let plainly = move || {
        let Some(question) = untrack(|| nav.question()) else { return };
        match window().confirm_with_message(&question) {
            Ok(true) => nav.leave(),
            _ => nav.stay(),
        }
    };
    move || asking.get().then(|| lazy_or_else(leave, plainly))
}
