//! Who is signed in, where, and for how long.

use evs_text::{counted, fill};
use leptos::prelude::*;

use crate::components::base::Button;
use crate::state::clock::Clock;
use crate::state::nav::nav;
use crate::state::signing::{SignedIn, sign_out};
use crate::state::words::words;
use crate::state::work::Work;

/// Account, user, project, region, the time left, and "sign out".
#[component]
pub fn SessionChip(work: Work) -> impl IntoView {
    let w = words();
    let nav = nav();
    let who = work.session.who();
    let clock = expect_context::<Clock>();
    let left = move || {
        let t = w.t();
        if work.session.is_over() {
            return t.frame.session_over.to_owned();
        }
        let Some(expires) = work.session.expires() else { return String::new() };
        let minutes = usize::try_from((expires.0 - clock.get()) / 60).unwrap_or(0);
        let time = if minutes >= 120 {
            counted(minutes / 60, t.frame.hours_one, t.frame.hours_many)
        } else {
            counted(minutes, t.frame.minutes_one, t.frame.minutes_many)
        };
        fill(t.frame.session_left, &[("time", &time)])
    };
    let soon = move || work.session.expires().is_some_and(|expires| expires.0 - clock.get() < 600);
    let signed_in = expect_context::<SignedIn>();
    let leave = move || {
        sign_out(work.session);
        work.end();
        nav.set_guard(None);
        signed_in.0.set(None);
    };
    let region = who.cloud.region(&who.region).map_or(who.region.clone(), |region| region.label.clone());
    view! {
        <div class="session" data-tone=move || if soon() { "warn" } else { "neutral" }>
            <strong><bdi>{who.account.1.clone()}</bdi>" / "<bdi>{who.user.clone()}</bdi></strong>
            <span><bdi>{who.project.1.clone()}</bdi></span>
            <span><bdi>{region}</bdi></span>
            <span class="session-time">{left}</span>
            <Button quiet=true on_press=leave>{w.say(|t| t.frame.sign_out)}</Button>
        </div>
    }
}
