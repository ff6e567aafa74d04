//! Handing over from the page of a transfer: the key is opened when a person asks for it, and not before.

use evs_domain::transfer::Custody;
use leptos::html;
use leptos::prelude::*;

use crate::components::base::{Button, Notice, Prose, Tone};
use crate::components::hand_over::HandOverPanel;
use crate::pages::transfers::facts::Pending;
use crate::state::app_state::i18n;
use crate::state::project::ProjectState;

/// How far opening the key has come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Opening {
    Closed,
    Busy,
    Open,
    Refused,
}

/// "Hand over…", the buttons beside it, and the panel below them once the key is open.
#[component]
pub fn HandOver(
    project: ProjectState,
    pending: Memo<Pending>,
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
                project.journal().open_keys(&[id]).await;
                // Where no key may be shown, there's the link, and what can be done instead.
                let is_open = project.journal().has_key(id) || !project.journal().may_show_keys();
                opening.try_set(if is_open { Opening::Open } else { Opening::Refused });
            });
        }
    };
    let custody = Memo::new(move |_| pending.with(|pending| pending.custody));
    let blocked_by = Signal::derive(move || match custody.get() {
        Custody::SealedHere | Custody::HandedOver => None,
        Custody::Lost => Some(w.t().transfers.hand_over_lost.to_owned()),
        Custody::NotHere => Some(w.t().transfers.hand_over_not_here.to_owned()),
    });
    // The next step while the recipient hasn't got the key.
    let tone = if custody.get_untracked() == Custody::SealedHere { Tone::Accent } else { Tone::Neutral };
    let label = move || {
        if opening.get() == Opening::Open {
            w.t().transfers.hand_over_hide
        } else {
            w.t().transfers.hand_over
        }
    };
    let busy = Signal::derive(move || opening.get() == Opening::Busy);
    let below = move || match opening.get() {
        Opening::Closed | Opening::Busy => None,
        Opening::Refused => Some(
            view! {
                <Notice tone=Tone::Bad>
                    <Prose text=w.say(|t| t.transfers.key_wont_open) />
                </Notice>
            }
            .into_any(),
        ),
        Opening::Open => {
            let heading = NodeRef::<html::H3>::new();
            heading.on_load(|heading| drop(heading.focus()));
            Some(
                view! {
                    <div class="stack">
                        <h3 node_ref=heading tabindex="-1">
                            {w.say(|t| t.wizard.hand_over_title)}
                        </h3>
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
        <div class="transfers-actions" data-open=move || (opening.get() == Opening::Open).then_some("")>
            <Button tone=tone blocked_by=blocked_by busy=busy on_press=open>
                {label}
            </Button>
            {children()}
        </div>
        {below}
    }
}
