//! The numbers behind the windowed table: which rows are on the page, where a key leads.

use evs_transfer_console::components::base::windowed::{
    Across, Held, Key, Move, Viewport, key_for, rows_on_page,
};
use wasm_bindgen_test::wasm_bindgen_test;

fn at(top: f64) -> Viewport {
    Viewport { top, height: 440.0, row_height: 44.0 }
}

#[wasm_bindgen_test]
fn all_rows_in_sight_are_on_the_page_wherever_it_is_scrolled() {
    let total = 100_000;
    for top in [0.0, 1.0, 43.9, 44.0, 2_200_000.0, 4_399_560.0] {
        let rows = at(top).rows(total);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "small and positive")]
        let (first, last) = ((top / 44.0) as usize, (((top + 440.0) / 44.0).ceil() as usize).min(total));
        assert!(rows.start <= first && rows.end >= last, "{rows:?} at {top}");
        assert!(rows.len() <= 10 + 2 + 16, "{rows:?} at {top}");
    }
}

#[wasm_bindgen_test]
fn a_list_that_became_shorter_shows_its_end() {
    let rows = at(4_000.0).rows(20);
    assert_eq!(rows, 8..20);
    assert_eq!(at(4_000.0).rows(0), 0..0);
}

#[wasm_bindgen_test]
fn the_focused_row_is_on_the_page_once_and_in_its_place() {
    let rows = |focused, active| rows_on_page(10..13, [focused, active]);
    assert_eq!(rows(None, None), [10, 11, 12]);
    assert_eq!(rows(Some(2), Some(2)), [2, 10, 11, 12]);
    assert_eq!(rows(Some(11), Some(11)), [10, 11, 12]);
    assert_eq!(rows(Some(14), Some(13)), [10, 11, 12, 13, 14]);
    assert_eq!(rows(Some(2), Some(99)), [2, 10, 11, 12, 99]);
}

#[wasm_bindgen_test]
fn keys_lead_where_they_say_and_never_out_of_the_table() {
    let from_5 = |key: &str| match key_for(key, Held::default()) {
        Some(Key::Row(step)) => Some(step.from(5, 100, 9)),
        _ => None,
    };
    assert_eq!(from_5("ArrowUp"), Some(4));
    assert_eq!(from_5("PageDown"), Some(14));
    assert_eq!(from_5("PageUp"), Some(0));
    assert_eq!(from_5("End"), Some(99));
    assert_eq!(from_5("x"), None);
    assert_eq!(Move::Down.from(99, 100, 9), 99);
    assert_eq!(Move::Down.from(0, 0, 9), 0);
}

#[wasm_bindgen_test]
fn home_and_end_are_of_the_row_in_a_cell_and_of_the_table_with_control() {
    let in_cell = Held { in_cell: true, ..Held::default() };
    assert_eq!(key_for("Home", in_cell), Some(Key::Cell(Across::First)));
    assert_eq!(key_for("End", Held { control: true, ..in_cell }), Some(Key::Row(Move::Last)));
    assert_eq!(key_for("a", Held { control: true, ..Held::default() }), Some(Key::All));
    assert_eq!(key_for("a", Held::default()), None);
}

#[wasm_bindgen_test]
fn arrows_to_the_side_follow_the_direction_of_the_page_and_end_at_the_row() {
    let from_right = Held { from_right: true, ..Held::default() };
    assert_eq!(key_for("ArrowLeft", from_right), Some(Key::Cell(Across::On)));
    assert_eq!(key_for("ArrowLeft", Held::default()), Some(Key::Cell(Across::Back)));
    assert_eq!(Across::On.from(None, 3), Some(0));
    assert_eq!(Across::On.from(Some(2), 3), Some(2));
    assert_eq!(Across::Back.from(Some(0), 3), None);
    assert_eq!(Across::Last.from(None, 0), None);
}
