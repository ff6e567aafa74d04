//! The notice about disks with an unreadable id.

use leptos::prelude::*;

use crate::components::base::{LateNotice, Tone};
use crate::state::app_state::i18n;
use crate::state::project::ProjectState;

/// Says how many disks of the answer are left out because their id can't be read.
#[component]
pub(super) fn Unreadable(project: ProjectState) -> impl IntoView {
    let w = i18n();
    move || {
        let n = project.inventory().with(|inventory| inventory.disks.unreadable()) as usize;
        (n > 0).then(|| {
            let text = Signal::derive(move || w.t().disks.unreadable(n));
            view! { <LateNotice tone=Tone::Warn title=text /> }
        })
    }
}
