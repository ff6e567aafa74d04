//! Keys sealed in a file that a passphrase opens: the file goes by mail or chat, the passphrase by another way.

use leptos::prelude::*;

use super::offered::Offered;
use super::packed::packed;
use crate::components::base::Tone;
use crate::components::sealing::{Made, SealByPhrase, why_not_sealed};
use crate::state::hand_over::{HandOverItem, save_sealed};
use crate::state::nav::Said;
use crate::state::project::ProjectState;
use crate::state::sealing::{self, Later};

/// The button, and the screen that it opens.
#[component]
pub(super) fn SealInFile(
    offered: Offered,
    /// Whether it's what is to be done next.
    tone: Tone,
) -> impl IntoView {
    let Offered { project, items, .. } = offered;
    let sealing = move |progress| -> Later<_> { Box::pin(seal(project, items.get_value(), progress)) };
    view! {
        <SealByPhrase
            label=|t| t.sealing.seal
            title=|t| t.sealing.sealed
            text=|t| t.sealing.sealed_text
            tone=tone
            seal=sealing
            spawn=move |task| project.spawn(task)
        />
    }
}

/// Seals what is here of these.
async fn seal(
    project: ProjectState,
    items: Vec<HandOverItem>,
    progress: RwSignal<f32>,
) -> Result<Made, Said> {
    let (package, transfers) = packed(project, &items).await?;
    let sealing = sealing::seal(package, progress).await.map_err(|_| -> Said { |t| t.failures.part })?;
    let sealed = sealing.await.map_err(why_not_sealed)?;
    Ok(Made { sealed, save: Box::new(move |file| save_sealed(project, transfers, file)) })
}
