//! The page for somebody who isn't signed in yet: what is offered, what will happen, and the sign-in. Nothing is called
//! before the person does something.

use leptos::prelude::*;

use super::claims::Offered;
use crate::components::base::Prose;
use crate::pages::sign_in::SignInForm;
use crate::state::accept::AcceptForm;
use crate::state::app_state::i18n;

#[component]
pub(super) fn SignedOutPart(form: AcceptForm) -> impl IntoView {
    let w = i18n();
    // A link that is opened while the page stands can name another cloud or region.
    let origin = Memo::new(move |_| form.origin());
    let sign_in = move || {
        let origin = origin.get();
        view! { <SignInForm cloud=origin.cloud region=origin.region /> }
    };
    view! {
        <Prose text=w.say(|t| t.accept.signed_out_lead) class="measure" />
        <Offered form=form />
        <section class="stack">
            <h2>{w.say(|t| t.accept.sign_in_first)}</h2>
            {sign_in}
        </section>
    }
}
