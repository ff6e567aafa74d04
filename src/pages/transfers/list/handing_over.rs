//! Handing over from the list: of all whose keys wait here, or of what is selected. One at a time is open.

use leptos::html;
use leptos::prelude::*;

use crate::components::base::{Button, Notice, Prose, Tone};
use crate::components::hand_over::{HandOverPanel, Why, open};
use crate::state::app_state::i18n;
use crate::state::hand_over::{HandOverItem, ids};
use crate::state::project::ProjectState;

/// How far it has come.
#[derive(Clone, PartialEq, Eq)]
enum Stand {
    Closed,
    Busy,
    Open(Vec<HandOverItem>),
}

/// The hand-over. A cheap handle.
#[derive(Clone, Copy)]
pub(super) struct HandingOver {
    project: ProjectState,
    stand: RwSignal<Stand>,
    refused: RwSignal<Option<Why>>,
}

impl HandingOver {
    pub(super) fn of(project: ProjectState) -> Self {
        Self { project, stand: RwSignal::new(Stand::Closed), refused: RwSignal::new(None) }
    }

    /// Opens the keys of these, and then the hand-over.
    pub(super) fn begin(self, items: Vec<HandOverItem>) {
        self.stand.set(Stand::Busy);
        self.refused.set(None);
        self.project.spawn(async move {
            let opened = open(self.project, &ids(&items)).await;
            self.stand.try_set(if opened.is_ok() { Stand::Open(items) } else { Stand::Closed });
            self.refused.try_set(opened.err());
        });
    }

    /// Whether keys are being opened. Tracked.
    pub(super) fn is_busy(self) -> bool {
        self.stand.with(|stand| *stand == Stand::Busy)
    }

    /// Whether it's to be seen. Once it's open, it stays so when the last key has left: it can be taken back there. Tracked.
    pub(super) fn is_open(self) -> bool {
        self.stand.with(|stand| matches!(stand, Stand::Open(_)))
    }
}

/// The hand-over while it's open, or why it couldn't be opened.
#[component]
pub(super) fn HandOverHere(handing_over: HandingOver) -> impl IntoView {
    let w = i18n();
    let why = move || {
        handing_over.refused.get().map(|why| {
            view! {
                <Notice tone=Tone::Bad>
                    <Prose text=w.say(why) />
                </Notice>
            }
        })
    };
    let panel = move || {
        let Stand::Open(items) = handing_over.stand.get() else { return None };
        let heading = NodeRef::<html::H2>::new();
        heading.on_load(|heading| drop(heading.focus()));
        Some(view! {
            <section class="stack">
                <div class="spread">
                    <h2 node_ref=heading tabindex="-1">
                        {w.say(|t| t.wizard.hand_over_title)}
                    </h2>
                    <Button on_press=move || {
                        handing_over.stand.set(Stand::Closed)
                    }>{w.say(|t| t.transfers.hand_over_hide)}</Button>
                </div>
                <HandOverPanel project=handing_over.project items=items />
            </section>
        })
    };
    view! {
        {why}
        {panel}
    }
}
