//! The link that asks, what is compared of its key, and what can be done with the key.

use evs_domain::handover::request::{self, Request};
use leptos::prelude::*;
use leptos::task::spawn_local_scoped;

use super::backup::BackUp;
use super::restore::Restore;
use crate::components::base::{Button, CopyButton, Prose, Question, TextField, Tone};
use crate::components::qr::QrButton;
use crate::components::sealing::Fingerprint;
use crate::route::Route;
use crate::state::app_state::{AppState, app_state, i18n};
use crate::state::journal::OwnKey;
use crate::state::sealing::keys::fingerprint_of;
use crate::state::storage::{self, Keep};

/// Under what it's kept what somebody calls themselves.
const WHO: &str = "asks-as";

#[component]
pub(super) fn KeyAndLink(key: OwnKey, is_lasting: bool) -> impl IntoView {
    let (w, app) = (i18n(), app_state());
    let who = RwSignal::new(storage::load(Keep::Always, WHO).unwrap_or_else(|| untrack(|| user(app))));
    let recipient = key.recipient.clone();
    let link = Memo::new(move |_| link_of(app, &who.read(), &recipient));
    let shown = RwSignal::new(String::new());
    Effect::new(move |_| shown.set(link.get()));
    let no_place = move || {
        app.entered()
            .is_none()
            .then(|| view! { <Prose text=w.say(|t| t.receiving.no_place) class="muted" /> })
    };
    let kept = if is_lasting { w.say(|t| t.receiving.in_browser) } else { w.say(|t| t.receiving.in_page) };
    let digits = fingerprint_of(&key.recipient).map(|digits| {
        view! { <Fingerprint digits=digits what=|t| t.receiving.fingerprint_own /> }
    });
    view! {
        <TextField
            label=w.text(|t| t.receiving.who)
            hint=w.text(|t| t.receiving.who_hint)
            value=who
            on_leave=move || storage::save(Keep::Always, WHO, who.get_untracked().trim())
        />
        <TextField label=w.text(|t| t.receiving.link) value=shown read_only=true />
        {no_place}
        <div class="cluster">
            <CopyButton
                get=move || link.get_untracked()
                label=w.text(|t| t.receiving.copy_link)
                copied_label=w.text(|t| t.common.copied)
                failed_label=w.text(|t| t.common.copy_failed)
                tone=Tone::Accent
            />
            <QrButton text=link />
        </div>
        {digits}
        <Prose text=kept class="muted" />
        <div class="cluster">
            <BackUp recipient=key.recipient.clone() />
            <Restore />
            <Remove recipient=key.recipient />
        </div>
    }
}

/// What the cloud calls whoever is signed in; empty when nobody is. Tracked.
fn user(app: AppState) -> String {
    app.entered().map(|(_, project)| project.session().who().user_label()).unwrap_or_default()
}

/// The link that asks for something to be sealed to this key, and sent to where one is. Tracked.
fn link_of(app: AppState, who: &str, recipient: &str) -> String {
    let mut request =
        Request { who: who.trim().to_owned(), recipient: recipient.to_owned(), ..Request::default() };
    if let Some((_, project)) = app.entered() {
        let here = project.session().who();
        (request.cloud, request.region, request.project) = (here.cloud.id, here.region, here.project.0);
    }
    let origin = window().location().origin().unwrap_or_default();
    format!("{origin}{}#{}", Route::Send.path(), request::write(&request))
}

/// Forgetting the key, after a question.
#[component]
fn Remove(recipient: String) -> impl IntoView {
    let (w, app) = (i18n(), app_state());
    let asks = RwSignal::new(false);
    let remove = move |()| {
        let recipient = recipient.clone();
        spawn_local_scoped(async move {
            let store = app.recipients().await;
            let _as_it_was = store.forget_own(&recipient).await;
            app.receiving().changed();
        });
    };
    view! {
        <Button quiet=true on_press=move || asks.set(true)>
            {w.say(|t| t.receiving.remove)}
        </Button>
        <Question
            open=asks
            title=w.text(|t| t.receiving.remove_yes)
            no=w.say(|t| t.common.back)
            yes=w.say(|t| t.receiving.remove_yes)
            tone=Tone::Bad
            on_yes=Callback::new(remove)
        >
            <Prose text=w.say(|t| t.receiving.remove_text) />
        </Question>
    }
}
