//! Using the console by what a screen reader says. `cargo xtask screen-reader` does; no journey of the test depends on it.

mod listener;
mod room;

pub use listener::Listener;
pub use room::Room;
