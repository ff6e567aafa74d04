//! Choosing a recipient: whom one has sealed to before, or what somebody has sent now.

use evs_domain::handover::request::Request;
use evs_domain::text::claim_in_sentence;
use leptos::prelude::*;
use leptos::task::spawn_local_scoped;

use crate::components::base::{Button, Notice, Prose, Tone, local_text};
use crate::components::claimed::quoted;
use crate::components::sealing::PasteRequest;
use crate::state::app_state::{app_state, i18n};
use crate::state::journal::KnownRecipient;
use crate::state::sealing::keys::fingerprint_of;

#[component]
pub(super) fn Choosing(#[prop(into)] on_chosen: Callback<()>) -> impl IntoView {
    let (w, app) = (i18n(), app_state());
    let requests = app.requests();
    let known = RwSignal::new(Vec::<KnownRecipient>::new());
    spawn_local_scoped(async move {
        known.try_set(app.known_recipients().await);
    });
    let found = move |()| {
        requests.choose(untrack(|| requests.opened()));
        on_chosen.run(());
    };
    let choose = move |one: KnownRecipient| {
        let KnownRecipient { recipient, name, cloud, region, project, .. } = one;
        requests.choose(Some(Request { who: name, cloud, region, project, recipient }));
        on_chosen.run(());
    };
    let forget = move |gone: KnownRecipient| {
        known.update(|all| all.retain(|one| *one != gone));
        spawn_local_scoped(async move {
            let _as_it_was = app.recipients().await.forget_known(&gone).await;
        });
    };
    let before = move || {
        let all = known.get();
        (!all.is_empty()).then(|| {
            let lines = all
                .into_iter()
                .map(|one| view! { <KnownLine one=one on_choose=choose on_forget=forget /> })
                .collect_view();
            view! {
                <h3>{w.say(|t| t.receiving.known)}</h3>
                <ul class="stack" data-gap="small">
                    {lines}
                </ul>
            }
        })
    };
    let broken = move || {
        requests.problem().map(|_| {
            view! {
                <Notice tone=Tone::Bad>
                    <Prose text=w.say(|t| t.receiving.broken_text) />
                </Notice>
            }
        })
    };
    view! {
        <div class="stack">
            <PasteRequest on_found=found />
            {broken}
            {before}
        </div>
    }
}

/// One whom one has sealed to.
#[component]
fn KnownLine(
    one: KnownRecipient,
    #[prop(into)] on_choose: Callback<KnownRecipient>,
    #[prop(into)] on_forget: Callback<KnownRecipient>,
) -> impl IntoView {
    let w = i18n();
    let name = StoredValue::new(claim_in_sentence(&one.name));
    let (digits, at) = (fingerprint_of(&one.recipient), one.sent_at);
    let (chosen, forgotten) = (one.clone(), one);
    let called = move |say: fn(&'static evs_i18n::Texts, &str) -> String| {
        Signal::derive(move || {
            Some(name.with_value(|name| say(w.t(), name))).filter(|_| !name.with_value(String::is_empty))
        })
    };
    view! {
        <li class="cluster">
            {quoted(name.get_value())} <code class="mono">{digits}</code>
            <span class="muted">{move || w.t().receiving.sent_before(&local_text(at, w.tag()))}</span>
            <Button
                name=called(|t, name| t.receiving.choose_named(name))
                on_press=move || on_choose.run(chosen.clone())
            >
                {w.say(|t| t.receiving.choose)}
            </Button>
            <Button
                quiet=true
                name=called(|t, name| t.receiving.forget_named(name))
                on_press=move || on_forget.run(forgotten.clone())
            >
                {w.say(|t| t.receiving.forget)}
            </Button>
        </li>
    }
}
