//! Keys sealed to the recipient's own key: the package can go any way, and no passphrase has to be told. The digits of the key are
//! what is compared; the rest is the recipient's word.

mod choosing;
mod sealed;

use evs_domain::text::claim_in_sentence;
use leptos::prelude::*;

use super::offered::Offered;
use crate::components::base::{Button, Dialog, Tone};
use crate::components::lazy_view::lazy_or_else;
use crate::state::app_state::{app_state, i18n};
use choosing::Choosing;
use sealed::SealedTo;

lazy!(
    sealing,
    fn seal_to_part(offered: Offered, wants_other: RwSignal<bool>) -> AnyView {
        view! { <SealTo offered=offered wants_other=wants_other /> }.into_any()
    }
);

/// The button, and the screen that it opens.
#[component]
pub(super) fn SealToRecipient(
    offered: Offered,
    /// How it looks where a recipient is chosen.
    #[prop(into)]
    tone: Signal<Tone>,
) -> impl IntoView {
    let (w, requests) = (i18n(), app_state().requests());
    let open = RwSignal::new(false);
    let wants_other = RwSignal::new(false);
    let label = move || {
        let t = &w.t().receiving;
        match requests.chosen() {
            None => t.seal_to_other.to_owned(),
            Some(request) if request.who.is_empty() => t.seal_to_unnamed.to_owned(),
            Some(request) => t.seal_to(&claim_in_sentence(&request.who)),
        }
    };
    let close = move || {
        wants_other.set(false);
        open.set(false);
    };
    let is_chosen = Memo::new(move |_| requests.chosen().is_some());
    let button = move || {
        let tone = if is_chosen.get() { tone.get() } else { Tone::Neutral };
        view! {
            <Button tone=tone on_press=move || open.set(true)>
                {label}
            </Button>
        }
    };
    let cannot_load = move || {
        open.try_set(false);
    };
    let content = move || lazy_or_else(move || seal_to_part(offered, wants_other), cannot_load);
    view! {
        {button}
        <Dialog
            open=open
            title=w.text(|t| t.receiving.sealing_to)
            on_close=close
            close_label=w.text(|t| t.common.close)
        >
            {content}
        </Dialog>
    }
}

/// Whom, or the package for them.
#[component]
fn SealTo(offered: Offered, wants_other: RwSignal<bool>) -> impl IntoView {
    let requests = app_state().requests();
    move || match requests.chosen().filter(|_| !wants_other.get()) {
        None => view! { <Choosing on_chosen=move |()| wants_other.set(false) /> }.into_any(),
        Some(request) => {
            view! { <SealedTo offered=offered request=request on_other=move |()| wants_other.set(true) /> }
                .into_any()
        }
    }
}
