//! What stands in a record that was opened, and what of it is here already: said before anything is stored.

use evs_domain::text::claim;
use leptos::prelude::*;

use super::outcome::{Told, Waiting};
use crate::components::base::{Button, Prose, Time, Tone};
use crate::components::claimed::Claimed;
use crate::state::app_state::i18n;
use crate::state::journal::{Arriving, CarriedHead, TakenIn};
use crate::state::project::ProjectState;

/// Whose it is, when it was made, how much of it is new, and the two ways on.
#[component]
pub(super) fn RecordFacts(
    project: ProjectState,
    /// Whose it is, and how many entries it has.
    of: (CarriedHead, usize),
    arriving: Arriving,
    waiting: Waiting,
    told: RwSignal<Vec<Told>>,
) -> impl IntoView {
    let w = i18n();
    let (CarriedHead { made, account_id, account, .. }, entries) = of;
    let account = if account.trim().is_empty() { account_id } else { account };
    let busy = RwSignal::new(false);
    let bring = move || {
        if busy.get_untracked() {
            return;
        }
        let Some((carried, _)) = waiting.try_update_untracked(Option::take).flatten() else { return };
        busy.set(true);
        project.spawn(async move {
            let outcome = match project.journal().bring_in(&carried).await {
                Ok(TakenIn { entries, keys, unsealed }) => {
                    let mut all = vec![Told::Entries(entries), Told::Keys(keys)];
                    all.extend((unsealed > 0).then_some(Told::Unsealed(unsealed)));
                    all
                }
                Err(_) => vec![Told::Failed(|t| t.carrying.not_stored)],
            };
            told.try_set(outcome);
            waiting.try_set(None);
        });
    };
    let is_news = arriving.entries + arriving.keys > 0;
    let nothing = (!is_news).then(|| view! { <Prose text=w.say(|t| t.carrying.nothing_new) /> });
    let yes = is_news.then(|| {
        view! {
            <Button tone=Tone::Accent busy=busy on_press=bring>
                {w.say(|t| t.carrying.bring_yes)}
            </Button>
        }
    });
    view! {
        <Prose text=w.say(|t| t.carrying.not_yet) />
        <dl class="kv">
            <dt>{w.say(|t| t.common.account)}</dt>
            <dd>
                <Claimed text=claim(&account) />
            </dd>
            <dt>{w.say(|t| t.carrying.made_at)}</dt>
            <dd>
                <Time epoch_seconds=made locale=w.locale() />
            </dd>
            <dt>{w.say(|t| t.carrying.entries)}</dt>
            <dd>{entries}</dd>
            <dt>{w.say(|t| t.carrying.known)}</dt>
            <dd>{arriving.known}</dd>
            <dt>{w.say(|t| t.carrying.keys)}</dt>
            <dd>{arriving.keys}</dd>
        </dl>
        {nothing}
        <div class="cluster">
            {yes} <Button quiet=true on_press=move || waiting.set(None)>
                {w.say(|t| t.common.close)}
            </Button>
        </div>
    }
}
