//! That the console was updated on its server while this page was open: said once, on every page, with the one thing to do.
//! What couldn't be loaded for that reason says nothing of its own.

use leptos::prelude::*;

use super::base::{Button, Notice, Prose, Tone};
use crate::state::app_state::{app_state, i18n};

/// The notice, as soon as it's known.
#[component]
pub fn Updated() -> impl IntoView {
    let (w, release) = (i18n(), app_state().release());
    let load = move || {
        view! {
            <Button tone=Tone::Accent on_press=move || release.load_again()>
                {w.say(|t| t.frame.updated_load)}
            </Button>
        }
    };
    move || {
        release.is_replaced().then(|| {
            view! {
                <Notice tone=Tone::Warn title=w.text(|t| t.frame.updated) action=load>
                    <Prose text=w.say(|t| t.frame.updated_text) />
                </Notice>
            }
        })
    }
}
