//! What is known of one disk, and where the provider's own console shows it.

use evs_domain::disks::DiskColumns;
use evs_domain::id::DiskId;
use evs_domain::text::one_line;
use evs_i18n::Texts;
use leptos::prelude::*;

use crate::components::base::{CopyButton, Time};
use crate::components::cloud_words::CloudWords;
use crate::state::app_state::i18n;
use crate::state::project::ProjectState;

/// What is known of the disk, in two columns where there is room.
#[component]
pub(super) fn Facts(project: ProjectState, disk: DiskId, row: u32) -> impl IntoView {
    let w = i18n();
    let read = move |pick: fn(&DiskColumns, u32) -> &str| {
        Memo::new(move |_| project.inventory().with(|all| one_line(pick(&all.disks, row))))
    };
    let created = Memo::new(move |_| project.inventory().with(|all| all.disks.created(row)));
    let size = move || w.t().common.size(project.inventory().with(|all| all.disks.size_gib(row)));
    let time = move || {
        created.get().map(|at| {
            view! {
                <div>
                    <dt>{w.say(|t| t.common.created)}</dt>
                    <dd>
                        <Time epoch_seconds=at.0 locale=w.locale() />
                    </dd>
                </div>
            }
        })
    };
    view! {
        <dl class="facts">
            <div class="fact-wide">
                <dt>{w.say(|t| t.common.disk_id)}</dt>
                <dd class="cluster">
                    <bdi class="mono">{disk.to_string()}</bdi>
                    <CopyButton
                        get=move || disk.to_string()
                        label=w.text(|t| t.disks.copy_id)
                        copied_label=w.text(|t| t.disks.id_copied)
                        failed_label=w.text(|t| t.common.copy_failed)
                        quiet=true
                    />
                </dd>
            </div>
            <div>
                <dt>{w.say(|t| t.common.size_label)}</dt>
                <dd>
                    <bdi>{size}</bdi>
                </dd>
            </div>
            {fact_in(
                read(DiskColumns::status),
                |t| t.common.status,
                |status| view! { <CloudWords text=status /> }.into_any(),
            )}
            {fact(read(DiskColumns::disk_type), |t| t.common.disk_type)}
            {fact(read(DiskColumns::zone), |t| t.common.zone)}
            {time}
            {fact(read(DiskColumns::enterprise_project), |t| t.disks.enterprise_project)}
            {fact(read(DiskColumns::tags), |t| t.disks.tags)}
        </dl>
        {console_link(project, disk)}
    }
}

/// The disk in the provider's own console, where the configuration knows its address.
fn console_link(project: ProjectState, disk: DiskId) -> impl IntoView {
    let w = i18n();
    let who = project.session().who();
    let address = who.cloud.console_of(&who.region, &who.project.0, disk);
    address.map(|address| {
        view! {
            <p class="reason-source">
                <a
                    href=address
                    target="_blank"
                    rel="noopener noreferrer"
                    aria-label=move || w.t().disks.new_tab(w.t().disks.open_console)
                >
                    {w.say(|t| t.disks.open_console)}
                </a>
            </p>
        }
    })
}

/// A name that the cloud or somebody has given, with what it names; nothing where the cloud tells nothing.
fn fact(value: Memo<String>, label: fn(&'static Texts) -> &'static str) -> impl IntoView {
    fact_in(value, label, |value| view! { <bdi>{value}</bdi> }.into_any())
}

/// A fact with its name, shown by `show`; nothing where the cloud tells nothing.
fn fact_in(
    value: Memo<String>,
    label: fn(&'static Texts) -> &'static str,
    show: fn(String) -> AnyView,
) -> impl IntoView {
    let w = i18n();
    move || {
        let value = value.get();
        (!value.is_empty()).then(|| {
            view! {
                <div>
                    <dt>{w.say(label)}</dt>
                    <dd>{show(value)}</dd>
                </div>
            }
        })
    }
}
