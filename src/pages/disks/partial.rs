//! What couldn't be read besides the disks, and what follows from that.

use evs_domain::listing::Listing;
use evs_i18n::Texts;
use leptos::prelude::*;

use crate::components::base::{Button, Notice, Tone};
use crate::components::failure::sentences;
use crate::state::words::words;
use crate::state::work::Work;

/// The listing's name for people.
fn name_of(t: &'static Texts, listing: Listing) -> &'static str {
    let d = &t.disks;
    match listing {
        Listing::Disks => d.listing_disks,
        Listing::Transfers => d.listing_transfers,
        Listing::Snapshots => d.listing_snapshots,
        Listing::StandardSnapshots => d.listing_standard_snapshots,
        Listing::Backups => d.listing_backups,
        Listing::Vaults => d.listing_vaults,
        Listing::Policies => d.listing_policies,
    }
}

/// The permission that reading it needs.
fn action_of(listing: Listing) -> &'static str {
    match listing {
        Listing::Disks => "evs:volumes:list",
        Listing::Transfers => "evs:transfers:list",
        Listing::Snapshots | Listing::StandardSnapshots => "evs:snapshots:list",
        Listing::Backups => "cbr:backups:list",
        Listing::Vaults => "cbr:vaults:list",
        Listing::Policies => "cbr:policies:list",
    }
}

/// Lists what couldn't be read, and why.
#[component]
pub(super) fn Partial(work: Work) -> impl IntoView {
    let w = words();
    move || {
        let failed: Vec<_> =
            work.trouble.get().into_iter().filter(|(listing, _)| *listing != Listing::Disks).collect();
        (!failed.is_empty()).then(|| {
            let lines = move || {
                failed
                    .iter()
                    .map(|(listing, failure)| {
                        let (what, fix) = sentences(w.t(), failure, action_of(*listing));
                        let id = failure.request_id().to_owned();
                        view! {
                            <li>
                                <p><strong>{name_of(w.t(), *listing)}</strong> " " {what}</p>
                                <p class="muted">{fix} " " <span class="mono">{id}</span></p>
                            </li>
                        }
                    })
                    .collect_view()
            };
            view! {
                <Notice
                    tone=Tone::Warn
                    title=w.text(|t| t.disks.partial_title)
                    action=move || view! { <Button busy=work.reading on_press=Callback::new(move |()| work.refresh_soon())>{w.say(|t| t.common.retry)}</Button> }
                >
                    <p>{w.say(|t| t.disks.partial_text)}</p>
                    <ul>{lines}</ul>
                </Notice>
            }
        })
    }
}

/// Says how many disks of the answer are left out because their id can't be read.
#[component]
pub(super) fn Unreadable(work: Work) -> impl IntoView {
    let w = words();
    move || {
        let n = work.inventory.with(|inventory| inventory.disks.unreadable()) as usize;
        (n > 0).then(|| {
            view! {
                <Notice tone=Tone::Warn><p>{move || w.t().disks.unreadable(n)}</p></Notice>
            }
        })
    }
}
