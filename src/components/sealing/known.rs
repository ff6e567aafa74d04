//! What this browser knows of a request's key: that one has sealed to it before, or that its name is known with another one.

use evs_domain::handover::request::Request;
use evs_domain::text::claim_in_sentence;
use leptos::prelude::*;
use leptos::task::spawn_local_scoped;

use crate::components::base::{Notice, Tone, local_text};
use crate::state::app_state::{app_state, i18n};
use crate::state::receiving::is_changed;

/// What is known.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Known {
    /// Nothing, or it isn't known yet.
    Nothing,
    /// One has sealed to it, last at this time.
    Before(i64),
    /// The name is known with other keys.
    Changed,
}

/// Says so; else nothing.
#[component]
pub fn KnownNote(request: Request) -> impl IntoView {
    let (w, app) = (i18n(), app_state());
    let known = RwSignal::new(Known::Nothing);
    let Request { who, recipient, .. } = request;
    let name = claim_in_sentence(&who);
    // Each account has its own.
    Effect::new(move |_| {
        app.signed_in();
        let (who, recipient) = (who.clone(), recipient.clone());
        spawn_local_scoped(async move {
            let all = app.known_recipients().await;
            let same = all.iter().find(|one| one.recipient == recipient);
            known.try_set(match same {
                Some(one) => Known::Before(one.sent_at),
                None if is_changed(&all, &who, &recipient) => Known::Changed,
                None => Known::Nothing,
            });
        });
    });
    move || {
        let name = name.clone();
        match known.get() {
            Known::Nothing => None,
            Known::Before(at) => {
                let text = move || w.t().receiving.sent_before(&local_text(at, w.tag()));
                Some(view! { <p class="muted">{text}</p> }.into_any())
            }
            Known::Changed => {
                let text = move || w.t().receiving.changed(&name);
                Some(
                    view! {
                        <Notice tone=Tone::Bad>
                            <p>{text}</p>
                        </Notice>
                    }
                    .into_any(),
                )
            }
        }
    }
}
