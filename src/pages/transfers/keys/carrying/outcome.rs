//! What came of a file that was to be brought in, in words.

use evs_domain::text::claim_in_sentence;
use evs_i18n::messages::carrying::Elsewhere;
use leptos::prelude::*;

use crate::components::base::{Notice, Tone};
use crate::state::app_state::i18n;
use crate::state::journal::{Arriving, Carried, CarriedHead, CarriedProblem};
use crate::state::nav::Said;
use crate::state::sign_in_journal::NotHere;

/// What came of the last file.
#[derive(Clone)]
pub(super) enum Told {
    Failed(Said),
    /// It's of this account.
    Elsewhere(CarriedHead),
    /// So many entries were brought in.
    Entries(usize),
    /// So many keys were sealed here.
    Keys(usize),
    /// So many keys couldn't be sealed.
    Unsealed(usize),
}

/// A file that was opened, and what bringing it in would change.
pub(super) type Waiting = RwSignal<Option<(Carried, Arriving)>, LocalStorage>;

/// Why it can't be brought in.
pub(super) fn why_not_here(reason: NotHere) -> Told {
    match reason {
        NotHere::Problem(CarriedProblem::NotARecord) => Told::Failed(|t| t.carrying.not_a_record),
        NotHere::Problem(CarriedProblem::LaterVersion) => Told::Failed(|t| t.sealing.later),
        NotHere::Elsewhere(head) => Told::Elsewhere(head),
        NotHere::Journal => Told::Failed(|t| t.carrying.not_read),
    }
}

/// One thing that came of it.
#[component]
pub(super) fn Outcome(told: Told) -> impl IntoView {
    let w = i18n();
    let tone = match told {
        Told::Failed(_) | Told::Elsewhere(_) => Tone::Bad,
        Told::Entries(_) | Told::Keys(_) => Tone::Good,
        Told::Unsealed(_) => Tone::Warn,
    };
    let text = move || {
        let t = w.t();
        match &told {
            Told::Failed(why) => why(t).to_owned(),
            Told::Elsewhere(head) => {
                let account = if head.account.trim().is_empty() { &head.account_id } else { &head.account };
                let (account, cloud) = (claim_in_sentence(account), claim_in_sentence(&head.cloud));
                t.carrying.elsewhere(Elsewhere { account: &account, cloud: &cloud })
            }
            Told::Entries(n) => t.carrying.brought(*n),
            Told::Keys(n) => t.carrying.brought_keys(*n),
            Told::Unsealed(n) => t.carrying.unsealed(*n),
        }
    };
    view! {
        <Notice tone=tone>
            <p>{text}</p>
        </Notice>
    }
}
