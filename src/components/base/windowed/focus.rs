//! Which row has the focus, or gets it when one comes back to the table, and from which row a selection by Shift begins.

use leptos::prelude::*;

use super::row::Rows;

/// The roving focus of one table.
#[derive(Clone, Copy)]
pub(super) struct Roving {
    total: Signal<usize>,
    /// The row that had the focus last.
    chosen: RwSignal<usize>,
    active: Memo<usize>,
    /// The row that has it now.
    focus_at: RwSignal<Option<usize>>,
    in_cell: RwSignal<bool>,
    anchor: StoredValue<usize>,
}

impl Roving {
    pub(super) fn new(total: Signal<usize>) -> Self {
        let chosen = RwSignal::new(0_usize);
        let roving = Self {
            total,
            chosen,
            active: Memo::new(move |_| chosen.get().min(total.get().saturating_sub(1))),
            focus_at: RwSignal::new(None),
            in_cell: RwSignal::new(false),
            anchor: StoredValue::new(0),
        };
        // The order of rows is another: a range would begin at another row than the one that was meant.
        Effect::new(move |_| {
            total.track();
            roving.anchor.try_set_value(roving.active.get_untracked());
        });
        roving
    }

    /// The row that has the focus or had it last, tracked.
    pub(super) fn active(self) -> usize {
        self.active.get()
    }

    /// Whether the focus is in a cell or in the head, tracked.
    pub(super) fn is_in_cell(self) -> bool {
        self.in_cell.get()
    }

    pub(super) fn set_in_cell(self, is_so: bool) {
        if self.in_cell.get_untracked() != is_so {
            self.in_cell.set(is_so);
        }
    }

    /// The rows that must stay on the page wherever it's scrolled, tracked.
    pub(super) fn rows_to_keep(self) -> [Option<usize>; 2] {
        let focus_at = self.focus_at.get().filter(|row| *row < self.total.get());
        [focus_at, focus_at.map(|_| self.active.get())]
    }

    /// A row, or something in it, has got the focus.
    pub(super) fn is_at(self, index: usize) {
        self.focus_at.set(Some(index));
        self.chosen.set(index);
    }

    /// The focus is no longer in the table.
    pub(super) fn has_left(self) {
        self.focus_at.set(None);
        self.in_cell.set(false);
    }

    pub(super) fn anchor(self) -> usize {
        self.anchor.get_value().min(self.total.get_untracked().saturating_sub(1))
    }

    pub(super) fn set_anchor(self, index: usize) {
        self.anchor.set_value(index);
    }

    pub(super) fn total_now(self) -> usize {
        self.total.get_untracked()
    }

    /// Makes `index` the active row and moves the focus there, or to a cell of it. A row that isn't on the page yet is
    /// mounted before the next frame.
    pub(super) fn go_to(self, rows: Rows, index: usize, cell: Option<usize>) {
        self.chosen.set(index);
        if !rows.focus(index, cell) {
            request_animation_frame(move || {
                rows.focus(index, cell);
            });
        }
    }
}
