//! What a list names: how many can go, which can't and why, what fits several disks or none.

use leptos::prelude::*;

use super::super::why::why;
use super::Sorted;
use crate::components::base::Disclosure;
use crate::components::disk_name::name_or_id;
use crate::state::app_state::i18n;
use crate::state::project::ProjectState;

/// So many lines of one kind are shown; how many there are is said above.
const SHOWN: usize = 200;

/// The counts, and what needs a look.
#[component]
pub(super) fn FoundInList(project: ProjectState, sorted: Memo<Sorted>) -> impl IntoView {
    let w = i18n();
    let counts = move || {
        sorted.with(|sorted| {
            let t = w.t();
            if sorted.named.is_empty() {
                return String::new();
            }
            let of = [
                (sorted.eligible.len(), t.disks.by_list_can_go(sorted.eligible.len())),
                (sorted.undecided.len(), t.disks.by_list_not_sure(sorted.undecided.len())),
            ];
            let of: Vec<String> = of.into_iter().filter(|(n, _)| *n > 0).map(|(_, text)| text).collect();
            let found = t.disks.by_list_found(sorted.named.found.len());
            if of.is_empty() { found } else { format!("{found} · {}", t.list(&of)) }
        })
    };
    let blocked = move || {
        let (t, judge) = (w.t(), project.judge());
        sorted.with(|sorted| {
            project.inventory().with(|all| {
                let line = |row: &u32| {
                    let name = name_or_id(all.disks.name(*row), all.disks.id(*row));
                    (name, why(all, &judge, *row, t))
                };
                let lines = sorted.blocked.iter().take(SHOWN).map(line).collect();
                lines_under(t.disks.by_list_cannot_go(sorted.blocked.len()), lines)
            })
        })
    };
    let ambiguous = move || {
        let t = w.t();
        sorted.with(|sorted| {
            let all = &sorted.named.ambiguous;
            let line = |(name, rows): &(String, Vec<u32>)| (name.clone(), t.disks.by_list_twins(rows.len()));
            lines_under(t.disks.by_list_ambiguous(all.len()), all.iter().take(SHOWN).map(line).collect())
        })
    };
    let missing = move || {
        sorted.with(|sorted| {
            let all = &sorted.named.missing;
            let lines = all.iter().take(SHOWN).map(|text| (text.clone(), String::new())).collect();
            lines_under(w.t().disks.by_list_missing(all.len()), lines)
        })
    };
    view! {
        <p role="status" class="list-found">
            {counts}
        </p>
        {blocked}
        {ambiguous}
        {missing}
    }
}

/// A heading that opens its lines: what it's about, and what is to be said of it.
fn lines_under(label: String, lines: Vec<(String, String)>) -> Option<impl IntoView> {
    let line = |(name, text): (String, String)| {
        view! {
            <li>
                <bdi class="break">{name}</bdi>
                <span class="muted">{text}</span>
            </li>
        }
    };
    (!lines.is_empty()).then(|| {
        view! {
            <Disclosure label=Signal::stored(label)>
                <ul class="list-lines">{lines.into_iter().map(line).collect_view()}</ul>
            </Disclosure>
        }
    })
}
