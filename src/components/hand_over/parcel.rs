//! One transfer to hand over.

use evs_domain::transfer::Custody;
use leptos::prelude::*;

use crate::components::base::{Button, CopyButton, Secret, Tone};
use crate::components::disk_name::DiskName;
use crate::state::handing::{Parcel, download, file_name, file_text, key_text, link_of, note, pair_text};
use crate::state::journal::HandOverWay;
use crate::state::words::words;
use crate::state::work::Work;

/// Id and key of one transfer, and how far their hand-over has come.
#[component]
pub fn ParcelCard(work: Work, parcel: Parcel) -> impl IntoView {
    let w = words();
    let id = parcel.transfer;
    let noted = move |way| Callback::new(move |()| note(work, vec![id], way));
    let custody = Memo::new(move |_| work.entry_of(id).map(|entry| entry.custody()));
    let state = move || match custody.get() {
        Some(Custody::HandedOver) => {
            view! { <span class="badge" data-tone="good">{w.say(|t| t.wizard.handed_over_mark)}</span> }
                .into_any()
        }
        Some(Custody::SealedHere) => {
            view! { <span class="badge" data-tone="neutral">{w.say(|t| t.wizard.kept_here)}</span> }
                .into_any()
        }
        _ => ().into_any(),
    };
    let copied = |pick| w.text(pick);
    let failed = w.text(|t| t.common.copy_failed);
    let linked = StoredValue::new(parcel.clone());
    let size = parcel.size_gib;
    view! {
        <article class="card parcel" aria-label=parcel.disk_name.clone()>
            <header class="row">
                <h3><DiskName name=parcel.disk_name.clone() id=parcel.disk/></h3>
                <span class="muted">{move || w.t().common.size(size)}</span>
                {state}
            </header>
            <dl class="kv">
                <dt>{w.say(|t| t.common.transfer_id)}</dt>
                <dd class="cluster">
                    <code class="mono wrap-anywhere">{id.to_string()}</code>
                    <CopyButton
                        get=Callback::new(move |()| id.to_string())
                        label=copied(|t| t.wizard.copy_id)
                        copied_label=copied(|t| t.common.copied)
                        failed_label=failed
                        quiet=true
                    />
                </dd>
                <dt>{w.say(|t| t.common.key)}</dt>
                <dd class="cluster">
                    <Secret
                        get=Callback::new(move |()| key_text(work, id))
                        label=copied(|t| t.common.key)
                        masked_label=copied(|t| t.common.hidden)
                        reveal_label=copied(|t| t.common.reveal)
                        hide_label=copied(|t| t.common.hide)
                        on_revealed=noted(HandOverWay::Revealed)
                    />
                    <CopyButton
                        get=Callback::new(move |()| key_text(work, id))
                        label=copied(|t| t.wizard.copy_key)
                        copied_label=copied(|t| t.wizard.key_copied)
                        failed_label=failed
                        quiet=true
                        on_copied=noted(HandOverWay::CopiedKey)
                    />
                </dd>
            </dl>
            <div class="cluster">
                <CopyButton
                    get=Callback::new(move |()| linked.with_value(|parcel| link_of(work, std::slice::from_ref(parcel))))
                    label=copied(|t| t.wizard.copy_link)
                    copied_label=copied(|t| t.wizard.link_copied)
                    failed_label=failed
                    on_copied=noted(HandOverWay::CopiedLink)
                />
                <CopyButton
                    get=Callback::new(move |()| pair_text(work, id))
                    label=copied(|t| t.wizard.copy_both)
                    copied_label=copied(|t| t.wizard.both_copied)
                    failed_label=failed
                    on_copied=noted(HandOverWay::CopiedBoth)
                />
                <Button on_press=Callback::new(move |()| save(work, &linked.get_value(), w.now().wizard.file_intro))>
                    {w.say(|t| t.wizard.download)}
                </Button>
                {move || (custody.get() != Some(Custody::HandedOver)).then(|| view! {
                    <Button tone=Tone::Neutral quiet=true on_press=noted(HandOverWay::Confirmed)>{w.say(|t| t.wizard.handed_over)}</Button>
                })}
            </div>
        </article>
    }
}

fn save(work: Work, parcel: &Parcel, intro: &str) {
    let parcels = std::slice::from_ref(parcel);
    download(&file_name(parcels), &file_text(work, parcels, intro));
    note(work, vec![parcel.transfer], HandOverWay::Downloaded);
}
