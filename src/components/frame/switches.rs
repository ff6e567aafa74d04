//! Language and theme.

use evs_i18n::Language;
use leptos::prelude::*;

use crate::state::theme::Theme;
use crate::state::words::words;

/// Chooses the language.
#[component]
pub fn LanguageSwitch() -> impl IntoView {
    let w = words();
    let choose = move |tag: String| {
        if let Some(language) = Language::of_tag(&tag) {
            w.choose(language);
        }
    };
    view! {
        <select class="input" aria-label=w.say(|t| t.frame.language) on:change:target=move |event| choose(event.target().value())>
            {Language::ALL.map(|language| view! {
                <option value=language.tag() lang=language.tag() prop:selected=move || w.language() == language>{language.own_name()}</option>
            }).collect_view()}
        </select>
    }
}

/// Chooses light or dark.
#[component]
pub fn ThemeSwitch() -> impl IntoView {
    let w = words();
    let theme = RwSignal::new(Theme::kept());
    let label = move |of: Theme| {
        let f = &w.t().frame;
        match of {
            Theme::Auto => f.theme_auto,
            Theme::Light => f.theme_light,
            Theme::Dark => f.theme_dark,
        }
    };
    let choose = move |name: String| {
        theme.set(Theme::of_name(&name));
        theme.get_untracked().apply();
    };
    view! {
        <select class="input" aria-label=w.say(|t| t.frame.theme) on:change:target=move |event| choose(event.target().value())>
            {Theme::ALL.map(|one| view! {
                <option value=one.name() prop:selected=move || theme.get() == one>{move || label(one)}</option>
            }).collect_view()}
        </select>
    }
}
