//! The whole hand-over: what is to be known first, the steps, the transfers one by one.

use evs_api::policies::Role;
use leptos::children::ViewFn;
use leptos::prelude::*;

use super::allowed::{NoPlainKeys, Recipients};
use super::keys_step::KeysStep;
use super::last_step::LastStep;
use super::link_step::LinkStep;
use super::offered::Offered;
use super::sent_receipt::SentReceipt;
use super::table::HandOverTable;
use super::{KeepingNote, NotKept};
use crate::components::commands::{Asked, OtherClients};
use crate::state::hand_over::{HandOverItem, ids};
use crate::state::project::ProjectState;

/// The steps of handing these transfers over, and a line for each of them.
#[component]
pub fn HandOverPanel(
    project: ProjectState,
    items: Vec<HandOverItem>,
    /// What else can be done in the last step instead of handing over.
    #[prop(optional, into)]
    instead: Option<ViewFn>,
    /// Whether nothing is left to do, whatever became of the keys. Without it, handing over is what is to be done.
    #[prop(optional, into)]
    is_settled: Signal<bool>,
) -> impl IntoView {
    let offered = Offered { project, count: items.len(), items: StoredValue::new(items) };
    let may_show = project.journal().may_show_keys();
    let transfers = offered.items.with_value(|items| ids(items));
    let commands = Signal::stored(vec![Asked::List, Asked::Accept(transfers)]);
    view! {
        <section class="stack hand-over">
            {(!may_show).then(|| view! { <NoPlainKeys /> })} <Recipients project=project />
            <NotKept project=project /> <ol class="card hand-over-steps">
                <LinkStep offered=offered />
                <KeysStep offered=offered />
                {may_show
                    .then(|| view! { <LastStep offered=offered instead=instead is_settled=is_settled /> })}
            </ol> <HandOverTable offered=offered /> <KeepingNote project=project />
            <SentReceipt offered=offered />
            <OtherClients project=project role=Role::Recipient asked=commands />
        </section>
    }
}
