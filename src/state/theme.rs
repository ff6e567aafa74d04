//! Light or dark: what is chosen, kept and shown. Colors stand in `style/`.

use leptos::prelude::*;

use super::storage::{self, Keep};

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// All of them.
    pub const ALL: [Theme; 3] = [Theme::Auto, Theme::Light, Theme::Dark];

    /// The word for it in `data-theme`.
    pub const fn name(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// The theme of that name.
    pub fn of_name(name: &str) -> Self {
        Self::ALL.into_iter().find(|theme| theme.name() == name).unwrap_or_default()
    }

    /// The theme kept from last time.
    pub fn kept() -> Self {
        storage::load(Keep::Always, "theme").map(|name| Self::of_name(&name)).unwrap_or_default()
    }

    /// Shows the page in this theme and keeps the choice.
    pub fn apply(self) {
        storage::save(Keep::Always, "theme", self.name());
        self.show();
    }

    /// Shows the page in this theme. Nothing is kept: nobody has chosen anything.
    pub fn show(self) {
        if let Some(root) = document().document_element() {
            let _applied = match self {
                Theme::Auto => root.remove_attribute("data-theme"),
                _ => root.set_attribute("data-theme", self.name()),
            };
        }
    }
}
