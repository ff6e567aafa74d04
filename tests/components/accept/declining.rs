//! Not wanting what is offered: a note for the sender, with ids and no key, and nothing said to the cloud.

use evs_domain::id::{DiskId, TransferId};
use evs_domain::ledger::{Kind, Line};
use evs_transfer_console::state::ledger::Owner;
use evs_transfer_console::state::receipts::{self, Side};
use wasm_bindgen_test::wasm_bindgen_test;

use super::cloud::{Accept, Cloud};
use super::{DISK, KEY, TRANSFER, link, signed_in_with_project, signed_out};
use crate::base::page::{frame, type_into, until};
use crate::faked::{saved_files, text_of};
use crate::fetch::{Fetch, not_found};

#[wasm_bindgen_test]
async fn a_note_is_made_before_signing_in_and_calls_nothing() {
    let fetch = Fetch::answered_by(|_, _| not_found());
    let page = signed_out(&link("r1", "p9")).await;
    let (_saving, files) = saved_files();
    page.get("button", "I don't want this").click();
    until("the note is loaded", || page.text().contains("Save note")).await;
    page.get("button", "Save note").click();
    until("it's saved", || files.borrow().len() == 1).await;
    let file = files.borrow()[0].clone();
    let slip = receipts::read(&text_of(&file).await).unwrap();
    assert_eq!((slip.side, slip.head), (Side::Declined, None));
    let (transfer, disk) = &slip.transfers[0];
    assert_eq!(Some(*transfer), TransferId::parse(TRANSFER));
    assert_eq!(disk.as_ref().map(|disk| disk.id), DiskId::parse(DISK));
    assert_eq!(fetch.calls_of_nobody("volume") + fetch.calls_of_nobody("/accept"), 0);
}

#[wasm_bindgen_test]
async fn a_note_holds_no_key_and_is_noted_once_in_the_ledger() {
    let _cloud = Cloud::new(Accept::Works, "");
    let (page, project) = signed_in_with_project(&link("r1", "p9")).await;
    until("the form is there", || !page.all("textbox").is_empty()).await;
    let field = page.all("textbox").into_iter().find(|field| field.id().contains("key"));
    if let Some(field) = field {
        type_into(&field, KEY);
    }
    frame().await;
    let (_saving, files) = saved_files();
    page.get("button", "Save note").click();
    page.get("button", "Save note").click();
    until("both are saved", || files.borrow().len() == 2).await;
    let file = files.borrow()[0].clone();
    assert!(!text_of(&file).await.contains(KEY));
    let ledger = project.journal().ledger();
    ledger.settled().await;
    let lines = ledger.lines(&Owner::of(&project.place())).await.unwrap();
    let kinds: Vec<Kind> = lines.texts.iter().map(|text| Line::read(text).unwrap().event.kind).collect();
    assert_eq!(kinds, [Kind::Declined]);
    assert!(page.text().contains("Send the note to the sender"), "{}", page.text());
}
