//! Credentials: the choice of a way of signing in, and the fields of that way.

use evs_api::clouds::{Cloud, CloudKind, SignInWay};
use leptos::prelude::*;

use super::fields::Fields;
use super::help::WayHelp;
use crate::components::base::{Choice, PasswordField, RadioGroup, RadioLook, TextField};
use crate::components::sign_in_refusal::stray_text;
use crate::state::app_state::{app_state, i18n};
use crate::state::i18n::I18n;
use crate::state::sign_in::Field;

/// The choice among the ways that `cloud` has, and the fields of the chosen one.
#[component]
pub(super) fn Credentials(fields: Fields, cloud: Cloud) -> impl IntoView {
    let w = i18n();
    let ways = cloud.sign_in_ways();
    let several = ways.len() > 1;
    let kind = cloud.kind;
    fields.choose_way_of(&ways);
    let choices = ways.into_iter().map(|way| Choice::new(way, label(w, way))).collect::<Vec<_>>();
    view! {
        {several
            .then(|| {
                view! {
                    <RadioGroup
                        legend=w.text(|t| t.sign_in.way)
                        choices=choices
                        chosen=move || fields.way.get()
                        on_choose=move |way| fields.choose_way(way)
                        look=RadioLook::Segments
                    />
                }
            })}
        {move || match fields.way.get() {
            SignInWay::Password => {
                view! { <ByPassword fields=fields kind=kind once=app_state().is_public_computer() /> }
                    .into_any()
            }
            SignInWay::AccessKey => view! { <ByAccessKey fields=fields /> }.into_any(),
            SignInWay::ApplicationCredential => view! { <ByApplicationCredential fields=fields /> }.into_any(),
            SignInWay::Token => view! { <ByToken fields=fields /> }.into_any(),
        }}
        <WayHelp kind=kind />
    }
}

fn label(w: I18n, way: SignInWay) -> Signal<String> {
    match way {
        SignInWay::Password => w.text(|t| t.sign_in.password),
        SignInWay::AccessKey => w.text(|t| t.sign_in.access_key),
        SignInWay::ApplicationCredential => w.text(|t| t.sign_in.application_credential),
        SignInWay::Token => w.text(|t| t.sign_in.token),
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
    let (account, account_hint, user_hint) = if keystone {
        (w.text(|t| t.sign_in.domain), w.text(|t| t.sign_in.domain_hint), Signal::default())
    } else {
        (w.text(|t| t.common.account), w.text(|t| t.sign_in.account_hint), w.text(|t| t.sign_in.user_hint))
    };
    let code_hint = move || {
        if fields.code_wanted.get() { w.t().sign_in.code_wanted } else { w.t().sign_in.passcode_hint }
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
            hint=user_hint
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
        <TextField
            label=w.text(|t| t.sign_in.passcode)
            value=fields.second
            hint=Signal::derive(move || code_hint().to_owned())
            error=stray(w, fields, Field::Second)
            name="otp"
            autocomplete="one-time-code"
            control=fields.code
        />
        {(!keystone)
            .then(|| {
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
            })}
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
        />
    }
}
