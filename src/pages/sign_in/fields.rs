//! The state of the sign-in form, and what happens when it's sent. No error clears a field; the secret of an access key is
//! taken out of its field when it's sent.

use evs_api::Failure;
use evs_api::clouds::{Cloud, SignInWay};
use evs_api::identity::typed::Stray;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::components::base::{Announcer, Busy, announcer, focus_first_gap, focus_soon, wipe};
use crate::lazy::NotLoaded;
use crate::state::app_state::AppState;
use crate::state::scope::Owned;
use crate::state::sign_in::{
    Authenticated, AuthenticationError, CodeAsked, Destination, Doubt, Field, LastTime, Slip, TypedFields,
    authenticate,
};
use crate::state::signed_in::SignedIn;

/// Without the code that talks to the cloud nothing is sent.
pub(super) const NOT_LOADED: Failure = Failure::NotSent;

/// The form, as the style sheet knows it.
pub(super) const FORM: &str = ".sign-in form";

/// The fields' values, and how far signing in has come. `Copy`: all in it are signals.
#[derive(Clone, Copy)]
pub(super) struct Fields {
    pub(super) cloud: RwSignal<String>,
    pub(super) region: RwSignal<String>,
    /// The way of signing in: one that the cloud has.
    pub(super) way: RwSignal<SignInWay>,
    pub(super) account: RwSignal<String>,
    pub(super) user: RwSignal<String>,
    pub(super) user_id: RwSignal<String>,
    /// The id of an access key or an application credential.
    pub(super) key_id: RwSignal<String>,
    /// The password, secret key, credential's secret or token.
    pub(super) secret: RwSignal<String>,
    /// The one-time code or the security token.
    pub(super) second: RwSignal<String>,
    /// The input of the secret.
    pub(super) secret_input: NodeRef<html::Input>,
    /// The input of the one-time code.
    pub(super) code: NodeRef<html::Input>,
    /// Whether a one-time code can be typed: the cloud has asked for one, or the person knows that it will.
    pub(super) code_shown: RwSignal<bool>,
    /// Whether a one-time code is asked for, and how surely.
    pub(super) code_asked: RwSignal<CodeAsked>,
    pub(super) checked: RwSignal<bool>,
    /// The field with a character that it can't hold, once the form was sent.
    pub(super) stray: RwSignal<Option<(Field, Stray)>>,
    /// What may be wrong with what was sent, should it be refused.
    pub(super) doubt: StoredValue<Option<Doubt>>,
    pub(super) busy: RwSignal<bool>,
    pub(super) failure: RwSignal<Option<Failure>>,
    pub(super) authenticated: RwSignal<Option<Authenticated>>,
    /// What was kept of the last sign-in to the chosen cloud.
    pub(super) last: StoredValue<LastTime>,
    /// What is done with a sign-in that is a second one, beside the page's own.
    pub(super) beside: Option<Callback<(Owned<SignedIn>,)>>,
    pub(super) app: AppState,
    announcer: Announcer,
}

impl Fields {
    pub(super) fn new(app: AppState, at: Destination) -> Self {
        let cloud = if at.cloud.is_empty() { LastTime::load().cloud } else { at.cloud };
        let kept = LastTime::kept(&cloud);
        let last = kept.clone().with_typed();
        // It's chosen anew for each sign-in, however often its fields are drawn.
        app.set_stays(false);
        Self::begun(app, Destination { cloud, ..at }, kept, last)
    }

    /// `kept` is what was kept of the last sign-in there, `last` the same with what was typed since.
    pub(super) fn begun(app: AppState, at: Destination, kept: LastTime, last: LastTime) -> Self {
        Self {
            region: RwSignal::new(if at.region.is_empty() { last.region } else { at.region }),
            cloud: RwSignal::new(at.cloud),
            way: RwSignal::new(last.way),
            account: RwSignal::new(last.account),
            user: RwSignal::new(last.user),
            user_id: RwSignal::new(String::new()),
            key_id: RwSignal::new(last.key_id),
            secret: RwSignal::new(String::new()),
            second: RwSignal::new(String::new()),
            secret_input: NodeRef::new(),
            code: NodeRef::new(),
            code_shown: RwSignal::new(false),
            code_asked: RwSignal::new(CodeAsked::Not),
            checked: RwSignal::new(false),
            stray: RwSignal::new(None),
            doubt: StoredValue::new(None),
            busy: RwSignal::new(false),
            failure: RwSignal::new(None),
            authenticated: RwSignal::new(None),
            last: StoredValue::new(kept),
            beside: None,
            app,
            announcer: announcer(),
        }
    }

    /// The fields of the chosen way, as they are.
    fn typed(&self) -> TypedFields {
        let text = |field: RwSignal<String>| field.get_untracked();
        TypedFields {
            way: self.way.get_untracked(),
            account: text(self.account),
            user: text(self.user),
            user_id: text(self.user_id),
            key_id: text(self.key_id),
            secret: text(self.secret),
            second: text(self.second),
        }
    }

    /// Signs in. Enters the project named `project` without asking.
    pub(super) fn submit(self, cloud: Cloud, project: Option<String>) {
        self.checked.set(true);
        let Some(busy) = Busy::begin(self.busy) else { return };
        self.stray.set(None);
        self.failure.set(None);
        self.announcer.polite(self.app.i18n().now().sign_in.working);
        let (fields, region) = (self.typed(), self.region.get_untracked());
        let asked = cloud.id.clone();
        spawn_local(async move {
            let _busy = busy;
            // The text of an access key's secret is needed no longer once it's a key; it isn't missed in the field either.
            let taken = Callback::new(move |()| {
                wipe(self.secret);
                self.checked.try_set(false);
            });
            match authenticate(cloud, region, fields, taken).await {
                Ok(arriving) => match arriving.await {
                    Ok(authenticated) => self.authenticated(authenticated, project).await,
                    // The person has gone on to another cloud meanwhile, and this isn't about that one.
                    Err(_) if self.cloud.try_get_untracked().is_some_and(|cloud| cloud != asked) => {}
                    Err(AuthenticationError::Failure(failure, doubt, asked)) => {
                        self.quiet();
                        self.doubt.set_value(doubt);
                        self.offer_code(asked);
                        // Which of the fields is wrong no cloud says; the secret is what can't be seen to be right.
                        if matches!(failure, Failure::Refused { .. }) {
                            focus_soon(if self.code_asked.get_untracked().is_wanted() {
                                self.code
                            } else {
                                self.secret_input
                            });
                        }
                        self.failure.set(Some(failure));
                    }
                    Err(AuthenticationError::CodeWanted(asked)) => self.ask_for_code(asked),
                    Err(AuthenticationError::Slip(Slip::Stray(field, stray))) => {
                        self.quiet();
                        self.stray.set(Some((field, stray)));
                        focus_first_gap(FORM);
                    }
                    // Each field says so itself.
                    Err(AuthenticationError::Slip(Slip::Missing)) => {
                        self.quiet();
                        focus_first_gap(FORM);
                    }
                    // Whoever signs in for the first time may be anybody.
                    Err(AuthenticationError::AnotherUser) => {}
                },
                Err(NotLoaded) => {
                    self.quiet();
                    self.failure.set(Some(NOT_LOADED));
                }
            }
        });
    }

    /// What is under way isn't any longer; what became of it is told where it stands.
    fn quiet(self) {
        self.announcer.polite(String::new());
    }

    /// The cloud asks for a one-time code, too: says so and focuses that field.
    fn ask_for_code(self, asked: CodeAsked) {
        self.code_asked.set(asked);
        self.announcer.polite(asked.hint(self.app.i18n().now()));
        self.show_code();
    }

    /// The code may be why the cloud refused: its field is there for whoever has one.
    fn offer_code(self, asked: CodeAsked) {
        if asked != CodeAsked::Not {
            self.code_asked.set(asked);
            self.code_shown.set(true);
        }
    }

    /// Shows the field for a one-time code and focuses it.
    pub(super) fn show_code(self) {
        self.code_shown.set(true);
        focus_soon(self.code);
    }

    /// The id of the project that was entered last time.
    pub(super) fn last_project(&self) -> String {
        self.last.with_value(|last| last.project.clone())
    }
}
