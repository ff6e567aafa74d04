//! Handing over from the page of a transfer: the key is opened when a person asks for it, and not before.

use evs_domain::transfer::Custody;
use leptos::html;
use leptos::prelude::*;

use crate::components::base::{Button, Notice, Prose, Tone};
use crate::components::hand_over::{HandOverPanel, Why, open as open_keys};
use crate::pages::transfers::facts::Pending;
use crate::state::app_state::i18n;
use crate::state::project::ProjectState;

/// How far opening the key has come.
#[derive(Clone, Copy)]
enum Opening {
    Closed,
    Busy,
    Open,
    Refused(Why),
}

impl Opening {
    fn is_open(self) -> bool {
        matches!(self, Self::Open)
    }
}

/// "Hand over…", the buttons beside it, and the panel below them once the key is open.
#[component]
pub fn HandOver(
    project: ProjectState,
    pending: Memo<Pending>,
    /// Set where the key can't be opened: the way out is another one then.
    is_out_of_reach: RwSignal<bool>,
    /// The buttons beside it.
    children: Children,
) -> impl IntoView {
    let w = i18n();
    let id = pending.with_untracked(|pending| pending.id);
    let opening = RwSignal::new(Opening::Closed);
    let open = move || match opening.get_untracked() {
        Opening::Open => opening.set(Opening::Closed),
        _ => {
            opening.set(Opening::Busy);
            project.spawn(async move {
                let opened = open_keys(project, &[id]).await;
                is_out_of_reach.try_set(opened.is_err());
                opening.try_set(opened.map_or_else(Opening::Refused, |()| Opening::Open));
            });
        }
    };
    let custody = Memo::new(move |_| pending.with(|pending| pending.custody));
    let blocked_by = Signal::derive(move || match custody.get() {
        Custody::SealedHere | Custody::HandedOver => None,
        Custody::Lost => Some(w.t().transfers.hand_over_lost.to_owned()),
        Custody::Destroyed => Some(w.t().keys.cannot_hand_over.to_owned()),
        Custody::NotHere => Some(w.t().transfers.hand_over_not_here.to_owned()),
    });
    // The next step while the recipient hasn't got the key.
    let tone = if custody.get_untracked() == Custody::SealedHere { Tone::Accent } else { Tone::Neutral };
    let label = move || {
        if opening.get().is_open() { w.t().transfers.hand_over_hide } else { w.t().transfers.hand_over }
    };
    let busy = Signal::derive(move || matches!(opening.get(), Opening::Busy));
    let below = move || match opening.get() {
        Opening::Closed | Opening::Busy => None,
        Opening::Refused(why) => Some(
            view! {
                <Notice tone=Tone::Bad>
                    <Prose text=w.say(why) />
                </Notice>
            }
            .into_any(),
        ),
        Opening::Open => {
            let heading = NodeRef::<html::H2>::new();
            heading.on_load(|heading| drop(heading.focus()));
            Some(
                view! {
                    <div class="stack">
                        <h2 node_ref=heading tabindex="-1">
                            {w.say(|t| t.wizard.hand_over_title)}
                        </h2>
                        <HandOverPanel
                            project=project
                            items=vec![pending.with_untracked(Pending::hand_over_item)]
                        />
                    </div>
                }
                .into_any(),
            )
        }
    };
    view! {
        <div class="transfers-actions" data-open=move || opening.get().is_open().then_some("")>
            <Button tone=tone blocked_by=blocked_by busy=busy on_press=open>
                {label}
            </Button>
            {children()}
        </div>
        {below}
    }
}
