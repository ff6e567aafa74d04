//! What a sender says of a disk, marked as what it is: a claim. The cloud shows a transfer to its sender only.

use evs_domain::disks::ClaimedDisk;
use evs_domain::handover::Offer;
use evs_domain::text::{claim, claim_in_sentence};
use evs_i18n::Texts;
use leptos::prelude::*;

use crate::components::base::Prose;
use crate::components::claimed::{Claimed, quoted};
use crate::state::accept::{AcceptForm, Line};
use crate::state::app_state::i18n;

/// The offers, as far as something was said of them.
#[component]
pub(super) fn Offered(form: AcceptForm) -> impl IntoView {
    let w = i18n();
    let offers = Memo::new(move |_| {
        form.lines()
            .iter()
            .filter(|line| line.transfer().is_some())
            .map(|line| line.claim().map(|(offer, _)| offer))
            .collect::<Vec<_>>()
    });
    let claim = Signal::derive(move || {
        let anything = offers.with(|offers| offers.iter().flatten().any(is_told));
        if anything { w.t().accept.offered_claim } else { w.t().accept.offered_nothing }
    });
    move || {
        let offers = offers.get();
        (!offers.is_empty()).then(|| {
            let list = match &offers[..] {
                [one] => one.as_ref().filter(|offer| is_told(offer)).map(|offer| facts(offer).into_any()),
                many => {
                    let one = |offer: &Option<Offer>| {
                        offer.as_ref().map(|offer| view! { <li>{summary(offer)}</li> })
                    };
                    Some(
                        view! {
                            <ul class="stack" data-gap="small">
                                {many.iter().map(one).collect_view()}
                            </ul>
                        }
                        .into_any(),
                    )
                }
            };
            view! {
                <section class="card">
                    <h2>{w.say(|t| t.accept.offered)}</h2>
                    {list}
                    <Prose text=claim class="muted" />
                </section>
            }
        })
    }
}

/// Whether anything but the id is known of it.
pub(super) fn is_told(offer: &Offer) -> bool {
    let ClaimedDisk { id, name, size_gib, disk_type, .. } = &offer.disk;
    !name.trim().is_empty() || *size_gib > 0 || !disk_type.is_empty() || id.is_some()
}

fn facts(offer: &Offer) -> impl IntoView + use<> {
    let w = i18n();
    let id = offer.disk.id.map(|disk| {
        view! {
            <p class="muted accept-id">
                {w.say(|t| t.common.disk_id)} " " <span class="mono">{disk.to_string()}</span>
            </p>
        }
    });
    view! {
        <div class="accept-what">
            <div>{summary(offer)}</div>
            {id}
        </div>
    }
}

/// Name, size, type and zone.
fn summary(offer: &Offer) -> impl IntoView + use<> {
    let w = i18n();
    let unnamed = offer.clone();
    let name = claim(&offer.disk.name);
    let name = if name.is_empty() {
        view! { <strong>{move || name_of(w.t(), &unnamed)}</strong> }.into_any()
    } else {
        view! { <Claimed text=name /> }.into_any()
    };
    let size_gib = offer.disk.size_gib;
    let size = (size_gib > 0).then(|| {
        view! {
            " · "
            {move || w.t().common.size(size_gib)}
        }
    });
    let of_disk = [&offer.disk.disk_type, &offer.disk.zone].map(|part| claim_in_sentence(part));
    let of_disk = of_disk.into_iter().filter(|part| !part.is_empty());
    let of_disk = of_disk
        .map(|part| {
            view! {
                " · "
                {quoted(part)}
            }
        })
        .collect_view();
    view! {
        {name}
        <span class="muted">{size} {of_disk}</span>
    }
}

/// How the disk on offer is called in a sentence, between quotation marks: by its name, else by its id, else by the
/// transfer's.
pub(super) fn name_of(t: &Texts, offer: &Offer) -> String {
    let name = claim_in_sentence(&offer.disk.name);
    if !name.is_empty() {
        return name;
    }
    match offer.disk.id {
        Some(disk) => t.transfers.disk_unknown(&disk.to_string()),
        None => format!("{} {}", t.transfers.detail_title, offer.transfer),
    }
}

/// How the disk of a line is called. Tracked.
pub(super) fn name_of_line(t: &Texts, line: &Line) -> String {
    match (line.claim(), line.transfer()) {
        (Some((offer, _)), _) => name_of(t, &offer),
        (None, Some(transfer)) => name_of(t, &Offer::bare(transfer)),
        (None, None) => t.transfers.detail_title.to_owned(),
    }
}
