//! Links as pictures: what a camera reads from one is the link, and what is too long for a screen isn't offered.

use evs_transfer_console::components::base::provide_announcer;
use evs_transfer_console::components::qr::QrButton;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::base::page::{Page, until};
use crate::people;

async fn page_with(text: &str) -> Page {
    let text = text.to_owned();
    Page::with(move || {
        provide_announcer();
        let _app = people::provide_app();
        view! { <QrButton text=Signal::stored(text) /> }
    })
    .await
}

/// What a camera would read from the picture that is shown.
fn read(page: &Page) -> String {
    let picture = page.root().query_selector("svg[role=img]").unwrap().unwrap();
    let side: usize = picture.get_attribute("viewBox").unwrap().rsplit(' ').next().unwrap().parse().unwrap();
    let path = picture.query_selector("path").unwrap().unwrap().get_attribute("d").unwrap();
    let mut dark = vec![vec![false; side]; side];
    for run in path.split('z').filter(|run| !run.is_empty()) {
        let (at, rest) = run.trim_start_matches('M').split_once('h').unwrap();
        let (x, y) = at.split_once(' ').unwrap();
        let (x, y): (usize, usize) = (x.parse().unwrap(), y.parse().unwrap());
        let wide: usize = rest.split('v').next().unwrap().parse().unwrap();
        dark[y][x..x + wide].fill(true);
    }
    // Cameras see several points for each square.
    const POINTS: usize = 4;
    let is_dark = |x: usize, y: usize| dark[y / POINTS][x / POINTS];
    let mut image = rqrr::PreparedImage::prepare_from_bitmap(side * POINTS, side * POINTS, is_dark);
    let found = image.detect_grids();
    found[0].decode().unwrap().1
}

#[wasm_bindgen_test]
async fn what_is_read_from_the_picture_is_the_link() {
    let link = format!(
        "https://evs.example.org/accept#v=1&c=c1&r=r1&t=1a7059f5-8ed7-45b7-8d05-2811e5d09f24~{}&end",
        "x".repeat(300)
    );
    let page = page_with(&link).await;
    page.get("button", "Show as QR code").click();
    until("the picture is there", || page.root().query_selector("svg[role=img]").unwrap().is_some()).await;
    page.get("dialog", "Link as QR code");
    assert_eq!(read(&page), link);
}

#[wasm_bindgen_test]
async fn a_link_that_is_too_long_for_a_picture_is_not_offered_as_one() {
    let page = page_with(&"x".repeat(1201)).await;
    assert!(page.all("button").is_empty(), "{}", page.text());
}
