//! To whom the sender wants to hand over: it stays in sight from the request on, as the request's own words.

use evs_domain::text::claim_in_sentence;
use leptos::prelude::*;

use crate::components::base::{Button, Notice};
use crate::state::app_state::{app_state, i18n};

/// Says for whom it is; nothing where nobody was chosen.
#[component]
pub fn ForWhom() -> impl IntoView {
    let (w, requests) = (i18n(), app_state().requests());
    move || {
        requests.chosen().map(|request| {
            let name = claim_in_sentence(&request.who);
            let text = move || match name.as_str() {
                "" => w.t().receiving.for_unnamed.to_owned(),
                name => w.t().receiving.for_whom(name),
            };
            let action = move || {
                view! {
                    <Button quiet=true on_press=move || requests.choose(None)>
                        {w.say(|t| t.receiving.not_for_them)}
                    </Button>
                }
            };
            view! {
                <Notice action=action>
                    <p>{text}</p>
                </Notice>
            }
        })
    }
}
