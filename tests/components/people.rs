//! Who is signed in on the pages under test, and how a page gets the state that `App` gives it. No test is in here.

use std::cell::OnceCell;

use evs_api::clouds::{Cloud, CloudKind, Region};
use evs_api::dialect::{Dialect, Microversion};
use evs_domain::secret::Secret;
use evs_i18n::{Language, Table, Texts};
use evs_transfer_console::state::app_state::AppState;
use evs_transfer_console::state::i18n::{I18n, texts_of};
use evs_transfer_console::state::journal::Journal;
use evs_transfer_console::state::project::ProjectState;
use evs_transfer_console::state::scope::Owned;
use evs_transfer_console::state::session::Entered;
use evs_transfer_console::state::signed_in::SignedIn;
use evs_transfer_console::state::storage::{Keep, forget};
use evs_transfer_console::state::who::Who;
use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::base::page::{Page, until};

/// A page in this language, which needn't download any other.
pub(crate) fn speak(language: Language) -> I18n {
    let i18n = speak_only(language);
    for other in Language::ALL {
        i18n.know(other, texts(other));
    }
    i18n
}

/// A page in this language, which has the texts of no other.
pub(crate) fn speak_only(language: Language) -> I18n {
    I18n::of(language, texts(language))
}

/// A language's texts with the browser's own plural forms and numbers.
pub(crate) fn texts(language: Language) -> &'static Texts {
    thread_local! {
        static MADE: [OnceCell<&'static Texts>; Language::ALL.len()] = const { [const { OnceCell::new() }; Language::ALL.len()] };
    }
    let table = || Table { direction: language.direction(), texts: *language.table() };
    MADE.with(|made| *made[language as usize].get_or_init(|| texts_of(language, &table())))
}

/// Forgets who signed in last to the cloud `c1`, in which way, and what was typed: what tests before this one left.
pub(crate) fn forget_who_was_here() {
    for key in ["last-sign-in", "last-sign-in.c1"] {
        forget(Keep::Always, key);
    }
    forget(Keep::ThisTab, "typed-sign-in.c1");
}

/// Forgets what somebody called themselves who asked to be sent something.
pub(crate) fn forget_asker() {
    forget(Keep::Always, "asks-as");
}

/// A sign-in that has begun, with a journal of this page's.
pub(crate) fn begun(account: &str, project: &str) -> Owned<SignedIn> {
    SignedIn::begin(entered(account, project), Journal::in_memory())
}

/// The state of the app, where the page under test finds it.
pub(crate) fn provide_app() -> AppState {
    let app = AppState::start(speak(Language::English));
    provide_context(app);
    app
}

/// Signs in somebody who has entered project `p1` of account `a1`, and keeps the record in `journal`.
pub(crate) fn sign_in(app: AppState, journal: Journal) -> (SignedIn, ProjectState) {
    app.sign_in(SignedIn::begin(entered("a1", "p1"), journal));
    untrack(|| app.entered()).unwrap()
}

/// What is entered: this project of this account, in region `r1` of the OpenStack cloud `c1`.
pub(crate) fn entered(account: &str, project: &str) -> Entered {
    // What runs tasks begins with the first thing that is mounted, and no other test may have mounted anything yet.
    let nowhere: HtmlElement = document().create_element("div").unwrap().unchecked_into();
    mount_to(nowhere, || ()).forget();
    let region = |id: &str| Region { id: id.into(), label: id.into() };
    let cloud = Cloud {
        id: "c1".into(),
        label: "Cloud one".into(),
        kind: CloudKind::OpenStack,
        regions: vec![region("r1"), region("r2")],
        rules: "cinder".into(),
        ..Cloud::default()
    };
    let pair = |text: &str| (text.to_owned(), text.to_owned());
    Entered {
        who: Who {
            cloud,
            region: "r1".into(),
            account: pair(account),
            user: "milo".into(),
            project: pair(project),
            ..Who::default()
        },
        authorization: Secret::new(format!("token of {account}")).into(),
        dialect: Dialect::Cinder(Microversion::default()),
        expires: None,
    }
}

/// Opens the menu of the person in the header.
pub(crate) async fn opens_menu(page: &Page) {
    let buttons = page.all("button");
    let menu = buttons.iter().find(|one| one.text_content().unwrap().starts_with("Your account")).unwrap();
    menu.click();
    until("the menu is open", || page.text().contains("Sign out")).await;
}
