//! Creating: progress over all and the state of each.

use evs_domain::bulk::Hold;
use evs_i18n::messages::wizard;
use leptos::prelude::*;

use super::items::Items;
use super::stage::Stage;
use crate::components::base::{Button, Notice, Progress, Prose, Tone, announcer};
use crate::state::app_state::i18n;
use crate::state::create::CreateRun;

/// How far the run is, each item, and the way on.
#[component]
pub(super) fn Running(run: CreateRun, stage: RwSignal<Stage>) -> impl IntoView {
    let w = i18n();
    let run = StoredValue::new(run);
    let progress = Memo::new(move |_| run.with_value(|run| run.run().progress()));
    let label = move || {
        let (t, p) = (w.t(), progress.get());
        let done = t.wizard.progress(wizard::Progress { done: p.done, total: p.total() });
        let failed = (p.failed > 0).then(|| t.wizard.progress_failed(p.failed));
        let held_back = (p.held_back > 0).then(|| t.wizard.progress_held_back(p.held_back));
        let unknown = (p.unknown > 0).then(|| t.wizard.progress_unknown(p.unknown));
        t.list(&[Some(done), failed, held_back, unknown].into_iter().flatten().collect::<Vec<_>>())
    };
    let over = Memo::new(move |_| progress.get().is_over());
    let announcer = announcer();
    Effect::new(move |_| {
        if over.get() {
            announcer.polite(label());
        }
    });
    // One transfer, created without trouble, needs no look at a list of one.
    Effect::new(move |_| {
        let p = progress.get();
        if p.total() == 1 && p.done == 1 {
            stage.set(Stage::HandingOver(run.get_value()));
        }
    });
    let paused = Memo::new(move |_| run.with_value(|run| run.run().is_paused()));
    let held = Memo::new(move |_| run.with_value(|run| run.run().held()));
    let retriable = Memo::new(move |_| run.with_value(|run| run.run().retriable()));
    let pause = move || {
        run.with_value(|run| if paused.get_untracked() { run.run().go_on() } else { run.run().pause() });
    };
    let pause_button = move || {
        (!over.get()).then(|| {
            view! {
                <Button on_press=pause>
                    {move || if paused.get() { w.t().wizard.resume } else { w.t().wizard.pause }}
                </Button>
            }
        })
    };
    let retry = move || {
        (over.get() && retriable.get() > 0).then(|| {
            view! {
                <Button on_press=move || {
                    run.with_value(|run| run.run().retry())
                }>{move || w.t().wizard.retry_failed(retriable.get())}</Button>
            }
        })
    };
    let why_it_waits = move || {
        let t = &w.t().wizard;
        match held.get() {
            _ if over.get() => None,
            Some(Hold::SignedOut) => Some(t.paused_signed_out),
            Some(Hold::Throttled) => Some(t.held_throttled),
            None => paused.get().then_some(t.paused),
        }
    };
    let none_created =
        Signal::derive(move || (progress.get().done == 0).then(|| w.t().wizard.none_created.to_owned()));
    view! {
        <section class="card">
            <Progress
                done=Signal::derive(move || progress.get().settled())
                total=Signal::derive(move || progress.get().total())
                label=Signal::derive(label)
            />
            {move || {
                why_it_waits()
                    .map(|why| {
                        view! {
                            <Notice tone=Tone::Warn>
                                <Prose text=why />
                            </Notice>
                        }
                    })
            }}
            <Items run=run.get_value() />
        </section>
        <div class="action-bar">
            <div class="cluster">{pause_button} {retry}</div>
            {move || {
                over.get()
                    .then(|| {
                        view! {
                            <Button
                                tone=Tone::Accent
                                blocked_by=none_created
                                on_press=move || stage.set(Stage::HandingOver(run.get_value()))
                            >
                                {w.say(|t| t.wizard.to_hand_over)}
                            </Button>
                        }
                    })
            }}
        </div>
    }
}
