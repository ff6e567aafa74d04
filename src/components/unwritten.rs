//! That lines couldn't be written to the ledger, while some can't.

use leptos::prelude::*;

use crate::components::base::{Button, Notice, Prose, Tone};
use crate::state::app_state::i18n;
use crate::state::project::ProjectState;

/// How many, and trying again.
#[component]
pub fn Unwritten(project: ProjectState) -> impl IntoView {
    let w = i18n();
    let ledger = StoredValue::new_local(project.journal().ledger());
    let n = Memo::new(move |_| ledger.get_value().unwritten());
    let busy = RwSignal::new(false);
    let retry = move || {
        busy.set(true);
        project.spawn(async move {
            ledger.get_value().retry().await;
            busy.try_set(false);
        });
    };
    let again = move || {
        view! {
            <Button busy=busy on_press=retry>
                {w.say(|t| t.common.retry)}
            </Button>
        }
    };
    move || {
        (n.get() > 0).then(|| {
            view! {
                <Notice
                    tone=Tone::Warn
                    title=Signal::derive(move || w.t().ledger.unwritten(n.get()))
                    action=again
                >
                    <Prose text=w.say(|t| t.ledger.unwritten_text) />
                </Notice>
            }
        })
    }
}
