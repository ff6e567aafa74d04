//! The disks with verdicts and reasons as a file: the button and its panel. What a record has in it is in `record`, writing
//! many of them without holding up the page in `write`.

mod record;
mod write;

use evs_domain::id::DiskId;
use leptos::prelude::*;

use self::write::{Kind, write};
use super::sheet::Sheet;
use crate::components::base::{Button, Choice, Prose, RadioGroup, Tone, toasts};
use crate::state::app_state::i18n;
use crate::state::project::ProjectState;

/// The button and the panel in which file and disks are chosen.
#[component]
pub(super) fn Export(project: ProjectState, rows: Memo<Vec<u32>>) -> impl IntoView {
    let w = i18n();
    let toasts = toasts();
    let open = RwSignal::new(false);
    let kind = RwSignal::new(Kind::Csv);
    let only_selected = RwSignal::new(false);
    let is_writing = RwSignal::new(false);
    let selected = Memo::new(move |_| {
        project.selection().with(|chosen| {
            project
                .inventory()
                .with(|all| chosen.iter().filter(|disk| all.disks.row(**disk).is_some()).count())
        })
    });
    let none_selected =
        Signal::derive(move || (selected.get() == 0).then(|| w.t().disks.select_first.to_owned()));
    let which = move || {
        vec![
            Choice::new(false, Signal::derive(move || w.t().disks.export_shown(rows.with(Vec::len)))),
            Choice::new(true, Signal::derive(move || w.t().disks.export_selected(selected.get())))
                .blocked_by(none_selected),
        ]
    };
    let kinds = move || {
        vec![
            Choice::new(Kind::Csv, w.text(|t| t.disks.export_csv)),
            Choice::new(Kind::Json, w.text(|t| t.disks.export_json)),
        ]
    };
    let is_of_selected = move || only_selected.get() && selected.get() > 0;
    let nothing = Signal::derive(move || {
        let none = !is_of_selected() && rows.with(Vec::is_empty);
        none.then(|| w.t().disks.export_none.to_owned())
    });
    let export = move || {
        let disks = untrack(|| disks_of(project, rows, is_of_selected()));
        let kind = kind.get_untracked();
        is_writing.set(true);
        project.spawn(async move {
            let count = write(project, w, disks, kind).await;
            is_writing.try_set(false);
            open.try_set(false);
            toasts.show(Tone::Good, w.t().disks.exported(count));
        });
    };
    view! {
        <Sheet
            label=w.text(|t| t.disks.export)
            title=w.text(|t| t.disks.export_title)
            class="sheet export-sheet"
            open=open
        >
            <RadioGroup
                legend=w.text(|t| t.disks.export_which)
                choices=which()
                chosen=is_of_selected
                on_choose=move |selected| only_selected.set(selected)
            />
            <RadioGroup
                legend=w.text(|t| t.disks.export_format)
                choices=kinds()
                chosen=move || kind.get()
                on_choose=move |chosen| kind.set(chosen)
            />
            <Prose text=w.say(|t| t.disks.export_note) class="muted" />
            <div class="dialog-actions">
                <Button tone=Tone::Accent busy=is_writing blocked_by=nothing on_press=export>
                    {w.say(|t| t.disks.export_now)}
                </Button>
            </div>
        </Sheet>
    }
}

/// The disks to write, in the order of the table.
fn disks_of(project: ProjectState, rows: Memo<Vec<u32>>, only_selected: bool) -> Vec<DiskId> {
    project.inventory().with(|all| {
        if !only_selected {
            return rows.with(|rows| rows.iter().map(|row| all.disks.id(*row)).collect());
        }
        project.selection().with(|chosen| {
            let all_rows = 0..all.disks.len() as u32;
            all_rows.map(|row| all.disks.id(row)).filter(|disk| chosen.contains(disk)).collect()
        })
    })
}
