//! A failed request, explained: what went wrong, what to do, the cloud's own message, and the request id.

use std::borrow::Cow;

use evs_api::failure::{CERTIFICATE, REDIRECTED};
use evs_api::right::Right;
use evs_api::{Failure, Lost};
use evs_domain::refusal::Refusal;
use evs_domain::text::claim;
use evs_i18n::Texts;
use leptos::children::ViewFnOnce;
use leptos::prelude::*;

use super::base::{Advice, Notice, Tone};
use super::cloud_words::CloudWords;
use super::commands::RightsToGrant;
use crate::state::app_state::{app_state, i18n};
use crate::state::i18n::I18n;

/// What went wrong, and what to do about it. `right` is what the call needs, where its name is known; it's named where it's
/// missing. What is borrowed is a fixed sentence, and nothing from elsewhere is in it.
pub fn explain(
    t: &'static Texts,
    failure: &Failure,
    right: Option<Right>,
) -> (Cow<'static, str>, Cow<'static, str>) {
    let f = &t.failures;
    let (what, fix) = match failure {
        Failure::NotSent => (f.not_sent, f.not_sent_fix),
        Failure::Unreachable { by_gateway: true } => (f.unreachable, f.unreachable_fix),
        Failure::Unreachable { by_gateway: false } => (f.offline, f.offline_fix),
        Failure::Lost { how: Lost::Connection, .. } => (f.lost, f.lost_fix),
        Failure::Lost { how: Lost::TimedOut, .. } => (f.timed_out, f.lost_fix),
        Failure::Lost { how: Lost::Repeated, .. } => (f.repeated, f.repeated_fix),
        Failure::Lost { how: Lost::Unreadable, .. } => (f.unreadable, f.unreadable_fix),
        Failure::Lost { how: Lost::TooLong, .. } => (f.too_long, f.too_long_fix),
        Failure::Lost { how: Lost::Moved, .. } => (f.moved, f.moved_fix),
        Failure::Lost { how: Lost::Direct, .. } => (f.direct, f.direct_fix),
        Failure::Lost { how: Lost::Intercepted, .. } => (f.intercepted, f.intercepted_fix),
        Failure::NotTaken { .. } => (f.not_taken, f.not_taken_fix),
        Failure::Refused { error, .. } if error.code == CERTIFICATE => (f.certificate, f.certificate_fix),
        Failure::Refused { error, .. } if error.code == REDIRECTED => (f.redirected, f.redirected_fix),
        Failure::Refused { error, .. } => match Refusal::of(error) {
            Refusal::NotSignedIn => (f.not_signed_in, f.not_signed_in_fix),
            Refusal::NotAllowed => return (f.not_allowed.into(), how_to_be_allowed(t, right)),
            Refusal::AccountFrozen => (f.frozen, f.frozen_fix),
            Refusal::NoSuchTransfer | Refusal::NoSuchDisk | Refusal::PrivateType => {
                (f.not_found, f.not_found_fix)
            }
            Refusal::BrokenGroup => (f.broken_group, f.broken_group_fix),
            Refusal::OverQuota => (f.over_quota, f.over_quota_fix),
            Refusal::Ineligible | Refusal::WrongKey => (f.ineligible, f.ineligible_fix),
            Refusal::Locked => (f.locked, f.locked_fix),
            Refusal::TooMany => (f.too_many, f.too_many_fix),
            Refusal::BadRequest => (f.bad_request, f.bad_request_fix),
            Refusal::CloudFault => (f.cloud_fault, f.cloud_fault_fix),
            Refusal::Other => return (f.other(&error.status.to_string()).into(), f.cloud_fault_fix.into()),
        },
    };
    (what.into(), fix.into())
}

/// Whom to ask for what, in the words of the cloud: an OpenStack knows roles, and neither actions nor enterprise projects.
pub fn how_to_be_allowed(t: &'static Texts, right: Option<Right>) -> Cow<'static, str> {
    let f = &t.failures;
    match right {
        Some(Right::Action(action)) => f.not_allowed_fix(action).into(),
        Some(Right::Policy(policy)) => f.not_allowed_role_fix(policy).into(),
        None => f.not_allowed_unnamed_fix.into(),
    }
}

/// The cloud's own message and error code. `None` for a malformed request: such a message can repeat a secret that was sent.
pub fn cloud_message(failure: &Failure) -> Option<String> {
    let (Failure::Refused { error, .. } | Failure::NotTaken { error }) = failure else { return None };
    if Refusal::of(error) == Refusal::BadRequest || error.message.is_empty() {
        return None;
    }
    let code = if error.code.is_empty() { String::new() } else { format!(" ({})", error.code) };
    Some(claim(&format!("{}{code}", error.message)))
}

/// The cloud's own message and the request id, in small print.
#[component]
pub fn FailureDetails(failure: Failure) -> impl IntoView {
    let w = i18n();
    let said = cloud_message(&failure);
    let id = claim(failure.request_id());
    view! {
        {said.map(|said| quoted(w, said))}
        {(!id.is_empty()).then(|| view! { <p class="muted mono">{move || w.t().common.request_id(&id)}</p> })}
    }
}

/// What the cloud said, between the quotation marks of the page's language.
fn quoted(w: I18n, said: String) -> impl IntoView {
    let around = move || w.t().accept.cloud_says.around();
    view! { <p class="muted">{move || around().0} <CloudWords text=said /> {move || around().1}</p> }
}

/// Whether there's nothing more to say of it: a part of the console that can't be loaded looks like a server that can't be
/// reached, until it's known that the console was updated. That has a message of its own.
pub fn is_told_elsewhere(failure: &Failure) -> Memo<bool> {
    let release = app_state().release();
    let is_ours = matches!(failure, Failure::Unreachable { by_gateway: false } | Failure::NotSent);
    Memo::new(move |_| is_ours && release.is_replaced())
}

/// A failed request as a notice.
#[component]
pub fn FailureNotice(
    failure: Failure,
    /// What couldn't be done; empty means that the title says what went wrong.
    #[prop(optional, into)]
    title: Signal<String>,
    /// What one must be allowed to do, where that's known.
    #[prop(optional_no_strip)]
    needs: Option<Right>,
    /// Buttons or links below the text.
    #[prop(optional, into)]
    action: Option<ViewFnOnce>,
) -> impl IntoView {
    let w = i18n();
    let is_told_elsewhere = is_told_elsewhere(&failure);
    let (shown, refused) = (failure.clone(), failure.clone());
    let about = failure.clone();
    let heading = Signal::derive(move || {
        let title = title.get();
        if title.is_empty() { explain(w.t(), &about, needs).0.into_owned() } else { title }
    });
    let text = move || {
        let (what, fix) = explain(w.t(), &failure, needs);
        let what = (!title.with(String::is_empty)).then(|| view! { <Advice text=what /> });
        view! {
            {what}
            <Advice text=fix />
        }
    };
    let action = action.unwrap_or_else(|| ViewFnOnce::from(|| ()));
    view! {
        <div hidden=move || is_told_elsewhere.get()>
            <Notice tone=Tone::Bad title=heading action=action>
                {text}
                <FailureDetails failure=shown />
                <RightsToGrant failure=refused needs=needs />
            </Notice>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use evs_api::clouds::CloudKind;
    use evs_api::transfers::CreateTransfer;
    use evs_domain::refusal::CloudError;
    use evs_i18n::{Language, fake};

    fn forbidden(right: Option<Right>) -> String {
        let error = CloudError { status: 403, ..CloudError::default() };
        let failure = Failure::Refused { error, retry_after_secs: None };
        explain(fake::texts(Language::English), &failure, right).1.into_owned()
    }

    #[test]
    fn a_missing_right_is_named_in_the_words_of_the_cloud() {
        let fix = forbidden(Some(CreateTransfer::right(CloudKind::Huawei)));
        assert!(fix.contains("evs:transfers:create") && fix.contains("enterprise project"), "{fix}");
        let fix = forbidden(Some(CreateTransfer::right(CloudKind::OpenStack)));
        assert!(fix.contains("role") && fix.contains("volume:create_transfer"), "{fix}");
        for fix in [fix, forbidden(None)] {
            assert!(!fix.contains("evs:") && !fix.contains("enterprise"), "{fix}");
        }
    }
}
