//! What all form fields share: label, hint, error, counter, and how ARIA ties them to the control.
//! The controls themselves are in `text_field`, `password_field`, `text_area` and `select`.

use leptos::prelude::*;

use super::ids::fresh_id;

/// A live length counter. The caller decides what is counted (characters, bytes).
#[derive(Clone, Copy, Debug)]
pub struct Counter {
    pub used: Signal<usize>,
    pub limit: Signal<usize>,
}

impl Counter {
    /// A counter of `used` out of `limit`, both in the unit that the caller counts in.
    pub fn new(used: impl Into<Signal<usize>>, limit: impl Into<Signal<usize>>) -> Self {
        Self { used: used.into(), limit: limit.into() }
    }

    fn over(self) -> bool {
        self.used.get() > self.limit.get()
    }
}

/// Label, hint, error and counter around a control that has the id `id`.
#[derive(Clone)]
pub(super) struct FieldFrame {
    pub(super) id: String,
    label: Signal<String>,
    hint: Signal<String>,
    error: Signal<Option<String>>,
    counter: Option<Counter>,
    warning: Signal<Option<String>>,
    error_at: Signal<Option<String>>,
}

impl FieldFrame {
    pub(super) fn new(
        label: Signal<String>,
        hint: Signal<String>,
        error: Signal<Option<String>>,
        counter: Option<Counter>,
    ) -> Self {
        let none = Signal::stored(None);
        Self { id: fresh_id("field"), label, hint, error, counter, warning: none, error_at: none }
    }

    /// The same with an error that stands elsewhere on the page: `error_at` is the id of what says it, while there's one.
    pub(super) fn error_elsewhere(self, error_at: Signal<Option<String>>) -> Self {
        Self { error_at, ..self }
    }

    /// The same with what is worth a second look and yet no error: it's said while there's no error.
    pub(super) fn warned(self, warning: Signal<Option<String>>) -> Self {
        let error = self.error;
        let warning = Signal::derive(move || if error.with(Option::is_some) { None } else { warning.get() });
        Self { warning, ..self }
    }

    fn part(&self, name: &str) -> String {
        format!("{}-{name}", self.id)
    }

    /// The value of the control's `aria-describedby`: the ids of those parts that are on the page now.
    pub(super) fn described_by(&self) -> impl Fn() -> Option<String> + Send + use<> {
        let frame = self.clone();
        move || {
            let parts = [
                (!frame.hint.with(String::is_empty)).then(|| frame.part("hint")),
                frame.error.with(Option::is_some).then(|| frame.part("error")),
                frame.warning.with(Option::is_some).then(|| frame.part("warning")),
                frame.counter.is_some().then(|| frame.part("count")),
                frame.error_at.get(),
            ];
            let ids: Vec<String> = parts.into_iter().flatten().collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        }
    }

    /// The value of the control's `aria-invalid`.
    pub(super) fn invalid(&self) -> impl Fn() -> Option<&'static str> + Send + use<> {
        let (error, error_at, counter) = (self.error, self.error_at, self.counter);
        let is_wrong = move || error.with(Option::is_some) || error_at.with(Option::is_some);
        move || (is_wrong() || counter.is_some_and(Counter::over)).then_some("true")
    }

    /// The whole field: `control` with everything around it.
    pub(super) fn wrap(self, control: impl IntoView + 'static) -> impl IntoView {
        let (hint_id, error_id, count_id) = (self.part("hint"), self.part("error"), self.part("count"));
        let warning_id = self.part("warning");
        let Self { id, label, hint, error, counter, warning, error_at: _ } = self;
        let hint_line = move || {
            let id = hint_id.clone();
            let text = hint.get();
            (!text.is_empty()).then(|| {
                view! {
                    <p class="field-hint" id=id>
                        {text}
                    </p>
                }
            })
        };
        let error_line = move || {
            let id = error_id.clone();
            error.get().map(|text| {
                view! {
                    <p class="field-error" id=id>
                        {text}
                    </p>
                }
            })
        };
        let warning_line = move || {
            let id = warning_id.clone();
            warning.get().map(|text| {
                view! {
                    <p class="field-warning" id=id>
                        {text}
                    </p>
                }
            })
        };
        let count = counter.map(|counter| {
            let tone = move || counter.over().then_some("bad");
            let text = move || format!("{}/{}", counter.used.get(), counter.limit.get());
            view! {
                <p class="field-count" id=count_id data-tone=tone>
                    {text}
                </p>
            }
        });
        view! {
            <div class="field">
                <label for=id>{move || label.get()}</label>
                {hint_line}
                <div class="field-control">{control.into_any()}</div>
                {error_line}
                {warning_line}
                {count}
            </div>
        }
    }
}
