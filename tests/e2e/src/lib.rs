//! What the journeys need: a cloud, a gateway, browsers, and people who use them by what they see and hear. What happens
//! in a journey is in `journeys`; nothing here knows a screen of the app.

mod accessibility;
mod browser;
mod cloud;
mod conformance;
mod fitting;
mod gateway;
mod journey;
mod log;
mod person;
mod release;
mod screen_reader;
mod stage;
mod vendor;
mod watched;

pub use cloud::Cloud;
pub use journey::{Ended, journey, journey_before, journey_under, journey_with};
pub use log::gateway_log;
pub use person::what::{
    What, alert, article, button, checkbox, columnheader, combobox, dialog, disclosure, field, grid, heading,
    link, part, radio, region, row, searchbox, table,
};
pub use person::{Extent, Format, Loaded, PasskeyDevice, Person, Shifts};
pub use release::{Release, app_with_texts};
pub use screen_reader::{Listener, Room};
pub use stage::Stage;
