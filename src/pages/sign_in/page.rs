//! The page that is shown while nobody is signed in.

use leptos::prelude::*;

use super::SignInForm;
use crate::components::base::Prose;
use crate::state::app_state::i18n;

/// What the console does, and the sign-in form.
#[component]
pub fn SignInPage() -> impl IntoView {
    let w = i18n();
    view! {
        <div class="page sign-in-page">
            <header class="page-head">
                <div>
                    <h1 tabindex="-1">{w.say(|t| t.sign_in.title)}</h1>
                    <Prose text=w.say(|t| t.sign_in.lead) />
                </div>
            </header>
            <SignInForm focus=true />
        </div>
    }
}
