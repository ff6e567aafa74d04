//! How the table looks: which columns it has beside those that it always has, and how high its rows are. It's kept in this
//! browser, for all projects alike.

use evs_i18n::Texts;
use leptos::prelude::*;

use super::sheet::Sheet;
use crate::components::base::{Checkbox, Checked, Choice, RadioGroup, RadioLook};
use crate::state::app_state::i18n;
use crate::state::nav::Said;
use crate::state::storage::{self, Keep};

/// A column that can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    TypeAndZone,
    Status,
    Created,
    Tags,
    EnterpriseProject,
    Why,
}

/// All of them in their order: by which word each is kept, how wide it is, and what it's called.
pub(super) const COLUMNS: [(Column, &str, &str, Said); 6] = [
    (Column::TypeAndZone, "type", "minmax(3rem, 1fr)", |t| t.common.disk_type),
    (Column::Status, "status", "minmax(3rem, 0.7fr)", |t| t.common.status),
    (Column::Created, "created", "minmax(3rem, 1.2fr)", |t| t.common.created),
    (Column::Tags, "tags", "minmax(3rem, 1fr)", |t| t.disks.tags),
    (Column::EnterpriseProject, "enterprise-project", "minmax(3rem, 1fr)", |t| t.disks.enterprise_project),
    (Column::Why, "why", "minmax(4rem, var(--why-share))", |t| t.disks.why),
];

const KEPT_COLUMNS: &str = "disks.columns";
const KEPT_DENSITY: &str = "disks.density";

/// The choice. A cheap handle.
#[derive(Clone, Copy)]
pub(super) struct Look {
    columns: RwSignal<Vec<Column>>,
    is_compact: RwSignal<bool>,
}

impl Look {
    /// What was chosen in this browser before.
    pub(super) fn kept() -> Self {
        let kept = storage::load(Keep::Always, KEPT_COLUMNS);
        let columns = COLUMNS.iter().filter(|(column, word, ..)| match &kept {
            Some(kept) => kept.split(' ').any(|known| known == *word),
            None => matches!(column, Column::TypeAndZone | Column::Why),
        });
        Self {
            columns: RwSignal::new(columns.map(|(column, ..)| *column).collect()),
            is_compact: RwSignal::new(
                storage::load(Keep::Always, KEPT_DENSITY).as_deref() == Some("compact"),
            ),
        }
    }

    /// The chosen columns in their order, tracked.
    pub(super) fn columns(self) -> Vec<Column> {
        self.columns.get()
    }

    /// Whether rows are low, tracked.
    pub(super) fn is_compact(self) -> bool {
        self.is_compact.get()
    }

    /// The widths of all columns of the table, as `grid-template-columns` has them. Tracked.
    pub(super) fn widths(self) -> String {
        let mut widths = "1.25rem minmax(8rem, var(--name-share)) 8rem 4.75rem".to_owned();
        self.columns.with(|chosen| {
            for (column, _, width, _) in &COLUMNS {
                if chosen.contains(column) {
                    widths.push(' ');
                    widths.push_str(width);
                }
            }
        });
        widths.push_str(" 1.75rem");
        widths
    }

    fn show(self, column: Column, shown: bool) {
        let before = self.columns.get_untracked();
        let is_chosen = |one: Column| if one == column { shown } else { before.contains(&one) };
        let chosen = || COLUMNS.iter().filter(|(one, ..)| is_chosen(*one));
        let words: Vec<&str> = chosen().map(|(_, word, ..)| *word).collect();
        storage::save(Keep::Always, KEPT_COLUMNS, &words.join(" "));
        self.columns.set(chosen().map(|(one, ..)| *one).collect());
    }

    fn set_compact(self, is_compact: bool) {
        storage::save(Keep::Always, KEPT_DENSITY, if is_compact { "compact" } else { "comfortable" });
        self.is_compact.set(is_compact);
    }
}

/// The button and the panel in which columns and row height are chosen.
#[component]
pub(super) fn LookSheet(look: Look) -> impl IntoView {
    let w = i18n();
    let open = RwSignal::new(false);
    let column = move |(column, _, _, label): (Column, &str, &str, Said)| {
        let label =
            if column == Column::TypeAndZone { |t: &'static Texts| t.disks.type_and_zone } else { label };
        let checked = Signal::derive(move || Checked::from(look.columns.with(|all| all.contains(&column))));
        view! { <Checkbox label=w.text(label) checked=checked on_toggle=move |on| look.show(column, on) /> }
    };
    let heights = move || {
        vec![
            Choice::new(false, w.text(|t| t.disks.comfortable)),
            Choice::new(true, w.text(|t| t.disks.compact)),
        ]
    };
    view! {
        <Sheet
            label=w.text(|t| t.disks.view)
            title=w.text(|t| t.disks.view_title)
            class="sheet look-sheet"
            open=open
        >
            <div class="stack" role="group" aria-label=w.say(|t| t.disks.columns)>
                {COLUMNS.map(column).collect_view()}
            </div>
            <RadioGroup
                legend=w.text(|t| t.disks.row_height)
                look=RadioLook::Segments
                choices=heights()
                chosen=move || look.is_compact.get()
                on_choose=move |is_compact| look.set_compact(is_compact)
            />
        </Sheet>
    }
}
