//! Signing in again after a session has ended, or the page was locked: a dialog over the page, which keeps its state.

use evs_api::Failure;
use evs_api::clouds::SignInWay;
use evs_api::identity::typed::Stray;
use leptos::html;
use leptos::prelude::*;

use crate::components::base::{
    Busy, Button, Dialog, PasswordField, Prose, TextField, Tone, on_secrets_away, wipe,
};
use crate::components::sign_in_refusal::{SignInFailure, stray_text};
use crate::state::app_state::{AppState, app_state, i18n};
use crate::state::project::ProjectState;
use crate::state::session::Session;
use crate::state::sign_in::{AuthenticationError, Doubt, Field, Slip, TypedFields, fields_of, renew};
use crate::state::who::Who;

/// What is typed, and how far it has come. `Copy`: all in it are signals.
#[derive(Clone, Copy)]
struct Again {
    app: AppState,
    session: Session,
    project: ProjectState,
    secret: RwSignal<String>,
    second: RwSignal<String>,
    /// The input of the one-time code.
    code: NodeRef<html::Input>,
    code_wanted: RwSignal<bool>,
    checked: RwSignal<bool>,
    stray: RwSignal<Option<(Field, Stray)>>,
    busy: RwSignal<bool>,
    failure: RwSignal<Option<(Failure, Option<Doubt>)>>,
    /// Whether the token that was typed is another user's.
    is_another: RwSignal<bool>,
}

impl Again {
    fn new(app: AppState, session: Session, project: ProjectState) -> Self {
        Self {
            app,
            session,
            project,
            secret: RwSignal::new(String::new()),
            second: RwSignal::new(String::new()),
            code: NodeRef::new(),
            code_wanted: RwSignal::new(false),
            checked: RwSignal::new(false),
            stray: RwSignal::new(None),
            busy: RwSignal::new(false),
            failure: RwSignal::new(None),
            is_another: RwSignal::new(false),
        }
    }

    fn submit(self) {
        self.checked.set(true);
        let fields = TypedFields {
            secret: self.secret.get_untracked(),
            second: self.second.get_untracked(),
            ..fields_of(&self.session.who())
        };
        let Some(busy) = Busy::begin(self.busy) else { return };
        self.stray.set(None);
        self.failure.set(None);
        self.is_another.set(false);
        self.project.spawn(async move {
            let _busy = busy;
            match renew(self.session, fields).await {
                Ok(()) => {
                    self.secret.set(String::new());
                    self.second.set(String::new());
                    self.checked.set(false);
                    self.app.unlock();
                    self.project.refresh_soon();
                }
                Err(AuthenticationError::Failure(failure, doubt)) => {
                    self.failure.set(Some((failure, doubt)));
                }
                Err(AuthenticationError::CodeWanted) => self.ask_for_code(),
                Err(AuthenticationError::Slip(Slip::Stray(field, stray))) => {
                    self.stray.set(Some((field, stray)));
                }
                Err(AuthenticationError::AnotherUser) => self.is_another.set(true),
                Err(AuthenticationError::Slip(Slip::Missing)) => {}
            }
        });
    }

    /// The password was right and the cloud asks for a one-time code, too: says so and focuses that field.
    fn ask_for_code(self) {
        self.code_wanted.set(true);
        if let Some(Some(code)) = self.code.try_get_untracked() {
            let _focused = code.focus();
        }
    }

    /// What is wrong with a field, once the form was sent.
    fn error(self, field: Field) -> Signal<Option<String>> {
        let w = i18n();
        Signal::derive(move || {
            if field == Field::Secret && self.checked.get() && self.secret.with(|text| text.trim().is_empty())
            {
                return Some(w.t().sign_in.fill_in.to_owned());
            }
            if field == Field::Secret && self.is_another.get() {
                return Some(w.t().guard.another_user.to_owned());
            }
            let (at, stray) = self.stray.get()?;
            (at == field).then(|| stray_text(w.t(), stray))
        })
    }
}

/// Asks for the secret of the same way of signing in, once the session has ended.
#[component]
pub fn SignInAgain(session: Session, project: ProjectState) -> impl IntoView {
    let w = i18n();
    let app = app_state();
    let who = session.who();
    let way = who.way;
    let again = Again::new(app, session, project);
    on_secrets_away(move || wipe(again.second));
    let leave = move || app.want_to_sign_out();
    let open = Signal::derive(move || session.is_over() || app.is_locked());
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
    let name = name_of(&who);
    let failed = move || {
        let (failure, doubt) = again.failure.get()?;
        Some(view! { <SignInFailure failure=failure way=way doubt=doubt /> })
    };
    view! {
        <Dialog open=open title=title on_close=|| () locked=true>
            <form
                class=move || if app.is_locked() { "stack lock" } else { "stack" }
                on:submit=move |event| {
                    event.prevent_default();
                    again.submit();
                }
            >
                <Prose text=text />
                <p class="muted">
                    <bdi>{name.clone()}</bdi>
                </p>
                {failed}
                <PasswordField
                    label=label
                    value=again.secret
                    reveal_label=w.text(|t| t.common.reveal)
                    hide_label=w.text(|t| t.common.hide)
                    error=again.error(Field::Secret)
                    autocomplete=if once { "one-time-code" } else { "current-password" }
                    required=true
                />
                <SecondField way=way again=again />
                <div class="cluster">
                    <Button tone=Tone::Accent submit=true busy=again.busy>
                        {w.say(|t| t.sign_in.submit)}
                    </Button>
                    <Button on_press=leave>{w.say(|t| t.sign_in.again_other)}</Button>
                </div>
            </form>
        </Dialog>
    }
}

/// Where what is typed is sent, and who it is and for which project, as far as it's known.
fn name_of(who: &Who) -> String {
    let cloud = who.cloud.label.clone();
    let parts = [cloud, who.account_label(), who.user_label(), who.project_label(), who.region_label()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// The second field of some ways of signing in: a one-time code, or a security token.
#[component]
fn SecondField(way: SignInWay, again: Again) -> impl IntoView {
    let w = i18n();
    let hint = move || {
        let s = &w.t().sign_in;
        if again.code_wanted.get() { s.code_wanted } else { s.passcode_hint }
    };
    match way {
        SignInWay::Password => view! {
            <TextField
                label=w.text(|t| t.sign_in.passcode)
                value=again.second
                hint=Signal::derive(move || hint().to_owned())
                error=again.error(Field::Second)
                autocomplete="one-time-code"
                control=again.code
            />
        }
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
