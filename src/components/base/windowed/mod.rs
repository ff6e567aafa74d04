//! A table of any length of which only the rows in sight are on the page.
//!
//! The style sheet says how high a row is (`--row-height`, another on phones) and places each row by its number,
//! so a change of layout moves rows without a line of code running. What rows say is the caller's business.

mod grid;
mod keys;
mod pool;
mod range;
mod row;
mod viewport;

pub use grid::WindowedRows;
pub use keys::{Move, move_for};
pub use range::{Viewport, rows_on_page};
