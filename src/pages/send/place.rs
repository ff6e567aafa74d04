//! Whether the request names another place than the one that is entered.

use evs_domain::handover::request::Request;
use evs_domain::text::claim_in_sentence;
use evs_i18n::messages::receiving;
use leptos::prelude::*;

use crate::components::base::{Notice, Tone};
use crate::state::app_state::{app_state, i18n};
use crate::state::project::ProjectState;
use crate::state::sign_in::Destination;

/// Says so where it does; else nothing.
#[component]
pub(super) fn Elsewhere(request: Request, project: ProjectState) -> impl IntoView {
    let (w, app) = (i18n(), app_state());
    let who = project.session().who();
    let differs = |named: &str, own: &str| !named.is_empty() && named != own;
    let is_elsewhere = differs(&request.cloud, &who.cloud.id) || differs(&request.region, &who.region);
    let text = move || {
        let here = format!("{} · {}", who.region_label(w.tag()), who.cloud_label(w.tag()));
        let there = Destination { cloud: request.cloud.clone(), region: request.region.clone() };
        let known = app.clouds().get().and_then(Result::ok).unwrap_or_default();
        let is_known =
            known.iter().any(|cloud| cloud.id == there.cloud && cloud.region(&there.region).is_some());
        let there = if is_known {
            let (cloud, region) = there.label(&known, w.tag());
            format!("{region} · {cloud}")
        } else {
            claim_in_sentence(&format!("{} {}", there.region, there.cloud))
        };
        w.t().receiving.elsewhere(receiving::Elsewhere { there: &there, here: &here })
    };
    is_elsewhere.then(|| {
        view! {
            <Notice tone=Tone::Warn>
                <p>{text}</p>
            </Notice>
        }
    })
}
