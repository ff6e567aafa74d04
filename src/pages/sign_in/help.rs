//! Help for people whose usual way of signing in isn't supported.

use evs_api::clouds::CloudKind;
use leptos::prelude::*;

use crate::components::base::Prose;
use crate::state::app_state::i18n;

/// What to do instead, per family of clouds.
#[component]
pub(super) fn WayHelp(kind: CloudKind) -> impl IntoView {
    let w = i18n();
    let body = match kind {
        CloudKind::Huawei => view! {
            <dl class="stack">
                <dt>{w.say(|t| t.sign_in.help_huawei_id)}</dt>
                <dd>
                    <Prose text=w.say(|t| t.sign_in.help_huawei_id_text) />
                </dd>
                <dt>{w.say(|t| t.sign_in.help_federated)}</dt>
                <dd>
                    <Prose text=w.say(|t| t.sign_in.help_federated_text) />
                </dd>
            </dl>
        }
        .into_any(),
        CloudKind::OpenStack => view! {
            <dl class="stack">
                <dt>{w.say(|t| t.sign_in.help_federated)}</dt>
                <dd>
                    <Prose text=w.say(|t| t.sign_in.help_keystone_federated_text) />
                </dd>
                <dt>{w.say(|t| t.sign_in.help_credential)}</dt>
                <dd>
                    <Prose text=w.say(|t| t.sign_in.help_credential_text) />
                </dd>
            </dl>
        }
        .into_any(),
    };
    view! {
        <details class="sign-in-help">
            <summary>{w.say(|t| t.sign_in.help)}</summary>
            {body}
        </details>
    }
}
