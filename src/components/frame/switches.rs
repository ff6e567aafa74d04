//! The switches of language and theme: in the header while nobody is signed in, afterwards in the menu of the person.

use evs_i18n::Language;
use leptos::prelude::*;

use super::language::language_chooser;
use crate::components::base::{Select, SelectOption};
use crate::state::app_state::i18n;
use crate::state::theme::Theme;

/// Chooses the language of the page, and keeps the choice.
#[component]
pub fn LanguageSwitch() -> impl IntoView {
    let w = i18n();
    let choose = language_chooser(w);
    let option =
        |language: Language| SelectOption::new(language, language.own_name()).in_language(language.tag());
    view! {
        <span class="switch">
            <span aria-hidden="true">{w.say(|t| t.frame.language)}</span>
            <Select
                label=w.text(|t| t.frame.language)
                options=move || Language::ALL.into_iter().map(option).collect()
                chosen=move || w.language()
                on_choose=choose
            />
        </span>
    }
}

/// Light, dark, or as the system has it.
#[component]
pub fn ThemeSwitch() -> impl IntoView {
    let w = i18n();
    let theme = RwSignal::new(Theme::kept());
    let label = move |of: Theme| {
        let f = &w.t().frame;
        match of {
            Theme::Auto => f.theme_auto,
            Theme::Light => f.theme_light,
            Theme::Dark => f.theme_dark,
        }
    };
    let choose = move |chosen: Theme| {
        theme.set(chosen);
        chosen.apply();
    };
    view! {
        <span class="switch">
            <span aria-hidden="true">{w.say(|t| t.frame.theme)}</span>
            <Select
                label=w.text(|t| t.frame.theme)
                options=move || {
                    Theme::ALL.into_iter().map(|theme| SelectOption::new(theme, label(theme))).collect()
                }
                chosen=move || theme.get()
                on_choose=choose
            />
        </span>
    }
}
