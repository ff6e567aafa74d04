//! The windowed table in the browser: few rows on the page, all of them reachable.

use evs_transfer_console::components::base::WindowedRows;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use super::page::{Page, focused, frame, press, until};

/// A table whose rows say `disk N`, or `DISK N` when `loud`.
async fn table(total: RwSignal<usize>, loud: RwSignal<bool>, toggled: RwSignal<Vec<usize>>) -> Page {
    Page::with(move || {
        let head = || view! { <span role="columnheader">{"Name"}</span> };
        let row = move |index: usize| {
            let text = if loud.get() { format!("DISK {index}") } else { format!("disk {index}") };
            view! { <span role="gridcell">{text}</span> }.into_any()
        };
        view! {
            <WindowedRows
                label="Disks"
                total
                head
                row
                selected=move |index: usize| toggled.with(|all| all.contains(&index))
                on_toggle=move |index: usize| toggled.update(|all| all.push(index))
            />
        }
    })
    .await
}

/// Scrolls the page to where the row `index` stands.
fn scroll_to(grid: &HtmlElement, index: u32) {
    let row_height = 44.0;
    let top = grid.get_bounding_client_rect().top() + window().scroll_y().unwrap();
    window().scroll_to_with_x_and_y(0.0, top + f64::from(index) * row_height);
}

fn texts(page: &Page) -> Vec<String> {
    page.all("gridcell").iter().map(|cell| cell.text_content().unwrap()).collect()
}

/// The row's number as a screen reader says it: the head is 1.
fn row_number(row: &HtmlElement) -> usize {
    row.get_attribute("aria-rowindex").unwrap().parse().unwrap()
}

#[wasm_bindgen_test]
async fn a_hundred_thousand_rows_are_a_few_on_the_page_and_all_in_the_count() {
    let page = table(RwSignal::new(100_000), RwSignal::new(false), RwSignal::default()).await;
    let grid = page.get("grid", "Disks");
    assert_eq!(grid.get_attribute("aria-rowcount").as_deref(), Some("100001"));
    assert!(page.all("row").len() < 60, "{} rows", page.all("row").len());
    assert_eq!(texts(&page)[0], "disk 0");
    scroll_to(&grid, 50_000);
    until("rows of the middle", || texts(&page).contains(&"disk 50000".to_owned())).await;
    assert!(page.all("row").len() < 60);
    let visible =
        page.all("row").into_iter().find(|row| row.text_content().unwrap() == "disk 50000").unwrap();
    let (row, height) =
        (visible.get_bounding_client_rect(), window().inner_height().unwrap().as_f64().unwrap());
    assert!(row.top() >= 0.0 && row.top() < height, "it stands where one has scrolled to: {}", row.top());
    assert_eq!(row_number(&visible), 50_002);
}

#[wasm_bindgen_test]
async fn on_paper_all_rows_are_there() {
    let page = table(RwSignal::new(300), RwSignal::new(false), RwSignal::default()).await;
    assert!(texts(&page).len() < 300);
    let happens = |name: &str| window().dispatch_event(&web_sys::Event::new(name).unwrap()).unwrap();
    happens("beforeprint");
    leptos::task::tick().await;
    assert_eq!(texts(&page).len(), 300);
    happens("afterprint");
    until("few rows again", || texts(&page).len() < 300).await;
}

#[wasm_bindgen_test]
async fn keys_move_the_focus_through_the_whole_table() {
    let toggled = RwSignal::default();
    let page = table(RwSignal::new(100_000), RwSignal::new(false), toggled).await;
    page.all("row")[1].focus().unwrap();
    press("ArrowDown");
    frame().await;
    assert_eq!(focused().text_content().unwrap(), "disk 1");
    press("End");
    until("the focus on the last row", || focused().text_content().unwrap() == "disk 99999").await;
    until("rows around it", || texts(&page).contains(&"disk 99998".to_owned())).await;
    press(" ");
    frame().await;
    assert_eq!(toggled.get_untracked(), [99_999]);
    assert_eq!(focused().get_attribute("aria-selected").as_deref(), Some("true"));
    press("Home");
    until("the focus on the first row", || focused().text_content().unwrap() == "disk 0").await;
}

#[wasm_bindgen_test]
async fn the_focused_row_survives_being_scrolled_away() {
    let page = table(RwSignal::new(10_000), RwSignal::new(false), RwSignal::default()).await;
    page.all("row")[3].focus().unwrap();
    scroll_to(&page.get("grid", "Disks"), 10_000);
    until("rows of the end", || texts(&page).contains(&"disk 9999".to_owned())).await;
    assert_eq!(focused().text_content().unwrap(), "disk 2");
    press("ArrowDown");
    until("the next row", || focused().text_content().unwrap() == "disk 3").await;
}

#[wasm_bindgen_test]
async fn new_data_shows_in_place_and_keeps_the_scroll_position() {
    let (total, loud) = (RwSignal::new(5_000), RwSignal::new(false));
    let page = table(total, loud, RwSignal::default()).await;
    scroll_to(&page.get("grid", "Disks"), 1_000);
    until("rows further down", || texts(&page).contains(&"disk 1005".to_owned())).await;
    let top = window().scroll_y().unwrap();
    total.set(4_000);
    loud.set(true);
    frame().await;
    assert_eq!(window().scroll_y().unwrap(), top);
    assert!(texts(&page).iter().all(|text| text.starts_with("DISK")));
    total.set(2);
    until("only what is left", || texts(&page) == ["DISK 0", "DISK 1"]).await;
}

#[wasm_bindgen_test]
async fn exactly_one_row_is_a_stop_of_the_tab_key_also_after_scrolling() {
    let page = table(RwSignal::new(5_000), RwSignal::new(false), RwSignal::default()).await;
    let stops = || {
        let stop = |row: &HtmlElement| row.get_attribute("tabindex").as_deref() == Some("0");
        page.all("row").iter().filter(|row| stop(row)).map(row_number).collect::<Vec<_>>()
    };
    assert_eq!(stops(), [2]);
    page.all("row")[4].focus().unwrap();
    frame().await;
    assert_eq!(stops(), [5]);
    page.all("row")[4].blur().unwrap();
    scroll_to(&page.get("grid", "Disks"), 2_000);
    until("rows further down", || texts(&page).contains(&"disk 2010".to_owned())).await;
    frame().await;
    let [stop] = stops()[..] else { panic!("{:?}", stops()) };
    assert!((2_001..2_030).contains(&stop), "in sight: {stop}");
}

#[wasm_bindgen_test]
async fn a_table_that_is_made_anew_shows_each_row_once() {
    let times = RwSignal::new(0);
    let _page = Page::with(move || {
        let table = move || {
            times.track();
            view! {
                <WindowedRows
                    label="Disks"
                    total=5_usize
                    head=|| view! { <div role="columnheader">{"Name"}</div> }
                    row=|index: usize| {
                        view! { <div role="gridcell">{format!("disk {index}")}</div> }.into_any()
                    }
                />
            }
        };
        view! { <div>{table}</div> }
    })
    .await;
    frame().await;
    times.set(1);
    frame().await;
    frame().await;
    assert_eq!(document().query_selector_all(".window-row").unwrap().length(), 5);
}
