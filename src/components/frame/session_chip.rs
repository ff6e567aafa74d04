//! Who is signed in, where, and for how long.

use leptos::prelude::*;

use super::sign_out::SignOutQuestion;
use crate::components::base::Button;
use crate::state::app_state::app_state;
use crate::state::app_state::i18n;
use crate::state::project::ProjectState;

/// Account, user, project, region, the time left, and "sign out".
#[component]
pub fn SessionChip(project: ProjectState) -> impl IntoView {
    let w = i18n();
    let app = app_state();
    let who = project.session().who();
    let clock = app.clock();
    let left = move || {
        let t = w.t();
        if project.session().is_over() {
            return t.frame.session_over.to_owned();
        }
        let Some(expires) = project.session().expires() else { return String::new() };
        let minutes = usize::try_from((expires.0 - clock.get()) / 60).unwrap_or(0);
        let time = if minutes >= 120 { t.frame.hours(minutes / 60) } else { t.frame.minutes(minutes) };
        t.frame.session_left(&time)
    };
    let soon = move || project.session().expires().is_some_and(|expires| expires.0 - clock.get() < 600);
    let leave = move || app.want_to_sign_out();
    // Here, and not where the app begins: whoever only signs in needs no code of runs.
    Effect::new(move |_| app.nav().set_unload_guard(!app.at_stake().is_nothing()));
    on_cleanup(move || app.nav().set_unload_guard(false));
    let (region, name) = (who.region_label(), who.project_label());
    let (account, user) = (who.account_label(), who.user_label());
    // What doesn't fit into the header is cut.
    let whole = format!("{account} / {user} · {name} · {region}");
    view! {
        <div class="session" title=whole data-tone=move || if soon() { "warn" } else { "neutral" }>
            <strong>
                <bdi>{account}</bdi>
                " / "
                <bdi>{user}</bdi>
            </strong>
            <span>
                <bdi>{name}</bdi>
            </span>
            <span>
                <bdi>{region}</bdi>
            </span>
            <span class="session-time">{left}</span>
            <Button quiet=true on_press=leave>
                {w.say(|t| t.frame.sign_out)}
            </Button>
        </div>
        <SignOutQuestion />
    }
}
