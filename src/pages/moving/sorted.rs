//! The chosen disks on the page: those that go, those of which not everything could be checked, those that can't go and why.

use evs_domain::check::CheckSet;
use evs_domain::disks::DiskInfo;
use evs_domain::text::one_line;
use evs_i18n::messages::moving::Included;
use evs_i18n::unchecked;
use leptos::prelude::*;

use super::chosen::Chosen;
use crate::components::base::{Checkbox, Checked, Notice, Prose, Tone};
use crate::components::disk_name::DiskName;
use crate::components::reasons::Reasons;
use crate::components::shown_first::{ShowRest, ShownFirst};
use crate::state::app_state::i18n;
use crate::state::project::ProjectState;

/// How many disks are listed at first.
const LISTED: usize = 100;

/// The disks that go.
#[component]
pub(super) fn Going(chosen: Memo<Chosen>, count: Memo<(usize, u64)>) -> impl IntoView {
    let w = i18n();
    let first = ShownFirst::lines(LISTED);
    let total = Signal::derive(move || chosen.with(|chosen| chosen.ready.len()));
    let ready =
        move || chosen.with(|chosen| chosen.ready.iter().take(first.limit()).cloned().collect::<Vec<_>>());
    let title = move || match count.get() {
        (0, _) => w.t().moving.nothing_goes.to_owned(),
        (n, size) => w.t().moving.included(Included { n, size }),
    };
    view! {
        <section class="card">
            <h2>{title}</h2>
            <ul class="review">
                <For each=ready key=|disk| disk.clone() let:disk>
                    {
                        let facts = [w.now().common.size(disk.size_gib), one_line(&disk.disk_type)];
                        let facts = facts.into_iter().filter(|fact| !fact.is_empty());
                        let facts = facts.collect::<Vec<_>>().join(" · ");
                        view! {
                            <li class="review-line">
                                <DiskName name=disk.name id=disk.id />
                                <span class="muted">{facts}</span>
                            </li>
                        }
                    }
                </For>
            </ul>
            <ShowRest shown=first total=total />
        </section>
    }
}

/// The disks of which not everything could be checked, and whether they go all the same.
#[component]
pub(super) fn Unsure(chosen: Memo<Chosen>, with_unsure: RwSignal<bool>) -> impl IntoView {
    let w = i18n();
    let unsure =
        Memo::new(move |_| chosen.with(|all| if all.is_read { all.unsure.clone() } else { Vec::new() }));
    let count = Memo::new(move |_| unsure.with(Vec::len));
    let label = Signal::derive(move || w.t().moving.unsure(count.get()));
    let lines = move || {
        let line = |(disk, checks): (DiskInfo, CheckSet)| {
            let what = move || {
                let open: Vec<_> = checks.iter().map(|check| unchecked(w.t(), check)).collect();
                w.t().list(&open)
            };
            view! {
                <li>
                    <DiskName name=disk.name id=disk.id />
                    <span class="muted">" " {what}</span>
                </li>
            }
        };
        unsure.get().into_iter().map(line).collect_view()
    };
    let checked = Signal::derive(move || Checked::from(with_unsure.get()));
    move || {
        (count.get() > 0).then(|| {
            view! {
                <section class="card">
                    <Notice tone=Tone::Warn title=w.text(|t| t.wizard.undecided_title)>
                        <Prose text=w.say(|t| t.wizard.undecided_text) />
                    </Notice>
                    <Checkbox label=label checked=checked on_toggle=move |on| with_unsure.set(on) />
                    <ul class="stack" data-gap="small">
                        {lines}
                    </ul>
                </section>
            }
        })
    }
}

/// The disks that can't go, each with its reasons.
#[component]
pub(super) fn Blocked(project: ProjectState, chosen: Memo<Chosen>) -> impl IntoView {
    let w = i18n();
    let blocked = Memo::new(move |_| chosen.with(|chosen| chosen.blocked.clone()));
    move || {
        let blocked = blocked.get();
        let count = blocked.len();
        (count > 0).then(|| {
            let one = move |(disk, findings): (DiskInfo, _)| {
                view! {
                    <article class="stack">
                        <h3>
                            <DiskName name=disk.name id=disk.id />
                        </h3>
                        <Reasons findings=findings rules=project.rules() />
                    </article>
                }
            };
            view! {
                <section class="card">
                    <h2>{move || w.t().moving.left_out(count)}</h2>
                    <Prose text=w.say(|t| t.moving.left_out_text) class="muted" />
                    {blocked.into_iter().map(one).collect_view()}
                </section>
            }
        })
    }
}
