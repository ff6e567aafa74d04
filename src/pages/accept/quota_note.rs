//! Whether one's quotas suffice for what the form is filled in with.

use leptos::prelude::*;

use crate::components::quota::Quota;
use crate::state::accept::AcceptForm;
use crate::state::project::ProjectState;

#[component]
pub(super) fn QuotaNote(form: AcceptForm, project: ProjectState) -> impl IntoView {
    // The cloud has said that they don't suffice: what was read of them can't say otherwise beside that.
    let is_refused = Memo::new(move |_| form.lines().iter().any(|line| line.state().is_refused_for_quota()));
    view! { <Quota check=move || form.quota_check(project) is_refused=is_refused /> }
}
