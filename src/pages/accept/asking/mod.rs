//! Asking to be sent something: the recipient's own key, the link that asks for packages that are sealed to it, and the key's
//! backup. Nothing is made before the person says so, and no cloud is called.

mod backup;
mod own_key;
mod restore;

use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local_scoped;

use crate::components::base::{Button, Notice, Prose, Tone, on_secrets_away};
use crate::components::lazy_view::lazy_or_else;
use crate::state::app_state::{AppState, app_state, i18n};
use crate::state::journal::OwnKey;
use crate::state::nav::Said;
use crate::state::receiving::make_own;
use evs_domain::text::one_line;
use evs_i18n::messages::guard::NotARecipient;
use own_key::KeyAndLink;
use restore::Restore;

lazy!(
    sealing,
    fn asking_part() -> AnyView {
        view! { <AskToBeSent /> }.into_any()
    }
);

/// The button, and what it opens below itself.
#[component]
pub(super) fn Asking(
    /// Whether it's opened.
    open: RwSignal<bool>,
) -> impl IntoView {
    let w = i18n();
    move || {
        if open.get() {
            // Where it can't be loaded, the button is there again.
            let cannot_load = move || {
                open.try_set(false);
            };
            lazy_or_else(asking_part, cannot_load)
        } else {
            view! {
                <div>
                    <Button quiet=true on_press=move || open.set(true)>
                        {w.say(|t| t.receiving.ask)}
                    </Button>
                </div>
            }
            .into_any()
        }
    }
}

/// What is known of the key.
#[derive(Clone, PartialEq, Eq)]
enum Own {
    /// It's being looked for.
    Unknown,
    None,
    /// It's there; whether it outlives the page.
    There(OwnKey, bool),
}

#[component]
fn AskToBeSent() -> impl IntoView {
    let (w, app) = (i18n(), app_state());
    let own = RwSignal::new(Own::Unknown);
    let why = RwSignal::new(None::<Said>);
    follow_key(app, own);
    on_secrets_away(move || why.set(None));
    let heading = NodeRef::<html::H2>::new();
    // The button that had the focus is gone.
    heading.on_load(|heading| drop(heading.focus()));
    let make = move || {
        why.set(None);
        spawn_local_scoped(async move {
            let store = app.recipients().await;
            match make_own(&store).await {
                Ok(_) => app.receiving().changed(),
                Err(_) => drop(why.try_set(Some(|t| t.receiving.make_failed))),
            }
        });
    };
    let forbidden = Memo::new(move |_| forbidden_accounts(app));
    let body = move || {
        if let Some((allowed, account)) = forbidden.get() {
            return view! { <Forbidden allowed=allowed account=account /> }.into_any();
        }
        match own.get() {
            Own::Unknown => ().into_any(),
            Own::None => view! {
                <div class="cluster">
                    <Button tone=Tone::Accent on_press=make>
                        {w.say(|t| t.receiving.make)}
                    </Button>
                    <Restore />
                </div>
            }
            .into_any(),
            Own::There(key, is_lasting) => view! { <KeyAndLink key=key is_lasting=is_lasting /> }.into_any(),
        }
    };
    let failed = move || {
        why.get().map(|why| {
            view! {
                <Notice tone=Tone::Bad>
                    <Prose text=w.say(why) />
                </Notice>
            }
        })
    };
    view! {
        <section class="card stack">
            <div>
                <h2 tabindex="-1" node_ref=heading>
                    {w.say(|t| t.receiving.ask_title)}
                </h2>
                <Prose text=w.say(|t| t.receiving.ask_text) class="muted" />
            </div>
            {failed}
            {body}
        </section>
    }
}

/// Looks for the key, again when one comes or goes, and where it's kept is another place.
fn follow_key(app: AppState, own: RwSignal<Own>) {
    Effect::new(move |_| {
        let _is_public = (app.is_public_computer(), app.signed_in().is_some());
        app.receiving().changes();
        spawn_local_scoped(async move {
            let store = app.recipients().await;
            let keys = store.own_keys().await.unwrap_or_default();
            let latest = keys.into_iter().next();
            own.try_set(latest.map_or(Own::None, |key| Own::There(key, store.is_lasting())));
        });
    });
}

/// The accounts that the policy lets things be accepted into, and the one that is entered, where that isn't among them.
fn forbidden_accounts(app: AppState) -> Option<(Vec<String>, String)> {
    let (_, project) = app.entered()?;
    let (terms, who) = (project.terms(), project.session().who());
    let allowed = || terms.policy.recipients.iter().map(|account| one_line(account)).collect();
    (!terms.allow_accepting(&who)).then(|| (allowed(), one_line(who.receiving_account().1)))
}

#[component]
fn Forbidden(allowed: Vec<String>, account: String) -> impl IntoView {
    let w = i18n();
    let text = move || {
        let (t, accounts) = (w.t(), w.t().list(&allowed));
        let account = if account.is_empty() { t.common.unknown } else { &account };
        t.guard.not_a_recipient(NotARecipient { accounts: &accounts, account })
    };
    view! {
        <Notice tone=Tone::Warn>
            <p>{text}</p>
        </Notice>
    }
}
