//! Loading ahead: once somebody has entered a project, all parts are fetched while nothing else is going on. A console that
//! is updated on its server later, or a connection that breaks, then takes nothing from a tab that is open: above all not
//! the questions before something is lost.

use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{around, screens};
use crate::lazy::NotLoaded;
use crate::pages::accept::load_accepting;
use crate::state::app_state::AppState;

/// How long the page that was entered has the connection for itself, in milliseconds.
const HEAD_START_MS: u32 = 1_000;

/// Loads all parts ahead, once, soon after a project was entered.
pub(super) fn load_ahead(app: AppState) {
    let entered = Memo::new(move |_| app.entered().is_some());
    let begun = StoredValue::new(false);
    Effect::new(move |_| {
        if entered.get() && !begun.get_value() {
            begun.set_value(true);
            spawn_local(async move {
                TimeoutFuture::new(HEAD_START_MS).await;
                // What can't be loaded now is asked for again when it's wanted, and said then.
                begun.try_set_value(all_parts().await.is_ok());
            });
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
