//! Whether this is a public computer: the switch, and what becomes of what the form was filled in with.

use leptos::prelude::*;

use super::fields::Fields;
use crate::components::base::{Checkbox, Checked, Prose};
use crate::state::app_state::{app_state, i18n};
use crate::state::sign_in::LastTime;

/// The switch, and what it means.
#[component]
pub(super) fn PublicComputer(fields: Fields) -> impl IntoView {
    let (w, app) = (i18n(), app_state());
    let is_public = Signal::derive(move || app.is_public_computer());
    let checked = Signal::derive(move || Checked::from(is_public.get()));
    Effect::new(move |was: Option<bool>| {
        let is = is_public.get();
        if is && was != Some(true) {
            fields.forget_last_time();
        } else if !is && was == Some(true) {
            fields.fill_in(LastTime::kept(&fields.cloud.get_untracked()));
        }
        is
    });
    view! {
        <Checkbox
            label=w.text(|t| t.guard.public)
            checked=checked
            on_toggle=move |on: bool| app.set_public_computer(on)
        />
        {move || {
            is_public.get().then(|| view! { <Prose text=w.say(|t| t.guard.public_text) class="muted" /> })
        }}
    }
}

impl Fields {
    /// What another person's sign-in has left here goes from the form, and stays where it's kept. What was typed stays.
    fn forget_last_time(self) {
        let last = self.last.get_value();
        for (field, kept) in self.kept_fields(&last) {
            if !kept.is_empty() && field.with_untracked(|text| text == kept) {
                field.set(String::new());
            }
        }
        self.last.set_value(LastTime::default());
    }

    /// Fills in what is empty.
    fn fill_in(self, last: LastTime) {
        for (field, kept) in self.kept_fields(&last) {
            if field.with_untracked(String::is_empty) {
                field.set(kept.clone());
            }
        }
        self.last.set_value(last);
    }

    fn kept_fields<'a>(&self, last: &'a LastTime) -> [(RwSignal<String>, &'a String); 3] {
        [(self.account, &last.account), (self.user, &last.user), (self.key_id, &last.key_id)]
    }
}
