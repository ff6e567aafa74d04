//! What the person has to decide after the re-check: about disks that can't go any more, and about disks of which something
//! couldn't be checked.

use evs_i18n::unchecked;
use leptos::prelude::*;

use super::checked::Checked;
use super::draft::Draft;
use super::stage::Stage;
use crate::components::base::{Button, Notice, Prose, Tone};
use crate::components::disk_name::DiskName;
use crate::components::reasons::Reasons;
use crate::state::app_state::i18n;
use crate::state::create::CreateItem;

/// Shows what has to be decided.
#[component]
pub(super) fn Deciding(draft: Draft, stage: RwSignal<Stage>, checked: Checked) -> impl IntoView {
    let w = i18n();
    let project = draft.project;
    let Checked { ready, undecided, blocked } = checked;
    let (count_ready, count_open, count_blocked) = (ready.len(), undecided.len(), blocked.len());
    let ready = StoredValue::new(ready);
    let open = StoredValue::new(undecided.clone());
    let begin = move |items: Vec<CreateItem>| stage.set(Stage::Running(draft.create(items)));
    let without = move || begin(ready.get_value());
    let despite = move || {
        let mut items = ready.get_value();
        items.extend(open.get_value());
        begin(items);
    };
    view! {
        {(count_blocked > 0)
            .then(|| {
                view! {
                    <section class="card">
                        <Notice tone=Tone::Warn title=w.text(|t| t.wizard.changed_title)>
                            <Prose text=w.say(|t| t.wizard.changed_text) />
                        </Notice>
                        {blocked
                            .into_iter()
                            .map(|(chosen, findings)| {
                                view! {
                                    <article class="stack">
                                        <h2>
                                            <DiskName name=chosen.disk.name id=chosen.disk.id />
                                        </h2>
                                        <Reasons findings=findings rules=project.rules() />
                                    </article>
                                }
                            })
                            .collect_view()}
                    </section>
                }
            })}
        {(count_open > 0)
            .then(|| {
                view! {
                    <section class="card">
                        <Notice tone=Tone::Warn title=w.text(|t| t.wizard.undecided_title)>
                            <Prose text=w.say(|t| t.wizard.undecided_text) />
                        </Notice>
                        <ul class="stack">
                            {undecided
                                .into_iter()
                                .map(|item| {
                                    let checks = item.despite;
                                    let what = move || {
                                        w.t()
                                            .list(
                                                &checks
                                                    .iter()
                                                    .map(|check| unchecked(w.t(), check))
                                                    .collect::<Vec<_>>(),
                                            )
                                    };
                                    view! {
                                        <li>
                                            <DiskName name=item.disk.name id=item.disk.id />
                                            <span class="muted">" " {what}</span>
                                        </li>
                                    }
                                })
                                .collect_view()}
                        </ul>
                    </section>
                }
            })}
        <div class="action-bar">
            <Button on_press=move || stage.set(Stage::Naming)>{w.say(|t| t.common.back)}</Button>
            <div class="cluster">
                {(count_ready > 0)
                    .then(|| {
                        view! {
                            <Button
                                tone=if count_open == 0 { Tone::Accent } else { Tone::Neutral }
                                on_press=without
                            >
                                {move || w.t().wizard.go_on_without(count_blocked + count_open)}
                            </Button>
                        }
                    })}
                {(count_open > 0)
                    .then(|| {
                        view! {
                            <Button tone=Tone::Accent on_press=despite>
                                {move || w.t().wizard.despite(count_ready + count_open)}
                            </Button>
                        }
                    })}
            </div>
        </div>
    }
}
