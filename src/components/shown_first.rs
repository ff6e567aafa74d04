//! Long lists of which the first lines are shown until the person asks for the rest. On paper nothing can be asked for: there
//! all lines are. What a line looks like is the pages'.

use evs_domain::bulk::ItemState;
use leptos::leptos_dom::helpers::window_event_listener_untyped;
use leptos::prelude::*;

use super::base::Button;
use crate::state::app_state::i18n;

/// How many lines of a list are shown.
#[derive(Clone, Copy)]
pub struct ShownFirst(RwSignal<usize>);

impl ShownFirst {
    /// So many at first. Belongs to the component that calls it.
    pub fn lines(at_first: usize) -> Self {
        let limit = RwSignal::new(at_first);
        let print = window_event_listener_untyped("beforeprint", move |_| limit.set(usize::MAX));
        on_cleanup(move || print.remove());
        Self(limit)
    }

    /// How many are shown, at most. Tracked.
    pub fn limit(self) -> usize {
        self.0.get()
    }
}

/// Of the items of a run at these places, those that are listed: where there are more than `limit`, what went wrong before what is
/// under way, and finished ones last. Each kind stays in its order.
pub fn trouble_first<I, Done, Failed, Lost>(
    items: &[(I, ItemState<Done, Failed, Lost>)],
    matching: &[usize],
    limit: usize,
) -> Vec<usize> {
    let mut order = matching.to_vec();
    if order.len() > limit {
        order.sort_by_key(|at| match items[*at].1 {
            ItemState::Failed(_) | ItemState::Unknown(_) => 0,
            ItemState::Sending | ItemState::Settling(_) => 1,
            ItemState::Waiting | ItemState::HeldBack => 2,
            ItemState::Done(_) => 3,
        });
        order.truncate(limit);
    }
    order
}

/// The button that shows the rest, with how many that are.
#[component]
pub fn ShowRest(
    shown: ShownFirst,
    /// How many lines the list has in all.
    #[prop(into)]
    total: Signal<usize>,
) -> impl IntoView {
    let w = i18n();
    let rest = Memo::new(move |_| total.get().saturating_sub(shown.limit()));
    move || {
        (rest.get() > 0).then(|| {
            view! {
                <div>
                    <Button on_press=move || {
                        shown.0.set(usize::MAX)
                    }>{move || w.t().common.more(rest.get())}</Button>
                </div>
            }
        })
    }
}
