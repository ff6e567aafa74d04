//! The end of the journey: the disk, as one's own project shows it.

use evs_api::disk::DiskSeen;
use evs_domain::id::DiskId;
use evs_domain::text::one_line;
use evs_i18n::messages::accept::AcceptedText;
use leptos::html;
use leptos::prelude::*;

use super::as_said::{AsSaid, ToDo};
use super::focus::focus_when_there;
use super::here::since;
use super::outcome::Outcome;
use super::receipt::{FILE, receipt_of};
use crate::components::base::{Button, LinkButton, Tone};
use crate::components::disk_name::DiskName;
use crate::components::receipt::{ReceiptView, UtcTime};
use crate::route::Route;
use crate::state::accept::{AcceptForm, AcceptState, Line};
use crate::state::app_state::i18n;
use crate::state::project::ProjectState;
use crate::state::receipts::Side;

/// One accepted transfer, from the moment the cloud has said yes.
#[component]
pub(super) fn Arrived(form: AcceptForm, project: ProjectState, line: Line) -> impl IntoView {
    let w = i18n();
    let heading = NodeRef::<html::H2>::new();
    focus_when_there(heading);
    let name = one_line(&project.session().who().project_label());
    let told = line.clone();
    let text = move || match told.state() {
        AcceptState::Arrived(_, seen) => {
            let status = one_line(&seen.status);
            w.t().accept.accepted_text(AcceptedText { project: &name, status: &status })
        }
        AcceptState::Here(..) => since(w.t(), &told, w.language().tag()),
        _ => String::new(),
    };
    let shown = line.clone();
    let facts = move || match shown.state() {
        AcceptState::Arrived(disk, seen) => Some(view! {
            <Facts line=shown.clone() disk=disk seen=seen.clone() />
            <AsSaid line=shown.clone() disk=seen.info />
        }),
        _ => None,
    };
    let (at, seen) = (line.clone(), line.clone());
    let told = Signal::derive(move || matches!(seen.state(), AcceptState::Arrived(..)));
    let to_do = move || told.get().then(|| view! { <ToDo project=project /> });
    let is_receipted = Memo::new(move |_| !receipt_of(form, project, w).lines.is_empty());
    let disks = Signal::derive(move || at.state().disk().map_or(Route::Disks, Route::Disk).path());
    view! {
        <section class="card" data-tone="good">
            <h2 node_ref=heading tabindex="-1" class="tone">
                {w.say(|t| t.accept.accepted_title)}
            </h2>
            <p>{text}</p>
            {facts}
            <Outcome form=form project=project line=line />
            {to_do}
            {move || {
                is_receipted
                    .get()
                    .then(|| {
                        let receipt = Signal::derive(move || receipt_of(form, project, w));
                        view! {
                            <ReceiptView
                                receipt=receipt
                                project=project
                                side=Side::Recipient
                                file=FILE
                                told=told
                            />
                        }
                    })
            }}
            <div class="cluster">
                <LinkButton href=disks tone=Tone::Accent>
                    {w.say(|t| t.accept.see_disks)}
                </LinkButton>
                <Button on_press=move || form.start_over()>{w.say(|t| t.accept.another)}</Button>
            </div>
        </section>
    }
}

/// Name, ids, size, type, zone, and when. Status and project stand in the sentence above, and where that is in the receipt
/// below.
#[component]
fn Facts(line: Line, disk: DiskId, seen: DiskSeen) -> impl IntoView {
    let w = i18n();
    let size = seen.info.size_gib;
    let transfer = line.transfer().map(|transfer| {
        view! {
            <dt>{w.say(|t| t.common.transfer_id)}</dt>
            <dd class="mono">{transfer.to_string()}</dd>
        }
    });
    let time = line.accepted_at().map(|at| {
        view! {
            <dt>{w.say(|t| t.accept.receipt_time)}</dt>
            <dd>
                <UtcTime at=at />
            </dd>
        }
    });
    let fact = |label: Signal<String>, value: &str| {
        let value = one_line(value);
        view! {
            <dt>{move || label.get()}</dt>
            <dd>
                <bdi>{value}</bdi>
            </dd>
        }
    };
    view! {
        <dl class="kv">
            <dt>{w.say(|t| t.common.disk)}</dt>
            <dd>
                <DiskName name=seen.info.name.clone() id=disk />
            </dd>
            <dt>{w.say(|t| t.common.disk_id)}</dt>
            <dd class="mono">{disk.to_string()}</dd>
            <dt>{w.say(|t| t.common.size_label)}</dt>
            <dd>{move || w.t().common.size(size)}</dd>
            {fact(w.text(|t| t.common.disk_type), &seen.info.disk_type)}
            {fact(w.text(|t| t.common.zone), &seen.info.zone)}
            {transfer}
            {time}
        </dl>
    }
}
