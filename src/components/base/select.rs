//! A choice of one among many, by the browser's own list.
//!
//! Callers choose among values of their own type. All that is on the page works with the numbers of the options, so that it
//! is compiled once and not for each type of value.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use super::field::FieldFrame;

/// One line of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelectOption<T> {
    value: T,
    line: Line,
}

/// What of an option is on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Line {
    label: String,
    language: Option<&'static str>,
}

impl<T> SelectOption<T> {
    /// An option, and what a person reads.
    pub fn new(value: T, label: impl Into<String>) -> Self {
        Self { value, line: Line { label: label.into(), language: None } }
    }

    /// Says in which language the label is (a BCP 47 tag), where it isn't that of the page.
    #[must_use]
    pub fn in_language(mut self, tag: &'static str) -> Self {
        self.line.language = Some(tag);
        self
    }
}

/// A drop-down list with its label, as fields have it. It shows `chosen` and never changes it: it asks by `on_choose`.
/// A value that is not among the options shows as the placeholder.
#[component]
pub fn SelectField<T: PartialEq + 'static>(
    #[prop(into)] label: Signal<String>,
    options: impl Fn() -> Vec<SelectOption<T>> + Send + Sync + 'static,
    chosen: impl Fn() -> T + Send + Sync + 'static,
    on_choose: impl Fn(T) + Send + Sync + 'static,
    /// Shown while nothing is chosen; empty means that something always is.
    #[prop(optional, into)]
    placeholder: Signal<String>,
    #[prop(optional, into)] hint: Signal<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(optional)] name: Option<&'static str>,
    #[prop(optional)] control: NodeRef<html::Select>,
) -> impl IntoView {
    let frame = FieldFrame::new(label, hint, error, None);
    in_field(frame, Numbers::new(options, chosen, on_choose), placeholder, name, control)
}

/// The same without label and frame, for bars. The label is read out only.
#[component]
pub fn Select<T: PartialEq + 'static>(
    #[prop(into)] label: Signal<String>,
    options: impl Fn() -> Vec<SelectOption<T>> + Send + Sync + 'static,
    chosen: impl Fn() -> T + Send + Sync + 'static,
    on_choose: impl Fn(T) + Send + Sync + 'static,
) -> impl IntoView {
    bare(label, Numbers::new(options, chosen, on_choose))
}

/// The lines and which of them is chosen, and how to choose another, by number.
struct Numbers {
    lines: Box<dyn Fn() -> (Vec<Line>, Option<usize>) + Send + Sync>,
    choose: Box<dyn Fn(usize) + Send + Sync>,
}

impl Numbers {
    fn new<T: PartialEq + 'static>(
        options: impl Fn() -> Vec<SelectOption<T>> + Send + Sync + 'static,
        chosen: impl Fn() -> T + Send + Sync + 'static,
        on_choose: impl Fn(T) + Send + Sync + 'static,
    ) -> Self {
        let options = Arc::new(options);
        let choose = {
            let options = Arc::clone(&options);
            move |number| {
                if let Some(option) = untrack(|| options()).into_iter().nth(number) {
                    on_choose(option.value);
                }
            }
        };
        let lines = move || {
            let (chosen, mut number, mut lines) = (chosen(), None, Vec::new());
            for option in options() {
                if option.value == chosen {
                    number = Some(lines.len());
                }
                lines.push(option.line);
            }
            (lines, number)
        };
        Self { lines: Box::new(lines), choose: Box::new(choose) }
    }
}

fn in_field(
    frame: FieldFrame,
    numbers: Numbers,
    placeholder: Signal<String>,
    name: Option<&'static str>,
    control: NodeRef<html::Select>,
) -> AnyView {
    let Numbers { lines, choose } = numbers;
    let select = view! {
        <select
            node_ref=control
            id=frame.id.clone()
            class="input"
            name=name
            aria-invalid=frame.invalid()
            aria-describedby=frame.described_by()
            on:change:target=move |event| choose_line(&choose, &event.target().value())
        >
            {move || with_lines(lines(), placeholder)}
        </select>
    };
    frame.wrap(select).into_any()
}

fn bare(label: Signal<String>, numbers: Numbers) -> AnyView {
    let Numbers { lines, choose } = numbers;
    let no_placeholder = Signal::default();
    view! {
        <select
            class="input"
            aria-label=move || label.get()
            on:change:target=move |event| choose_line(&choose, &event.target().value())
        >
            {move || with_lines(lines(), no_placeholder)}
        </select>
    }
    .into_any()
}

/// A line's `value` is its number.
fn choose_line(choose: &dyn Fn(usize), value: &str) {
    if let Ok(number) = value.parse() {
        choose(number);
    }
}

/// Which line is chosen is said line by line: a value set on the list itself is lost when its lines change.
fn with_lines((lines, chosen): (Vec<Line>, Option<usize>), placeholder: Signal<String>) -> impl IntoView {
    let text = placeholder.get();
    let vacant = (!text.is_empty() || chosen.is_none()).then(|| {
        view! {
            <option value="" disabled=true hidden=true prop:selected=chosen.is_none()>
                {text}
            </option>
        }
    });
    let lines = lines.into_iter().enumerate().map(|(number, Line { label, language })| {
        view! {
            <option value=number.to_string() lang=language prop:selected=chosen == Some(number)>
                {label}
            </option>
        }
    });
    view! {
        {vacant}
        {lines.collect_view()}
    }
}
