//! The account's record in this browser, and another browser: taking it along, bringing one in. The code of both is loaded when
//! one of them is opened.

mod bringing_in;
mod opened;
mod outcome;
mod record_facts;
mod taking_along;

use leptos::prelude::*;

use self::bringing_in::BringIn;
use self::taking_along::TakeAlong;
use crate::components::base::Button;
use crate::components::lazy_view::lazy_or_else;
use crate::state::app_state::i18n;
use crate::state::project::ProjectState;

/// Which of the two.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Out,
    In,
}

lazy!(
    sealing,
    fn taking_part(project: ProjectState) -> AnyView {
        view! { <TakeAlong project=project /> }.into_any()
    }
);

lazy!(
    sealing,
    fn bringing_part(project: ProjectState) -> AnyView {
        view! { <BringIn project=project /> }.into_any()
    }
);

/// The two buttons, and what they open below themselves.
#[component]
pub(super) fn Carrying(project: ProjectState) -> impl IntoView {
    let w = i18n();
    let way = RwSignal::new(None::<Way>);
    // Where it can't be loaded, its button is pressed again.
    let cannot_load = move || {
        way.try_set(None);
    };
    let opened = move || match way.get() {
        Some(Way::Out) => lazy_or_else(move || taking_part(project), cannot_load),
        Some(Way::In) => lazy_or_else(move || bringing_part(project), cannot_load),
        None => ().into_any(),
    };
    view! {
        <div class="cluster">
            <Button on_press=move || way.set(Some(Way::Out))>{w.say(|t| t.carrying.take)}</Button>
            <Button on_press=move || way.set(Some(Way::In))>{w.say(|t| t.carrying.bring)}</Button>
        </div>
        {opened}
    }
}
