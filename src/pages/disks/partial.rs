//! Notices about listings other than disks that couldn't be read, and about disks with an unreadable id.

use evs_domain::listing::Listing;
use evs_i18n::Texts;
use leptos::prelude::*;

use crate::components::base::{Button, Notice, Prose, Tone};
use crate::components::failure::explain;
use crate::state::app_state::i18n;
use crate::state::project::ProjectState;

/// The listing's name, as people read it.
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

/// The permission (IAM action) that reading it needs.
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

/// Names the listings that couldn't be read, each with cause, fix and request id.
#[component]
pub(super) fn Partial(project: ProjectState) -> impl IntoView {
    let w = i18n();
    move || {
        let failed: Vec<_> =
            project.failures().get().into_iter().filter(|(listing, _)| *listing != Listing::Disks).collect();
        (!failed.is_empty()).then(|| {
            let lines = move || {
                failed
                    .iter()
                    .map(|(listing, failure)| {
                        let (what, fix) = explain(w.t(), failure, action_of(*listing));
                        let id = failure.request_id().to_owned();
                        view! {
                            <li>
                                <p>
                                    <strong>{name_of(w.t(), *listing)}</strong>
                                    " "
                                    {what}
                                </p>
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
                    action=move || {
                        view! {
                            <Button busy=project.is_reading() on_press=move || project.refresh_soon()>
                                {w.say(|t| t.common.retry)}
                            </Button>
                        }
                    }
                >
                    <Prose text=w.say(|t| t.disks.partial_text) />
                    <ul>{lines}</ul>
                </Notice>
            }
        })
    }
}

/// Says how many disks of the answer are left out because their id can't be read.
#[component]
pub(super) fn Unreadable(project: ProjectState) -> impl IntoView {
    let w = i18n();
    move || {
        let n = project.inventory().with(|inventory| inventory.disks.unreadable()) as usize;
        (n > 0).then(|| {
            view! {
                <Notice tone=Tone::Warn>
                    <p>{move || w.t().disks.unreadable(n)}</p>
                </Notice>
            }
        })
    }
}
