//! Signing in again after a session has ended: a dialog over the page, which keeps its state.

use evs_api::clouds::SignInWay;
use evs_domain::secret::Secret;
use leptos::prelude::*;

use crate::components::base::{Button, Dialog, PasswordField, Prose, TextField, Tone};
use crate::components::failure::explain;
use crate::components::sign_in_refusal::probable_cause;
use crate::state::app_state::app_state;
use crate::state::app_state::i18n;
use crate::state::project::ProjectState;
use crate::state::session::Session;
use crate::state::sign_in::renew;

/// Asks for the secret of the same way of signing in, once the session has ended.
#[component]
pub fn SignInAgain(session: Session, project: ProjectState) -> impl IntoView {
    let w = i18n();
    let app = app_state();
    let who = session.who();
    let way = who.way;
    let (secret, second) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let busy = RwSignal::new(false);
    let error = RwSignal::new(None::<String>);
    let submit = move || {
        if busy.get_untracked() || secret.with_untracked(String::is_empty) {
            return;
        }
        busy.set(true);
        let first = Secret::new(secret.get_untracked());
        let other =
            Some(second.get_untracked().trim().to_owned()).filter(|text| !text.is_empty()).map(Secret::new);
        project.spawn(async move {
            match renew(session, first, other).await {
                Ok(()) => {
                    secret.set(String::new());
                    second.set(String::new());
                    error.set(None);
                    project.refresh_soon();
                }
                Err(failure) if failure.is_sign_in_over() => {
                    error.set(Some(probable_cause(w.now(), way).to_owned()))
                }
                Err(failure) => error.set(Some(explain(w.now(), &failure, None).0.into_owned())),
            }
            busy.set(false);
        });
    };
    let leave = move || app.sign_out();
    let open = Signal::derive(move || session.is_over());
    let label = match way {
        SignInWay::Password => w.text(|t| t.sign_in.password),
        SignInWay::AccessKey => w.text(|t| t.sign_in.sk),
        SignInWay::ApplicationCredential => w.text(|t| t.sign_in.credential_secret),
        SignInWay::Token => w.text(|t| t.sign_in.token),
    };
    let name =
        [&who.account.1, &who.user].into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>();
    let name = name.join(" · ");
    view! {
        <Dialog open=open title=w.text(|t| t.sign_in.again_title) on_close=|| () locked=true>
            <form
                class="stack"
                on:submit=move |event| {
                    event.prevent_default();
                    submit();
                }
            >
                <Prose text=w.say(|t| t.sign_in.again_text) />
                <p class="muted">
                    <bdi>{name.clone()}</bdi>
                </p>
                <PasswordField
                    label=label
                    value=secret
                    reveal_label=w.text(|t| t.common.reveal)
                    hide_label=w.text(|t| t.common.hide)
                    error=error
                    autocomplete="current-password"
                    required=true
                />
                <SecondField way=way second=second />
                <div class="cluster">
                    <Button tone=Tone::Accent submit=true busy=busy>
                        {w.say(|t| t.sign_in.submit)}
                    </Button>
                    <Button on_press=leave>{w.say(|t| t.sign_in.again_other)}</Button>
                </div>
            </form>
        </Dialog>
    }
}

/// The second field of some ways of signing in: a one-time code, or a security token.
#[component]
fn SecondField(way: SignInWay, second: RwSignal<String>) -> impl IntoView {
    let w = i18n();
    match way {
        SignInWay::Password => view! {
            <TextField
                label=w.text(|t| t.sign_in.passcode)
                value=second
                hint=w.text(|t| t.sign_in.passcode_hint)
                autocomplete="one-time-code"
            />
        }
        .into_any(),
        SignInWay::AccessKey => view! {
            <PasswordField
                label=w.text(|t| t.sign_in.security_token)
                value=second
                reveal_label=w.text(|t| t.common.reveal)
                hide_label=w.text(|t| t.common.hide)
                hint=w.text(|t| t.sign_in.security_token_hint)
            />
        }
        .into_any(),
        SignInWay::ApplicationCredential | SignInWay::Token => ().into_any(),
    }
}
