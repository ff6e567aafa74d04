//! What the other side says, imported as its receipt or its note: told as its word, beside what the cloud says.

use evs_domain::id::TransferId;
use evs_domain::ledger::{Head, Kind, Line, LineHash};
use evs_transfer_console::state::journal::Journal;
use evs_transfer_console::state::ledger::Owner;
use evs_transfer_console::state::project::ProjectState;
use evs_transfer_console::state::receipts::decline_note;
use wasm_bindgen_test::wasm_bindgen_test;

use super::cloud::{Cloud, id};
use super::{created, list};
use crate::base::page::{Page, frame, type_into, until};

async fn import(page: &Page, text: &str) {
    page.get("button", "Import a receipt…").click();
    frame().await;
    type_into(&page.get("textbox", "Receipt or note"), text);
    frame().await;
    page.get("button", "Import").click();
}

fn transfer(n: u32) -> TransferId {
    TransferId::parse(&id(n)).unwrap()
}

fn receipt(transfers: &[u32]) -> String {
    let lines: Vec<String> = transfers.iter().map(|n| format!(r#"{{"transfer_id":"{}"}}"#, id(*n))).collect();
    let hash = LineHash::of("theirs");
    format!(
        r#"{{"evs_transfer_receipt":1,"side":"recipient","disks":[{}],"ledger":{{"number":7,"hash":"{hash}"}}}}"#,
        lines.join(",")
    )
}

async fn told_lines(project: ProjectState) -> Vec<Line> {
    let lines = project.journal().ledger().lines(&Owner::of(&project.place())).await.unwrap();
    lines.texts.iter().map(|text| Line::read(text).unwrap()).collect()
}

#[wasm_bindgen_test]
async fn a_recipients_receipt_is_told_as_its_word_and_keeps_its_last_line() {
    let _cloud = Cloud::with(&["ledger", "archive"]);
    let (page, project) = list(&Journal::in_memory()).await;
    import(&page, &receipt(&[1, 9])).await;
    until("it's told", || page.text().contains("Noted for 1 transfer. 1 more in it isn't of this project"))
        .await;
    let row = page.rows().into_iter().find(|row| row.contains("ledger")).unwrap();
    assert!(row.contains("Recipient says: accepted") && page.text().contains("2 pending"), "{row}");
    let lines = told_lines(project).await;
    let event = &lines[0].event;
    assert_eq!((lines.len(), event.kind, event.disk_name.as_str()), (1, Kind::ToldAccepted, "ledger"));
    assert_eq!(event.other, Some(Head { number: 7, hash: LineHash::of("theirs") }));
}

#[wasm_bindgen_test]
async fn a_disk_that_the_recipient_does_not_want_comes_first_and_can_be_canceled_at_once() {
    let cloud = Cloud::with(&["ledger", "archive", "mail"]);
    let journal = Journal::in_memory();
    created(&journal, 2).await;
    let (page, _project) = list(&journal).await;
    import(&page, &decline_note(&[(transfer(2), None)], None)).await;
    until("it's told", || page.text().contains("The recipient doesn't want 1 disk")).await;
    until("it comes first", || page.rows()[0].contains("archive")).await;
    assert!(page.rows()[0].contains("Recipient says: not wanted"), "{:?}", page.rows());
    page.get("button", "Cancel 1 transfer").click();
    frame().await;
    let yes = page.all("button").into_iter().rfind(|yes| yes.text_content().unwrap() == "Cancel transfer");
    yes.unwrap().click();
    until("it's canceled", || page.text().contains("Canceled: ID and key don't work any more")).await;
    assert_eq!(cloud.calls("DELETE"), 1);
}

#[wasm_bindgen_test]
async fn what_is_no_receipt_or_of_others_is_refused_in_words_and_noted_nowhere() {
    let _cloud = Cloud::with(&["ledger"]);
    let (page, project) = list(&Journal::in_memory()).await;
    import(&page, "auth_key: 9266c59563c84664").await;
    until("it's said", || page.text().contains("neither a receipt nor a note")).await;
    type_into(&page.get("textbox", "Receipt or note"), &receipt(&[8, 9]));
    frame().await;
    page.get("button", "Import").click();
    until("it's said", || page.text().contains("None of it concerns a transfer of this project")).await;
    assert!(told_lines(project).await.is_empty());
}
