//! Whether one stays signed in when the page is reloaded: offered where that's allowed and this browser can do it, and off unless
//! it's chosen.

use leptos::prelude::*;

use super::fields::Fields;
use super::public::PublicComputer;
use crate::components::base::{Checkbox, Checked, Prose};
use crate::state::app_state::{app_state, i18n};

/// The choices about this computer: whether it's public, and whether one stays signed in.
#[component]
pub(super) fn AboutThisComputer(fields: Fields) -> impl IntoView {
    view! {
        <PublicComputer fields=fields />
        <StaySignedIn />
    }
}

/// The choice, and what it means.
#[component]
fn StaySignedIn() -> impl IntoView {
    let (w, app) = (i18n(), app_state());
    let checked = Signal::derive(move || Checked::from(app.stays()));
    let offered = Memo::new(move |_| app.may_stay());
    move || {
        offered.get().then(|| {
            view! {
                <Checkbox
                    label=w.text(|t| t.staying.stay)
                    checked=checked
                    on_toggle=move |on: bool| app.set_stays(on)
                />
                {move || {
                    app.stays().then(|| view! { <Prose text=w.say(|t| t.staying.stay_text) class="muted" /> })
                }}
            }
        })
    }
}
