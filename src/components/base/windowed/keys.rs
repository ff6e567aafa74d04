//! Where the keys of a table move the active row. Pure functions, no elements.

/// Where a key moves the active row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    Up,
    Down,
    PageUp,
    PageDown,
    First,
    Last,
}

/// The move of a key, by its `KeyboardEvent.key`.
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
    /// The row it leads to from `active`, in a table of `total` rows with pages of `page` rows.
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
