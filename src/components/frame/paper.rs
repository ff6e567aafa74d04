//! What stands above a printed page: whose it is, and when it was printed.

use leptos::prelude::*;

use crate::components::base::utc_text;
use crate::state::app_state::{app_state, i18n};
use crate::state::nav::Said;
use crate::state::project::ProjectState;

/// Account, project, region, cloud and time. Seen on paper only.
#[component]
pub fn PaperHead(project: ProjectState) -> impl IntoView {
    let (w, clock) = (i18n(), app_state().clock());
    let who = project.session().who();
    let facts: [(Said, String); 5] = [
        (|t| t.common.account, who.account_label()),
        (|t| t.sign_in.user, who.user_label()),
        (|t| t.common.project, who.project_label()),
        (|t| t.common.region, who.region_label()),
        (|t| t.common.cloud, who.cloud.label.clone()),
    ];
    let fact = |(name, value): (Said, String)| {
        view! {
            <div>
                <dt>{w.say(name)}</dt>
                <dd>
                    <bdi>{value}</bdi>
                </dd>
            </div>
        }
    };
    view! {
        <div class="on-paper paper-head">
            <strong>{w.say(|t| t.frame.product)}</strong>
            <dl>
                {facts.into_iter().map(fact).collect_view()} <div>
                    <dt>{w.say(|t| t.frame.paper_time)}</dt>
                    <dd>{move || utc_text(clock.get())}</dd>
                </div>
            </dl>
        </div>
    }
}
