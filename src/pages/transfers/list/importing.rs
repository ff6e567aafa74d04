//! Importing what the other side says: its receipt, or its note that it doesn't want a disk. It's noted for those transfers that are
//! this project's, and changes nothing else.

use std::collections::HashMap;

use evs_domain::disks::DiskInfo;
use evs_domain::id::TransferId;
use leptos::prelude::*;
use leptos::web_sys::File;
use wasm_bindgen_futures::JsFuture;

use crate::components::base::{Button, Dialog, FileButton, TextArea, Tone, toasts};
use crate::state::app_state::i18n;
use crate::state::ledger::Told;
use crate::state::project::ProjectState;
use crate::state::receipts::{self, Side, Slip, SlipProblem};

/// Why nothing was imported.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Problem {
    NoReceipt,
    Later,
    TooLarge,
    Nothing,
}

/// The button, and what it opens.
#[component]
pub fn ImportReceipt(project: ProjectState) -> impl IntoView {
    let w = i18n();
    let toasts = toasts();
    let open = RwSignal::new(false);
    let text = RwSignal::new(String::new());
    let problem = RwSignal::new(None::<Problem>);
    let close = move || {
        open.set(false);
        text.set(String::new());
        problem.set(None);
    };
    let import = move |text: String| {
        project.spawn(async move {
            match import(project, &text).await {
                Ok(Imported { noted, unknown }) => {
                    let t = &w.now().told;
                    let left_out =
                        if unknown > 0 { format!(" {}", t.unknown(unknown)) } else { String::new() };
                    toasts.show(Tone::Good, format!("{}{left_out}", t.noted(noted)));
                    close();
                }
                Err(why) => drop(problem.try_set(Some(why))),
            }
        });
    };
    let read_file = move |file: File| {
        if file.size() > receipts::LARGEST as f64 {
            return problem.set(Some(Problem::TooLarge));
        }
        project.spawn(async move {
            let read = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
            import(read.unwrap_or_default());
        });
    };
    let error = Signal::derive(move || {
        let t = &w.t().told;
        let said = problem.get().map(|problem| match problem {
            Problem::NoReceipt => t.no_receipt,
            Problem::Later => t.later,
            Problem::TooLarge => t.too_large,
            Problem::Nothing => t.nothing,
        });
        said.map(str::to_owned)
    });
    view! {
        <Button on_press=move || open.set(true)>{w.say(|t| t.told.import)}</Button>
        <Dialog open=open title=w.text(|t| t.told.import_title) on_close=close>
            <TextArea
                label=w.text(|t| t.told.import_label)
                hint=w.text(|t| t.told.import_hint)
                value=text
                rows=6
                mono=true
                error=error
            />
            <FileButton
                label=w.text(|t| t.told.import_file)
                accept=".json,.txt,application/json,text/plain"
                on_file=read_file
            />
            <div class="dialog-actions">
                <Button on_press=close>{w.say(|t| t.common.close)}</Button>
                <Button tone=Tone::Accent on_press=move || import(text.get_untracked())>
                    {w.say(|t| t.told.import_now)}
                </Button>
            </div>
        </Dialog>
    }
}

/// For how many it was noted, and how many are others'.
struct Imported {
    noted: usize,
    unknown: usize,
}

async fn import(project: ProjectState, text: &str) -> Result<Imported, Problem> {
    let Slip { side, transfers, head, .. } = receipts::read(text).map_err(|problem| match problem {
        SlipProblem::NoReceipt => Problem::NoReceipt,
        SlipProblem::Later => Problem::Later,
    })?;
    let total = transfers.len();
    let ours = untrack(|| ours(project, side));
    // The disk is told as it's known here, and not as the other side calls it.
    let about: Vec<_> = transfers
        .into_iter()
        .filter_map(|(transfer, _)| Some((transfer, Some(ours.get(&transfer)?.clone()))))
        .collect();
    let noted = about.len();
    if noted == 0 {
        return Err(Problem::Nothing);
    }
    let told = match side {
        Side::Recipient => Told::Accepted,
        Side::Declined => Told::Declined,
        Side::Sender => Told::Offered,
    };
    project.journal().tell(&project.place(), about, told, head).await;
    Ok(Imported { noted, unknown: total - noted })
}

/// The transfers of this project that such a word can be about, with their disks: what was created, for the recipient's; what was
/// accepted here, for the sender's.
fn ours(project: ProjectState, side: Side) -> HashMap<TransferId, DiskInfo> {
    let of_accepts = side == Side::Sender;
    let mut ours = HashMap::new();
    if !of_accepts {
        project.inventory().with(|all| {
            let disk = |id| all.disks.row(id).map_or_else(|| DiskInfo::bare(id), |row| all.disks.info(row));
            ours.extend(all.transfers.iter().map(|transfer| (transfer.id, disk(transfer.disk))));
        });
    }
    project.entries().with(|entries| {
        let fitting = entries.iter().filter(|entry| entry.is_of_accept() == of_accepts);
        ours.extend(fitting.filter_map(|entry| Some((entry.transfer?, entry.disk.clone()))));
    });
    ours
}
