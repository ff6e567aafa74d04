//! The recipient's receipt as a file: what the sender imports.

use evs_domain::id::{DiskId, TransferId};
use evs_transfer_console::state::receipts::{self, Side};
use wasm_bindgen_test::wasm_bindgen_test;

use super::cloud::{Accept, Cloud};
use super::{DISK, KEY, TRANSFER, link, signed_in_with_project};
use crate::base::page::{type_into, until};
use crate::faked::{saved_files, text_of};

#[wasm_bindgen_test]
async fn a_saved_receipt_names_the_line_of_the_ledger_that_tells_of_the_accept() {
    let _cloud = Cloud::new(Accept::Works, "");
    let (page, project) = signed_in_with_project(&link("r1", "p2")).await;
    type_into(&page.get("textbox", "Key"), KEY);
    page.get("button", "Accept the disk").click();
    until("the disk has arrived", || page.text().contains("its status is “available”")).await;
    let (_saving, files) = saved_files();
    page.get("button", "Save as JSON").click();
    until("it's saved", || files.borrow().len() == 1).await;
    let file = files.borrow()[0].clone();
    let slip = receipts::read(&text_of(&file).await).unwrap();
    assert_eq!((slip.side, slip.account.as_str()), (Side::Recipient, "a1"));
    let (transfer, disk) = &slip.transfers[0];
    assert_eq!(
        (Some(*transfer), disk.as_ref().map(|disk| disk.id)),
        (TransferId::parse(TRANSFER), DiskId::parse(DISK))
    );
    assert_eq!(slip.head, project.journal().head(&project.place()).await);
    assert_eq!(slip.head.map(|head| head.number), Some(1), "the accept is its only line");
}
