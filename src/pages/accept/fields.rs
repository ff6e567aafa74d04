//! The two fields of one transfer. What is wrong shows once a field is left; two values that have changed places are put
//! right with one press.

use evs_domain::handover::key_text::KeyDoubt;
use leptos::prelude::*;

use super::claims::name_of_line;
use super::outcome::outcome_id;
use crate::components::base::{Button, PasswordField, TextField};
use crate::state::accept::{AcceptForm, IdProblem, KeyProblem, Line};
use crate::state::app_state::i18n;

/// The field for the id.
#[component]
pub(super) fn IdField(form: AcceptForm, line: Line) -> impl IntoView {
    let w = i18n();
    let value = RwSignal::from(line.id.clone());
    let (shown, left, swapped) = (line.clone(), line.clone(), line.clone());
    let error = Signal::derive(move || {
        let problem = shown.id_problem()?;
        let t = w.t();
        Some(
            match problem {
                IdProblem::Missing => t.accept.id_missing,
                IdProblem::NotAnId => t.accept.id_bad,
                IdProblem::LooksLikeKey => t.accept.id_is_key,
            }
            .to_owned(),
        )
    });
    let swap = move || {
        let line = swapped.clone();
        let press = line.clone();
        (line.is_swapped() && (line.id_checked.get() || line.key.checked.get())).then(move || {
            view! {
                <div>
                    <Button on_press=move || press.swap()>{w.say(|t| t.accept.swap)}</Button>
                </div>
            }
        })
    };
    view! {
        <TextField
            label=w.text(|t| t.accept.id_label)
            hint=w.text(|t| t.accept.id_hint)
            value=value
            error=error
            required=true
            on_leave=move || form.left_id(&left)
        />
        {swap}
    }
}

/// The field for the key. Browsers are told that it's a code for once, so that none offers to save it.
#[component]
pub(super) fn KeyField(
    form: AcceptForm,
    line: Line,
    /// Among others: the label then names the disk.
    #[prop(optional)]
    named: bool,
) -> impl IntoView {
    let w = i18n();
    let value = RwSignal::from(line.key.text.clone());
    let [shown, refused, left, called, doubted] = std::array::from_fn(|_| line.clone());
    let error = Signal::derive(move || {
        let a = &w.t().accept;
        let text = match shown.key_problem()? {
            KeyProblem::Missing => a.key_missing,
            KeyProblem::LooksLikeId => a.key_is_id,
            // Stands with what came of it, which moves nothing that can be pressed.
            KeyProblem::Wrong => return None,
        };
        Some(text.to_owned())
    });
    let error_at = Signal::derive(move || {
        (refused.key_problem() == Some(KeyProblem::Wrong)).then(|| outcome_id(&refused))
    });
    // What the cloud has said of a key is true of that key only.
    let typed = line.key.clone();
    Effect::new(move |before: Option<()>| {
        value.track();
        if before.is_some() {
            typed.is_wrong.set(false);
        }
    });
    let label = Signal::derive(move || {
        let t = w.t();
        if named { t.accept.key_of(&name_of_line(t, &called)) } else { t.accept.key_label.to_owned() }
    });
    let hint = Signal::derive(move || if named { String::new() } else { w.t().accept.key_hint.to_owned() });
    view! {
        <PasswordField
            label=label
            hint=hint
            value=value
            error=error
            error_at=error_at
            reveal_label=w.text(|t| t.common.reveal)
            hide_label=w.text(|t| t.common.hide)
            autocomplete="one-time-code"
            required=true
            on_leave=move || form.left_key(&left)
        />
        <KeyDoubted form=form line=doubted />
    }
}

/// What looks odd about a key. It may be right all the same, so it's sent as it stands unless the person has it tidied.
#[component]
fn KeyDoubted(form: AcceptForm, line: Line) -> impl IntoView {
    let w = i18n();
    let seen = line.clone();
    let doubt = Memo::new(move |_| {
        let is_wrong = seen.key_problem().is_some();
        seen.key.doubt().filter(|_| !is_wrong && seen.state().is_open())
    });
    move || {
        let line = line.clone();
        doubt.get().map(|doubt| {
            let is_clutter = doubt == KeyDoubt::Clutter;
            let text = move || if is_clutter { w.t().accept.key_clutter } else { w.t().accept.key_slip };
            let tidy = is_clutter.then(|| {
                view! {
                    <div>
                        <Button on_press=move || form.tidy_key(&line)>{w.say(|t| t.accept.key_tidy)}</Button>
                    </div>
                }
            });
            view! {
                <p class="tone" data-tone="warn">
                    {text}
                </p>
                {tidy}
            }
        })
    }
}
