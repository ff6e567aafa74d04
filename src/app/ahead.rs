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

/// How long the page that was entered has the connection for itself.
const HEAD_START: Duration = Duration::from_secs(1);

/// Loads all parts ahead, once, soon after a project was entered.
pub(super) fn load_ahead(app: AppState) {
    let entered = Memo::new(move |_| app.entered().is_some());
    let begun = StoredValue::new(false);
    Effect::new(move |_| {
        if entered.get() && !begun.get_value() {
            begun.set_value(true);
            let load = move || {
                spawn_local(async move {
                    // What can't be loaded now is asked for again when it's wanted, and said then.
                    begun.try_set_value(all_parts().await.is_ok());
                });
            };
            let _goes_on = set_timeout_with_handle(load, HEAD_START);
        }
    });
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
