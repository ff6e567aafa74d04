//! What the second look found: disks that are fine, disks that can't go any more, and disks of which something couldn't be
//! checked. The person decides about the last two.

use evs_domain::inventory::Inventory;
use evs_domain::verdict::{Proof, Verdict};
use evs_i18n::unchecked;
use leptos::prelude::*;

use super::draft::{Chosen, Draft};
use super::page::Stage;
use crate::components::base::{Button, Notice, Tone};
use crate::components::disk_name::DiskName;
use crate::components::reasons::{Findings, Reasons};
use crate::state::creating::{Item, Run};
use crate::state::words::words;

/// The chosen disks, sorted by what the second look found.
#[derive(Clone)]
pub(super) struct Checked {
    /// Fine.
    pub(super) ready: Vec<Item>,
    /// Something couldn't be checked; the proofs say "despite" already, and are used only if the person says so too.
    undecided: Vec<Item>,
    /// Can't go any more, and why.
    blocked: Vec<(Chosen, Findings)>,
}

impl Checked {
    /// Judges the chosen disks by what was just read. Disks that are gone count as unchosen.
    pub(super) fn of(draft: Draft, inventory: &Inventory) -> Self {
        let judge = draft.work.judge();
        let mut checked = Self { ready: Vec::new(), undecided: Vec::new(), blocked: Vec::new() };
        for (at, chosen) in draft.chosen.get().into_iter().enumerate() {
            let (Some(row), (_, Ok(name))) = (inventory.disks.row(chosen.disk), draft.name(&chosen, at + 1))
            else {
                continue;
            };
            let item = |proof: Proof| Item {
                proof,
                name,
                disk_name: chosen.name.clone(),
                size_gib: chosen.size_gib,
                disk_type: chosen.disk_type.clone(),
                zone: chosen.zone.clone(),
            };
            match inventory.verdict(row, &judge) {
                Verdict::Eligible(proof) => checked.ready.push(item(proof)),
                Verdict::Undecided(open) => checked.undecided.push(item(open.despite())),
                Verdict::Blocked(_) => checked.blocked.push((chosen, Findings::of(inventory, row, &judge))),
            }
        }
        checked
    }

    /// Whether there is nothing to decide.
    pub(super) fn is_clear(&self) -> bool {
        self.undecided.is_empty() && self.blocked.is_empty() && !self.ready.is_empty()
    }
}

/// Shows what has to be decided.
#[component]
pub(super) fn CheckedPanel(draft: Draft, stage: RwSignal<Stage>, checked: Checked) -> impl IntoView {
    let w = words();
    let work = draft.work;
    let Checked { ready, undecided, blocked } = checked;
    let (count_ready, count_open, count_blocked) = (ready.len(), undecided.len(), blocked.len());
    let ready = StoredValue::new(ready);
    let open = StoredValue::new(undecided.clone());
    let begin = move |items: Vec<Item>| stage.set(Stage::Running(Run::begin(work, items)));
    let without = Callback::new(move |()| begin(ready.get_value()));
    let despite = Callback::new(move |()| {
        let mut items = ready.get_value();
        items.extend(open.get_value());
        begin(items);
    });
    view! {
        {(count_blocked > 0).then(|| view! {
            <section class="card">
                <Notice tone=Tone::Warn title=w.text(|t| t.wizard.changed_title)><p>{w.say(|t| t.wizard.changed_text)}</p></Notice>
                {blocked.into_iter().map(|(chosen, findings)| view! {
                    <article class="stack">
                        <h3><DiskName name=chosen.name id=chosen.disk/></h3>
                        <Reasons findings=findings rules=work.rules()/>
                    </article>
                }).collect_view()}
            </section>
        })}
        {(count_open > 0).then(|| view! {
            <section class="card">
                <Notice tone=Tone::Warn title=w.text(|t| t.wizard.undecided_title)><p>{w.say(|t| t.wizard.undecided_text)}</p></Notice>
                <ul class="stack">{undecided.into_iter().map(|item| {
                    let checks = item.proof.despite();
                    let what = move || w.t().list(&checks.iter().map(|check| unchecked(w.t(), check)).collect::<Vec<_>>());
                    view! { <li><DiskName name=item.disk_name id=item.proof.disk()/> <span class="muted">" " {what}</span></li> }
                }).collect_view()}</ul>
            </section>
        })}
        <div class="action-bar">
            <Button on_press=Callback::new(move |()| stage.set(Stage::Naming))>{w.say(|t| t.common.back)}</Button>
            <div class="cluster">
                {(count_ready > 0).then(|| view! {
                    <Button tone=if count_open == 0 { Tone::Accent } else { Tone::Neutral } on_press=without>
                        {move || w.t().wizard.go_on_without(count_blocked + count_open)}
                    </Button>
                })}
                {(count_open > 0).then(|| view! {
                    <Button tone=Tone::Accent on_press=despite>
                        {move || w.t().wizard.despite(count_ready + count_open)}
                    </Button>
                })}
            </div>
        </div>
    }
}
