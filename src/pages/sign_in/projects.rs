//! The choice of a project, where there are several: by region, the chosen one first, the last one used on top. Where there
//! are many, they can be searched.

use evs_api::identity::IdentityProject;
use evs_domain::text::one_line;
use evs_i18n::messages::sign_in::RescopeFailed;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::fields::Fields;
use super::project_keys::{focus_first_choice, move_among};
use crate::components::base::{
    Busy, Button, EmptyState, Prose, TextField, announcer, fresh_id, put_secrets_away,
};
use crate::components::failure::FailureNotice;
use crate::components::frame::IdleWatch;
use crate::state::app_state::{app_state, i18n};
use crate::state::sign_in::Authenticated;
use crate::state::who::told_apart;

/// So many can be looked through; more are searched.
const FEW: usize = 8;

// In the part of the disks' page: most people have one project and never see this, and that page comes next anyway.
lazy!(
    disks,
    pub(super) fn choose_project(fields: Fields, authenticated: Authenticated) -> AnyView {
        view! { <ChooseProject fields=fields authenticated=authenticated/> }.into_any()
    }
);

/// A project to choose, as it's shown and searched.
#[derive(Clone, PartialEq)]
struct Choice {
    region: String,
    project: IdentityProject,
    name: String,
    description: String,
    is_last: bool,
}

impl Choice {
    fn fits(&self, wanted: &str) -> bool {
        let has = |text: &str| text.to_lowercase().contains(wanted);
        has(&self.name) || has(&self.description) || has(&self.project.id)
    }
}

/// All projects, with the last one used on top of its region.
fn choices_of(authenticated: &Authenticated, last: &str) -> Vec<Choice> {
    let mut all = Vec::new();
    for (region, projects) in authenticated.by_region() {
        let begin = all.len();
        for project in &projects {
            let name = if project.shares_its_name(&projects) {
                told_apart(&project.name, &authenticated.account_of(project), &project.id)
            } else {
                one_line(&project.name)
            };
            let description = one_line(&project.description);
            let is_last = project.id == last;
            let choice =
                Choice { region: region.clone(), project: project.clone(), name, description, is_last };
            all.insert(if is_last { begin } else { all.len() }, choice);
        }
    }
    all
}

/// A button for each project, and one back to the form.
#[component]
fn ChooseProject(fields: Fields, authenticated: Authenticated) -> impl IntoView {
    let (w, announcer) = (i18n(), announcer());
    let (here, is_told) = authenticated.choices();
    let of_region = is_told || here.is_empty();
    let all = choices_of(&authenticated, &fields.last_project());
    let (count, none) = (all.len(), all.is_empty());
    let cloud = authenticated.cloud().clone();
    let authenticated = StoredValue::new(authenticated);
    let all = StoredValue::new(all);
    let failed_at = RwSignal::new((String::new(), String::new()));
    let cloud = StoredValue::new(cloud);
    let region_label = move |region: &str| cloud.with_value(|cloud| cloud.region_label(region, w.tag()));
    let enter = move |choice: Choice| {
        let Some(busy) = Busy::begin(fields.busy) else { return };
        fields.failure.set(None);
        failed_at.set((choice.name.clone(), choice.region.clone()));
        announcer.polite(w.now().sign_in.working);
        spawn_local(async move {
            let _busy = busy;
            let Some(authenticated) = authenticated.try_get_value() else { return };
            fields.enter(authenticated.in_region(&choice.region), choice.project).await;
        });
    };
    let search = RwSignal::new(String::new());
    let shown = Memo::new(move |_| {
        let wanted = search.with(|search| search.trim().to_lowercase());
        all.with_value(|all| all.iter().filter(|choice| choice.fits(&wanted)).cloned().collect::<Vec<_>>())
    });
    let groups = move || {
        let shown = shown.get();
        let groups = shown.chunk_by(|one, other| one.region == other.region);
        groups
            .map(|group| {
                view! {
                    <Group
                        group=group.to_vec()
                        label=region_label(&group[0].region)
                        is_alone=of_region_alone(all)
                        enter=enter
                        fields=fields
                    />
                }
            })
            .collect_view()
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if let Some(first) = shown.with_untracked(|shown| shown.first().cloned()) {
            enter(first);
        }
    };
    let lead = if of_region {
        w.say(|t| t.sign_in.choose_project_text)
    } else {
        w.say(|t| t.sign_in.other_projects)
    };
    let failure = move || {
        let title = Signal::derive(move || {
            failed_at.with(|(project, region)| {
                let region = &region_label(region);
                w.t().sign_in.rescope_failed(RescopeFailed { project, region })
            })
        });
        fields.failure.get().map(|failure| view! { <FailureNotice failure=failure title=title /> })
    };
    let minutes = app_state().policy().idle_minutes;
    focus_first_choice();
    view! {
        <div class="stack projects">
            <IdleWatch minutes=minutes on_over=put_secrets_away />
            <h2>{w.say(|t| t.sign_in.choose_project)}</h2>
            {failure}
            {none
                .then(|| {
                    view! {
                        <EmptyState
                            title=w.text(|t| t.sign_in.no_projects)
                            text=w.say(|t| t.sign_in.no_projects_text)
                        />
                    }
                })}
            {(!none).then(|| view! { <Prose text=lead class="muted" /> })}
            {(count > FEW)
                .then(|| {
                    view! {
                        <form role="search" on:submit=submit>
                            <TextField
                                label=w.text(|t| t.sign_in.search_projects)
                                value=search
                                kind="search"
                            />
                        </form>
                    }
                })}
            <p class="muted" role="status">
                {move || (count > FEW).then(|| w.t().sign_in.projects_shown(shown.with(Vec::len)))}
            </p>
            <div class="stack" on:keydown=move |event| move_among(&event)>
                {groups}
            </div>
            <div>
                <Button quiet=true on_press=move || fields.authenticated.set(None)>
                    {w.say(|t| t.common.back)}
                </Button>
            </div>
        </div>
    }
}

/// Whether all are in one region, so that it needn't be said.
fn of_region_alone(all: StoredValue<Vec<Choice>>) -> bool {
    all.with_value(|all| all.windows(2).all(|pair| pair[0].region == pair[1].region))
}

/// The projects of one region.
#[component]
fn Group(
    group: Vec<Choice>,
    label: String,
    is_alone: bool,
    enter: impl Fn(Choice) + Copy + Send + Sync + 'static,
    fields: Fields,
) -> impl IntoView {
    let w = i18n();
    let one = move |choice: Choice| {
        let (name, description, is_last) = (choice.name.clone(), choice.description.clone(), choice.is_last);
        let about = fresh_id("project");
        view! {
            <li>
                <button
                    type="button"
                    class="project"
                    aria-label=name.clone()
                    aria-describedby=about.clone()
                    aria-disabled=move || fields.busy.get().then_some("true")
                    data-last=is_last.then_some("")
                    on:click=move |_| enter(choice.clone())
                >
                    <bdi>{name.clone()}</bdi>
                    <span class="muted" id=about.clone()>
                        {is_last
                            .then(|| {
                                view! {
                                    <strong>{w.say(|t| t.sign_in.last_project)}</strong>
                                    " "
                                }
                            })}
                        <bdi>{description}</bdi>
                    </span>
                </button>
            </li>
        }
    };
    view! {
        <section class="stack" data-gap="small">
            {(!is_alone).then(|| view! { <h3>{label}</h3> })}
            <ul>{group.into_iter().map(one).collect_view()}</ul>
        </section>
    }
}
