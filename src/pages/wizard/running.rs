//! Creating: progress over all and the state of each.

use evs_domain::bulk::Hold;
use evs_i18n::{Texts, messages::wizard};
use leptos::prelude::*;

use super::items::Items;
use super::run_buttons::RunButtons;
use super::stage::Stage;
use crate::components::base::{Meter, MeterPart, Notice, Prose, Tone, announcer};
use crate::components::throttled::HeldRun;
use crate::state::app_state::i18n;
use crate::state::create::{CreateCount, CreateRun};
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
    let run = StoredValue::new(run);
    let count = Memo::new(move |_| run.with_value(CreateRun::count));
    let over = Memo::new(move |_| count.get().is_over());
    let announcer = announcer();
    Effect::new(move |_| {
        if over.get() {
            run.with_value(CreateRun::set_seen);
            announcer.polite(summary(w.now(), count.get()));
        }
    });
    // One transfer, created without trouble, needs no look at a list of one.
    Effect::new(move |_| {
        let count = count.get();
        if count.total() == 1 && count.with_key == 1 {
            stage.set(Stage::HandingOver(run.get_value()));
        }
    });
    let held_until = Signal::derive(move || run.with_value(|run| run.run().held_until()));
    let why_it_waits = Memo::new(move |_| {
        run.with_value(|run| {
            let run = run.run();
            match run.held() {
                _ if over.get() => run.is_stopped().then_some(Waits::Stopped),
                Some(Hold::SignedOut) => Some(Waits::SignedOut),
                Some(Hold::Throttled) => None,
                None => run.is_paused().then_some(Waits::Paused),
            }
        })
    });
    view! {
        <section class="card">
            <Meter
                label=Signal::derive(move || headline(w.t(), count.get()))
                parts=Signal::derive(move || parts(w.t(), count.get()))
                done=Signal::derive(move || count.get().settled())
                total=Signal::derive(move || count.get().total())
            />
            <HeldRun until=held_until />
            {move || {
                why_it_waits
                    .get()
                    .map(|why| {
                        view! {
                            <Notice tone=Tone::Warn>
                                <Prose text=w.say(why.text()) />
                            </Notice>
                        }
                    })
            }}
            <Items project=project run=run.get_value() />
        </section>
        <RunButtons signed_in=signed_in project=project run=run.get_value() stage=stage count=count />
    }
}

/// Why nothing new is begun.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Waits {
    Paused,
    SignedOut,
    Stopped,
}

impl Waits {
    fn text(self) -> fn(&'static Texts) -> &'static str {
        match self {
            Self::Paused => |t| t.wizard.paused,
            Self::SignedOut => |t| t.wizard.paused_signed_out,
            Self::Stopped => |t| t.wizard.stopped,
        }
    }
}

/// The one line above all: how many transfers exist. Where they're of no use yet, it says so itself.
fn headline(t: &Texts, count: CreateCount) -> String {
    if count.is_over() && count.with_key == 0 && count.key_lost > 0 {
        t.wizard.all_lost(count.key_lost)
    } else {
        t.wizard.progress(wizard::Progress { done: count.created(), total: count.total() })
    }
}

fn parts(t: &Texts, count: CreateCount) -> Vec<MeterPart> {
    let t = &t.wizard;
    let part = |tone, count, text: String| MeterPart { tone, count, text };
    vec![
        part(Tone::Good, count.with_key, t.progress_with_key(count.with_key)),
        part(Tone::Warn, count.key_lost, t.progress_lost(count.key_lost)),
        part(Tone::Bad, count.not_created, t.progress_not_created(count.not_created)),
        part(Tone::Warn, count.unknown, t.progress_unknown(count.unknown)),
        part(Tone::Accent, count.not_sent, t.progress_held_back(count.not_sent)),
        part(Tone::Neutral, count.open, t.progress_open(count.open)),
    ]
}

/// All of it in one line, to be read out.
fn summary(t: &Texts, count: CreateCount) -> String {
    let parts = parts(t, count).into_iter().filter(|part| part.count > 0 && part.tone != Tone::Good);
    let all: Vec<String> = std::iter::once(headline(t, count)).chain(parts.map(|part| part.text)).collect();
    t.list(&all)
}
