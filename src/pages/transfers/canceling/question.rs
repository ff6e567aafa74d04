//! The question before a cancel: which disks it's about, and what happens to them.

use evs_i18n::messages::transfers::TransfersText;
use leptos::prelude::*;

use crate::components::base::{Button, Dialog, Prose, Tone};
use crate::components::disk_name::DiskName;
use crate::state::app_state::i18n;
use crate::state::cancel::CancelItem;

/// Up to how many disks are named.
const NAMED: usize = 8;

/// Picks one of the texts.
type Pick = fn(&'static TransfersText) -> &'static str;

/// Asks whether to cancel `asked`. It's open while there are any.
#[component]
pub fn CancelQuestion(
    /// What the person wants to cancel; emptied when the question is answered.
    asked: RwSignal<Vec<CancelItem>>,
    /// Called with what shall be canceled.
    #[prop(into)]
    on_confirm: Callback<(Vec<CancelItem>,)>,
) -> impl IntoView {
    let w = i18n();
    let open = Signal::derive(move || asked.with(|all| !all.is_empty()));
    let title = Signal::derive(move || match asked.with(Vec::len) {
        0 | 1 => w.t().transfers.cancel_title.to_owned(),
        n => w.t().transfers.cancel_title_many(n),
    });
    let keep = move || asked.set(Vec::new());
    let go = move || {
        let items = asked.get_untracked();
        asked.set(Vec::new());
        on_confirm.run((items,));
    };
    let label = move || match asked.with(Vec::len) {
        0 | 1 => w.t().transfers.cancel_one.to_owned(),
        n => w.t().transfers.cancel_selected(n),
    };
    let one_or_many = move |one: Pick, many: Pick| {
        let pick = if asked.with(Vec::len) > 1 { many } else { one };
        pick(&w.t().transfers)
    };
    view! {
        <Dialog open=open title=title on_close=keep>
            <ul class="stack transfers-named" data-gap="small">
                {move || asked.with(|all| all.iter().take(NAMED).map(named).collect_view())}
                {move || {
                    let more = asked.with(Vec::len).saturating_sub(NAMED);
                    (more > 0).then(|| view! { <li class="muted">{w.t().common.more(more)}</li> })
                }}
            </ul>
            <Prose text=Signal::derive(move || one_or_many(|t| t.cancel_text, |t| t.cancel_text_many)) />
            <div class="dialog-actions">
                <Button on_press=keep>
                    {move || one_or_many(|t| t.cancel_keep, |t| t.cancel_keep_many)}
                </Button>
                <Button tone=Tone::Bad on_press=go>
                    {label}
                </Button>
            </div>
        </Dialog>
    }
}

fn named(item: &CancelItem) -> impl IntoView + use<> {
    view! {
        <li>
            <strong>
                <DiskName name=item.disk_name.clone() id=item.transfer.disk />
            </strong>
        </li>
    }
}
