//! The ways of signing in other than the chosen one, behind one quiet control; and what to do for people whose usual way
//! isn't among them. The fields of a way are in `credentials`.

use evs_api::clouds::{Cloud, CloudKind, SignInWay};
use leptos::html;
use leptos::prelude::*;

use super::fields::{FORM, Fields};
use crate::components::base::{Button, Prose, focus_first_gap};
use crate::state::app_state::i18n;
use crate::state::i18n::I18n;
use crate::state::sign_in::ways_from_here;

/// A button for each other way, and help.
#[component]
pub(super) fn OtherWays(fields: Fields, cloud: Cloud) -> impl IntoView {
    let w = i18n();
    let kind = cloud.kind;
    let ways = ways_from_here(&cloud);
    // Whoever looks for it is told why it isn't there.
    let withheld = cloud.sign_in_ways().len() > ways.len();
    let details = NodeRef::<html::Details>::new();
    let choose = move |way: SignInWay| {
        fields.choose_way(way);
        if let Some(details) = details.get_untracked() {
            details.set_open(false);
        }
        focus_first_gap(FORM);
    };
    let buttons = move || {
        let chosen = fields.way.get();
        let others = ways.clone().into_iter().filter(|way| *way != chosen);
        others
            .map(|way| view! { <Button on_press=move || choose(way)>{label(w, way)}</Button> })
            .collect_view()
    };
    view! {
        <details class="sign-in-ways" node_ref=details>
            <summary>{w.say(|t| t.sign_in.other_ways)}</summary>
            <div class="stack">
                <div class="cluster">{buttons}</div>
                {withheld.then(|| view! { <Prose text=w.say(|t| t.sign_in.no_signing) /> })}
                <WayHelp kind=kind />
            </div>
        </details>
    }
}

fn label(w: I18n, way: SignInWay) -> Signal<&'static str> {
    match way {
        SignInWay::Password => w.say(|t| t.sign_in.password),
        SignInWay::AccessKey => w.say(|t| t.sign_in.access_key),
        SignInWay::ApplicationCredential => w.say(|t| t.sign_in.application_credential),
        SignInWay::Token => w.say(|t| t.sign_in.token),
    }
}

/// What to do instead of what isn't supported, per family of clouds.
#[component]
fn WayHelp(kind: CloudKind) -> impl IntoView {
    let w = i18n();
    match kind {
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
    }
}
