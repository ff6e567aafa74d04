//! A table of any length of which only the rows in view are on the page (windowing). The caller makes the rows' cells.
//!
//! The style sheet sets a row's height (`--row-height`, another on phones) and places each row by its number, so that a
//! change of layout runs no code here.

mod grid;
mod keys;
mod pool;
mod range;
mod row;
mod viewport;

pub use grid::WindowedRows;
pub use keys::{Move, move_for};
pub use range::{Viewport, rows_on_page};
