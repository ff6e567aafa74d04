//! A failed request in words: what went wrong, what to do, what the cloud said, and the request id.

use evs_api::failure::{CERTIFICATE, REDIRECTED};
use evs_api::{Failure, Lost};
use evs_domain::refusal::Refusal;
use evs_i18n::Texts;
use leptos::children::ViewFnOnce;
use leptos::prelude::*;

use super::base::{Notice, Tone};
use crate::state::words::words;

/// What went wrong and what to do about it. `action` is the permission that the call needs, named when it lacks.
pub fn sentences(t: &'static Texts, failure: &Failure, action: &str) -> (String, String) {
    let f = &t.failures;
    let (what, fix) = match failure {
        Failure::Unreachable { by_gateway: true } => (f.unreachable, f.unreachable_fix),
        Failure::Unreachable { by_gateway: false } => (f.offline, f.offline_fix),
        Failure::Lost { how: Lost::Connection, .. } => (f.lost, f.lost_fix),
        Failure::Lost { how: Lost::TimedOut, .. } => (f.timed_out, f.lost_fix),
        Failure::Lost { how: Lost::Unreadable, .. } => (f.unreadable, f.unreadable_fix),
        Failure::Lost { how: Lost::Direct, .. } => (f.direct, f.direct_fix),
        Failure::Refused { error, .. } if error.code == CERTIFICATE => (f.certificate, f.certificate_fix),
        Failure::Refused { error, .. } if error.code == REDIRECTED => (f.redirected, f.redirected_fix),
        Failure::Refused { error, .. } => match Refusal::of(error) {
            Refusal::NotSignedIn => (f.not_signed_in, f.not_signed_in_fix),
            Refusal::NotAllowed => return (f.not_allowed.to_owned(), f.not_allowed_fix(action)),
            Refusal::AccountFrozen => (f.frozen, f.frozen_fix),
            Refusal::NoSuchTransfer | Refusal::NoSuchDisk | Refusal::PrivateType => {
                (f.not_found, f.not_found_fix)
            }
            Refusal::OverQuota => (f.over_quota, f.over_quota_fix),
            Refusal::Ineligible | Refusal::WrongKey => (f.ineligible, f.ineligible_fix),
            Refusal::Locked => (f.locked, f.locked_fix),
            Refusal::TooMany => (f.too_many, f.too_many_fix),
            Refusal::BadRequest => (f.bad_request, f.bad_request_fix),
            Refusal::CloudFault => (f.cloud_fault, f.cloud_fault_fix),
            Refusal::Other => return (f.other(&error.status.to_string()), f.cloud_fault_fix.to_owned()),
        },
    };
    (what.to_owned(), fix.to_owned())
}

/// What the cloud itself said, where it's safe to show: a refusal of a malformed request can repeat what was sent.
pub fn cloud_words(failure: &Failure) -> Option<String> {
    match failure {
        Failure::Refused { error, .. }
            if Refusal::of(error) != Refusal::BadRequest && !error.message.is_empty() =>
        {
            let code = if error.code.is_empty() { String::new() } else { format!(" ({})", error.code) };
            Some(format!("{}{code}", error.message))
        }
        _ => None,
    }
}

/// What the cloud said and the request id, in small print.
#[component]
pub fn FailureDetails(failure: Failure) -> impl IntoView {
    let w = words();
    let said = cloud_words(&failure);
    let id = failure.request_id().to_owned();
    view! {
        {said.map(|said| view! {
            <p class="muted">{move || w.t().accept.cloud_says(&said)}</p>
        })}
        {(!id.is_empty()).then(|| view! {
            <p class="muted mono">{move || w.t().common.request_id(&id)}</p>
        })}
    }
}

/// A failed request as a notice.
#[component]
pub fn FailureNotice(
    failure: Failure,
    /// What couldn't be done, in the page's words; empty means that the failure's own words are the title.
    #[prop(optional, into)]
    title: Signal<String>,
    /// The permission that the call needs.
    #[prop(default = "evs:volumes:list")]
    needs: &'static str,
    /// What can be done about it.
    #[prop(optional, into)]
    action: Option<ViewFnOnce>,
) -> impl IntoView {
    let w = words();
    let shown = failure.clone();
    let about = failure.clone();
    let heading = Signal::derive(move || {
        let title = title.get();
        if title.is_empty() { sentences(w.t(), &about, needs).0 } else { title }
    });
    let text = move || {
        let (what, fix) = sentences(w.t(), &failure, needs);
        let what = (!title.with(String::is_empty)).then(|| view! { <p>{what}</p> });
        view! { {what} <p>{fix}</p> }
    };
    let action = action.unwrap_or_else(|| ViewFnOnce::from(|| ()));
    view! {
        <Notice tone=Tone::Bad title=heading action=action>
            {text}
            <FailureDetails failure=shown/>
        </Notice>
    }
}
