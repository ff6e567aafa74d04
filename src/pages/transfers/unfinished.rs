//! What a crash left over: creates whose outcome is being looked up, and the transfers whose keys went down with them.

use evs_domain::transfer::Custody;
use leptos::prelude::*;

use super::facts::Pending;
use crate::components::base::{Button, Notice, Prose, Tone};
use crate::state::app_state::i18n;
use crate::state::journal::Entry;
use crate::state::project::ProjectState;

/// Creates that didn't finish last time: said while they're looked up, and once more when that is over.
#[component]
pub fn Unfinished(project: ProjectState) -> impl IntoView {
    let w = i18n();
    let count = Memo::new(move |_| {
        let journal = project.journal();
        // Of a run that was cut short all is told together.
        let is_alone = |entry: &&Entry| journal.is_unfinished(entry) && !journal.is_of_kept_run(entry);
        project.entries().with(|all| all.iter().filter(is_alone).count())
    });
    let seen = RwSignal::new(false);
    Effect::new(move |_| {
        if count.get() > 0 {
            seen.set(true);
        }
    });
    let look = move || project.spawn(project.conclude());
    move || match count.get() {
        0 if seen.get() => Some(
            view! {
                <Notice tone=Tone::Good>
                    <Prose text=w.say(|t| t.transfers.unfinished_now) />
                </Notice>
            }
            .into_any(),
        ),
        0 => None,
        n => {
            let action =
                move || view! { <Button on_press=look>{w.say(|t| t.transfers.retry_unclear)}</Button> };
            let text = move || w.t().transfers.unfinished(n);
            Some(
                view! {
                    <Notice tone=Tone::Warn title=w.text(|t| t.wizard.recovered_title) action=action>
                        <p>{text}</p>
                    </Notice>
                }
                .into_any(),
            )
        }
    }
}

/// Transfers that nobody can accept, because their keys are lost.
#[component]
pub fn LostKeys(#[prop(into)] all: Signal<Vec<Pending>>) -> impl IntoView {
    let w = i18n();
    let count =
        Memo::new(move |_| all.with(|all| all.iter().filter(|one| one.custody == Custody::Lost).count()));
    move || {
        let n = count.get();
        (n > 0).then(|| {
            let title = Signal::derive(move || w.t().transfers.lost_title(n));
            view! {
                <Notice tone=Tone::Warn stands=true title=title>
                    <Prose text=w.say(|t| t.transfers.lost_text) />
                </Notice>
            }
        })
    }
}
