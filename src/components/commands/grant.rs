//! What an administrator pastes so that somebody can work here, and no more than that.

use evs_api::policies::{Role, policy, role_with};
use evs_api::right::Right;
use evs_domain::disks::CloudKind;
use evs_i18n::Texts;
use leptos::prelude::*;

use super::copied::Copied;
use crate::components::base::Prose;
use crate::state::app_state::{app_state, i18n};

/// A text in the language of the page.
type Pick = fn(&'static Texts) -> &'static str;

/// The policy for the role that has this right.
#[component]
pub(super) fn GrantWith(right: Right) -> impl IntoView {
    let (_, project) = untrack(|| app_state().entered())?;
    let role = role_with(right, &project.session().who().cloud);
    Some(view! { <Grant role=role /> })
}

/// The policy for this role on the cloud of the project that is entered.
#[component]
pub(super) fn Grant(role: Role) -> impl IntoView {
    let w = i18n();
    let (_, project) = untrack(|| app_state().entered())?;
    let cloud = project.session().who().cloud;
    let kind = cloud.kind;
    let text: Pick = match kind {
        CloudKind::Huawei => |t| t.commands.grant_iam,
        CloudKind::OpenStack => |t| t.commands.grant_cinder,
    };
    let name: Pick = match (kind, role) {
        (CloudKind::OpenStack, _) => |t| t.commands.rules,
        (CloudKind::Huawei, Role::Sender) => |t| t.commands.policy_of_sender,
        (CloudKind::Huawei, Role::Recipient) => |t| t.commands.policy_of_recipient,
    };
    Some(view! {
        <Prose text=w.say(text) class="measure" />
        <Copied name=w.text(name) text=policy(role, &cloud) />
    })
}
