//! One row of the windowed table: its position, its number for screen readers, moving the focus to it.

use leptos::prelude::*;
use leptos::web_sys::Element;

use super::place;

/// What all rows of a table share.
#[derive(Clone, Copy)]
pub(super) struct Rows {
    /// Prefix of the rows' element ids.
    pub(super) id: StoredValue<String>,
    pub(super) total: Signal<usize>,
    /// The one row at which the Tab key stops; none while the focus is in a cell, from where the key leaves the table.
    pub(super) tab_stop: Signal<Option<usize>>,
    /// Called when a row or something in it gets the focus.
    pub(super) on_focus: Callback<(usize,)>,
    pub(super) content: Callback<(usize,), AnyView>,
    pub(super) selected: Option<Callback<(usize,), bool>>,
    pub(super) named: Option<Callback<(usize,), String>>,
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
        // Without one a row is called by all that is in it, the names of its controls among it.
        let name = move || {
            let named = self.named?;
            exists().then(|| named.run((index,)))
        };
        view! {
            <div
                role="row"
                class="window-row"
                id=self.element_id(index)
                style=("--row", index.to_string())
                // ARIA counts from 1, and the head is row 1.
                aria-rowindex=(index + 2).to_string()
                aria-label=name
                aria-selected=selected
                tabindex=move || if self.tab_stop.get() == Some(index) { "0" } else { "-1" }
                on:focusin=move |_| self.on_focus.run((index,))
            >
                {move || exists().then(|| self.content.run((index,)))}
            </div>
        }
    }

    /// Scrolls the row into view and focuses it or one of its cells. Returns whether it was on the page.
    pub(super) fn focus(&self, index: usize, cell: Option<usize>) -> bool {
        let Some(row) = document().get_element_by_id(&self.element_id(index)) else { return false };
        match cell {
            Some(cell) => place::focus_cell(&row, cell),
            None => place::focus(&row),
        }
    }

    /// The number of the row that an element is or is in; `None` for the head and for what is in no row.
    pub(super) fn index_of(&self, element: &Element) -> Option<usize> {
        let row = place::row_around(element)?;
        let index = row.get_attribute("aria-rowindex")?.parse::<usize>().ok()?;
        index.checked_sub(2)
    }
}
