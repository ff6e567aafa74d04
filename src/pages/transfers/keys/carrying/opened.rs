//! The frame of what one of the buttons has opened.

use leptos::html;
use leptos::prelude::*;

use crate::components::base::Prose;
use crate::state::app_state::i18n;
use crate::state::nav::Said;

/// One of them, opened: it has the focus on its heading.
#[component]
pub(super) fn Opened(title: Said, text: Said, children: Children) -> impl IntoView {
    let w = i18n();
    let heading = NodeRef::<html::H3>::new();
    heading.on_load(|heading| drop(heading.focus()));
    view! {
        <section class="card stack">
            <div>
                <h3 tabindex="-1" node_ref=heading>
                    {w.say(title)}
                </h3>
                <Prose text=w.say(text) class="muted measure" />
            </div>
            {children()}
        </section>
    }
}
