//! The question before signing out: what that cuts short or loses, and what becomes of what this browser holds: it's kept,
//! handed over first, or destroyed. Destroying is confirmed, and done before the sign-in ends.

use leptos::prelude::*;

use crate::components::base::{
    Button, Checkbox, Choice, Dialog, Notice, Prose, RadioGroup, Toasts, Tone, toasts,
};
use crate::route::Route;
use crate::state::app_state::{AppState, app_state, i18n};
use crate::state::sign_in_journal::{Doomed, Held};

/// What becomes of what this browser holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    Keep,
    HandOverFirst,
    Destroy(Doomed),
}

/// Asks whether to sign out, while there is such a question.
#[component]
pub fn SignOutQuestion() -> impl IntoView {
    let w = i18n();
    let app = app_state();
    let open = Signal::derive(move || app.asks_to_sign_out());
    // While something is being destroyed it can't be left.
    let busy = RwSignal::new(false);
    view! {
        <Dialog
            open=open
            title=w.text(|t| t.frame.sign_out_title)
            on_close=move || app.stay_signed_in()
            locked=busy
        >
            <AtStakeLines app=app />
            <Question app=app busy=busy />
        </Dialog>
    }
}

/// What isn't begun, what goes on unseen, what is lost.
#[component]
fn AtStakeLines(app: AppState) -> impl IntoView {
    let w = i18n();
    move || {
        let f = &w.t().frame;
        let stake = app.at_stake();
        // A key that comes after signing out goes into the journal, wherever that keeps things.
        let is_lasting = app.signed_in().is_some_and(|signed_in| signed_in.journal().is_lasting());
        let late_keys = if is_lasting { f.late_keys_sealed } else { f.late_keys_lost };
        let said = |n: usize, text: String| (n > 0).then(|| view! { <p>{text}</p> });
        view! {
            {said(stake.waiting, f.sign_out_waiting(stake.waiting))}
            {said(stake.under_way, f.sign_out_under_way(stake.under_way))}
            {said(stake.late_keys, late_keys.to_owned())}
            {said(stake.unsealed_keys, f.sign_out_unsealed(stake.unsealed_keys))}
        }
    }
}

/// What becomes of what is here, and the buttons.
#[component]
fn Question(app: AppState, busy: RwSignal<bool>) -> impl IntoView {
    let w = i18n();
    let toasts = toasts();
    let held = untrack(|| app.held());
    let fate = RwSignal::new(Fate::Keep);
    let confirmed = RwSignal::new(false);
    let failed = RwSignal::new(false);
    let destroys = Memo::new(move |_| matches!(fate.get(), Fate::Destroy(_)));
    let choose = move |chosen| {
        fate.set(chosen);
        confirmed.set(false);
        failed.set(false);
    };
    let choices =
        (!held.holdings.is_nothing()).then(|| view! { <Fates held=held fate=fate on_choose=choose /> });
    let confirm = move || {
        destroys.get().then(|| {
            view! {
                <Checkbox
                    label=w.text(|t| t.keys.confirm)
                    checked=Signal::derive(move || confirmed.get().into())
                    on_toggle=move |on| confirmed.set(on)
                />
            }
        })
    };
    let refused = move || {
        failed.get().then(|| {
            view! {
                <Notice tone=Tone::Bad>
                    <Prose text=w.say(|t| t.keys.destroy_failed) />
                </Notice>
            }
        })
    };
    let go = move || match fate.get_untracked() {
        Fate::Keep => app.sign_out(),
        Fate::HandOverFirst => {
            app.stay_signed_in();
            app.nav().go(Route::Transfers);
        }
        Fate::Destroy(doomed) => destroy(app, toasts, doomed, busy, failed),
    };
    let blocked_by = Signal::derive(move || {
        (destroys.get() && !confirmed.get()).then(|| w.t().keys.confirm_first.to_owned())
    });
    // Two buttons, because a button doesn't change its tone.
    let button = move || {
        let tone = if fate.get() == Fate::HandOverFirst { Tone::Neutral } else { Tone::Bad };
        let label = w.say(match fate.get() {
            Fate::Keep => |t| t.frame.sign_out,
            Fate::HandOverFirst => |t| t.keys.to_transfers,
            Fate::Destroy(_) => |t| t.keys.destroy,
        });
        view! {
            <Button tone=tone blocked_by=blocked_by busy=busy on_press=go>
                {label}
            </Button>
        }
    };
    view! {
        {choices}
        {confirm}
        {refused}
        <div class="cluster">
            <Button
                tone=Tone::Accent
                on_press=move || {
                    if !busy.get_untracked() {
                        app.stay_signed_in();
                    }
                }
            >
                {w.say(|t| t.frame.sign_out_stay)}
            </Button>
            {button}
        </div>
    }
}

/// What this browser holds, and the choices about it.
#[component]
fn Fates(held: Held, fate: RwSignal<Fate>, #[prop(into)] on_choose: Callback<(Fate,)>) -> impl IntoView {
    let w = i18n();
    let Held { holdings, has_passkey } = held;
    let keep_text =
        if has_passkey { w.text(|t| t.keys.keep_passkey_text) } else { w.text(|t| t.keys.keep_text) };
    let mut choices = vec![Choice::new(Fate::Keep, w.text(|t| t.keys.keep)).hint(keep_text)];
    if holdings.keys() > 0 {
        let first = Choice::new(Fate::HandOverFirst, w.text(|t| t.keys.first));
        let keys = Choice::new(Fate::Destroy(Doomed::Keys), w.text(|t| t.keys.destroy_keys));
        choices.push(first.hint(w.text(|t| t.keys.first_text)));
        choices.push(keys.hint(w.text(|t| t.keys.destroy_keys_text)));
    }
    if holdings.history > 0 {
        let label = if holdings.keys() > 0 {
            w.text(|t| t.keys.destroy_all)
        } else {
            w.text(|t| t.keys.destroy_history)
        };
        let all = Choice::new(Fate::Destroy(Doomed::KeysAndHistory), label);
        choices.push(all.hint(w.text(|t| t.keys.destroy_all_text)));
    }
    let lines = move || {
        let k = &w.t().keys;
        let told = |n: usize, text: String| (n > 0).then(|| view! { <li>{text}</li> });
        view! {
            {told(holdings.kept, k.kept(holdings.kept))}
            {told(holdings.handed_over, k.handed_over(holdings.handed_over))}
            {told(holdings.history, k.history(holdings.history))}
        }
    };
    view! {
        <Prose text=w.say(|t| t.keys.holds) />
        <ul>{lines}</ul>
        <RadioGroup
            legend=w.text(|t| t.keys.becomes)
            choices=choices
            chosen=move || fate.get()
            on_choose=move |chosen| on_choose.run((chosen,))
        />
    }
}

/// Destroys, and signs out if that was done.
fn destroy(app: AppState, toasts: Toasts, doomed: Doomed, busy: RwSignal<bool>, failed: RwSignal<bool>) {
    let w = app.i18n();
    let Some(signed_in) = untrack(|| app.signed_in()) else { return };
    busy.set(true);
    failed.set(false);
    signed_in.spawn(async move {
        let destroyed = signed_in.journal().destroy(doomed).await;
        // Whom one has handed over to is history, too.
        let forgotten = match doomed {
            Doomed::KeysAndHistory => app.forget_recipients(&signed_in.journal().accounts()).await,
            Doomed::Keys => Ok(()),
        };
        busy.try_set(false);
        let Ok(destroyed) = forgotten.and(destroyed) else {
            failed.try_set(true);
            return;
        };
        let k = &w.now().keys;
        if !destroyed.is_whole {
            toasts.show(Tone::Bad, k.sealing_stays);
        }
        toasts.show(Tone::Good, k.keys_gone(destroyed.keys));
        app.sign_out();
    });
}
