//! One row of the windowed table: its position, its number for screen readers, moving the focus to it.

use leptos::prelude::*;
use leptos::web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use wasm_bindgen::JsCast;

/// What all rows of a table share.
#[derive(Clone, Copy)]
pub(super) struct Rows {
    /// Prefix of the rows' element ids.
    pub(super) id: StoredValue<String>,
    pub(super) total: Signal<usize>,
    /// The one row at which the Tab key stops.
    pub(super) tab_stop: Memo<usize>,
    /// Called when a row or a control in it gets the focus.
    pub(super) on_focus: Callback<(usize,)>,
    pub(super) content: Callback<(usize,), AnyView>,
    pub(super) selected: Option<Callback<(usize,), bool>>,
}

impl Rows {
    fn element_id(&self, index: usize) -> String {
        self.id.with_value(|id| format!("{id}-{index}"))
    }

    /// The row `index`. Its content is made again when a signal that `content` read changes.
    pub(super) fn row(self, index: usize) -> impl IntoView {
        // When the list becomes shorter, a row can run once more before it is unmounted.
        let exists = move || index < self.total.get();
        let selected = move || {
            let selected = self.selected?;
            exists().then(|| if selected.run((index,)) { "true" } else { "false" })
        };
        view! {
            <div
                role="row"
                class="window-row"
                id=self.element_id(index)
                style=("--row", index.to_string())
                // ARIA counts from 1, and the head is row 1.
                aria-rowindex=(index + 2).to_string()
                aria-selected=selected
                tabindex=move || if self.tab_stop.get() == index { "0" } else { "-1" }
                on:focusin=move |_| self.on_focus.run((index,))
            >
                {move || exists().then(|| self.content.run((index,)))}
            </div>
        }
    }

    /// Scrolls the row into view and focuses it. Returns whether it was on the page.
    pub(super) fn focus(&self, index: usize) -> bool {
        let Some(row) = document().get_element_by_id(&self.element_id(index)) else { return false };
        let nearest = ScrollIntoViewOptions::new();
        nearest.set_block(ScrollLogicalPosition::Nearest);
        row.scroll_into_view_with_scroll_into_view_options(&nearest);
        let Ok(row) = row.dyn_into::<HtmlElement>() else { return false };
        row.focus().is_ok()
    }
}

/// Where a key was pressed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Pressed {
    /// On the row itself.
    Row,
    /// On a control in a row that doesn't need the arrow keys itself (a button, a checkbox, a link).
    Control,
    /// On another control, or outside of all rows.
    Elsewhere,
}

/// Where in the table an event's target is.
pub(super) fn pressed_on(target: Option<Element>) -> Pressed {
    let Some(target) = target else { return Pressed::Elsewhere };
    if target.class_list().contains("window-row") {
        return Pressed::Row;
    }
    let matches = |selector: &str| target.matches(selector).unwrap_or(false);
    if matches(".window-row :is(button, a, input[type=checkbox])") {
        Pressed::Control
    } else {
        Pressed::Elsewhere
    }
}
