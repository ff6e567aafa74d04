//! Which rows must be on the page. Pure functions, no elements.

use std::ops::Range;

/// Rows mounted above and below those in view, so that a turn of the wheel finds them painted.
const OVERSCAN: usize = 8;

/// The visible part of the table. All lengths in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    /// The scroll position.
    pub top: f64,
    pub height: f64,
    pub row_height: f64,
}

impl Default for Viewport {
    /// Used until the first measurement. Rather too high: too many rows for a moment are better than too few.
    fn default() -> Self {
        Self { top: 0.0, height: 800.0, row_height: 44.0 }
    }
}

impl Viewport {
    /// The rows to have on the page, of `total`.
    #[must_use]
    pub fn rows(&self, total: usize) -> Range<usize> {
        let first = whole_rows(self.top, self.row_height);
        let count = whole_rows(self.height, self.row_height) + 2;
        // When a list becomes shorter, the scroll position can be beyond its end for a moment.
        let end = first.saturating_add(count + OVERSCAN).min(total);
        let start = first.saturating_sub(OVERSCAN).min(end.saturating_sub(count));
        start..end
    }

    /// The first row that is fully in view, of `total`.
    #[must_use]
    pub fn first_in_view(&self, total: usize) -> usize {
        whole_rows(self.top + self.row_height - 1.0, self.row_height).min(total.saturating_sub(1))
    }

    /// How many rows Page Up and Page Down move: one less than are in view, so that one row stays in view.
    #[must_use]
    pub fn page(&self) -> usize {
        whole_rows(self.height, self.row_height).saturating_sub(1).max(1)
    }
}

fn whole_rows(length: f64, row_height: f64) -> usize {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a count cut off at zero and below"
    )]
    let rows = (length / row_height.max(1.0)).max(0.0) as usize;
    rows
}

/// The rows of `window` and of `kept`, in ascending order. The row with the focus is kept wherever it is, because the focus
/// is lost when its element is removed.
#[must_use]
pub fn rows_on_page(window: Range<usize>, kept: [Option<usize>; 2]) -> Vec<usize> {
    let mut outside: Vec<usize> = kept.into_iter().flatten().filter(|row| !window.contains(row)).collect();
    outside.sort_unstable();
    outside.dedup();
    let (before, after) = outside.split_at(outside.partition_point(|row| *row < window.start));
    before.iter().copied().chain(window).chain(after.iter().copied()).collect()
}
