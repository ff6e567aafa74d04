//! Generated element ids, by which a control refers to its label, its hint and its reason.

use std::sync::atomic::{AtomicU32, Ordering};

static NEXT: AtomicU32 = AtomicU32::new(0);

/// An id that no other element of this page has. `stem` is for whoever reads the markup.
#[must_use]
pub fn fresh_id(stem: &str) -> String {
    format!("{stem}-{}", NEXT.fetch_add(1, Ordering::Relaxed))
}
