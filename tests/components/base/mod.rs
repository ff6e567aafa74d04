//! The base components, each by what a person perceives of it.

pub(crate) mod page;

mod announcements;
mod buttons;
mod choices;
pub(crate) mod copying;
mod dialogs;
mod dock;
mod fields;
mod focus;
mod masked_secrets;
mod messages;
mod popovers;
mod times;
mod window_numbers;
mod window_rows;
