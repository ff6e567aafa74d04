//! The filters that are active, each with a press to take it away.

use evs_domain::text::one_line;
use evs_i18n::Texts;
use evs_i18n::messages::disks::Chip;
use leptos::prelude::*;

use super::focus::{FILTERS, move_to};
use crate::components::base::Button;
use crate::state::app_state::i18n;
use crate::state::project::ProjectState;

/// A row of them; nothing where none is active.
#[component]
pub(super) fn Chips(project: ProjectState) -> impl IntoView {
    let w = i18n();
    let filter = project.filter();
    let any = Memo::new(move |_| filter.query().choices() > 0);
    let clear = move || {
        filter.clear();
        move_to(FILTERS);
    };
    move || {
        any.get().then(|| {
            view! {
                <div class="chips cluster">
                    {chip(filter.status, |t| t.common.status)}
                    {chip(filter.disk_type, |t| t.common.disk_type)} {chip(filter.zone, |t| t.common.zone)}
                    <Button quiet=true on_press=clear>
                        {w.say(|t| t.disks.clear_filters)}
                    </Button>
                </div>
            }
        })
    }
}

fn chip(value: RwSignal<Option<String>>, label: fn(&'static Texts) -> &'static str) -> impl IntoView {
    let w = i18n();
    move || {
        value.get().map(|chosen| {
            let chosen = one_line(&chosen);
            let text = move || w.t().disks.chip(Chip { label: label(w.t()), value: &chosen });
            let named = text.clone();
            let name = move || w.t().disks.remove_filter(&named());
            let take_away = move |_| {
                value.set(None);
                move_to(FILTERS);
            };
            view! {
                <button type="button" class="chip" aria-label=name on:click=take_away>
                    <bdi>{text}</bdi>
                </button>
            }
        })
    }
}
