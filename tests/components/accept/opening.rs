//! Links that are opened as addresses, as programs on the way have made them: the address bar is cleaned, nothing is called.

use leptos::prelude::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use super::cloud::{Accept, Cloud};
use super::{TRANSFER, link, signed_out};
use crate::base::page::Page;

/// The page after this address was opened. The test's own address is put back.
async fn opened(address: &str) -> (Page, String) {
    let location = window().location();
    let own = location.href().unwrap();
    let go = |address: &str| {
        window().history().unwrap().replace_state_with_url(&JsValue::NULL, "", Some(address)).unwrap();
    };
    go(address);
    let page = signed_out("").await;
    let now = location.href().unwrap();
    go(&own);
    (page, now)
}

#[wasm_bindgen_test]
async fn a_fragment_that_became_part_of_the_path_is_read_and_taken_out_of_the_address() {
    let cloud = Cloud::new(Accept::Works, "");
    let fragment = link("r1", "p2").replace("ledger", "disk.img");
    let escaped = fragment.replace('=', "%3D").replace('&', "%26").replace('~', "%7E");
    for address in [
        format!("/accept%23{fragment}"),
        format!("/accept%23{escaped}"),
        format!("/accept#{escaped}"),
        format!("/accept#{}", fragment.replace('&', "&amp;")),
        format!("/accept?from=mail#{fragment}."),
        format!("/accept#{fragment})"),
    ] {
        let (page, now) = opened(&address).await;
        let text = page.text();
        assert!(text.contains("disk.img") && text.contains("40 GiB"), "{address}: {text}");
        assert!(!text.contains("lacks its end") && !text.contains("can't be read"), "{address}: {text}");
        assert!(now.ends_with("/accept") && !now.contains(TRANSFER), "{address}: {now}");
    }
    assert_eq!(cloud.calls_of_nobody("/api/"), 0);
}

#[wasm_bindgen_test]
async fn a_link_that_was_cut_is_told_whatever_stands_behind_it() {
    let _cloud = Cloud::new(Accept::Works, "");
    for behind in ["", ".", ")"] {
        let (page, _) =
            opened(&format!("/accept#{}{behind}", link("r1", "p2").trim_end_matches("&end"))).await;
        assert!(page.text().contains("lacks its end"), "{}", page.text());
    }
}
