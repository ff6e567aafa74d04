//! A line that opens what is loaded only then. What that is isn't known here.

use std::future::Future;
use std::pin::Pin;

use leptos::prelude::*;

use crate::components::base::{Disclosure, Prose};
use crate::components::lazy_view::lazy_or_else;
use crate::lazy::NotLoaded;
use crate::state::app_state::i18n;

/// A view on its way.
pub(super) type OnItsWay = Pin<Box<dyn Future<Output = Result<AnyView, NotLoaded>>>>;

/// The line. Where what is behind it can't be loaded, it says so, and tries again when it's opened again.
#[component]
pub(super) fn Later<F: Fn() -> OnItsWay + Send + Sync + 'static>(
    #[prop(into)] label: Signal<String>,
    load: F,
) -> impl IntoView {
    let w = i18n();
    let tries = RwSignal::new(0_u32);
    let has_failed = RwSignal::new(false);
    let open = move |()| {
        if tries.get_untracked() == 0 || has_failed.get_untracked() {
            has_failed.set(false);
            tries.update(|tries| *tries += 1);
        }
    };
    let content = move || {
        let fail = move || {
            has_failed.try_set(true);
        };
        (tries.get() > 0).then(|| lazy_or_else(&load, fail))
    };
    let failed = move || has_failed.get().then(|| view! { <Prose text=w.say(|t| t.failures.part) /> });
    view! {
        <Disclosure label=label on_open=open>
            {content}
            {failed}
        </Disclosure>
    }
}
