//! The panel of filters: status, type, zone; and of the order. What is chosen holds at once; the button below only closes the panel.

use evs_domain::disks::Facet;
use evs_domain::text::one_line;
use evs_domain::view::SortBy;
use evs_i18n::Texts;
use leptos::prelude::*;

use super::sheet::Sheet;
use crate::components::base::{Button, Checkbox, Checked, SelectField, SelectOption, Tone};
use crate::components::cloud_words::language_of;
use crate::state::app_state::i18n;
use crate::state::project::ProjectState;

/// The button of the panel, with how many filters are chosen, and the panel.
#[component]
pub(super) fn Filters(project: ProjectState, rows: Memo<Vec<u32>>) -> impl IntoView {
    let w = i18n();
    let filter = project.filter();
    let open = RwSignal::new(false);
    let chosen = Memo::new(move |_| filter.query().choices());
    let label = Signal::derive(move || match chosen.get() {
        0 => w.t().disks.filter.to_owned(),
        n => format!("{} · {n}", w.t().disks.filter),
    });
    let name = Signal::derive(move || match chosen.get() {
        0 => String::new(),
        n => w.t().disks.filter_count(n),
    });
    view! {
        <Sheet
            label=label
            name=name
            title=w.text(|t| t.disks.filter_title)
            class="sheet filter-sheet"
            open=open
        >
            <div class="stack">
                {facet(project, filter.status, Facet::Status, |t| t.common.status, |t| t.disks.any_status)}
                {facet(project, filter.disk_type, Facet::Type, |t| t.common.disk_type, |t| t.disks.any_type)}
                {facet(project, filter.zone, Facet::Zone, |t| t.common.zone, |t| t.disks.any_zone)}
                {order(project)}
            </div>
            <div class="dialog-actions">
                <Button quiet=true on_press=move || filter.clear()>
                    {w.say(|t| t.disks.clear_filters)}
                </Button>
                <Button tone=Tone::Accent on_press=move || open.set(false)>
                    {move || w.t().disks.show_found(rows.with(Vec::len))}
                </Button>
            </div>
        </Sheet>
    }
}

/// The order of the rows, for where the table has no head to press.
fn order(project: ProjectState) -> impl IntoView {
    let w = i18n();
    let filter = project.filter();
    let columns = move || {
        let t = w.t();
        vec![
            SelectOption::new(SortBy::Name, t.common.name),
            SelectOption::new(SortBy::Verdict, t.disks.verdict),
            SelectOption::new(SortBy::Size, t.common.size_label),
            SelectOption::new(SortBy::Type, t.common.disk_type),
            SelectOption::new(SortBy::Zone, t.common.zone),
            SelectOption::new(SortBy::Status, t.common.status),
            SelectOption::new(SortBy::Created, t.common.created),
        ]
    };
    view! {
        <SelectField
            label=w.text(|t| t.disks.order)
            options=columns
            chosen=move || filter.sort.get()
            on_choose=move |by| filter.sort.set(by)
        />
        <Checkbox
            label=w.text(|t| t.disks.descending)
            checked=Signal::derive(move || Checked::from(filter.descending.get()))
            on_toggle=move |on| filter.descending.set(on)
        />
    }
}

/// A choice among the values that occur in the listing, and "any". A value from an address that doesn't occur is one, too.
fn facet(
    project: ProjectState,
    value: RwSignal<Option<String>>,
    facet: Facet,
    label: fn(&'static Texts) -> &'static str,
    any: fn(&'static Texts) -> &'static str,
) -> impl IntoView {
    let w = i18n();
    let found = Memo::new(move |_| {
        let mut found = project.inventory().with(|inventory| {
            inventory.disks.distinct(facet).into_iter().map(str::to_owned).collect::<Vec<_>>()
        });
        if let Some(chosen) = value.get().filter(|chosen| !found.contains(chosen)) {
            found.push(chosen);
        }
        found
    });
    let options = move || {
        let mut options = vec![SelectOption::new(None, any(w.t()))];
        options.extend(found.get().into_iter().map(|word| {
            let option = SelectOption::new(Some(word.clone()), one_line(&word));
            // All others are names.
            if facet == Facet::Status { option.in_language(language_of(&word)) } else { option }
        }));
        options
    };
    view! {
        <SelectField
            label=w.text(label)
            options=options
            chosen=move || value.get()
            on_choose=move |chosen| value.set(chosen)
        />
    }
}
