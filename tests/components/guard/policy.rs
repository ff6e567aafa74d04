//! What the organization's policy forbids isn't possible, and the page says why and what can be done instead.

use evs_api::clouds::Policy;
use evs_domain::disks::DiskInfo;
use evs_transfer_console::components::hand_over::HandOverPanel;
use evs_transfer_console::pages::accept::AcceptPage;
use evs_transfer_console::pages::wizard::WizardPage;
use evs_transfer_console::state::hand_over::HandOverItem;
use evs_transfer_console::state::journal::Journal;
use evs_transfer_console::state::project::ProjectState;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{DISK, KEY, Seen, TRANSFER, create, signed_in};
use crate::base::page::{description, frame, type_into, until};
use crate::fetch::{Fetch, not_found, respond};

const ID: &str = "1a7059f5-8ed7-45b7-8d05-2811e5d09f24";

fn no_plain_keys() -> Policy {
    Policy { plain_keys: false, ..Policy::default() }
}

/// A cloud with one disk.
fn cloud() -> Fetch {
    let rest = r#""size":40,"volume_type":"SSD","availability_zone":"az-1""#;
    let disk = format!(r#"{{"id":"{DISK}","name":"ledger","status":"available",{rest}}}"#);
    Fetch::answered_by(move |_, url| {
        if url.contains("/volumes/detail") {
            respond(200, &format!(r#"{{"volumes":[{disk}]}}"#))
        } else {
            not_found()
        }
    })
}

fn names(seen: &Seen) -> Vec<String> {
    seen.page.all("button").iter().map(|button| button.text_content().unwrap()).collect()
}

#[wasm_bindgen_test]
async fn a_key_that_may_not_be_shown_is_offered_nowhere_in_the_hand_over() {
    let _cloud = cloud();
    let journal = Journal::in_memory();
    let shown = signed_in(Policy::default(), journal.clone(), |_, _| ()).await;
    create(shown.project, TRANSFER).await;
    shown.app.sign_out();
    let recipients = vec!["meadow".to_owned(), "0a1b".to_owned()];
    let seen = signed_in(Policy { recipients, ..no_plain_keys() }, journal, |_, project| {
        let item = |_| HandOverItem { transfer: TRANSFER, disk: DiskInfo::bare(DISK) };
        view_of(project, (0..2).map(item).collect())
    })
    .await;
    let receipt = ["Print", "Save as CSV", "Save as JSON", "Save as text"];
    assert_eq!(
        names(&seen),
        [
            &[
                "Copy one link for all 2",
                "Show as QR code",
                "Seal to a recipient…",
                "Seal in a file…",
                "⋯",
                "⋯"
            ][..],
            &receipt
        ]
        .concat()
    );
    seen.page.all("button")[4].click();
    frame().await;
    let menu = [
        "Copy one link for all 2",
        "Show as QR code",
        "Seal to a recipient…",
        "Seal in a file…",
        "⋯",
        "Copy link of this one",
        "Copy ID",
        "⋯",
    ];
    assert_eq!(names(&seen), [&menu[..], &receipt].concat());
    let text = seen.page.text();
    assert!(text.contains("doesn't allow keys to be shown, copied or saved"), "{text}");
    assert!(text.contains("these accounts only: meadow") && text.contains("can do it elsewhere"), "{text}");
    let own = seen.signed_in.journal();
    own.open_keys(&[TRANSFER]).await;
    assert!(!own.has_key(TRANSFER) && own.key_text(TRANSFER).is_empty());
    assert!(!seen.page.markup().contains(KEY));
}

fn view_of(project: ProjectState, items: Vec<HandOverItem>) -> impl IntoView {
    view! { <HandOverPanel project=project items=items /> }
}

/// The wizard with the one disk chosen.
async fn wizard(journal: Journal) -> Seen {
    let seen = signed_in(no_plain_keys(), journal, |signed_in, project| {
        project.selection().set_only(DISK);
        view! { <WizardPage signed_in=signed_in project=project /> }
    })
    .await;
    until("the disk is listed", || seen.page.text().contains("ledger")).await;
    seen
}

#[wasm_bindgen_test]
async fn before_anything_is_created_one_is_told_that_its_key_cannot_be_handed_over() {
    let _cloud = cloud();
    let seen = wizard(Journal::open_named("policy-of-keys").await.unwrap()).await;
    let create = || seen.page.get("button", "Create 1 transfer");
    assert_eq!(create().get_attribute("aria-disabled").as_deref(), Some("true"));
    assert_eq!(description(&create()), "Say first that you know how the keys are handed over");
    seen.page.get("checkbox", "Create: I know that the keys are handed over in a sealed file alone").click();
    until("it can be pressed", || create().get_attribute("aria-disabled").is_none()).await;
}

#[wasm_bindgen_test]
async fn where_no_key_is_kept_either_nothing_can_be_created() {
    let _cloud = cloud();
    let seen = wizard(Journal::in_memory()).await;
    let create = seen.page.get("button", "Create 1 transfer");
    assert!(description(&create).contains("nobody could ever accept"), "{}", description(&create));
    assert!(seen.page.all("checkbox").is_empty());
}

#[wasm_bindgen_test]
async fn an_account_that_is_no_recipient_cannot_accept_and_nothing_is_sent() {
    let cloud = cloud();
    for (recipients, may) in [(vec!["meadow", "A2"], false), (vec!["A1"], true)] {
        let recipients = recipients.into_iter().map(str::to_owned).collect();
        let policy = Policy { recipients, ..Policy::default() };
        let seen = signed_in(policy, Journal::in_memory(), |_, _| view! { <AcceptPage /> }).await;
        until("the form is there", || seen.page.text().contains("Where it goes")).await;
        type_into(&seen.page.get("textbox", "Transfer ID"), ID);
        type_into(&seen.page.get("textbox", "Key"), KEY);
        let told = seen.page.text().contains("into these accounts only: meadow");
        assert_eq!(told, !may, "{}", seen.page.text());
        seen.page.get("button", "Accept the disk").click();
        let form = seen.app.accept_form();
        if may {
            until("it's sent", || cloud.calls("/accept") == 1).await;
            continue;
        }
        frame().await;
        assert!(form.accept(seen.project).is_none(), "whatever calls it");
        assert_eq!(cloud.calls("/accept"), 0);
    }
}
