//! Which topic of the help is open beside the work, if any. What it says stands in `help/`, a text for each language.

use leptos::prelude::*;

use crate::route::Route;

/// A topic, by the word that begins it in every language's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    Choosing,
    Reasons,
    Creating,
    HandingOver,
    Accepting,
    Safety,
    Sessions,
    Shortcuts,
}

impl Topic {
    /// All of them, in the order of the texts.
    pub const ALL: [Topic; 8] = [
        Topic::Choosing,
        Topic::Reasons,
        Topic::Creating,
        Topic::HandingOver,
        Topic::Accepting,
        Topic::Safety,
        Topic::Sessions,
        Topic::Shortcuts,
    ];

    /// The word for it in the texts.
    pub const fn word(self) -> &'static str {
        match self {
            Topic::Choosing => "choosing",
            Topic::Reasons => "reasons",
            Topic::Creating => "creating",
            Topic::HandingOver => "handing-over",
            Topic::Accepting => "accepting",
            Topic::Safety => "safety",
            Topic::Sessions => "sessions",
            Topic::Shortcuts => "shortcuts",
        }
    }

    /// What the page is about.
    pub const fn of(route: Route, is_signed_in: bool) -> Self {
        match route {
            Route::Accept => Topic::Accepting,
            Route::Send => Topic::HandingOver,
            _ if !is_signed_in => Topic::Sessions,
            Route::Disk(_) => Topic::Reasons,
            Route::Wizard | Route::Move => Topic::Creating,
            Route::Transfers | Route::Transfer(_) | Route::Ledger => Topic::HandingOver,
            _ => Topic::Choosing,
        }
    }
}

/// The help of the page. A cheap handle.
#[derive(Clone, Copy, Debug)]
pub struct Help(RwSignal<Option<Topic>>);

impl Help {
    /// Closed.
    pub fn closed() -> Self {
        Self(RwSignal::new(None))
    }

    /// The topic that is open, tracked.
    pub fn topic(&self) -> Option<Topic> {
        self.0.get()
    }

    /// Opens it at a topic, or goes there.
    pub fn open(&self, topic: Topic) {
        self.0.set(Some(topic));
    }

    /// Closes it.
    pub fn close(&self) {
        self.0.set(None);
    }
}
