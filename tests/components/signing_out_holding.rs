//! Signing out where this browser holds keys or history: they are kept, handed over first, or destroyed, as the person says.

use evs_domain::check::CheckSet;
use evs_domain::disks::DiskInfo;
use evs_domain::id::{DiskId, TransferId};
use evs_domain::secret::AuthKey;
use evs_domain::transfer::{Custody, Ending};
use evs_transfer_console::components::base::{ToastRegion, provide_announcer, provide_toasts};
use evs_transfer_console::components::frame::AccountMenu;
use evs_transfer_console::route::Route;
use evs_transfer_console::state::app_state::AppState;
use evs_transfer_console::state::journal::{
    EntryId, HandOverWay, Intent, Journal, KnownRecipient, Place, Whose,
};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::base::page::{Page, description, focused, frame, until};
use crate::fetch::{Fetch, not_found};
use crate::journal::raw;
use crate::people;

fn place() -> Place {
    Place { cloud: "c1".into(), region: "r1".into(), account_id: "a1".into(), project_id: "p1".into() }
}

async fn fresh(name: &str) -> Journal {
    raw::delete(name).await;
    Journal::open_named(name).await.unwrap()
}

async fn sealed(journal: &Journal, n: u128) -> EntryId {
    let intent = Intent {
        place: place(),
        disk: DiskInfo::bare(DiskId(n)),
        transfer_name: "offer".into(),
        despite: CheckSet::NONE,
        at: 1,
    };
    let id = journal.intend(intent).await.unwrap();
    journal.created(&id, TransferId(n), &AuthKey::parse("9266c59563c84664").unwrap()).await.unwrap();
    id
}

/// The header of somebody who is signed in, and has pressed "Sign out".
async fn wants_to_leave(journal: &Journal) -> (Page, AppState) {
    let kept = StoredValue::new(None);
    let journal = journal.clone();
    let page = Page::with(move || {
        let app = people::provide_app();
        provide_announcer();
        provide_toasts();
        let (_, project) = people::sign_in(app, journal);
        kept.set_value(Some(app));
        view! {
            {move || app.signed_in().map(|_| view! { <AccountMenu project=project /> })}
            <ToastRegion label="Messages" close_label="Close message" />
        }
    })
    .await;
    people::opens_menu(&page).await;
    page.get("button", "Sign out").click();
    (page, kept.get_value().unwrap())
}

fn is_asked(page: &Page) -> bool {
    page.text().contains("Sign out now?")
}

fn is_signed_in(app: AppState) -> bool {
    untrack(|| app.signed_in()).is_some()
}

fn nothing_there() -> Fetch {
    Fetch::answered_by(|_, _| not_found())
}

#[wasm_bindgen_test]
async fn where_nothing_is_held_one_press_is_enough() {
    let _cloud = nothing_there();
    let (page, app) = wants_to_leave(&fresh("holds-nothing").await).await;
    until("one is signed out", || !is_signed_in(app)).await;
    assert!(!is_asked(&page));
}

#[wasm_bindgen_test]
async fn what_is_held_is_counted_and_kept_unless_one_says_otherwise() {
    let _cloud = nothing_there();
    let journal = fresh("holds").await;
    let kept = sealed(&journal, 1).await;
    let given = sealed(&journal, 2).await;
    journal.handed_over(&given, HandOverWay::Confirmed, 2).await.unwrap();
    let over = sealed(&journal, 3).await;
    journal.ended(&over, Ending::Gone, 3).await.unwrap();
    let (page, app) = wants_to_leave(&journal).await;
    until("it's asked", || is_asked(&page)).await;
    for line in
        ["1 sealed key that isn't handed over", "1 sealed key that is handed over", "1 line of history"]
    {
        assert!(page.text().contains(line), "{}", page.text());
    }
    assert!(description(&page.get("radio", "Keep it here")).contains("Nobody has to be signed in"));
    let keep: web_sys::Element = page.get("radio", "Keep it here").into();
    until("the choice has the focus", || focused() == keep).await;
    page.all("button").into_iter().rfind(|one| one.text_content().unwrap() == "Sign out").unwrap().click();
    until("one is signed out", || !is_signed_in(app)).await;
    assert!(journal.open_key(&kept).await.unwrap().is_some());
}

#[wasm_bindgen_test]
async fn handing_over_first_stays_signed_in_and_shows_the_transfers() {
    let _cloud = nothing_there();
    let journal = fresh("hands-over-first").await;
    sealed(&journal, 1).await;
    let (page, app) = wants_to_leave(&journal).await;
    until("it's asked", || is_asked(&page)).await;
    page.get("radio", "Hand keys over first").click();
    frame().await;
    page.get("button", "See the transfers").click();
    frame().await;
    assert!(is_signed_in(app) && !is_asked(&page));
    assert_eq!(untrack(|| app.nav().route()), Route::Transfers);
}

#[wasm_bindgen_test]
async fn destroying_takes_a_tick_and_is_done_before_one_is_signed_out() {
    let _cloud = nothing_there();
    let journal = fresh("destroys").await;
    let key = sealed(&journal, 1).await;
    let over = sealed(&journal, 2).await;
    journal.ended(&over, Ending::Gone, 3).await.unwrap();
    let (page, app) = wants_to_leave(&journal).await;
    until("it's asked", || is_asked(&page)).await;
    raw::delete("evs-transfer-recipient").await;
    for account in ["a1", "a2"] {
        let by = ("c1".to_owned(), account.to_owned());
        let known = KnownRecipient { by, recipient: "age1x".into(), ..KnownRecipient::default() };
        app.recipients().await.remember(&known).await.unwrap();
    }
    page.get("radio", "Destroy keys and history").click();
    frame().await;
    let button = page.get("button", "Destroy and sign out");
    assert_eq!(description(&button), "Tick the box above first");
    button.click();
    frame().await;
    assert!(is_signed_in(app));
    page.get("checkbox", "I know that this can't be undone").click();
    frame().await;
    button.click();
    until("one is signed out", || !is_signed_in(app)).await;
    assert!(page.text().contains("1 key destroyed"), "{}", page.text());
    let entries = journal.entries(&place()).await.unwrap();
    assert_eq!(entries.iter().map(|entry| entry.custody()).collect::<Vec<_>>(), [Custody::Destroyed]);
    assert!(journal.open_key(&key).await.unwrap().is_none());
    assert_eq!(journal.destroyed_history(&place()).len(), 1);
    let left = app.recipients().await.known(&Whose::Browser).await.unwrap();
    assert_eq!(
        left.into_iter().map(|known| known.by.1).collect::<Vec<_>>(),
        ["a2"],
        "whom one has sealed to goes, too"
    );
}

#[wasm_bindgen_test]
async fn choosing_otherwise_takes_the_tick_away() {
    let _cloud = nothing_there();
    let journal = fresh("thinks-again").await;
    sealed(&journal, 1).await;
    let (page, _) = wants_to_leave(&journal).await;
    until("it's asked", || is_asked(&page)).await;
    page.get("radio", "Destroy the keys").click();
    frame().await;
    page.get("checkbox", "I know that this can't be undone").click();
    frame().await;
    page.get("radio", "Keep it here").click();
    frame().await;
    page.get("radio", "Destroy the keys").click();
    frame().await;
    assert_eq!(description(&page.get("button", "Destroy and sign out")), "Tick the box above first");
}

#[wasm_bindgen_test]
async fn where_destroying_fails_it_is_told_and_one_stays_signed_in() {
    let _cloud = nothing_there();
    let journal = fresh("destroying-fails").await;
    sealed(&journal, 1).await;
    let (page, app) = wants_to_leave(&journal).await;
    until("it's asked", || is_asked(&page)).await;
    raw::delete("destroying-fails").await;
    page.get("radio", "Destroy the keys").click();
    frame().await;
    page.get("checkbox", "I know that this can't be undone").click();
    frame().await;
    page.get("button", "Destroy and sign out").click();
    until("it's told", || page.text().contains("not all of it is destroyed")).await;
    assert!(is_signed_in(app));
}
