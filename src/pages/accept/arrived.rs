//! The end of the journey: the disk, as one's own project shows it.

use evs_api::disk::DiskSeen;
use evs_domain::id::DiskId;
use evs_domain::text::one_line;
use evs_i18n::messages::accept::AcceptedText;
use leptos::html;
use leptos::prelude::*;

use super::focus::focus_when_there;
use super::outcome::Outcome;
use crate::components::base::{Button, LinkButton, Tone};
use crate::components::disk_name::DiskName;
use crate::route::Route;
use crate::state::accepting::{Accepting, Line, Step};
use crate::state::words::words;
use crate::state::work::Work;

/// One accepted transfer, from the moment the cloud has said yes.
#[component]
pub(super) fn Arrived(accepting: Accepting, work: Work, line: Line) -> impl IntoView {
    let w = words();
    let heading = NodeRef::<html::H2>::new();
    focus_when_there(heading);
    let project = one_line(&work.session.who().project.1);
    let told = line.clone();
    let text = move || match told.step.get() {
        Step::Arrived(_, seen) => {
            let status = one_line(&seen.status);
            w.t().accept.accepted_text(AcceptedText { project: &project, status: &status })
        }
        _ => String::new(),
    };
    let shown = line.clone();
    let facts = move || match shown.step.get() {
        Step::Arrived(disk, seen) => Some(view! { <Facts disk=disk seen=seen/> }),
        _ => None,
    };
    let at = line.clone();
    let disks = Signal::derive(move || at.step.with(Step::disk).map_or(Route::Disks, Route::Disk).path());
    view! {
        <section class="card" data-tone="good">
            <h2 node_ref=heading tabindex="-1" class="tone">{w.say(|t| t.accept.accepted_title)}</h2>
            <p>{text}</p>
            {facts}
            <Outcome accepting=accepting work=work line=line/>
            <div class="cluster">
                <LinkButton href=disks tone=Tone::Accent>{w.say(|t| t.accept.see_disks)}</LinkButton>
                <Button on_press=Callback::new(move |()| accepting.start_over())>{w.say(|t| t.accept.another)}</Button>
            </div>
        </section>
    }
}

/// Name, id, size, type, zone and status.
#[component]
fn Facts(disk: DiskId, seen: DiskSeen) -> impl IntoView {
    let w = words();
    let size = seen.size_gib;
    let fact = |label: Signal<String>, value: &str| {
        let value = one_line(value);
        view! { <dt>{move || label.get()}</dt> <dd><bdi>{value}</bdi></dd> }
    };
    view! {
        <dl class="kv">
            <dt>{w.say(|t| t.common.disk)}</dt>
            <dd><DiskName name=seen.name.clone() id=disk/></dd>
            <dt>{w.say(|t| t.common.disk_id)}</dt>
            <dd class="mono">{disk.to_string()}</dd>
            <dt>{w.say(|t| t.common.size_label)}</dt>
            <dd>{move || w.t().common.size(size)}</dd>
            {fact(w.text(|t| t.common.disk_type), &seen.disk_type)}
            {fact(w.text(|t| t.common.zone), &seen.zone)}
            {fact(w.text(|t| t.common.status), &seen.status)}
        </dl>
    }
}
