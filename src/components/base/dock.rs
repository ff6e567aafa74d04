//! Where messages appear that come by themselves while somebody reads or is about to press something: at the end of the window,
//! over the page, so that nothing else moves. Each is a line or two; what it means in detail is opened. At the end of the page
//! the dock lies below everything else and covers nothing. What somebody has asked for is answered by a `Notice` in its place.

use leptos::children::{ViewFn, ViewFnOnce};
use leptos::html;
use leptos::portal::Portal;
use leptos::prelude::*;

use super::{Disclosure, Notice, Tone};

/// The dock of the page. Provided as a context.
#[derive(Clone, Copy)]
struct DockPlace(NodeRef<html::Section>);

/// Provides the dock as a context. Call it once, at the root, and mount [`Dock`] there.
pub fn provide_dock() {
    provide_context(DockPlace(NodeRef::new()));
}

/// Where late messages appear, those of the frame first. Mount it once, at the root, behind the page.
#[component]
pub fn Dock(#[prop(into)] label: Signal<String>, children: Children) -> impl IntoView {
    let node = use_context::<DockPlace>().map_or_else(NodeRef::new, |place| place.0);
    view! {
        <section class="dock" node_ref=node aria-label=move || label.get()>
            {children()}
        </section>
    }
}

/// What is in it appears in the dock; in its own place where there is no dock.
#[component]
pub fn Docked(children: ChildrenFn) -> impl IntoView {
    let Some(DockPlace(node)) = use_context() else { return children().into_any() };
    let children = StoredValue::new(children);
    let there = move || {
        node.get().map(|dock| {
            view! { <Portal mount=dock>{children.with_value(|children| children())}</Portal> }
        })
    };
    there.into_any()
}

/// A message that comes by itself: its title is always seen, what it means is opened.
#[component]
pub fn LateNotice(
    #[prop(optional)] tone: Tone,
    #[prop(into)] title: Signal<String>,
    /// One sentence below the title.
    #[prop(optional, into)]
    sentence: ViewFn,
    /// What opens the rest.
    #[prop(optional, into)]
    more: Signal<String>,
    /// Buttons or links below the text.
    #[prop(optional, into)]
    action: ViewFn,
    /// The rest; without it nothing is to be opened.
    #[prop(optional)]
    children: Option<ChildrenFn>,
) -> impl IntoView {
    let (children, sentence, action) =
        (StoredValue::new(children), StoredValue::new(sentence), StoredValue::new(action));
    let rest = move || {
        let children = children.get_value()?;
        Some(view! { <Disclosure label=more>{children()}</Disclosure> })
    };
    let run = |part: StoredValue<ViewFn>| part.with_value(ViewFn::run);
    view! {
        <Docked>
            <Notice tone=tone title=title action=ViewFnOnce::from(move || run(action))>
                {run(sentence)}
                {rest()}
            </Notice>
        </Docked>
    }
}
