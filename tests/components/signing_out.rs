//! Signing out while something is under way: it's asked about from wherever one signs out, in words that are true.

use evs_domain::id::{DiskId, TransferId};
use evs_domain::transfer::Transfer;
use evs_transfer_console::components::base::{provide_announcer, provide_toasts};
use evs_transfer_console::components::frame::{AccountMenu, SignInAgain};
use evs_transfer_console::state::app_state::AppState;
use evs_transfer_console::state::cancel::CancelItem;
use evs_transfer_console::state::journal::Journal;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::base::page::{Page, frame, until};
use crate::fetch::Fetch;
use crate::people;

/// The header of somebody who has a cancel under way, which never ends. `is_over`: the sign-in isn't taken any more.
async fn under_way(is_over: bool) -> (Page, AppState) {
    let kept = StoredValue::new(None);
    let page = Page::with(move || {
        let app = people::provide_app();
        provide_announcer();
        provide_toasts();
        let (signed_in, project) = people::sign_in(app, Journal::in_memory());
        let transfer = Transfer { id: TransferId(1), disk: DiskId(2), name: String::new(), created: None };
        signed_in.cancel(project, vec![CancelItem { transfer, disk_name: "ledger".into() }]);
        let session = project.session();
        if is_over {
            session.set_over();
        }
        kept.set_value(Some(app));
        view! {
            <AccountMenu project=project />
            {is_over.then(|| view! { <SignInAgain session=session project=project /> })}
        }
    })
    .await;
    (page, kept.get_value().unwrap())
}

#[wasm_bindgen_test]
async fn whoever_signs_out_is_asked_first_from_the_header_and_from_the_dialog_alike() {
    let _cloud = Fetch::answered_by(|_, _| js_sys::Promise::new(&mut |_, _| {}));
    for (is_over, button) in [(false, "Sign out"), (true, "Sign out instead")] {
        let (page, app) = under_way(is_over).await;
        if !is_over {
            people::opens_menu(&page).await;
        }
        page.get("button", button).click();
        until("it's asked", || page.text().contains("Sign out now?")).await;
        assert!(page.text().contains("1 request is under way"), "{}", page.text());
        assert!(!page.text().contains("sealed in this browser"), "a cancel has no key");
        assert!(untrack(|| app.signed_in()).is_some());
        page.get("button", "Stay signed in").click();
        frame().await;
        assert!(!page.text().contains("Sign out now?"));
        assert!(untrack(|| app.signed_in()).is_some());
    }
}
