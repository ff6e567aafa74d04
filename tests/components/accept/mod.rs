//! The recipient's page, as a person meets it: with a link or without, signed in or not, with a cloud that answers as told.

mod cloud;

mod accepting;
mod before;
mod entering;

use evs_api::clouds::{Cloud, CloudKind, Region};
use evs_domain::secret::Secret;
use evs_i18n::Language;
use evs_transfer_console::components::base::{LiveRegions, provide_announcer};
use evs_transfer_console::pages::accept::AcceptPage;
use evs_transfer_console::state::i18n::I18n;
use evs_transfer_console::state::journal::Journal;
use evs_transfer_console::state::session::{Session, Who};
use evs_transfer_console::state::signing::SignedIn;
use evs_transfer_console::state::store::{self, Keep};
use evs_transfer_console::state::work::Work;
use leptos::prelude::*;

use crate::base::page::Page;

const TRANSFER: &str = "1a7059f5-8ed7-45b7-8d05-2811e5d09f24";
const DISK: &str = "c86b9af4-151d-4ead-b62c-5fb967af0e37";
const KEY: &str = "9266c59563c84664";

/// The page of somebody signed in to project `p1` in region `r1` of cloud `c1`. `kept` is what a link offered before.
async fn signed_in(kept: &str) -> Page {
    signed_in_with(kept, session()).await
}

/// The same with a session that the test holds on to.
async fn signed_in_with(kept: &str, session: Session) -> Page {
    show(kept, Some(session)).await
}

/// The page of nobody in particular.
async fn signed_out(kept: &str) -> Page {
    show(kept, None).await
}

async fn show(kept: &str, session: Option<Session>) -> Page {
    store::save(Keep::ThisTab, "accept", kept);
    Page::with(move || {
        provide_context(I18n::of(Language::English));
        provide_announcer();
        let work = session.map(|session| Work::begin(session, Journal::in_memory()));
        provide_context(SignedIn(RwSignal::new(work)));
        view! { <LiveRegions/> <AcceptPage/> }
    })
    .await
}

fn session() -> Session {
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
    let who = Who {
        cloud,
        region: "r1".into(),
        account: pair("a1"),
        user: "milo".into(),
        project: pair("p1"),
        ..Who::default()
    };
    Session::new(who, Secret::new("token"), None)
}

/// What a link says of the transfer, coming from this region and project.
fn link(region: &str, project: &str) -> String {
    format!("v=1&c=c1&r={region}&p={project}&t={TRANSFER}~{DISK}~40~SSD~az-1~ledger&end")
}
