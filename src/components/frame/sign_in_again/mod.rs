//! Signing in again after a session has ended, or the page was locked: a dialog over the page, which keeps its state.

mod fields;

use evs_api::clouds::SignInWay;
use leptos::prelude::*;

use self::fields::Again;
use crate::components::base::{
    Button, Dialog, PasswordField, Prose, TextField, Tone, focus_soon, on_secrets_away, wipe,
};
use crate::components::sign_in_refusal::SignInFailure;
use crate::state::app_state::{app_state, i18n};
use crate::state::project::ProjectState;
use crate::state::session::Session;
use crate::state::sign_in::Field;
use crate::state::who::Who;

/// Asks for the secret of the same way of signing in, once the session has ended.
#[component]
pub fn SignInAgain(
    session: Session,
    project: ProjectState,
    /// It's the second sign-in, of the account that disks are moved into.
    #[prop(optional)]
    is_beside: bool,
) -> impl IntoView {
    let w = i18n();
    let app = app_state();
    let who = session.who();
    let way = who.way;
    let again = Again::new(app, session, project);
    on_secrets_away(move || wipe(again.second));
    let leave = move || if is_beside { app.leave_beside() } else { app.want_to_sign_out() };
    let open = Signal::derive(move || session.is_over() || app.is_locked());
    // Who it is stands there to be read, and the browser would begin with that.
    Effect::new(move |_| {
        if open.get() {
            focus_soon(again.secret_input);
        }
    });
    let title = Signal::derive(move || {
        let t = w.t();
        if app.is_locked() { t.guard.locked } else { t.sign_in.again_title }.to_owned()
    });
    let text = Signal::derive(move || {
        let t = w.t();
        if app.is_locked() { t.guard.locked_text } else { t.sign_in.again_text }
    });
    // On a public computer the browser isn't offered to keep the password.
    let once = project.terms().is_public;
    let label = match way {
        SignInWay::Password => w.text(|t| t.sign_in.password),
        SignInWay::AccessKey => w.text(|t| t.sign_in.sk),
        SignInWay::ApplicationCredential => w.text(|t| t.sign_in.credential_secret),
        SignInWay::Token => w.text(|t| t.sign_in.token),
    };
    let caps_lock =
        if way == SignInWay::Password { w.text(|t| t.sign_in.caps_lock) } else { Signal::default() };
    let named = who.clone();
    let name = move || name_of(&named, w.tag());
    // By it a password manager knows whose password to fill in.
    let user = RwSignal::new(who.user.clone());
    let failed = move || {
        let (failure, doubt) = again.failure.get()?;
        Some(view! { <SignInFailure failure=failure way=way doubt=doubt /> })
    };
    view! {
        <Dialog open=open title=title on_close=|| () locked=true>
            <form
                class=move || if app.is_locked() { "stack again lock" } else { "stack again" }
                on:submit=move |event| {
                    event.prevent_default();
                    again.submit();
                }
            >
                <Prose text=text />
                <p class="muted">
                    <bdi>{name.clone()}</bdi>
                </p>
                {(way == SignInWay::Password)
                    .then(|| {
                        view! {
                            <TextField
                                label=w.text(|t| t.sign_in.user)
                                value=user
                                read_only=true
                                name="username"
                                autocomplete=if once { "off" } else { "username" }
                            />
                        }
                    })}
                {failed}
                <PasswordField
                    label=label
                    value=again.secret
                    reveal_label=w.text(|t| t.common.reveal)
                    hide_label=w.text(|t| t.common.hide)
                    error=again.error(Field::Secret)
                    name=if way == SignInWay::Password { "password" } else { "secret" }
                    autocomplete=if once { "one-time-code" } else { "current-password" }
                    required=true
                    control=again.secret_input
                    caps_lock_label=caps_lock
                />
                <SecondField way=way again=again />
                <div class="cluster">
                    <Button tone=Tone::Accent submit=true busy=again.busy>
                        {w.say(|t| t.sign_in.submit)}
                    </Button>
                    <Button on_press=leave>
                        {w.say(if is_beside { |t| t.moving.end_second } else { |t| t.sign_in.again_other })}
                    </Button>
                </div>
            </form>
        </Dialog>
    }
}

/// Where what is typed is sent, and who it is and for which project, as far as it's known.
fn name_of(who: &Who, tag: &str) -> String {
    let cloud = who.cloud_label(tag);
    let parts = [cloud, who.account_label(), who.user_label(), who.project_label(), who.region_label(tag)];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// The second field of some ways of signing in: a one-time code, or a security token.
#[component]
fn SecondField(way: SignInWay, again: Again) -> impl IntoView {
    let w = i18n();
    let hint = Signal::derive(move || again.code_asked.get().hint(w.t()).to_owned());
    match way {
        SignInWay::Password => (move || {
            if again.code_shown.get() {
                view! {
                    <TextField
                        label=w.text(|t| t.sign_in.passcode)
                        value=again.second
                        hint=hint
                        error=again.error(Field::Second)
                        name="otp"
                        autocomplete="one-time-code"
                        input_mode="numeric"
                        control=again.code
                    />
                }
                .into_any()
            } else {
                view! {
                    <div class="sign-in-code">
                        <Button quiet=true on_press=move || again.show_code()>
                            {w.say(|t| t.sign_in.have_code)}
                        </Button>
                    </div>
                }
                .into_any()
            }
        })
        .into_any(),
        SignInWay::AccessKey => view! {
            <PasswordField
                label=w.text(|t| t.sign_in.security_token)
                value=again.second
                reveal_label=w.text(|t| t.common.reveal)
                hide_label=w.text(|t| t.common.hide)
                hint=w.text(|t| t.sign_in.security_token_hint)
                error=again.error(Field::Second)
            />
        }
        .into_any(),
        SignInWay::ApplicationCredential | SignInWay::Token => ().into_any(),
    }
}
