//! A question with two answers, as a dialog. What is done after a yes is the caller's.

use leptos::prelude::*;

use super::{Button, Dialog, Tone};

/// Asks while `open`. Either answer closes it, and so does leaving it.
#[component]
pub fn Question(
    open: RwSignal<bool>,
    #[prop(into)] title: Signal<String>,
    /// The button that changes nothing.
    no: Signal<&'static str>,
    /// The button that does it.
    yes: Signal<&'static str>,
    /// How the latter looks.
    tone: Tone,
    /// Called when the person says yes.
    on_yes: Callback<()>,
    /// What it means.
    children: ChildrenFn,
) -> impl IntoView {
    let children = StoredValue::new(children);
    let close = move || open.set(false);
    let agree = move || {
        close();
        on_yes.run(());
    };
    view! {
        <Dialog open=open title=title on_close=close>
            {children.with_value(|children| children())}
            <div class="dialog-actions">
                <Button on_press=close>{no}</Button>
                <Button tone=tone on_press=agree>
                    {yes}
                </Button>
            </div>
        </Dialog>
    }
}
