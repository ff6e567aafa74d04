//! Loading ahead: once somebody has entered a project, all parts are fetched while nothing else is going on. A console that
//! is updated on its server later, or a connection that breaks, then takes nothing from a tab that is open: above all not
//! the questions before something is lost.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{around, screens};
use crate::lazy::NotLoaded;
use crate::pages::accept::load_accepting;
use crate::state::app_state::AppState;
use crate::state::release::Release;

/// How long the page that was entered has the connection for itself.
const HEAD_START: Duration = Duration::from_secs(1);
/// When it's tried again, where it couldn't be done.
const PAUSE: Duration = Duration::from_secs(60);

/// Loads all parts ahead, soon after somebody has entered a project for the first time.
pub(super) fn load_ahead(app: AppState) {
    let entered = Memo::new(move |_| app.entered().is_some());
    Effect::new(move |begun: Option<bool>| {
        let begun = begun.unwrap_or(false);
        if entered.get() && !begun {
            load_in(HEAD_START, app.release());
        }
        begun || entered.get()
    });
}

/// An update ends it: what is there no more can't be loaded.
fn load_in(pause: Duration, release: Release) {
    let load = move || {
        spawn_local(async move {
            let is_done =
                !release.is_still_served() || window().navigator().on_line() && all_parts().await.is_ok();
            if !is_done {
                load_in(PAUSE, release);
            }
        });
    };
    let _goes_on = set_timeout_with_handle(load, pause);
}

/// First what guards others.
async fn all_parts() -> Result<(), NotLoaded> {
    around::load_questions().await?;
    screens::load_transfers().await?;
    screens::load_wizard().await?;
    screens::load_accept().await?;
    load_accepting().await?;
    Ok(())
}
