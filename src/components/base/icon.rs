//! Small signs beside words, drawn in the color of the text. None says anything alone: a name stands beside it, or is read out.

use leptos::prelude::*;

/// A sign, as the outline of a path in a square of 16 by 16.
#[derive(Clone, Copy, Debug)]
pub struct Icon(&'static str);

impl Icon {
    /// A person.
    pub const PERSON: Icon =
        Icon("M8 8.25a2.75 2.75 0 1 0 0-5.5 2.75 2.75 0 0 0 0 5.5ZM2.5 14a5.5 5.5 0 0 1 11 0");
    /// One of several can be chosen.
    pub const CHOICE: Icon = Icon("m4.5 6 3.5-3.5L11.5 6M4.5 10 8 13.5l3.5-3.5");
    /// Away with it.
    pub const CLOSE: Icon = Icon("m4 4 8 8M12 4l-8 8");

    /// Draws it.
    pub fn draw(self) -> AnyView {
        let path = self.0;
        view! {
            <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
                <path d=path />
            </svg>
        }
        .into_any()
    }
}
