//! A table of any length of which only the rows in view are on the page (windowing). The caller makes the rows' cells.
//!
//! The style sheet sets a row's height (`--row-height`, another on phones) and places each row by its number, so that a
//! change of layout runs no code here. The page is what scrolls.
//!
//! | module | what it does |
//! |---|---|
//! | `grid` | the table on the page |
//! | `focus`, `place` | which row and which cell has the focus, and how it gets there |
//! | `keys`, `input` | what keys mean, and what they and presses do |
//! | `range`, `viewport`, `pool` | which rows must be on the page, how much is in sight, mounting |

mod focus;
mod grid;
mod input;
mod keys;
mod place;
mod pool;
mod range;
mod row;
mod viewport;

pub use grid::WindowedRows;
pub use keys::{Across, Held, Key, Move, key_for};
pub use range::{Viewport, rows_on_page};
