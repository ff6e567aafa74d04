//! How many of several have arrived, once all that was sent is settled, with their receipt.

use leptos::html;
use leptos::prelude::*;

use super::focus::focus_when_there;
use super::receipt::{FILE, receipt_of};
use crate::components::base::{Button, LinkButton, Tone};
use crate::components::receipt::ReceiptView;
use crate::route::Route;
use crate::state::accept::AcceptForm;
use crate::state::app_state::i18n;
use crate::state::project::ProjectState;

#[component]
pub(super) fn Summary(form: AcceptForm, project: ProjectState) -> impl IntoView {
    let counts = Memo::new(move |_| {
        let lines = form.lines();
        let settled = !form.is_running() && !lines.iter().any(|line| line.state().is_under_way());
        let accepted = lines.iter().filter(|line| line.state().is_accepted()).count();
        (lines.len() > 1 && settled && accepted > 0).then(|| (accepted, lines.len() - accepted))
    });
    move || {
        counts
            .get()
            .map(|(accepted, open)| view! { <Sum form=form project=project accepted=accepted open=open /> })
    }
}

#[component]
fn Sum(form: AcceptForm, project: ProjectState, accepted: usize, open: usize) -> impl IntoView {
    let w = i18n();
    let heading = NodeRef::<html::H2>::new();
    focus_when_there(heading);
    let rest = (open > 0).then(|| view! { <p>{move || w.t().accept.still_open(open)}</p> });
    view! {
        <section class="card" data-tone="good">
            <h2 node_ref=heading tabindex="-1" class="tone">
                {move || w.t().accept.received(accepted)}
            </h2>
            {rest}
            <ReceiptView receipt=Signal::derive(move || receipt_of(form, project, w)) file=FILE />
            <div class="cluster">
                <LinkButton href=Route::Disks.path() tone=Tone::Accent>
                    {w.say(|t| t.accept.see_disks)}
                </LinkButton>
                {(open == 0)
                    .then(|| {
                        view! {
                            <Button on_press=move || form.start_over()>{w.say(|t| t.accept.another)}</Button>
                        }
                    })}
            </div>
        </section>
    }
}
