//! What guards a sign-in: the policy, public computers, a page that nobody uses, a page that the browser had put aside.

pub(crate) mod aside;
mod idle;
mod policy;
pub(crate) mod time;

use std::cell::Cell;
use std::rc::Rc;

use evs_api::clouds::Policy;
use evs_domain::check::CheckSet;
use evs_domain::disks::DiskInfo;
use evs_domain::id::{DiskId, TransferId};
use evs_domain::secret::AuthKey;
use evs_transfer_console::components::base::{LiveRegions, provide_announcer, provide_toasts};
use evs_transfer_console::state::app_state::AppState;
use evs_transfer_console::state::journal::{Intent, Journal};
use evs_transfer_console::state::project::ProjectState;
use evs_transfer_console::state::signed_in::SignedIn;
use evs_transfer_console::state::terms::Terms;
use leptos::prelude::*;

use crate::base::page::Page;
use crate::people;

const DISK: DiskId = DiskId(1);
const TRANSFER: TransferId = TransferId(2);
const LATE: TransferId = TransferId(3);
const KEY: &str = "9266c59563c84664";

/// Somebody who is signed in, and what they look at.
struct Seen {
    page: Page,
    app: AppState,
    signed_in: SignedIn,
    project: ProjectState,
}

/// What somebody looks at who is signed in under this policy, with this journal.
async fn signed_in<V: IntoView + 'static>(
    policy: Policy,
    journal: Journal,
    view: impl FnOnce(SignedIn, ProjectState) -> V + 'static,
) -> Seen {
    let kept = Rc::new(Cell::new(None));
    let put = Rc::clone(&kept);
    let page = Page::with(move || {
        let app = people::provide_app();
        provide_announcer();
        provide_toasts();
        let terms = Terms { policy, ..Terms::default() };
        app.sign_in(SignedIn::begin_on(terms, people::entered("a1", "p1"), journal));
        let (signed_in, project) = untrack(|| app.entered()).unwrap();
        put.set(Some((app, signed_in, project)));
        view! {
            <LiveRegions />
            {view(signed_in, project)}
        }
    })
    .await;
    let (app, signed_in, project) = kept.take().unwrap();
    Seen { page, app, signed_in, project }
}

/// The cloud has created a transfer, and its key is sealed.
async fn create(project: ProjectState, transfer: TransferId) {
    let intent = Intent {
        place: project.place(),
        disk: DiskInfo::bare(DISK),
        transfer_name: "offer".into(),
        despite: CheckSet::NONE,
        at: 1_700_000_000,
    };
    let entry = project.journal().intend(intent).await.unwrap();
    assert!(project.journal().created(&entry, transfer, AuthKey::parse(KEY).unwrap()).await);
    project.journal().reload().await;
}
