//! What seals the keys in this browser: what that withstands, and the passkey that can do better, set up, turned off, given
//! up; and this account's record, taken along to another browser or brought in from one. What is asked of the passkey is the
//! state's business.

mod carrying;
mod dialogs;

use leptos::prelude::*;

use self::carrying::Carrying;
use self::dialogs::{GiveUp, SetUp};
use crate::components::base::{Button, Notice, Prose, Tone, toasts};
use crate::components::hand_over::refusal_text;
use crate::state::app_state::i18n;
use crate::state::authenticator;
use crate::state::journal::Passkey;
use crate::state::project::ProjectState;
use crate::state::sign_in_journal::PasskeyRefusal;

/// The section's state: what is set up, what is under way, what came of the last try.
#[derive(Clone, Copy)]
struct Keys {
    project: ProjectState,
    /// `None` until it's read.
    passkey: RwSignal<Option<Option<Passkey>>>,
    /// How many keys the last try has left as they were.
    left: RwSignal<usize>,
    busy: RwSignal<bool>,
    refusal: RwSignal<Option<PasskeyRefusal>>,
}

impl Keys {
    fn of(project: ProjectState) -> Self {
        let keys = Self {
            project,
            passkey: RwSignal::new(None),
            left: RwSignal::new(0),
            busy: RwSignal::new(false),
            refusal: RwSignal::new(None),
        };
        project.spawn(async move { keys.look().await });
        keys
    }

    async fn look(self) {
        match self.project.journal().passkey().await {
            Ok(passkey) => drop(self.passkey.try_set(Some(passkey))),
            Err(_) => drop(self.refusal.try_set(Some(PasskeyRefusal::Journal))),
        }
    }

    /// Does something with the passkey, and shows what came of it.
    fn run<F>(self, act: impl FnOnce() -> F + 'static, done: impl FnOnce(usize) + 'static)
    where
        F: Future<Output = Result<usize, PasskeyRefusal>> + 'static,
    {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.refusal.set(None);
        self.project.spawn(async move {
            let outcome = act().await;
            self.look().await;
            self.busy.try_set(false);
            match outcome {
                Ok(n) => done(n),
                Err(refusal) => drop(self.refusal.try_set(Some(refusal))),
            }
        });
    }
}

/// What seals keys here, and what can be done about it. Where they live in the page only, that no record can be brought in.
#[component]
pub fn KeysSection(project: ProjectState) -> impl IntoView {
    let w = i18n();
    if !project.journal().is_lasting() {
        return view! { <Prose text=w.say(|t| t.carrying.not_kept) class="muted" /> }.into_any();
    }
    let keys = Keys::of(project);
    let refused = move || {
        keys.refusal.get().map(|refusal| {
            view! {
                <Notice tone=Tone::Bad>
                    <Prose text=w.say(refusal_text(refusal)) />
                </Notice>
            }
        })
    };
    let content = move || match keys.passkey.get()? {
        Some(passkey) => Some(view! { <On keys=keys passkey=passkey /> }.into_any()),
        None => Some(view! { <Off keys=keys /> }.into_any()),
    };
    view! {
        <section class="stack" aria-label=w.say(|t| t.keys.title)>
            <h2>{w.say(|t| t.keys.title)}</h2>
            {content}
            {refused}
            <Carrying project=project />
        </section>
    }
    .into_any()
}

/// This browser's own key seals.
#[component]
fn Off(keys: Keys) -> impl IntoView {
    let w = i18n();
    let toasts = toasts();
    let asks = RwSignal::new(false);
    let set_up = move || {
        let name = w.now().frame.product;
        let journal = keys.project.journal();
        let done = move |left| {
            keys.left.try_set(left);
            toasts.show(Tone::Good, w.now().keys.is_on);
        };
        keys.run(move || async move { journal.set_passkey_up(name).await }, done);
    };
    let way = if authenticator::are_offered() {
        view! {
            <div>
                <Button busy=keys.busy on_press=move || asks.set(true)>
                    {w.say(|t| t.keys.set_up)}
                </Button>
            </div>
            <SetUp open=asks on_yes=set_up />
        }
        .into_any()
    } else {
        view! { <Prose text=w.say(|t| t.keys.not_offered) class="muted" /> }.into_any()
    };
    view! {
        <Prose text=w.say(|t| t.keys.off_text) class="measure" />
        {way}
    }
}

/// A passkey seals, or still opens what was sealed to it.
#[component]
fn On(keys: Keys, passkey: Passkey) -> impl IntoView {
    let w = i18n();
    let toasts = toasts();
    let asks = RwSignal::new(false);
    let journal = keys.project.journal();
    let turn_off = move || {
        let done = move |left| {
            keys.left.try_set(left);
            if left == 0 {
                toasts.show(Tone::Good, w.now().keys.is_off);
            }
        };
        keys.run(move || async move { journal.turn_passkey_off().await }, done);
    };
    let give_up = move || {
        let done = move |gone| {
            keys.left.try_set(0);
            toasts.show(Tone::Good, w.now().keys.keys_gone(gone));
        };
        keys.run(move || async move { journal.give_passkey_up().await }, done);
    };
    let go_on = move || {
        let done = move |left| {
            keys.left.try_set(left);
        };
        keys.run(move || async move { journal.seal_anew().await }, done);
    };
    let sealed_to_it = passkey.keys;
    let state = if passkey.is_retiring {
        let text = move || w.t().keys.retiring(sealed_to_it);
        view! {
            <Notice tone=Tone::Warn>
                <p>{text}</p>
            </Notice>
        }
        .into_any()
    } else {
        view! { <Prose text=w.say(|t| t.keys.on_text) class="measure" /> }.into_any()
    };
    let left = move || {
        let n = keys.left.get();
        let action = move || {
            view! {
                <Button busy=keys.busy on_press=go_on>
                    {w.say(|t| t.keys.go_on)}
                </Button>
            }
        };
        (n > 0 && !passkey.is_retiring).then(|| {
            view! {
                <Notice tone=Tone::Warn action=action>
                    <p>{move || w.t().keys.left(n)}</p>
                </Notice>
            }
        })
    };
    let off_label = if passkey.is_retiring { w.say(|t| t.keys.go_on) } else { w.say(|t| t.keys.turn_off) };
    view! {
        {state}
        {left}
        <div class="cluster">
            <Button busy=keys.busy on_press=turn_off>
                {off_label}
            </Button>
            <Button quiet=true busy=keys.busy on_press=move || asks.set(true)>
                {w.say(|t| t.keys.give_up)}
            </Button>
        </div>
        <GiveUp open=asks sealed_to_it=sealed_to_it on_yes=give_up />
    }
}
