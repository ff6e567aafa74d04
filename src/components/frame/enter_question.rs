//! The question for the password, where a cloud wants it once more for another project.

use evs_api::Failure;
use evs_api::identity::typed::Stray;
use leptos::html;
use leptos::prelude::*;

use super::going::{Going, place_name};
use crate::components::base::{Button, Dialog, PasswordField, Prose, TextField, Tone, on_secrets_away, wipe};
use crate::components::sign_in_refusal::{SignInFailure, stray_text};
use crate::state::app_state::i18n;
use crate::state::project::ProjectState;
use crate::state::sign_in::{
    AuthenticationError, CodeAsked, Doubt, Elsewhere, Field, NotEntered, Slip, TypedFields, fields_of,
};

/// What is typed, and what became of it.
#[derive(Clone, Copy)]
struct Typed {
    secret: RwSignal<String>,
    code: RwSignal<String>,
    code_field: NodeRef<html::Input>,
    code_asked: RwSignal<CodeAsked>,
    slip: RwSignal<Option<Slip>>,
    failure: RwSignal<Option<(Failure, Option<Doubt>)>>,
}

impl Typed {
    fn refused(self, error: AuthenticationError) {
        match error {
            AuthenticationError::Failure(failure, doubt, asked) => {
                if asked != CodeAsked::Not {
                    self.code_asked.set(asked);
                }
                self.failure.set(Some((failure, doubt)));
            }
            AuthenticationError::Slip(slip) => self.slip.set(Some(slip)),
            AuthenticationError::CodeWanted(asked) => {
                self.code_asked.set(asked);
                if let Some(Some(field)) = self.code_field.try_get_untracked() {
                    let _focused = field.focus();
                }
            }
            AuthenticationError::AnotherUser => {}
        }
    }

    fn stray(self, field: Field) -> Option<Stray> {
        match self.slip.get() {
            Some(Slip::Stray(at, stray)) if at == field => Some(stray),
            _ => None,
        }
    }
}

/// Asks for the password until that project is entered, or the person stays.
#[component]
pub(super) fn EnterQuestion(going: Going, to: Elsewhere, project: ProjectState) -> impl IntoView {
    let w = i18n();
    let who = project.session().who();
    let name = place_name(&who, &to);
    let (way, once) = (who.way, project.terms().is_public);
    let typed = Typed {
        secret: RwSignal::new(String::new()),
        code: RwSignal::new(String::new()),
        code_field: NodeRef::new(),
        code_asked: RwSignal::new(CodeAsked::Not),
        slip: RwSignal::new(None),
        failure: RwSignal::new(None),
    };
    on_secrets_away(move || wipe(typed.code));
    let submit = move || {
        typed.slip.set(None);
        typed.failure.set(None);
        let fields = TypedFields {
            secret: typed.secret.get_untracked(),
            second: typed.code.get_untracked(),
            ..fields_of(&project.session().who())
        };
        let to = to.clone();
        project.spawn(async move {
            match going.enter(to, Some(fields)).await {
                Err(NotEntered::Refused(error)) => typed.refused(error),
                Ok(()) | Err(NotEntered::SecretWanted) => {}
            }
        });
    };
    let submit = StoredValue::new(submit);
    let error = Signal::derive(move || match typed.slip.get() {
        Some(Slip::Missing) => Some(w.t().sign_in.fill_in.to_owned()),
        _ => typed.stray(Field::Secret).map(|stray| stray_text(w.t(), stray)),
    });
    let code_error = Signal::derive(move || typed.stray(Field::Second).map(|stray| stray_text(w.t(), stray)));
    let hint = Signal::derive(move || typed.code_asked.get().hint(w.t()).to_owned());
    let title = Signal::derive(move || w.t().frame.enter_place(&name));
    view! {
        <Dialog open=Signal::stored(true) title=title on_close=move || going.forget_question()>
            <form
                class="stack"
                on:submit=move |event| {
                    event.prevent_default();
                    submit.with_value(|submit| submit());
                }
            >
                <Prose text=w.say(|t| t.frame.enter_place_text) />
                {move || {
                    let (failure, doubt) = typed.failure.get()?;
                    Some(view! { <SignInFailure failure=failure way=way doubt=doubt /> })
                }}
                <PasswordField
                    label=w.text(|t| t.sign_in.password)
                    value=typed.secret
                    reveal_label=w.text(|t| t.common.reveal)
                    hide_label=w.text(|t| t.common.hide)
                    error=error
                    autocomplete=if once { "one-time-code" } else { "current-password" }
                    required=true
                />
                <TextField
                    label=w.text(|t| t.sign_in.passcode)
                    value=typed.code
                    hint=hint
                    error=code_error
                    autocomplete="one-time-code"
                    control=typed.code_field
                />
                <div class="dialog-actions">
                    <Button on_press=move || going.forget_question()>{w.say(|t| t.frame.leave_stay)}</Button>
                    <Button tone=Tone::Accent submit=true busy=going.busy>
                        {w.say(|t| t.frame.enter_it)}
                    </Button>
                </div>
            </form>
        </Dialog>
    }
}
