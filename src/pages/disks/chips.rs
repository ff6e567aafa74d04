//! The filters that are active, each with a press to take it away.

use evs_domain::text::one_line;
use evs_i18n::Texts;
use evs_i18n::messages::disks::Chip;
use leptos::html;
use leptos::prelude::*;
use leptos::web_sys::HtmlElement;
use wasm_bindgen::JsCast;

use crate::components::base::Button;
use crate::state::app_state::i18n;
use crate::state::project::ProjectState;

/// A row of them; nothing where none is active.
#[component]
pub(super) fn Chips(project: ProjectState) -> impl IntoView {
    let w = i18n();
    let filter = project.filter();
    let row = NodeRef::<html::Div>::new();
    let any = Memo::new(move |_| filter.query().choices() > 0);
    let clear = move || {
        filter.clear();
        focus_near(row);
    };
    move || {
        any.get().then(|| {
            view! {
                <div node_ref=row class="chips cluster">
                    {chip(row, filter.status, |t| t.common.status)}
                    {chip(row, filter.disk_type, |t| t.common.disk_type)}
                    {chip(row, filter.zone, |t| t.common.zone)}
                    <Button quiet=true on_press=clear>
                        {w.say(|t| t.disks.clear_filters)}
                    </Button>
                </div>
            }
        })
    }
}

fn chip(
    row: NodeRef<html::Div>,
    value: RwSignal<Option<String>>,
    label: fn(&'static Texts) -> &'static str,
) -> impl IntoView {
    let w = i18n();
    move || {
        value.get().map(|chosen| {
            let chosen = one_line(&chosen);
            let text = move || w.t().disks.chip(Chip { label: label(w.t()), value: &chosen });
            let named = text.clone();
            let name = move || w.t().disks.remove_filter(&named());
            let take_away = move |_| {
                value.set(None);
                focus_near(row);
            };
            view! {
                <button type="button" class="chip" aria-label=name on:click=take_away>
                    <bdi>{text}</bdi>
                </button>
            }
        })
    }
}

/// Moves the focus to what is left of the row, or to the button before it, once the pressed one has gone.
fn focus_near(row: NodeRef<html::Div>) {
    request_animation_frame(move || {
        let left = row.try_get_untracked().flatten().filter(|row| row.is_connected());
        let next = left.and_then(|row| row.query_selector("button").ok().flatten());
        let next = next.or_else(|| document().query_selector(".filter-sheet-button button").ok().flatten());
        if let Some(next) = next.and_then(|next| next.dyn_into::<HtmlElement>().ok()) {
            let _stays = next.focus();
        }
    });
}
