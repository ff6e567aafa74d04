//! The questions before leaving a page, or signing out, where something would be cut short or lost.

use leptos::prelude::*;

use crate::components::base::{Button, Dialog, Tone};
use crate::state::app_state::{app_state, i18n, nav};

/// Asks whether to leave, while `Nav` has such a question.
#[component]
pub fn LeaveQuestion() -> impl IntoView {
    let w = i18n();
    let nav = nav();
    let open = Signal::derive(move || nav.question().is_some());
    view! {
        <Dialog open=open title=w.text(|t| t.frame.leave_title) on_close=move || nav.stay()>
            <p>{move || nav.question()}</p>
            <div class="cluster">
                <Button tone=Tone::Accent on_press=move || nav.stay()>
                    {w.say(|t| t.frame.leave_stay)}
                </Button>
                <Button tone=Tone::Bad on_press=move || nav.leave()>
                    {w.say(|t| t.frame.leave_go)}
                </Button>
            </div>
        </Dialog>
    }
}

/// Asks whether to sign out, while there is such a question: says what isn't begun, what goes on unseen, what is lost.
#[component]
pub fn SignOutQuestion() -> impl IntoView {
    let w = i18n();
    let app = app_state();
    let open = Signal::derive(move || app.asks_to_sign_out());
    let reasons = move || {
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
    };
    view! {
        <Dialog open=open title=w.text(|t| t.frame.sign_out_title) on_close=move || app.stay_signed_in()>
            {reasons}
            <div class="cluster">
                <Button tone=Tone::Accent on_press=move || app.stay_signed_in()>
                    {w.say(|t| t.frame.sign_out_stay)}
                </Button>
                <Button tone=Tone::Bad on_press=move || app.sign_out()>
                    {w.say(|t| t.frame.sign_out)}
                </Button>
            </div>
        </Dialog>
    }
}
