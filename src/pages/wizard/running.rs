//! Creating: progress over all and the state of each.

use evs_i18n::{Texts, messages::wizard};
use leptos::prelude::*;

use super::items::Items;
use super::run_buttons::RunButtons;
use super::stage::Stage;
use crate::components::base::{Meter, MeterPart, Tone, announcer};
use crate::components::run_pace::RunTimeLeft;
use crate::components::run_steer::WhyRunWaits;
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
            <Items project=project run=run.get_value() />
        </section>
        <RunButtons signed_in=signed_in project=project run=run.get_value() stage=stage count=count />
    }
}

/// The one line above all: how many transfers exist. Where they're of no use yet, it says so itself.
fn headline(t: &Texts, count: CreateCount) -> String {
    let t = &t.wizard;
    let (created, total) = (count.created(), count.total());
    match count {
        _ if count.is_over() && count.with_key == 0 && created > 0 => t.all_lost(count.key_lost),
        // They exist, if without their keys.
        _ if created == 0 && count.anew > 0 => t.progress_anew(count.anew),
        // Of what is unknown it can't be said that it wasn't created.
        _ if count.is_over() && created == 0 && count.unknown > 0 => t.progress_unknown(count.unknown),
        _ if count.is_over() && created == 0 && total > 1 => t.none_created(total),
        _ if count.is_over() && created == 0 && count.not_sent > 0 => t.item_held_back.to_owned(),
        _ if count.is_over() && created == 0 => t.item_failed.to_owned(),
        _ => t.progress(wizard::Progress { done: created, total }),
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
        part(Tone::Accent, count.anew, t.progress_anew(count.anew)),
        part(Tone::Neutral, count.open - count.anew, t.progress_open(count.open - count.anew)),
    ]
}

/// All of it in one line, to be read out when it's over.
fn summary(t: &Texts, count: CreateCount) -> String {
    // What the first line says isn't said again.
    let mut rest = CreateCount { with_key: 0, ..count };
    match count {
        _ if count.total() == 1 => rest = CreateCount::default(),
        _ if count.with_key > 0 => (),
        _ if count.key_lost > 0 => rest.key_lost = 0,
        _ if count.unknown > 0 => rest.unknown = 0,
        _ if count.not_created == count.total() => rest.not_created = 0,
        _ => (),
    }
    let parts = parts(t, rest).into_iter().filter(|part| part.count > 0);
    let all: Vec<String> = std::iter::once(headline(t, count)).chain(parts.map(|part| part.text)).collect();
    t.list(&all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use evs_i18n::{Language, fake};

    /// Every way in which a run of a few can end.
    fn endings() -> impl Iterator<Item = CreateCount> {
        (0..3_usize.pow(5)).map(|n| {
            let of = |place: u32| n / 3_usize.pow(place) % 3;
            CreateCount {
                with_key: of(0),
                key_lost: of(1),
                not_created: of(2),
                unknown: of(3),
                not_sent: of(4),
                ..CreateCount::default()
            }
        })
    }

    #[test]
    fn nothing_is_said_to_be_created_zero_times_and_what_is_unknown_is_never_said_not_to_be() {
        for count in endings().filter(|count| count.total() > 0) {
            for language in Language::ALL {
                let t = fake::texts(language);
                let (first, all) = (headline(t, count), summary(t, count));
                let mut numbers = all.split(|sign: char| !sign.is_ascii_digit());
                assert!(numbers.all(|number| number != "0"), "{language:?} {count:?}: {all}");
                if count.created() == 0 && count.unknown > 0 {
                    assert_ne!(first, t.wizard.none_created(count.total()), "{language:?} {count:?}");
                }
                if count.with_key == 0 && count.key_lost > 0 {
                    assert_eq!(first, t.wizard.all_lost(count.key_lost), "{language:?} {count:?}");
                }
            }
        }
    }

    #[test]
    fn a_run_that_is_over_is_told_in_words_that_agree() {
        let told = |count| summary(fake::texts(Language::English), count);
        let none = CreateCount::default();
        for (count, expected) in [
            (CreateCount { with_key: 4, ..none }, "4 of 4 created"),
            (CreateCount { with_key: 3, key_lost: 1, ..none }, "4 of 4 created, 1 with its key lost"),
            (CreateCount { key_lost: 4, ..none }, "4 created, but their keys are lost"),
            (CreateCount { key_lost: 1, ..none }, "1 created, but its key is lost"),
            (
                CreateCount { key_lost: 1, not_created: 3, ..none },
                "1 created, but its key is lost, 3 not created",
            ),
            (CreateCount { not_created: 4, ..none }, "None of 4 created"),
            (CreateCount { not_created: 1, ..none }, "Not created"),
            (CreateCount { not_sent: 1, ..none }, "Not sent"),
            (CreateCount { unknown: 1, ..none }, "1 unknown"),
            (CreateCount { unknown: 2, not_created: 2, ..none }, "2 unknown, 2 not created"),
            (
                CreateCount { with_key: 1, not_created: 1, not_sent: 2, ..none },
                "1 of 4 created, 1 not created, 2 not sent",
            ),
        ] {
            assert_eq!(told(count), expected, "{count:?}");
        }
    }

    #[test]
    fn what_is_created_anew_is_never_counted_as_not_created() {
        let count = CreateCount { open: 3, anew: 3, key_lost: 0, ..CreateCount::default() };
        assert_eq!(headline(fake::texts(Language::English), count), "3 to be created anew");
        let count = CreateCount { with_key: 1, open: 2, anew: 2, ..CreateCount::default() };
        assert_eq!(headline(fake::texts(Language::English), count), "1 of 3 created");
    }
}
