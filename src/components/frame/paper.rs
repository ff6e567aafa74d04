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
    let place = StoredValue::new(who.clone());
    let facts: [(Said, Signal<String>); 5] = [
        (|t| t.common.account, who.account_label().into()),
        (|t| t.sign_in.user, who.user_label().into()),
        (|t| t.common.project, who.project_label().into()),
        (|t| t.common.region, Signal::derive(move || place.with_value(|who| who.region_label(w.tag())))),
        (|t| t.common.cloud, Signal::derive(move || place.with_value(|who| who.cloud_label(w.tag())))),
    ];
    let fact = |(name, value): (Said, Signal<String>)| {
        view! {
            <div>
                <dt>{w.say(name)}</dt>
                <dd>
                    <bdi>{move || value.get()}</bdi>
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
