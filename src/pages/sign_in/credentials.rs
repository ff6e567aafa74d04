//! Credentials: the fields of the chosen way of signing in. The choice of another way is in `ways`.

use evs_api::clouds::{Cloud, CloudKind, SignInWay};
use leptos::prelude::*;

use super::fields::Fields;
use crate::components::base::{Button, PasswordField, Prose, TextField};
use crate::components::sign_in_refusal::stray_text;
use crate::state::app_state::{app_state, i18n};
use crate::state::i18n::I18n;
use crate::state::sign_in::{Field, is_possible, ways_from_here};

/// The fields of the chosen way, which is one that `cloud` has.
#[component]
pub(super) fn Credentials(fields: Fields, cloud: Cloud) -> impl IntoView {
    let kind = cloud.kind;
    fields.choose_way_of(&ways_from_here(&cloud));
    move || match fields.way.get() {
        SignInWay::Password => {
            view! { <ByPassword fields=fields kind=kind once=app_state().is_public_computer() /> }.into_any()
        }
        way if !is_possible(way) => view! { <Prose text=i18n().say(|t| t.sign_in.no_signing) /> }.into_any(),
        SignInWay::AccessKey => view! { <ByAccessKey fields=fields /> }.into_any(),
        SignInWay::ApplicationCredential => view! { <ByApplicationCredential fields=fields /> }.into_any(),
        SignInWay::Token => view! { <ByToken fields=fields /> }.into_any(),
    }
}

/// The error of an empty field, once the form was sent.
fn missing(w: I18n, fields: Fields, field: RwSignal<String>) -> Signal<Option<String>> {
    Signal::derive(move || {
        (fields.checked.get() && field.with(|text| text.trim().is_empty()))
            .then(|| w.t().sign_in.fill_in.to_owned())
    })
}

/// Which character the field can't hold, once the form was sent.
fn stray(w: I18n, fields: Fields, field: Field) -> Signal<Option<String>> {
    Signal::derive(move || {
        let (at, stray) = fields.stray.get()?;
        (at == field).then(|| stray_text(w.t(), stray))
    })
}

/// The first of two errors.
fn either(one: Signal<Option<String>>, other: Signal<Option<String>>) -> Signal<Option<String>> {
    Signal::derive(move || one.get().or_else(|| other.get()))
}

#[component]
fn ByPassword(
    fields: Fields,
    kind: CloudKind,
    /// The browser shall offer to keep nothing of it.
    once: bool,
) -> impl IntoView {
    let w = i18n();
    let kept = |what: &'static str, instead: &'static str| if once { instead } else { what };
    let keystone = kind == CloudKind::OpenStack;
    let (account, account_hint) = if keystone {
        (w.text(|t| t.sign_in.domain), w.text(|t| t.sign_in.domain_hint))
    } else {
        (w.text(|t| t.common.account), w.text(|t| t.sign_in.account_hint))
    };
    view! {
        <TextField
            label=account
            value=fields.account
            hint=account_hint
            error=missing(w, fields, fields.account)
            name="account"
            autocomplete=kept("organization", "off")
            required=true
        />
        <TextField
            label=w.text(|t| t.sign_in.user)
            value=fields.user
            error=missing(w, fields, fields.user)
            name="username"
            autocomplete=kept("username", "off")
            required=true
        />
        <SecretField
            fields=fields
            label=w.text(|t| t.sign_in.password)
            name="password"
            autocomplete=kept("current-password", "one-time-code")
        />
        <Code fields=fields keystone=keystone />
    }
}

/// The one-time code, once the cloud has asked for it or the person says that they have one: most people have none.
#[component]
fn Code(fields: Fields, keystone: bool) -> impl IntoView {
    let w = i18n();
    let hint = Signal::derive(move || fields.code_asked.get().hint(w.t()).to_owned());
    let user_id = move || {
        view! {
            <details>
                <summary>{w.say(|t| t.sign_in.code_refused)}</summary>
                <TextField
                    label=w.text(|t| t.sign_in.user_id)
                    value=fields.user_id
                    hint=w.text(|t| t.sign_in.user_id_hint)
                    error=stray(w, fields, Field::UserId)
                    name="user-id"
                />
            </details>
        }
    };
    move || {
        if fields.code_shown.get() {
            view! {
                <TextField
                    label=w.text(|t| t.sign_in.passcode)
                    value=fields.second
                    hint=hint
                    error=stray(w, fields, Field::Second)
                    name="otp"
                    autocomplete="one-time-code"
                    input_mode="numeric"
                    control=fields.code
                />
                {(!keystone).then(user_id)}
            }
            .into_any()
        } else {
            view! {
                <div class="sign-in-code">
                    <Button quiet=true on_press=move || fields.show_code()>
                        {w.say(|t| t.sign_in.have_code)}
                    </Button>
                </div>
            }
            .into_any()
        }
    }
}

#[component]
fn ByAccessKey(fields: Fields) -> impl IntoView {
    let w = i18n();
    view! {
        <TextField
            label=w.text(|t| t.sign_in.ak)
            value=fields.key_id
            hint=w.text(|t| t.sign_in.ak_hint)
            error=either(missing(w, fields, fields.key_id), stray(w, fields, Field::KeyId))
            name="access-key"
            required=true
        />
        <SecretField
            fields=fields
            label=w.text(|t| t.sign_in.sk)
            hint=w.text(|t| t.sign_in.sk_hint)
            name="secret-key"
        />
        <PasswordField
            label=w.text(|t| t.sign_in.security_token)
            value=fields.second
            reveal_label=w.text(|t| t.common.reveal)
            hide_label=w.text(|t| t.common.hide)
            hint=w.text(|t| t.sign_in.security_token_hint)
            error=stray(w, fields, Field::Second)
            name="security-token"
        />
    }
}

#[component]
fn ByApplicationCredential(fields: Fields) -> impl IntoView {
    let w = i18n();
    view! {
        <TextField
            label=w.text(|t| t.sign_in.credential_id)
            value=fields.key_id
            hint=w.text(|t| t.sign_in.credential_hint)
            error=either(missing(w, fields, fields.key_id), stray(w, fields, Field::KeyId))
            name="credential-id"
            required=true
        />
        <SecretField fields=fields label=w.text(|t| t.sign_in.credential_secret) name="credential-secret" />
    }
}

#[component]
fn ByToken(fields: Fields) -> impl IntoView {
    let w = i18n();
    view! {
        <SecretField
            fields=fields
            label=w.text(|t| t.sign_in.token)
            hint=w.text(|t| t.sign_in.token_hint)
            name="token"
        />
    }
}

/// The secret of any way.
#[component]
fn SecretField(
    fields: Fields,
    #[prop(into)] label: Signal<String>,
    #[prop(optional, into)] hint: Signal<String>,
    name: &'static str,
    #[prop(default = "off")] autocomplete: &'static str,
) -> impl IntoView {
    let w = i18n();
    // What a person has chosen is typed by hand; anything else is pasted.
    let caps_lock = if name == "password" { w.text(|t| t.sign_in.caps_lock) } else { Signal::default() };
    view! {
        <PasswordField
            label=label
            value=fields.secret
            reveal_label=w.text(|t| t.common.reveal)
            hide_label=w.text(|t| t.common.hide)
            hint=hint
            error=either(missing(w, fields, fields.secret), stray(w, fields, Field::Secret))
            name=name
            autocomplete=autocomplete
            required=true
            control=fields.secret_input
            caps_lock_label=caps_lock
        />
    }
}
