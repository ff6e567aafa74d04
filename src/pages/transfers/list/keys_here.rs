//! Keys that are sealed here and that nobody was given yet: how many, and going on to hand all of them over.

use evs_domain::transfer::Custody;
use leptos::html;
use leptos::prelude::*;

use crate::components::base::{Button, Notice, Prose, Tone};
use crate::components::hand_over::HandOverPanel;
use crate::pages::transfers::facts::Pending;
use crate::pages::transfers::opening::{Why, open};
use crate::state::app_state::i18n;
use crate::state::hand_over::{HandOverItem, ids};
use crate::state::project::ProjectState;

/// How far the hand-over has come.
#[derive(Clone, PartialEq, Eq)]
enum Stand {
    Closed,
    Busy,
    Open(Vec<HandOverItem>),
}

/// The line above the table, and the hand-over once it's open. Nothing where no key waits.
#[component]
pub(super) fn KeysHere(project: ProjectState, all: Memo<Vec<Pending>>) -> impl IntoView {
    let w = i18n();
    let waiting = Memo::new(move |_| {
        let waits = |one: &&Pending| one.custody == Custody::SealedHere && one.obstacle.is_none();
        all.with(|all| all.iter().filter(waits).map(Pending::hand_over_item).collect::<Vec<_>>())
    });
    let stand = RwSignal::new(Stand::Closed);
    let refused = RwSignal::new(None::<Why>);
    let begin = move || {
        let items = waiting.get_untracked();
        stand.set(Stand::Busy);
        refused.set(None);
        project.spawn(async move {
            let opened = open(project, &ids(&items)).await;
            stand.try_set(if opened.is_ok() { Stand::Open(items) } else { Stand::Closed });
            refused.try_set(opened.err());
        });
    };
    let count = Memo::new(move |_| waiting.with(Vec::len));
    let busy = Signal::derive(move || stand.get() == Stand::Busy);
    // Once it's open, it stays so when the last key has left: it can be taken back there.
    let is_open = Memo::new(move |_| matches!(stand.get(), Stand::Open(_)));
    let go_on = move || {
        view! {
            <Button tone=Tone::Accent busy=busy on_press=begin>
                {w.say(|t| t.transfers.go_on_handing_over)}
            </Button>
        }
    };
    let line = move || {
        (count.get() > 0 && !is_open.get()).then(|| {
            view! {
                <Notice tone=Tone::Accent action=go_on>
                    <p>{move || w.t().transfers.keys_waiting(count.get())}</p>
                </Notice>
            }
        })
    };
    let why = move || {
        refused.get().map(|why| {
            view! {
                <Notice tone=Tone::Bad>
                    <Prose text=w.say(why) />
                </Notice>
            }
        })
    };
    let panel = move || {
        let Stand::Open(items) = stand.get() else { return None };
        let heading = NodeRef::<html::H2>::new();
        heading.on_load(|heading| drop(heading.focus()));
        Some(view! {
            <section class="stack">
                <div class="spread">
                    <h2 node_ref=heading tabindex="-1">
                        {w.say(|t| t.wizard.hand_over_title)}
                    </h2>
                    <Button on_press=move || {
                        stand.set(Stand::Closed)
                    }>{w.say(|t| t.transfers.hand_over_hide)}</Button>
                </div>
                <HandOverPanel project=project items=items />
            </section>
        })
    };
    let may_show = project.journal().may_show_keys();
    view! {
        {may_show.then_some(line)}
        {why}
        {panel}
    }
}
