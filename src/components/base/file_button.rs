//! A button that has the person choose a file: the browser's own field, which keyboards and screen readers know, with the look of
//! a button. What becomes of the file is the caller's matter.

use leptos::prelude::*;
use leptos::web_sys::File;

use super::ids::fresh_id;

/// The button. The same file can be chosen again, because it may have been changed.
#[component]
pub fn FileButton(
    #[prop(into)] label: Signal<String>,
    /// The endings and types that are offered first, as the attribute `accept` has them.
    accept: &'static str,
    #[prop(into)] on_file: Callback<File>,
) -> impl IntoView {
    let id = fresh_id("file");
    let of = id.clone();
    view! {
        <span class="file-button">
            <input
                id=id
                type="file"
                accept=accept
                on:change:target=move |event| {
                    let field = event.target();
                    if let Some(file) = field.files().and_then(|files| files.get(0)) {
                        on_file.run(file);
                    }
                    field.set_value("");
                }
            />
            <label for=of class="button">
                {move || label.get()}
            </label>
        </span>
    }
}
