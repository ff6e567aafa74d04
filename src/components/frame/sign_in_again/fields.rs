//! What is typed to sign in again, what is wrong with it, and what happens when it's sent.

use evs_api::Failure;
use evs_api::identity::typed::Stray;
use leptos::html;
use leptos::prelude::*;

use crate::components::base::{Busy, focus_first_gap, focus_soon, wipe};
use crate::components::sign_in_refusal::stray_text;
use crate::state::app_state::{AppState, i18n};
use crate::state::project::ProjectState;
use crate::state::session::Session;
use crate::state::sign_in::{
    AuthenticationError, CodeAsked, Doubt, Field, Slip, TypedFields, fields_of, renew,
};

/// The form, as the style sheet knows it.
const FORM: &str = ".again";

/// What is typed, and how far it has come. `Copy`: all in it are signals.
#[derive(Clone, Copy)]
pub(super) struct Again {
    app: AppState,
    session: Session,
    project: ProjectState,
    pub(super) secret: RwSignal<String>,
    pub(super) second: RwSignal<String>,
    /// The input of the secret.
    pub(super) secret_input: NodeRef<html::Input>,
    /// The input of the one-time code.
    pub(super) code: NodeRef<html::Input>,
    /// Whether a one-time code can be typed: the cloud has asked for one, or the person knows that it will.
    pub(super) code_shown: RwSignal<bool>,
    pub(super) code_asked: RwSignal<CodeAsked>,
    pub(super) checked: RwSignal<bool>,
    pub(super) stray: RwSignal<Option<(Field, Stray)>>,
    pub(super) busy: RwSignal<bool>,
    pub(super) failure: RwSignal<Option<(Failure, Option<Doubt>)>>,
    /// Whether the token that was typed is another user's.
    pub(super) is_another: RwSignal<bool>,
}

impl Again {
    pub(super) fn new(app: AppState, session: Session, project: ProjectState) -> Self {
        Self {
            app,
            session,
            project,
            secret: RwSignal::new(String::new()),
            second: RwSignal::new(String::new()),
            secret_input: NodeRef::new(),
            code: NodeRef::new(),
            code_shown: RwSignal::new(false),
            code_asked: RwSignal::new(CodeAsked::Not),
            checked: RwSignal::new(false),
            stray: RwSignal::new(None),
            busy: RwSignal::new(false),
            failure: RwSignal::new(None),
            is_another: RwSignal::new(false),
        }
    }

    pub(super) fn submit(self) {
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
            let taken = Callback::new(move |()| {
                wipe(self.secret);
                self.checked.try_set(false);
            });
            match renew(self.session, fields, taken).await {
                Ok(()) => {
                    self.secret.set(String::new());
                    self.second.set(String::new());
                    self.checked.set(false);
                    self.code_shown.set(false);
                    self.app.unlock();
                    self.project.refresh_soon();
                }
                Err(AuthenticationError::Failure(failure, doubt, asked)) => {
                    if asked != CodeAsked::Not {
                        self.code_asked.set(asked);
                        self.code_shown.set(true);
                    }
                    self.failure.set(Some((failure, doubt)));
                    focus_soon(if asked.is_wanted() { self.code } else { self.secret_input });
                }
                Err(AuthenticationError::CodeWanted(asked)) => self.ask_for_code(asked),
                Err(AuthenticationError::Slip(Slip::Stray(field, stray))) => {
                    self.stray.set(Some((field, stray)));
                    focus_first_gap(FORM);
                }
                Err(AuthenticationError::AnotherUser) => {
                    self.is_another.set(true);
                    focus_first_gap(FORM);
                }
                Err(AuthenticationError::Slip(Slip::Missing)) => focus_first_gap(FORM),
            }
        });
    }

    /// The cloud asks for a one-time code, too: says so and focuses that field.
    fn ask_for_code(self, asked: CodeAsked) {
        self.code_asked.set(asked);
        self.show_code();
    }

    /// Shows the field for a one-time code and focuses it.
    pub(super) fn show_code(self) {
        self.code_shown.set(true);
        focus_soon(self.code);
    }

    /// What is wrong with a field, once the form was sent.
    pub(super) fn error(self, field: Field) -> Signal<Option<String>> {
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
