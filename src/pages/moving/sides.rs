//! The two sides, each with a name and a color of its own: whose the disks are, and whose they become. The color only repeats
//! what the words say.

use evs_domain::text::one_line;
use leptos::prelude::*;

use crate::state::app_state::i18n;
use crate::state::nav::Said;
use crate::state::who::Who;

/// Both sides; the second one as far as somebody has signed in there.
#[component]
pub(super) fn Sides(from: Who, to: Option<Who>) -> impl IntoView {
    view! {
        <div class="move-sides">
            {side("from", |t| t.moving.side_from, Some(from))} {side("to", |t| t.moving.side_to, to)}
        </div>
    }
}

fn side(which: &'static str, said: Said, who: Option<Who>) -> impl IntoView {
    let w = i18n();
    let named = who.map(|who| {
        let (id, name) = who.receiving_account();
        let account = one_line(if name.is_empty() { id } else { name });
        let (user, project) = (who.user_label(), who.project_label());
        let place = move || format!("{} · {}", who.region_label(w.tag()), who.cloud_label(w.tag()));
        view! {
            <bdi class="move-account">{account}</bdi>
            <span>
                <bdi>{project}</bdi>
                " · "
                <bdi>{place}</bdi>
            </span>
            <span class="muted">
                <bdi>{user}</bdi>
            </span>
        }
    });
    let is_open = named.is_none();
    view! {
        <section class="move-side" data-side=which data-open=is_open.then_some("")>
            <h2>{w.say(said)}</h2>
            {named}
            {is_open.then(|| view! { <span class="muted">{w.say(|t| t.moving.step_sign_in)}</span> })}
        </section>
    }
}
