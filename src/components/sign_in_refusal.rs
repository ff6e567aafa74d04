//! Why signing in failed, in words: the same at the first sign-in and when signing in again. A refusal is explained by its
//! probable cause, which depends on the way of signing in, because clouds give the same answer to all; every other failure as
//! everywhere.

use evs_api::Failure;
use evs_api::clouds::SignInWay;
use evs_api::identity::SignInRefusal;
use evs_i18n::Texts;
use evs_i18n::messages::sign_in::Stray;
use leptos::prelude::*;

use super::base::{Notice, Tone};
use super::failure::{FailureDetails, FailureNotice};
use crate::state::app_state::i18n;
use crate::state::sign_in::Doubt;

/// A sentence about what is probably wrong.
fn probable_cause(t: &'static Texts, way: SignInWay, refusal: SignInRefusal) -> &'static str {
    let s = &t.sign_in;
    match (refusal, way) {
        (SignInRefusal::Code, _) => s.wrong_code,
        (SignInRefusal::Expired, _) => s.expired,
        (SignInRefusal::Locked, _) => s.locked,
        (SignInRefusal::Disabled, _) => s.disabled,
        (SignInRefusal::ConsoleOnly, _) => s.console_only,
        (SignInRefusal::Wrong, SignInWay::Password) => s.wrong,
        (SignInRefusal::Wrong, SignInWay::AccessKey) => s.wrong_key,
        (SignInRefusal::Wrong, SignInWay::ApplicationCredential) => s.wrong_credential,
        (SignInRefusal::Wrong, SignInWay::Token) => s.wrong_token,
    }
}

/// What in the fields may be the reason.
fn doubt_text(t: &'static Texts, doubt: &Doubt) -> String {
    match doubt {
        Doubt::OddPassword => t.sign_in.odd_password.to_owned(),
        Doubt::Stray(stray) => stray_text(t, *stray),
        Doubt::AccountAsId(id) => t.sign_in.account_as_id(id),
    }
}

/// Which character can't be part of a token, a key or an id, and where it stands.
pub fn stray_text(t: &'static Texts, stray: evs_api::identity::typed::Stray) -> String {
    let character = stray.character.to_string();
    t.sign_in.stray(Stray { character: &character, place: u32::try_from(stray.place).unwrap_or_default() })
}

/// Why signing in failed.
#[component]
pub fn SignInFailure(
    failure: Failure,
    way: SignInWay,
    /// What in the fields may be the reason, should it be a refusal.
    doubt: Option<Doubt>,
) -> impl IntoView {
    let w = i18n();
    let Some(refusal) = SignInRefusal::of(&failure) else {
        return view! { <FailureNotice failure=failure /> }.into_any();
    };
    let doubt = doubt.filter(|_| refusal == SignInRefusal::Wrong);
    view! {
        <Notice tone=Tone::Bad>
            <p>{move || probable_cause(w.t(), way, refusal)}</p>
            {doubt.map(|doubt| view! { <p>{move || doubt_text(w.t(), &doubt)}</p> })}
            <FailureDetails failure=failure />
        </Notice>
    }
    .into_any()
}
