//! Creating: progress over all and the state of each.

use evs_i18n::messages::wizard;
use leptos::prelude::*;

use super::items::Items;
use super::page::Stage;
use crate::components::base::{Button, Notice, Progress, Tone, announcer};
use crate::state::creating::{Run, can_retry};
use crate::state::words::words;
use crate::state::work::Work;

/// How far the run is, each item, and the way on.
#[component]
pub(super) fn Running(work: Work, run: Run, stage: RwSignal<Stage>) -> impl IntoView {
    let w = words();
    let progress = Memo::new(move |_| run.progress());
    let label = move || {
        let (t, p) = (w.t(), progress.get());
        let done = t.wizard.progress(wizard::Progress { done: p.done, total: p.total() });
        let failed = (p.failed > 0).then(|| t.wizard.progress_failed(p.failed));
        let unknown = (p.unknown > 0).then(|| t.wizard.progress_unknown(p.unknown));
        t.list(&[Some(done), failed, unknown].into_iter().flatten().collect::<Vec<_>>())
    };
    let over = Memo::new(move |_| progress.get().is_over());
    let announcer = announcer();
    Effect::new(move |_| {
        if over.get()
            && let Some(announcer) = announcer
        {
            announcer.polite(label());
        }
    });
    // One transfer, created without trouble, needs no look at a list of one.
    Effect::new(move |_| {
        let p = progress.get();
        if p.total() == 1 && p.done == 1 {
            stage.set(Stage::HandingOver(run));
        }
    });
    let paused = Memo::new(move |_| run.plan.with(|plan| plan.is_paused()));
    let again = Memo::new(move |_| {
        run.plan.with(|plan| plan.items().iter().filter(|(_, step)| can_retry(step)).count())
    });
    let pause = move || {
        (!over.get()).then(|| {
            view! {
                <Button on_press=Callback::new(move |()| run.pause(work, !paused.get_untracked()))>
                    {move || if paused.get() { w.t().wizard.resume } else { w.t().wizard.pause }}
                </Button>
            }
        })
    };
    let retry = move || {
        (over.get() && again.get() > 0).then(|| {
            view! {
                <Button on_press=Callback::new(move |()| run.retry(work))>
                    {move || w.t().wizard.retry_failed(again.get())}
                </Button>
            }
        })
    };
    let none_created =
        Signal::derive(move || (progress.get().done == 0).then(|| w.t().wizard.none_created.to_owned()));
    view! {
        <section class="card">
            <Progress
                done=Signal::derive(move || { let p = progress.get(); p.done + p.failed + p.unknown })
                total=Signal::derive(move || progress.get().total())
                label=Signal::derive(label)
            />
            {move || (paused.get() && !over.get()).then(|| view! {
                <Notice tone=Tone::Warn><p>{move || if work.session.is_over() { w.t().wizard.paused_signed_out } else { w.t().wizard.paused }}</p></Notice>
            })}
            <Items work=work run=run/>
        </section>
        <div class="action-bar">
            <div class="cluster">{pause} {retry}</div>
            {move || over.get().then(|| view! {
                <Button tone=Tone::Accent blocked_by=none_created on_press=Callback::new(move |()| stage.set(Stage::HandingOver(run)))>
                    {w.say(|t| t.wizard.to_hand_over)}
                </Button>
            })}
        </div>
    }
}
