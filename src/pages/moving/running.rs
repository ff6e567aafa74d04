//! The run: how far it is, each disk, and what can be done about it as a whole; when it's over, its report.

use evs_i18n::Texts;
use evs_i18n::messages::moving::Progress;
use leptos::prelude::*;

use super::lines::Lines;
use super::report::report;
use super::standing::tone;
use crate::components::base::{Button, Meter, MeterPart, Notice, Prose, Tone, announcer};
use crate::components::run_pace::RunTimeLeft;
use crate::components::run_report::SaveReport;
use crate::components::run_steer::{RunSteer, WhyRunWaits};
use crate::route::Route;
use crate::state::app_state::{app_state, i18n, nav};
use crate::state::moving::{MoveCount, MoveRun, MoveStanding};
use crate::state::project::ProjectState;
use crate::state::signed_in::SignedIn;

#[component]
pub(super) fn Running(signed_in: SignedIn, project: ProjectState, run: MoveRun) -> impl IntoView {
    let w = i18n();
    let run = StoredValue::new(run);
    let count = Memo::new(move |_| run.with_value(MoveRun::count));
    let over = Memo::new(move |_| count.get().is_over());
    let announcer = announcer();
    Effect::new(move |_| {
        if over.get() {
            announcer.polite(summary(w.now(), count.get()));
        }
    });
    view! {
        <section class="card">
            <Meter
                label=Signal::derive(move || headline(w.t(), count.get()))
                parts=Signal::derive(move || parts(w.t(), count.get()))
                done=Signal::derive(move || count.get().settled())
                total=Signal::derive(move || count.get().total())
            />
            <RunTimeLeft run=run.with_value(|run| run.run().clone()) />
            <WhyRunWaits run=run.with_value(|run| run.run().clone()) />
            <Lines run=run.get_value() />
        </section>
        <Buttons signed_in=signed_in project=project run=run.get_value() over=over count=count />
    }
}

/// What can be done about the run as a whole.
#[component]
fn Buttons(
    signed_in: SignedIn,
    project: ProjectState,
    run: MoveRun,
    over: Memo<bool>,
    count: Memo<MoveCount>,
) -> impl IntoView {
    let (w, app, nav) = (i18n(), app_state(), nav());
    let run = StoredValue::new(run);
    let retriable = Memo::new(move |_| run.with_value(|run| run.run().retriable()));
    let has_second = Memo::new(move |_| app.beside().is_some());
    let open = Memo::new(move |_| over.get() && retriable.get() > 0);
    let label = move || {
        let n = retriable.get();
        if n == count.get().not_sent { w.t().wizard.go_on_with(n) } else { w.t().wizard.retry(n) }
    };
    let retry = move || {
        (open.get() && has_second.get()).then(|| {
            view! { <Button on_press=move || run.with_value(|run| run.run().retry())>{label}</Button> }
        })
    };
    let gone = move || {
        (open.get() && !has_second.get()).then(|| {
            view! {
                <Notice tone=Tone::Warn>
                    <Prose text=w.say(|t| t.moving.second_gone) />
                </Notice>
            }
        })
    };
    let save = move || {
        over.get().then(|| view! { <SaveReport report=move |()| run.with_value(|run| report(run, w)) /> })
    };
    let close = move || {
        over.get().then(|| {
            let close = move || {
                nav.set_guard(None);
                signed_in.close_moving(project);
                nav.go(Route::Disks);
            };
            view! {
                <Button tone=Tone::Accent on_press=close>
                    {w.say(|t| t.wizard.close_run)}
                </Button>
            }
        })
    };
    view! {
        {gone}
        <div class="action-bar">
            <div class="cluster">
                <RunSteer run=run.with_value(|run| run.run().clone()) />
                {retry}
                {save}
            </div>
            {close}
        </div>
    }
}

fn headline(t: &Texts, count: MoveCount) -> String {
    t.moving.progress(Progress { done: count.moved, total: count.total() })
}

fn parts(t: &Texts, count: MoveCount) -> Vec<MeterPart> {
    let m = &t.moving;
    let z = &t.wizard;
    let part = |standing, count, text: String| MeterPart { tone: tone(standing), count, text };
    let moved = format!("{} {}", m.moved, count.moved);
    vec![
        part(MoveStanding::Moved, count.moved, moved),
        part(MoveStanding::Back, count.back, m.count_back(count.back)),
        part(MoveStanding::NeedsYou, count.needs_you, m.count_needs_you(count.needs_you)),
        part(MoveStanding::NotMoved, count.not_moved, m.count_not_moved(count.not_moved)),
        part(MoveStanding::NotSent, count.not_sent, z.progress_held_back(count.not_sent)),
        MeterPart { tone: Tone::Neutral, count: count.open, text: z.progress_open(count.open) },
    ]
}

/// All of it in one line, to be read out when it's over.
fn summary(t: &Texts, count: MoveCount) -> String {
    let rest = parts(t, MoveCount { moved: 0, ..count }).into_iter().filter(|part| part.count > 0);
    let all: Vec<String> = std::iter::once(headline(t, count)).chain(rest.map(|part| part.text)).collect();
    t.list(&all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use evs_i18n::{Language, fake};

    #[test]
    fn the_summary_says_every_kind_of_outcome_once_and_none_that_there_is_not() {
        let t = fake::texts(Language::English);
        let count = MoveCount { moved: 17, back: 2, needs_you: 1, ..MoveCount::default() };
        assert_eq!(summary(t, count), "17 of 20 moved, 2 back, 1 needs you");
        assert_eq!(summary(t, MoveCount { moved: 20, ..MoveCount::default() }), "20 of 20 moved");
    }
}
