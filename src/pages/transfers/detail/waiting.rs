//! A pending transfer closely: its key, what can be done with it, all facts.

use evs_api::policies::Role;
use evs_domain::transfer::Custody;
use evs_i18n::Texts;
use leptos::prelude::*;

use super::actions::Actions;
use super::parts::{DiskCard, RecordLines};
use crate::components::base::{Notice, Prose, Time, Tone};
use crate::components::commands::{Asked, OtherClients};
use crate::components::custody::{CustodyBadge, custody_texts};
use crate::components::hand_over::KeepingNote;
use crate::pages::transfers::badges::obstacle_texts;
use crate::pages::transfers::facts::Pending;
use crate::pages::transfers::list::foreign;
use crate::pages::transfers::moments::{Age, days_waited, old_before, page_time};
use crate::pages::transfers::naming::Id;
use crate::pages::transfers::told::ToldNote;
use crate::state::app_state::i18n;
use crate::state::cancel::CancelItem;
use crate::state::project::ProjectState;
use crate::state::signed_in::SignedIn;

/// A transfer that waits for its recipient.
#[component]
pub fn WaitingTransfer(
    signed_in: SignedIn,
    project: ProjectState,
    pending: Memo<Pending>,
    /// Whether a cancel is under way.
    canceling: Signal<bool>,
    /// Filled with what the person wants to cancel.
    asked: RwSignal<Vec<CancelItem>>,
) -> impl IntoView {
    let w = i18n();
    let custody = Memo::new(move |_| pending.with(|pending| pending.custody));
    let may_show = project.journal().may_show_keys();
    let after_hand_over =
        move || pending.with(|pending| pending.destroyed.is_some_and(|(_, handed_over)| handed_over));
    let what_it_means = Signal::derive(move || match custody.get() {
        Custody::Destroyed if after_hand_over() => w.t().keys.destroyed_after,
        custody => key_text(w.t(), custody, may_show),
    });
    let stands_in_the_way = Memo::new(move |_| pending.with(|pending| pending.obstacle.clone()));
    let obstacle = move || {
        let why = stands_in_the_way.get()?;
        let (title, text) = (why.clone(), why);
        Some(view! {
            <Notice tone=Tone::Bad title=Signal::derive(move || obstacle_texts(w.t(), &title).0.to_owned())>
                <p>{move || obstacle_texts(w.t(), &text).1}</p>
            </Notice>
        })
    };
    let commands = Signal::derive(move || {
        let id = pending.with(|pending| pending.id);
        vec![Asked::Show(vec![id]), Asked::Cancel(vec![id]), Asked::Accept(vec![id])]
    });
    let disk = move || {
        let pending = pending.get();
        view! { <DiskCard disk=pending.disk status=pending.disk_status /> }
    };
    view! {
        {obstacle}
        <ToldNote project=project transfer=pending.with_untracked(|pending| pending.id) />
        {move || view! { <OldNote since=pending.with(|pending| pending.created) /> }}
        <section class="card">
            <div class="cluster">
                <h2>{w.say(|t| t.transfers.about_key)}</h2>
                {move || view! { <CustodyBadge custody=custody.get() /> }}
            </div>
            <Prose text=what_it_means class="measure" />
            {move || {
                (custody.get() == Custody::SealedHere).then(|| view! { <KeepingNote project=project /> })
            }}
            <Actions signed_in=signed_in project=project pending=pending canceling=canceling asked=asked />
        </section>
        <div class="transfers-cards">
            {move || view! { <TransferCard project=project pending=pending.get() /> }} {disk}
        </div>
        <OtherClients project=project role=Role::Sender asked=commands />
    }
}

/// What it means where the key is; and that it can't be handed over, where the organization doesn't allow that.
fn key_text(t: &'static Texts, custody: Custody, may_show: bool) -> &'static str {
    match custody {
        Custody::SealedHere if !may_show => t.guard.plain_keys_text,
        _ => custody_texts(t, custody).1,
    }
}

#[component]
fn TransferCard(project: ProjectState, pending: Pending) -> impl IntoView {
    let w = i18n();
    let entry = untrack(|| project.journal().entry_of(pending.id));
    let record = entry.map(|entry| {
        view! { <RecordLines handed_over=entry.handed_over despite=entry.despite destroyed=entry.destroyed /> }
    });
    let created = pending.created.map(|at| {
        view! {
            <dt>{w.say(|t| t.common.created)}</dt>
            <dd>
                <Time epoch_seconds=at locale=w.locale() />
            </dd>
        }
    });
    view! {
        <section class="card">
            <h2>{w.say(|t| t.transfers.about_transfer)}</h2>
            <dl class="kv">
                <dt>{w.say(|t| t.transfers.transfer_name)}</dt>
                <dd>{foreign(&pending.name)}</dd>
                <dt>{w.say(|t| t.common.transfer_id)}</dt>
                <dd>
                    <Id text=pending.id.to_string() label=w.text(|t| t.common.transfer_id) />
                </dd>
                {created}
                <dt>{w.say(|t| t.transfers.age)}</dt>
                <dd>
                    <Age since=pending.created />
                </dd>
                {record}
            </dl>
        </section>
    }
}

/// That the cloud never ends a transfer by itself, once this one has waited for long.
#[component]
fn OldNote(since: Option<i64>) -> impl IntoView {
    let w = i18n();
    let (now, old_before) = (page_time(), old_before());
    let is_old = Memo::new(move |_| since.zip(old_before()).is_some_and(|(then, old)| then <= old));
    let days = Memo::new(move |_| since.map_or(0, |then| days_waited(then, now())));
    move || {
        let text = move || w.t().transfers.old_note(days.get());
        is_old.get().then(|| {
            view! {
                <Notice tone=Tone::Warn stands=true>
                    <p>{text}</p>
                </Notice>
            }
        })
    }
}
