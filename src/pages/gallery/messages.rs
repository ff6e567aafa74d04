//! Messages in the page, and progress: each tone, with and without a title, with and without something to do.

use evs_i18n::messages::transfers::CancelProgress;
use leptos::prelude::*;

use crate::components::base::{
    Button, Disclosure, LateNotice, Meter, MeterPart, Notice, Progress, Prose, Tone,
};
use crate::state::app_state::i18n;
use crate::state::i18n::I18n;

use super::badges::TONES;

pub(super) fn show() -> AnyView {
    let w = i18n();
    let action = move || view! { <Button>{w.say(|t| t.common.retry)}</Button> };
    let plain = |tone: Tone| {
        view! {
            <Notice tone>
                <Prose text=w.say(|t| t.disks.partial_text) />
            </Notice>
        }
    };
    let whole = |tone: Tone| {
        view! {
            <Notice tone title=w.text(|t| t.disks.partial_title) action=action>
                <Prose text=w.say(|t| t.disks.partial_text) />
            </Notice>
        }
    };
    view! {
        {TONES.map(plain).collect_view()}
        {TONES.map(whole).collect_view()}
        <LateNotice
            tone=Tone::Warn
            title=w.text(|t| t.disks.partial_title)
            more=w.text(|t| t.common.details)
            action=action
        >
            <Prose text=w.say(|t| t.disks.partial_text) />
        </LateNotice>
        {[0_usize, 7, 60].map(|done| bar(w, done)).collect_view()}
        {meter(w)}
        <Disclosure label=w.text(|t| t.sign_in.other_ways)>
            <Prose text=w.say(|t| t.sign_in.help_federated_text) />
        </Disclosure>
    }
    .into_any()
}

fn bar(w: I18n, done: usize) -> impl IntoView {
    view! {
        <Progress
            done
            total=60_usize
            label=Signal::derive(move || w.t().transfers.cancel_progress(CancelProgress { done, total: 60 }))
        />
    }
}

fn meter(w: I18n) -> impl IntoView {
    let part = |tone, count, text: &str| MeterPart { tone, count, text: text.to_owned() };
    let parts = Signal::derive(move || {
        let t = &w.t().wizard;
        vec![
            part(Tone::Good, 41, t.item_created),
            part(Tone::Warn, 2, t.item_key_lost),
            part(Tone::Bad, 3, t.item_failed),
            part(Tone::Neutral, 14, t.item_waiting),
        ]
    });
    let label =
        Signal::derive(move || w.t().transfers.cancel_progress(CancelProgress { done: 46, total: 60 }));
    view! { <Meter label parts done=46_usize total=60_usize /> }
}
