//! Where keys are kept, the page says whether the browser has promised to keep them.

use evs_transfer_console::state::journal::Journal;
use wasm_bindgen_test::wasm_bindgen_test;

use super::cloud::Cloud;
use super::{created, detail, list};
use crate::base::page::until;
use crate::faked::{Faked, says};

const WARNING: &str = "This browser doesn't promise to keep what is sealed here";

async fn journal(name: &str) -> Journal {
    Journal::open_named(name).await.unwrap()
}

#[wasm_bindgen_test]
async fn keys_that_the_browser_may_delete_are_told_of_on_the_list_and_on_the_page_of_the_transfer() {
    let (_browser, _) = Faked::promise(false, || says(false));
    let _cloud = Cloud::with(&["ledger"]);
    let journal = journal("may-be-deleted").await;
    created(&journal, 1).await;
    let (page, _) = list(&journal).await;
    until("the list tells it", || page.text().contains(WARNING)).await;
    assert!(page.text().contains("after seven days without a visit"));
    let (page, _) = detail(&journal, 1).await;
    until("the transfer tells it", || page.text().contains(WARNING)).await;
}

#[wasm_bindgen_test]
async fn where_it_was_promised_or_nothing_is_kept_nobody_is_worried() {
    let (promised, _) = Faked::promise(true, || says(true));
    let _cloud = Cloud::with(&["ledger"]);
    let kept = journal("promised").await;
    created(&kept, 1).await;
    let (page, _) = list(&kept).await;
    until("the key is seen", || page.text().contains("Sealed here")).await;
    assert!(!page.text().contains(WARNING));
    drop(promised);

    let (_browser, _) = Faked::promise(false, || says(false));
    let (page, _) = list(&journal("nothing-kept").await).await;
    assert!(page.text().contains("Not in this browser") && !page.text().contains(WARNING));
}
