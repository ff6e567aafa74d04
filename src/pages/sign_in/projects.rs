//! The choice of a project, where there are several.

use evs_api::identity::IdentityProject;
use evs_domain::text::one_line;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::fields::Fields;
use crate::components::base::{Busy, Button, EmptyState, Prose, Tone, put_secrets_away};
use crate::components::failure::FailureNotice;
use crate::components::frame::IdleWatch;
use crate::state::app_state::{app_state, i18n};
use crate::state::sign_in::Authenticated;
use crate::state::who::told_apart;

// In the part of the disks' page: most people have one project and never see this, and that page comes next anyway.
lazy!(
    disks,
    pub(super) fn choose_project(fields: Fields, authenticated: Authenticated) -> AnyView {
        view! { <ChooseProject fields=fields authenticated=authenticated/> }.into_any()
    }
);

/// A button for each project, and one back to the form.
#[component]
fn ChooseProject(fields: Fields, authenticated: Authenticated) -> impl IntoView {
    let w = i18n();
    let (choices, of_region) = authenticated.choices();
    let none = choices.is_empty();
    let authenticated = StoredValue::new(authenticated);
    let last = fields.last_project();
    let lead = if of_region {
        w.say(|t| t.sign_in.choose_project_text)
    } else {
        w.say(|t| t.sign_in.other_projects)
    };
    let back = move || fields.authenticated.set(None);
    let enter = move |project: IdentityProject| {
        let Some(busy) = Busy::begin(fields.busy) else { return };
        fields.failure.set(None);
        spawn_local(async move {
            let _busy = busy;
            let Some(authenticated) = authenticated.try_get_value() else { return };
            fields.enter(authenticated, project).await;
        });
    };
    let all = choices.clone();
    let one = move |project: IdentityProject| {
        let is_last = project.id == last;
        let description = one_line(&project.description);
        let name = if project.shares_its_name(&all) {
            let account = authenticated.with_value(|all| all.account_of(&project));
            told_apart(&project.name, &account, &project.id)
        } else {
            one_line(&project.name)
        };
        view! {
            <li>
                <Button
                    tone=if is_last { Tone::Accent } else { Tone::Neutral }
                    busy=fields.busy
                    on_press=move || enter(project.clone())
                >
                    <bdi>{name}</bdi>
                </Button>
                <span class="muted">{description}</span>
            </li>
        }
    };
    let minutes = app_state().policy().idle_minutes;
    view! {
        <div class="stack">
            <IdleWatch minutes=minutes on_over=put_secrets_away />
            <h2>{w.say(|t| t.sign_in.choose_project)}</h2>
            {move || {
                fields
                    .failure
                    .get()
                    .map(|failure| {
                        view! { <FailureNotice failure=failure title=w.text(|t| t.sign_in.rescope_failed) /> }
                    })
            }}
            {none
                .then(|| {
                    view! {
                        <EmptyState
                            title=w.text(|t| t.sign_in.no_projects)
                            text=w.say(|t| t.sign_in.no_projects_text)
                        />
                    }
                })}
            {(!none)
                .then(|| {
                    view! { <Prose text=lead class="muted" /> }
                })}
            <ul class="stack">{choices.into_iter().map(one).collect_view()}</ul>
            <div>
                <Button quiet=true on_press=back>
                    {w.say(|t| t.common.back)}
                </Button>
            </div>
        </div>
    }
}
