//! A display and a bus other than those of whoever runs the journeys, for a browser that is shown and heard there.

/// Where a program shows what it has and tells it to screen readers.
pub struct Surroundings {
    /// The display, as `DISPLAY` names it.
    pub display: String,
    /// The address of the session bus.
    pub session: String,
}

impl Surroundings {
    /// The variables by which programs know them.
    pub fn variables(&self) -> [(&'static str, &str); 2] {
        [("DISPLAY", &self.display), ("DBUS_SESSION_BUS_ADDRESS", &self.session)]
    }
}
