//! Where the keys of a table lead. Pure functions, no elements.

/// Where a key moves the focus within the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    Up,
    Down,
    PageUp,
    PageDown,
    First,
    Last,
}

/// Where a key moves the focus within its row: by one cell, or to the first or the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Across {
    Back,
    On,
    First,
    Last,
}

/// What a key means to the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// To another row; with Shift, what lies between is selected.
    Row(Move),
    /// To another cell of the row.
    Cell(Across),
    /// Selects or deselects the row.
    Toggle,
    /// Opens the row.
    Open,
    /// Selects all rows.
    All,
}

/// What is held down with a key, and where the focus is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// Control, or the command key of a Mac.
    pub control: bool,
    /// The focus is in a cell, and not on the row as a whole.
    pub in_cell: bool,
    /// The page is written from right to left.
    pub from_right: bool,
}

/// The meaning of a key, by its `KeyboardEvent.key`.
#[must_use]
pub fn key_for(key: &str, held: Held) -> Option<Key> {
    let (on, back) = if held.from_right { (Across::Back, Across::On) } else { (Across::On, Across::Back) };
    Some(match (key, held.control) {
        ("ArrowUp", false) => Key::Row(Move::Up),
        ("ArrowDown", false) => Key::Row(Move::Down),
        ("ArrowRight", false) => Key::Cell(on),
        ("ArrowLeft", false) => Key::Cell(back),
        ("PageUp", false) => Key::Row(Move::PageUp),
        ("PageDown", false) => Key::Row(Move::PageDown),
        ("Home", false) if held.in_cell => Key::Cell(Across::First),
        ("End", false) if held.in_cell => Key::Cell(Across::Last),
        ("Home", _) => Key::Row(Move::First),
        ("End", _) => Key::Row(Move::Last),
        ("a" | "A", true) => Key::All,
        (" ", false) => Key::Toggle,
        ("Enter", false) => Key::Open,
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

impl Across {
    /// The cell it leads to from `cell`, in a row of `cells`; `None` is the row as a whole, which stands before its first cell.
    #[must_use]
    pub fn from(self, cell: Option<usize>, cells: usize) -> Option<usize> {
        let last = cells.checked_sub(1)?;
        match (self, cell) {
            (Self::On, None) | (Self::First, _) => Some(0),
            (Self::On, Some(cell)) => Some((cell + 1).min(last)),
            (Self::Back, None) => None,
            (Self::Back, Some(cell)) => cell.checked_sub(1).map(|cell| cell.min(last)),
            (Self::Last, _) => Some(last),
        }
    }
}
