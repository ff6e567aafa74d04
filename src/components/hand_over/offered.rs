//! What is handed over, as all parts of the hand-over know it.

use leptos::prelude::*;

use crate::state::hand_over::HandOverItem;
use crate::state::project::ProjectState;

/// The transfers that are handed over together.
#[derive(Clone, Copy)]
pub(super) struct Offered {
    pub(super) project: ProjectState,
    pub(super) items: StoredValue<Vec<HandOverItem>>,
    /// How many there are.
    pub(super) count: usize,
}
