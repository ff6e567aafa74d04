//! A project of which something couldn't be read.

use evs_domain::verdict::Outcome;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::cloud::{answer_disks, disks_page, set_address};
use crate::base::page::{frame, until};
use crate::fetch::{Fetch, respond};

/// A Cinder in which one may not see snapshots.
fn cloud() -> Fetch {
    let answer = answer_disks(6);
    Fetch::answered_by(move |method, url| {
        if url.contains("/snapshots/") {
            respond(
                403,
                r#"{"forbidden":{"code":403,"message":"Policy doesn't allow volume:get_all_snapshots"}}"#,
            )
        } else {
            answer(method, url)
        }
    })
}

#[wasm_bindgen_test]
async fn what_could_not_be_read_is_named_and_the_disks_it_concerns_can_be_selected() {
    set_address("/disks");
    let _cloud = cloud();
    let (page, project) = disks_page().await;
    assert!(page.text().contains("Snapshots couldn't be read"), "{}", page.text());
    // 0 and 4 are in use, so that nothing is open of them.
    assert!(page.text().contains("So it isn't sure whether 4 disks can go."), "{}", page.text());
    page.get("button", "Select 4 not sure…").click();
    until("the selection", || project.selection().with_untracked(|all| all.len() == 4)).await;
    assert_eq!(project.filter().outcome.get_untracked(), Some(Outcome::Undecided));
    frame().await;
    assert!(
        page.text().contains("4 of 6 disks") && page.text().contains("4 disks selected"),
        "{}",
        page.text()
    );
    project.selection().clear();
    project.filter().clear();
    set_address("/disks");
}
