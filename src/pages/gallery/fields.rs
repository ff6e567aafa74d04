//! Fields and choices: empty, filled, with a hint, with a mistake, with a count, and off with the reason.

use leptos::prelude::*;

use crate::components::base::{
    Checkbox, Checked, Choice, Counter, PasswordField, RadioGroup, RadioLook, SelectField, SelectOption,
    TextArea, TextField,
};
use crate::state::app_state::i18n;
use crate::state::i18n::I18n;

pub(super) fn show() -> AnyView {
    let w = i18n();
    view! {
        <div style:columns="24rem">{texts(w)} {choices(w)}</div>
        <div class="cluster">{boxes(w)}</div>
        {radios(w, RadioLook::List)}
        {radios(w, RadioLook::Segments)}
    }
    .into_any()
}

fn texts(w: I18n) -> impl IntoView {
    let long = "a-company-with-units-emea/first.middle-second".repeat(3);
    let used = Signal::stored(80_usize);
    let missing = Signal::derive(move || Some(w.t().sign_in.fill_in.to_owned()));
    view! {
        <TextField label=w.text(|t| t.sign_in.user) value=RwSignal::default() />
        <TextField
            label=w.text(|t| t.accept.id_label)
            hint=w.text(|t| t.accept.id_hint)
            value=RwSignal::default()
        />
        <TextField label=w.text(|t| t.sign_in.user) error=missing value=RwSignal::default() />
        <TextField
            label=w.text(|t| t.wizard.name_label)
            counter=Counter::new(used, Signal::stored(64))
            value=RwSignal::new(long)
        />
        <PasswordField
            label=w.text(|t| t.sign_in.password)
            value=RwSignal::new(String::from("0123456789"))
            reveal_label=w.text(|t| t.common.reveal)
            hide_label=w.text(|t| t.common.hide)
        />
        <TextArea
            label=w.text(|t| t.accept.paste_label)
            hint=w.text(|t| t.accept.paste_hint)
            value=RwSignal::default()
        />
    }
}

fn choices(w: I18n) -> impl IntoView {
    let options = || ["region-one", "region-two"].map(|region| SelectOption::new(region, region)).to_vec();
    let missing = Signal::derive(move || Some(w.t().sign_in.fill_in.to_owned()));
    view! {
        <SelectField label=w.text(|t| t.common.region) options chosen=|| "region-two" on_choose=|_| () />
        <SelectField
            label=w.text(|t| t.common.region)
            hint=w.text(|t| t.sign_in.account_hint)
            error=missing
            options
            chosen=|| "region-one"
            on_choose=|_| ()
        />
    }
}

fn boxes(w: I18n) -> impl IntoView {
    let state = |checked: Checked| {
        view! { <Checkbox label=w.text(|t| t.transfers.select_all) checked on_toggle=|_: bool| () /> }
    };
    let reason = Signal::derive(move || Some(w.t().disks.blocked_selected.to_owned()));
    view! {
        {[Checked::False, Checked::Mixed, Checked::True].map(state)}
        <Checkbox
            label=w.text(|t| t.transfers.select_all)
            checked=Checked::False
            blocked_by=reason
            on_toggle=|_: bool| ()
        />
    }
}

fn radios(w: I18n, look: RadioLook) -> impl IntoView {
    let chosen = RwSignal::new(1);
    let reason = Signal::derive(move || Some(w.t().disks.blocked_selected.to_owned()));
    let choices = vec![
        Choice::new(1, w.text(|t| t.sign_in.password)),
        Choice::new(2, w.text(|t| t.sign_in.access_key)).hint(w.text(|t| t.sign_in.sk_hint)),
        Choice::new(3, w.text(|t| t.sign_in.token)).blocked_by(reason),
    ];
    view! {
        <RadioGroup
            legend=w.text(|t| t.sign_in.other_ways)
            choices
            chosen=move || chosen.get()
            on_choose=move |one| chosen.set(one)
            look
        />
    }
}
