//! The lines, newest first, of which only those in view are on the page.

use evs_domain::ledger::{Event, Line};
use evs_domain::text::one_line;
use leptos::prelude::*;

use super::Shown;
use super::words::said;
use crate::components::base::{Button, EmptyState, Time, WindowedRows};
use crate::components::disk_name::DiskName;
use crate::state::app_state::i18n;

/// Those of the lines that were found, or that none was.
#[component]
pub(super) fn LedgerTable(
    shown: Shown,
    /// The places of the lines.
    found: Memo<Vec<usize>>,
    /// Called when the search is to be cleared.
    #[prop(into)]
    on_clear: Callback<()>,
) -> impl IntoView {
    let w = i18n();
    let total = Signal::derive(move || found.with(Vec::len));
    let none = Memo::new(move |_| total.get() == 0);
    let row = move |index: usize| {
        let at = found.with(|found| found.get(index).copied());
        let line = at.and_then(|at| shown.lines.with(|lines| lines.get(at).cloned()));
        line.map(|line| match line {
            Ok(line) => cells(line).into_any(),
            Err(text) => foreign(&text).into_any(),
        })
        .into_any()
    };
    let clear = move || {
        view! { <Button on_press=move || on_clear.run(())>{w.say(|t| t.ledger.clear)}</Button> }
    };
    let nothing = move || {
        none.get().then(|| {
            view! {
                <EmptyState
                    title=w.text(|t| t.ledger.none_match)
                    text=w.say(|t| t.ledger.none_match_text)
                    action=clear
                />
            }
        })
    };
    view! {
        {nothing}
        <div hidden=move || none.get()>
            <WindowedRows
                label=w.text(|t| t.ledger.table)
                hint=w.text(|t| t.ledger.keys)
                total=total
                head=head
                row=row
                class="ledger-table"
            />
        </div>
    }
}

fn head() -> impl IntoView {
    let w = i18n();
    view! {
        <div role="columnheader">{w.say(|t| t.ledger.number)}</div>
        <div role="columnheader">{w.say(|t| t.ledger.time)}</div>
        <div role="columnheader">{w.say(|t| t.ledger.what)}</div>
        <div role="columnheader">{w.say(|t| t.common.disk)}</div>
        <div role="columnheader">{w.say(|t| t.common.transfer_id)}</div>
        <div role="columnheader">{w.say(|t| t.common.project)}</div>
    }
}

/// The cells of a line. Their texts are written as `textContent`, for the reason that `disk_name` gives.
fn cells(line: Line) -> impl IntoView {
    let w = i18n();
    let Line { number, event, .. } = line;
    let what = said(w.t(), &event);
    let Event { at, region, project, disk, disk_name, size_gib, transfer, .. } = event;
    let disk = disk.map(|id| view! { <DiskName name=disk_name id=id /> });
    let size = if size_gib > 0 { format!(" {}", w.t().common.size(size_gib)) } else { String::new() };
    let transfer = transfer.map(|id| id.to_string()).unwrap_or_default();
    let place = [region, project].map(|part| one_line(&part)).join(" ");
    view! {
        <div role="gridcell" class="num" data-cell="number">
            <bdi prop:textContent=number.to_string()></bdi>
        </div>
        <div role="gridcell" data-cell="time">
            <Time epoch_seconds=at.0 locale=Signal::derive(move || w.language().tag().to_owned()) />
        </div>
        <div role="gridcell" data-cell="title" title=what.clone()>
            <bdi prop:textContent=what.clone()></bdi>
        </div>
        <div role="gridcell" data-cell="disk">
            {disk}
            <bdi class="muted" prop:textContent=size></bdi>
        </div>
        <div role="gridcell" class="mono" data-cell="id" title=transfer.clone()>
            <bdi prop:textContent=transfer.clone()></bdi>
        </div>
        <div role="gridcell" data-cell="place" title=place.clone()>
            <bdi prop:textContent=place.clone()></bdi>
        </div>
    }
}

/// What is among the lines and isn't one.
fn foreign(text: &str) -> impl IntoView + use<> {
    let w = i18n();
    let text = one_line(text);
    view! {
        <div role="gridcell" data-cell="number">
            "–"
        </div>
        <div role="gridcell" data-cell="time"></div>
        <div role="gridcell" data-cell="title">
            <bdi prop:textContent=w.t().ledger.no_line></bdi>
        </div>
        <div role="gridcell" class="mono" data-cell="disk" title=text.clone()>
            <bdi prop:textContent=text.clone()></bdi>
        </div>
        <div role="gridcell" data-cell="id"></div>
        <div role="gridcell" data-cell="place"></div>
    }
}
