//! What narrows and orders the list of pending transfers: searching, a campaign, the order of age.

use evs_domain::text::one_line;
use leptos::prelude::*;

use crate::components::base::{SelectField, SelectOption, TextField};
use crate::pages::transfers::facts::{Pending, campaigns, select};
use crate::state::app_state::i18n;

/// Beyond how many transfers searching helps.
const SEARCHABLE: usize = 10;
/// Beyond how many another order helps.
const SORTABLE: usize = 3;

/// What is chosen. A cheap handle.
#[derive(Clone, Copy)]
pub(super) struct Order {
    search: RwSignal<String>,
    campaign: RwSignal<Option<String>>,
    oldest_first: RwSignal<bool>,
}

impl Order {
    pub(super) fn new() -> Self {
        Self {
            search: RwSignal::new(String::new()),
            campaign: RwSignal::new(None),
            oldest_first: RwSignal::new(false),
        }
    }

    /// What is to be shown, in order; what has waited since before `old_before` comes first. Tracked.
    pub(super) fn apply(self, all: Vec<Pending>, old_before: Option<i64>) -> Vec<Pending> {
        self.campaign.with(|campaign| {
            // One whose last transfer has ended holds nothing back.
            let is_there = |chosen: &&str| campaigns(&all).iter().any(|(campaign, _)| campaign == chosen);
            let campaign = campaign.as_deref().filter(is_there);
            self.search.with(|search| select(all, search, campaign, self.oldest_first.get(), old_before))
        })
    }

    /// Shows all again.
    pub(super) fn clear(self) {
        self.search.set(String::new());
        self.campaign.set(None);
    }
}

/// The fields, as far as there is something to narrow or to order.
#[component]
pub(super) fn ListTools(all: Memo<Vec<Pending>>, order: Order) -> impl IntoView {
    let w = i18n();
    let Order { search, campaign, oldest_first } = order;
    let orders = move || {
        let t = &w.t().transfers;
        vec![SelectOption::new(false, t.newest_first), SelectOption::new(true, t.oldest_first)]
    };
    let count = Memo::new(move |_| all.with(Vec::len));
    let search_field = move || {
        (count.get() > SEARCHABLE).then(|| {
            view! { <TextField label=w.text(|t| t.transfers.filter) value=search kind="search" /> }
        })
    };
    let groups = Memo::new(move |_| all.with(|all| campaigns(all)));
    let any_group = Memo::new(move |_| groups.with(|groups| !groups.is_empty()));
    let campaign_options = move || {
        let one = |(campaign, n): (String, usize)| {
            let label = format!("{} ({n})", one_line(&campaign));
            SelectOption::new(Some(campaign), label)
        };
        let all = SelectOption::new(None, w.t().transfers.any_campaign);
        std::iter::once(all).chain(groups.get().into_iter().map(one)).collect::<Vec<_>>()
    };
    let campaign_field = move || {
        any_group.get().then(|| {
            view! {
                <SelectField
                    label=w.text(|t| t.transfers.campaign)
                    options=campaign_options
                    chosen=move || campaign.get()
                    on_choose=move |chosen| campaign.set(chosen)
                />
            }
        })
    };
    move || {
        (count.get() > SORTABLE).then(|| {
            view! {
                <div class="toolbar transfers-tools">
                    {search_field} {campaign_field}
                    <SelectField
                        label=w.text(|t| t.transfers.order)
                        options=orders
                        chosen=move || oldest_first.get()
                        on_choose=move |oldest| oldest_first.set(oldest)
                    />
                </div>
            }
        })
    }
}
