//! Selecting the disks that a list names: pasted names and ids, a CSV file, a table of a client. What a text means is decided in
//! `evs_domain::named`; what was found is shown in `found`, reading a file is in `file`.

mod file;
mod found;

use std::time::Duration;

use evs_domain::id::DiskId;
use evs_domain::named::{self, Named};
use evs_domain::verdict::Outcome;
use leptos::prelude::*;

use self::file::Reading;
use self::found::FoundInList;
use super::focus::{ROW, move_to};
use super::sheet::Sheet;
use crate::components::base::{Button, Checkbox, Checked, FileButton, TextArea, Tone, toasts};
use crate::state::app_state::i18n;
use crate::state::project::ProjectState;

/// Until what is typed is looked up: a hundred thousand names aren't compared with every letter.
const PAUSE: Duration = Duration::from_millis(150);

/// The disks of a list, by their verdicts.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Sorted {
    named: Named,
    eligible: Vec<u32>,
    blocked: Vec<u32>,
    undecided: Vec<u32>,
}

impl Sorted {
    /// Tracked.
    fn of(project: ProjectState, text: &str) -> Self {
        let judge = project.judge();
        project.inventory().with(|all| {
            let named = named::find(text, &all.disks);
            let having = |outcome: Outcome| {
                named.found.iter().copied().filter(|row| all.outcome(*row, &judge) == outcome).collect()
            };
            Self {
                eligible: having(Outcome::Eligible),
                blocked: having(Outcome::Blocked),
                undecided: having(Outcome::Undecided),
                named,
            }
        })
    }
}

/// The button and its panel.
#[component]
pub(super) fn ByList(project: ProjectState) -> impl IntoView {
    let w = i18n();
    let toasts = toasts();
    let open = RwSignal::new(false);
    // What was pasted is still there when the panel is opened again.
    let text = RwSignal::new(String::new());
    let with_undecided = RwSignal::new(false);
    let reading = Reading::into(text);
    let asked = after_a_pause(text);
    let sorted = Memo::new(move |_| match open.get() {
        true => asked.with(|text| Sorted::of(project, text)),
        false => Sorted::default(),
    });
    let undecided = Memo::new(move |_| sorted.with(|sorted| sorted.undecided.len()));
    let count = Memo::new(move |_| {
        sorted.with(|sorted| sorted.eligible.len()) + if with_undecided.get() { undecided.get() } else { 0 }
    });
    let nothing = Signal::derive(move || (count.get() == 0).then(|| w.t().disks.by_list_nothing.to_owned()));
    let select = move || {
        let disks = sorted.with_untracked(|sorted| {
            let undecided = if with_undecided.get_untracked() { &sorted.undecided[..] } else { &[] };
            ids(project, sorted.eligible.iter().chain(undecided))
        });
        toasts.show(Tone::Good, w.t().disks.by_list_selected(disks.len()));
        project.selection().change(|chosen| chosen.extend(disks));
        text.set(String::new());
        open.set(false);
        move_to(ROW);
    };
    let also_undecided = move || {
        (undecided.get() > 0).then(|| {
            view! {
                <Checkbox
                    label=Signal::derive(move || w.t().disks.by_list_also(undecided.get()))
                    checked=Signal::derive(move || Checked::from(with_undecided.get()))
                    on_toggle=move |on| with_undecided.set(on)
                />
            }
        })
    };
    view! {
        <Sheet
            label=w.text(|t| t.disks.by_list)
            title=w.text(|t| t.disks.by_list_title)
            class="sheet list-sheet"
            open=open
        >
            <TextArea
                label=w.text(|t| t.disks.by_list_label)
                hint=w.text(|t| t.disks.by_list_hint)
                value=text
                rows=6
                mono=true
                error=reading.problem()
            />
            <FileButton
                label=w.text(|t| t.disks.by_list_file)
                accept=".csv,.tsv,.txt,text/csv,text/plain"
                on_file=move |file| reading.read(file)
            />
            <FoundInList project=project sorted=sorted />
            {also_undecided}
            <div class="dialog-actions">
                <Button tone=Tone::Accent blocked_by=nothing on_press=select>
                    {move || w.t().disks.by_list_select(count.get())}
                </Button>
            </div>
        </Sheet>
    }
}

fn ids<'a>(project: ProjectState, rows: impl Iterator<Item = &'a u32>) -> Vec<DiskId> {
    project.inventory().with_untracked(|all| rows.map(|row| all.disks.id(*row)).collect())
}

/// The same text, once nobody has changed it for a moment.
fn after_a_pause(text: RwSignal<String>) -> Signal<String> {
    let settled = RwSignal::new(String::new());
    let mut settle = debounce(PAUSE, move |text: String| {
        settled.try_set(text);
    });
    Effect::new(move |_| settle(text.get()));
    settled.into()
}
