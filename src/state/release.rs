//! Whether the console's server still has the release that this page is of. A tab stays open for days, and the files of an
//! old release go when a new one is put in their place: then a part that wasn't loaded yet can't be loaded any more.
//!
//! What is known of the server's files is asked for in `api`; what is said of it, and where, isn't known here.

use leptos::leptos_dom::helpers::window_event_listener_untyped;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::serves_this_release;
use crate::lazy::PART_MISSING;

/// Whether this page's release was replaced by another one. A cheap handle.
#[derive(Clone, Copy, Debug)]
pub struct Release {
    replaced: RwSignal<bool>,
    asking: StoredValue<bool>,
}

impl Release {
    /// From now on the server is asked whenever a part couldn't be loaded, whoever wanted it.
    pub fn start() -> Self {
        let release = Self { replaced: RwSignal::new(false), asking: StoredValue::new(false) };
        let listener = window_event_listener_untyped(PART_MISSING, move |_| release.ask());
        on_cleanup(move || listener.remove());
        release
    }

    /// Whether another release has taken this one's place, tracked. Where the server can't be reached it's taken for the
    /// same.
    pub fn is_replaced(&self) -> bool {
        self.replaced.get()
    }

    /// Whether nothing says that another release has taken this one's place, untracked; not once the page is gone.
    pub fn is_still_served(&self) -> bool {
        self.replaced.try_get_untracked() == Some(false)
    }

    /// Loads the page again, and with it the server's release. Where leaving would lose something, the browser asks first.
    pub fn load_again(&self) {
        let _going = window().location().reload();
    }

    fn ask(self) {
        if self.asking.try_get_value() != Some(false) || self.replaced.get_untracked() {
            return;
        }
        self.asking.set_value(true);
        spawn_local(async move {
            let is_same = serves_this_release().await;
            self.asking.try_set_value(false);
            if is_same == Some(false) {
                self.replaced.try_set(true);
            }
        });
    }
}
