//! Element ids that tie a control to its label, its hint and its reason. They carry no meaning.

use std::sync::atomic::{AtomicU32, Ordering};

static NEXT: AtomicU32 = AtomicU32::new(0);

/// An id that no other element of this page has. `stem` only makes it readable in the inspector.
#[must_use]
pub fn fresh_id(stem: &str) -> String {
    format!("{stem}-{}", NEXT.fetch_add(1, Ordering::Relaxed))
}
