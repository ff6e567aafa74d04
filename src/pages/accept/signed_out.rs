//! The page for somebody who isn't signed in yet: what is offered, what will happen, and the sign-in.

use leptos::prelude::*;

use super::asking::Asking;
use super::claims::Offered;
use super::decline::DeclineBeforeSignIn;
use crate::components::base::Prose;
use crate::pages::sign_in::SignInByLink;
use crate::state::accept::AcceptForm;
use crate::state::app_state::{app_state, i18n};

#[component]
pub(super) fn SignedOutPart(
    form: AcceptForm,
    /// Whether one asks to be sent something.
    asks: RwSignal<bool>,
) -> impl IntoView {
    let (w, app) = (i18n(), app_state());
    let place = Memo::new(move |_| {
        let origin = form.origin();
        (origin.cloud, origin.region)
    });
    // The sign-in above it grows when it knows the clouds.
    let are_known = Memo::new(move |_| app.clouds().get().is_some());
    let asking = move || are_known.get().then(|| view! { <Asking open=asks /> });
    view! {
        <Prose text=w.say(|t| t.accept.signed_out_lead) class="measure" />
        <Offered form=form />
        <DeclineBeforeSignIn form=form />
        <SignInByLink place=place title=|t| t.accept.sign_in_first />
        {asking}
    }
}
