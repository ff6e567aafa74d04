//! Places on the page for views whose code is loaded when it's first wanted (`crate::lazy`). Which views there are isn't
//! known here.

use std::future::Future;
use std::pin::Pin;

use leptos::prelude::*;
use leptos::reactive::computed::ScopedFuture;
use leptos::task::spawn_local;

use crate::components::base::{Button, Notice, Prose, Tone, Waiting};
use crate::lazy::NotLoaded;
use crate::state::app_state::{app_state, i18n};

/// A view on its way. Boxed, so that what shows it is compiled once and not for each view.
type OnItsWay = Pin<Box<dyn Future<Output = Result<AnyView, NotLoaded>>>>;

/// Shows a view once its code is loaded, and nothing where it can't be: for what nobody waits for.
pub fn lazy_or_nothing<F>(load: impl FnOnce() -> F) -> AnyView
where
    F: Future<Output = Result<AnyView, NotLoaded>> + 'static,
{
    or_else(Box::pin(load()), Box::new(|| ()))
}

/// Shows a view once its code is loaded. Where it can't be, `instead` does with plain means what mustn't be left undone.
pub fn lazy_or_else<F>(load: impl FnOnce() -> F, instead: impl FnOnce() + 'static) -> AnyView
where
    F: Future<Output = Result<AnyView, NotLoaded>> + 'static,
{
    or_else(Box::pin(load()), Box::new(instead))
}

fn or_else(view: OnItsWay, instead: Box<dyn FnOnce()>) -> AnyView {
    let part = RwSignal::new_local(None::<AnyView>);
    let loading = ScopedFuture::new_untracked(view);
    spawn_local(async move {
        match loading.await {
            Ok(view) => {
                part.try_set(Some(view));
            }
            Err(NotLoaded) => instead(),
        }
    });
    let shown = move || {
        part.track();
        part.try_update_untracked(Option::take).flatten()
    };
    shown.into_any()
}

/// Shows a screen once its code is loaded. Says that it's loading, and where it can't be loaded, offers to try again. What
/// the screen makes belongs to this place on the page.
pub fn lazy_screen<F>(load: impl Fn() -> F + Send + Sync + 'static) -> AnyView
where
    F: Future<Output = Result<AnyView, NotLoaded>> + 'static,
{
    screen(Box::new(move || Box::pin(load())))
}

fn screen(load: Box<dyn Fn() -> OnItsWay + Send + Sync>) -> AnyView {
    let tries = RwSignal::new(0_u32);
    let shown = move || {
        tries.track();
        let part = RwSignal::new_local(None::<Result<AnyView, NotLoaded>>);
        let loading = ScopedFuture::new_untracked(load());
        spawn_local(async move {
            let loaded = loading.await;
            part.try_set(Some(loaded));
        });
        move || {
            part.track();
            match part.try_update_untracked(Option::take).flatten() {
                Some(Ok(view)) => view,
                Some(Err(NotLoaded)) => {
                    view! { <CannotLoad retry=move || tries.update(|tries| *tries += 1) /> }.into_any()
                }
                None => view! { <Loading /> }.into_any(),
            }
        }
    };
    shown.into_any()
}

#[component]
fn Loading() -> impl IntoView {
    let w = i18n();
    // An element of another kind than a page's own, which would else be the same one, seen to move when it's narrower.
    view! {
        <section class="page">
            <Waiting label=w.text(|t| t.common.loading) />
        </section>
    }
}

#[component]
fn CannotLoad(#[prop(into)] retry: Callback<()>) -> impl IntoView {
    let (w, release) = (i18n(), app_state().release());
    // That the console was updated is said at the top of the page, and trying again wouldn't help.
    let what_to_do = move || {
        (!release.is_replaced()).then(|| {
            view! {
                <Notice
                    tone=Tone::Bad
                    action=move || view! { <Button on_press=retry>{w.say(|t| t.common.retry)}</Button> }
                >
                    <Prose text=w.say(|t| t.failures.part_fix) />
                </Notice>
            }
        })
    };
    view! {
        <div class="page">
            <h1 tabindex="-1">{w.say(|t| t.failures.part)}</h1>
            {what_to_do}
        </div>
    }
}
