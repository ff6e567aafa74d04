//! A copy of the key in a file that a passphrase opens.

use leptos::prelude::*;
use leptos::task::spawn_local_scoped;

use crate::components::sealing::{Made, SealByPhrase, why_not_sealed};
use crate::state::app_state::{AppState, app_state};
use crate::state::hand_over::download_parts;
use crate::state::nav::Said;
use crate::state::sealing::{Later, backup};

/// The name of the file.
const FILE: &str = "evs-transfer-key.age";

/// The button, and the screen that it opens.
#[component]
pub(super) fn BackUp(recipient: String) -> impl IntoView {
    let app = app_state();
    let sealing = move |progress| -> Later<_> { Box::pin(seal(app, recipient.clone(), progress)) };
    view! {
        <SealByPhrase
            label=|t| t.receiving.back_up
            title=|t| t.receiving.backed_up
            text=|t| t.receiving.backed_up_text
            seal=sealing
            spawn=spawn_local_scoped
        />
    }
}

async fn seal(app: AppState, recipient: String, progress: RwSignal<f32>) -> Result<Made, Said> {
    let key = app.recipients().await.open_own(&recipient).await;
    let key = key.map_err(|_| -> Said { |t| t.sealing.impossible })?;
    let sealing = backup::write(key, progress).await.map_err(|_| -> Said { |t| t.failures.part })?;
    Ok(Made { sealed: sealing.await.map_err(why_not_sealed)?, save: Box::new(save) })
}

fn save(file: &[u8]) {
    let bytes = js_sys::Array::of1(&js_sys::Uint8Array::from(file));
    download_parts(FILE, &bytes, "application/octet-stream");
}
