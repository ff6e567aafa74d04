//! Which rows belong on the page: pure numbers, no elements.

use std::ops::Range;

/// Rows kept ready above and below those in sight, so that a turn of the wheel finds them painted.
const OVERSCAN: usize = 8;

/// What can be seen of the table. All lengths in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    /// How far it is scrolled.
    pub top: f64,
    /// How high the visible part is.
    pub height: f64,
    /// How high one row is.
    pub row_height: f64,
}

impl Default for Viewport {
    /// Holds till the first measurement; more rows than needed for a moment are better than a half-filled page.
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
        // A list that has become shorter may leave the scroll position beyond its end for a moment.
        let end = first.saturating_add(count + OVERSCAN).min(total);
        let start = first.saturating_sub(OVERSCAN).min(end.saturating_sub(count));
        start..end
    }

    /// The first row that is wholly in sight, of `total`.
    #[must_use]
    pub fn first_in_sight(&self, total: usize) -> usize {
        whole_rows(self.top + self.row_height - 1.0, self.row_height).min(total.saturating_sub(1))
    }

    /// How many rows a page-up or page-down moves: those in sight but one, which stays as a landmark.
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

/// The numbers of `window` in ascending order, and those of `kept` before and after it. The row that holds the focus
/// stays on the page wherever it is, because a focus whose element goes away is lost.
#[must_use]
pub fn rows_on_page(window: Range<usize>, kept: [Option<usize>; 2]) -> Vec<usize> {
    let mut outside: Vec<usize> = kept.into_iter().flatten().filter(|row| !window.contains(row)).collect();
    outside.sort_unstable();
    outside.dedup();
    let (before, after) = outside.split_at(outside.partition_point(|row| *row < window.start));
    before.iter().copied().chain(window).chain(after.iter().copied()).collect()
}
