//! Starts the browser app.

fn main() {
    evs_transfer_console::app::start();
}
