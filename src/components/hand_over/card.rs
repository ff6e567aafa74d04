//! One transfer to hand over.

use evs_domain::transfer::Custody;
use leptos::prelude::*;

use crate::components::base::{Button, CopyButton, MaskedSecret, Prose, Tone};
use crate::components::disk_name::{DiskName, name_or_id};
use crate::state::app_state::i18n;
use crate::state::hand_over::{HandOverItem, download, file_name, file_text, link_of, note, pair_text};
use crate::state::journal::HandOverWay;
use crate::state::project::ProjectState;

/// Id and key of one transfer, and whether they were handed over.
#[component]
pub fn HandOverCard(project: ProjectState, item: HandOverItem) -> impl IntoView {
    let w = i18n();
    let id = item.transfer;
    let noted = move |way| move || note(project, vec![id], way);
    let custody = Memo::new(move |_| project.journal().entry_of(id).map(|entry| entry.custody()));
    let custody_badge = move || match custody.get() {
        Some(Custody::HandedOver) => view! {
            <span class="badge" data-tone="good">
                {w.say(|t| t.wizard.handed_over_mark)}
            </span>
        }
        .into_any(),
        Some(Custody::SealedHere) => view! {
            <span class="badge" data-tone="neutral">
                {w.say(|t| t.wizard.kept_here)}
            </span>
        }
        .into_any(),
        Some(Custody::Lost | Custody::Destroyed | Custody::NotHere) | None => ().into_any(),
    };
    let failed = w.text(|t| t.common.copy_failed);
    let kept = StoredValue::new(item.clone());
    let size = item.disk.size_gib;
    let may_show = project.journal().may_show_keys();
    let key = move || {
        view! {
            <MaskedSecret
                get=move || project.journal().key_text(id)
                label=w.text(|t| t.common.key)
                masked_label=w.text(|t| t.common.hidden)
                reveal_label=w.text(|t| t.common.reveal)
                hide_label=w.text(|t| t.common.hide)
                on_revealed=noted(HandOverWay::Revealed)
            />
            <CopyButton
                get=move || project.journal().key_text(id)
                label=w.text(|t| t.wizard.copy_key)
                copied_label=w.text(|t| t.wizard.key_copied)
                failed_label=failed
                quiet=true
                on_copied=noted(HandOverWay::CopiedKey)
            />
        }
    };
    let with_key = move || {
        view! {
            <CopyButton
                get=move || pair_text(project, id)
                label=w.text(|t| t.wizard.copy_both)
                copied_label=w.text(|t| t.wizard.both_copied)
                failed_label=failed
                on_copied=noted(HandOverWay::CopiedBoth)
            />
            <Button on_press=move || save(
                project,
                &kept.get_value(),
                w.now().wizard.file_intro,
            )>{w.say(|t| t.wizard.download)}</Button>
            {move || {
                (custody.get() != Some(Custody::HandedOver))
                    .then(|| {
                        view! {
                            <Button tone=Tone::Neutral quiet=true on_press=noted(HandOverWay::Confirmed)>
                                {w.say(|t| t.wizard.handed_over)}
                            </Button>
                        }
                    })
            }}
        }
    };
    let no_key = move || view! { <Prose text=w.say(|t| t.guard.key_sealed) class="muted" /> };
    view! {
        <article class="card hand-over-item" aria-label=name_or_id(&item.disk.name, item.disk.id)>
            <header class="row">
                <h3>
                    <DiskName name=item.disk.name.clone() id=item.disk.id />
                </h3>
                <span class="muted">{move || w.t().common.size(size)}</span>
                {custody_badge}
            </header>
            <dl class="kv">
                <dt>{w.say(|t| t.common.transfer_id)}</dt>
                <dd class="cluster">
                    <code class="mono wrap-anywhere">{id.to_string()}</code>
                    <CopyButton
                        get=move || id.to_string()
                        label=w.text(|t| t.wizard.copy_id)
                        copied_label=w.text(|t| t.common.copied)
                        failed_label=failed
                        quiet=true
                    />
                </dd>
                <dt>{w.say(|t| t.common.key)}</dt>
                <dd class="cluster">{may_show.then(key)} {(!may_show).then(no_key)}</dd>
            </dl>
            <div class="cluster">
                <CopyButton
                    get=move || kept.with_value(|item| link_of(project, std::slice::from_ref(item)))
                    label=w.text(|t| t.wizard.copy_link)
                    copied_label=w.text(|t| t.wizard.link_copied)
                    failed_label=failed
                    on_copied=noted(HandOverWay::CopiedLink)
                />
                {may_show.then(with_key)}
            </div>
        </article>
    }
}

fn save(project: ProjectState, item: &HandOverItem, intro: &str) {
    let items = std::slice::from_ref(item);
    download(&file_name(items), &file_text(project, items, intro));
    note(project, vec![item.transfer], HandOverWay::Downloaded);
}
