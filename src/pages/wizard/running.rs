//! Creating: progress over all and the state of each.

use evs_domain::bulk::Hold;
use evs_i18n::messages::wizard;
use leptos::prelude::*;

use super::items::Items;
use super::stage::Stage;
use crate::components::base::{Button, Notice, Progress, Prose, Tone, announcer};
use crate::components::throttled::HeldRun;
use crate::route::Route;
use crate::state::app_state::{i18n, nav};
use crate::state::create::CreateRun;
use crate::state::project::ProjectState;
use crate::state::signed_in::SignedIn;

/// How far the run is, each item, and the way on.
#[component]
pub(super) fn Running(
    signed_in: SignedIn,
    project: ProjectState,
    run: CreateRun,
    stage: RwSignal<Stage>,
) -> impl IntoView {
    let w = i18n();
    let nav = nav();
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
            run.with_value(CreateRun::set_seen);
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
    let held_until = Signal::derive(move || run.with_value(|run| run.run().held_until()));
    let why_it_waits = move || {
        let t = &w.t().wizard;
        match held.get() {
            _ if over.get() => None,
            Some(Hold::SignedOut) => Some(t.paused_signed_out),
            Some(Hold::Throttled) => None,
            None => paused.get().then_some(t.paused),
        }
    };
    let close = move || {
        nav.set_guard(None);
        signed_in.close_creating(project);
        nav.go(Route::Disks);
    };
    // Created ones are handed over; of a run that created nothing there is nothing to do but to leave it.
    let onward = move || {
        let to_hand_over = move || stage.set(Stage::HandingOver(run.get_value()));
        match (over.get(), progress.get().done) {
            (false, _) => ().into_any(),
            (true, 0) => view! {
                <Button tone=Tone::Accent on_press=close>
                    {w.say(|t| t.wizard.close_run)}
                </Button>
            }
            .into_any(),
            (true, _) => view! {
                <Button tone=Tone::Accent on_press=to_hand_over>
                    {w.say(|t| t.wizard.to_hand_over)}
                </Button>
            }
            .into_any(),
        }
    };
    view! {
        <section class="card">
            <Progress
                done=Signal::derive(move || progress.get().settled())
                total=Signal::derive(move || progress.get().total())
                label=Signal::derive(label)
            />
            <HeldRun until=held_until />
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
            <Items project=project run=run.get_value() />
        </section>
        <div class="action-bar">
            <div class="cluster">{pause_button} {retry}</div>
            {onward}
        </div>
    }
}
