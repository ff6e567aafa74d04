//! What the keys of a table do: pure, no elements.

/// Where a key moves the active row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// One row up.
    Up,
    /// One row down.
    Down,
    /// One page up.
    PageUp,
    /// One page down.
    PageDown,
    /// To the first row.
    First,
    /// To the last row.
    Last,
}

/// The move that a key stands for, by the name the browser gives it.
#[must_use]
pub fn move_for(key: &str) -> Option<Move> {
    Some(match key {
        "ArrowUp" => Move::Up,
        "ArrowDown" => Move::Down,
        "PageUp" => Move::PageUp,
        "PageDown" => Move::PageDown,
        "Home" => Move::First,
        "End" => Move::Last,
        _ => return None,
    })
}

impl Move {
    /// The row it leads to, from `active`, in a table of `total` rows that shows `page` of them at a time.
    #[must_use]
    pub fn from(self, active: usize, total: usize, page: usize) -> usize {
        let last = total.saturating_sub(1);
        let target = match self {
            Self::Up => active.saturating_sub(1),
            Self::Down => active.saturating_add(1),
            Self::PageUp => active.saturating_sub(page),
            Self::PageDown => active.saturating_add(page),
            Self::First => 0,
            Self::Last => last,
        };
        target.min(last)
    }
}
