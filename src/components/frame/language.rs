//! Choosing the language of the page. How it's chosen, by a list or a menu, isn't known here.

use evs_i18n::Language;
use leptos::task::spawn_local;

use crate::components::base::{Tone, announcer, toasts};
use crate::state::i18n::I18n;

/// What choosing a language does: its texts are fetched, then the page speaks it and says so. Where they can't be had, the
/// page says that and goes on as before. Called while a component is made.
pub fn language_chooser(w: I18n) -> impl Fn(Language) + Copy + 'static {
    let (announcer, toasts) = (announcer(), toasts());
    move |language| {
        spawn_local(async move {
            match w.choose(language).await {
                Ok(true) => announcer.polite(w.now().frame.language_now),
                Ok(false) => {}
                Err(_) => toasts.show(Tone::Bad, w.now().frame.language_missing(language.own_name())),
            }
        });
    }
}
