//! A choice of one among many, by the browser's own list.

use leptos::html;
use leptos::prelude::*;

use super::field::Frame;

/// One line of a [`SelectField`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelectOption {
    /// What the field's value becomes.
    pub value: String,
    /// What a person reads.
    pub label: String,
}

impl SelectOption {
    /// An option.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into() }
    }
}

/// A drop-down list. A value that is not among the options shows as the placeholder.
#[component]
pub fn SelectField(
    #[prop(into)] label: Signal<String>,
    value: RwSignal<String>,
    #[prop(into)] options: Signal<Vec<SelectOption>>,
    /// Shown while nothing is chosen; empty means that something always is.
    #[prop(optional, into)]
    placeholder: Signal<String>,
    #[prop(optional, into)] hint: Signal<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(optional)] name: Option<&'static str>,
    #[prop(optional)] control: NodeRef<html::Select>,
) -> impl IntoView {
    let frame = Frame::new(label, hint, error, None);
    let known = move || value.with(|value| options.with(|all| all.iter().any(|o| o.value == *value)));
    let vacant = move || {
        let text = placeholder.get();
        (!text.is_empty() || !known()).then(|| {
            view! { <option value="" disabled=true hidden=true prop:selected=move || !known()>{text}</option> }
        })
    };
    // Which line is chosen is said line by line: a value set on the list itself is lost when its lines change.
    let line = move |option: SelectOption| {
        let SelectOption { value: own, label } = option;
        let chosen = {
            let own = own.clone();
            move || value.with(|value| *value == own)
        };
        view! { <option value=own prop:selected=chosen>{label}</option> }
    };
    let select = view! {
        <select
            node_ref=control
            id=frame.id.clone()
            class="input"
            name=name
            aria-invalid=frame.invalid()
            aria-describedby=frame.described_by()
            on:change:target=move |event| value.set(event.target().value())
        >
            {vacant}
            {move || options.get().into_iter().map(line).collect_view()}
        </select>
    };
    frame.around(select)
}
