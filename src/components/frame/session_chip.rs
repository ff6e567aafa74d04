//! Who is signed in, where, and for how long.

use leptos::prelude::*;

use crate::components::base::Button;
use crate::state::clock::Clock;
use crate::state::nav::nav;
use crate::state::signing::{SignedIn, sign_out};
use crate::state::words::words;
use crate::state::work::Work;

/// Account, user, project, region, the time left, and the way out.
#[component]
pub fn SessionChip(work: Work) -> impl IntoView {
    let w = words();
    let nav = nav();
    let who = work.session.who();
    let clock = use_context::<Clock>();
    let left = move || {
        let t = w.t();
        if work.session.is_over() {
            return t.frame.session_over.to_owned();
        }
        let Some((expires, now)) = work.session.expires().zip(clock.map(|clock| clock.get())) else {
            return String::new();
        };
        let minutes = usize::try_from((expires.0 - now) / 60).unwrap_or(0);
        let time = if minutes >= 120 { t.frame.hours(minutes / 60) } else { t.frame.minutes(minutes) };
        t.frame.session_left(&time)
    };
    let soon = move || {
        clock.is_some_and(|clock| work.session.expires().is_some_and(|expires| expires.0 - clock.get() < 600))
    };
    let signed_in = use_context::<SignedIn>();
    let on_press = Callback::new(move |()| {
        sign_out(work.session);
        work.end();
        nav.set_guard(None);
        if let Some(signed_in) = signed_in {
            signed_in.0.set(None);
        }
    });
    let region = who.cloud.region(&who.region).map_or(who.region.clone(), |region| region.label.clone());
    view! {
        <div class="session" data-tone=move || if soon() { "warn" } else { "neutral" }>
            <strong><bdi>{who.account.1.clone()}</bdi>" / "<bdi>{who.user.clone()}</bdi></strong>
            <span><bdi>{who.project.1.clone()}</bdi></span>
            <span><bdi>{region}</bdi></span>
            <span class="session-time">{left}</span>
            <Button quiet=true on_press=on_press>{w.say(|t| t.frame.sign_out)}</Button>
        </div>
    }
}
