//! Where the disk will go, and what speaks against it.

use evs_domain::text::one_line;
use evs_i18n::messages::accept::{WrongCloud, WrongRegion};
use leptos::prelude::*;

use super::room::RoomNote;
use crate::components::base::{Button, LinkButton, Notice, Tone};
use crate::route::Route;
use crate::state::accepting::{Accepting, Objection};
use crate::state::nav::nav;
use crate::state::signing::{SignedIn, sign_out};
use crate::state::words::words;
use crate::state::work::Work;

#[component]
pub(super) fn Target(accepting: Accepting, work: Work) -> impl IntoView {
    let w = words();
    let who = work.session.who();
    let region = who.cloud.region(&who.region).map_or(who.region.clone(), |region| region.label.clone());
    let fact = |label: Signal<String>, value: String| {
        let value = one_line(&value);
        view! { <dt>{move || label.get()}</dt> <dd><bdi>{value}</bdi></dd> }
    };
    let objections = Memo::new(move |_| accepting.objections(work));
    view! {
        <section class="card" id="accept-target">
            <div>
                <h2>{w.say(|t| t.accept.target)}</h2>
                <p class="muted">{w.say(|t| t.accept.target_text)}</p>
            </div>
            <dl class="kv accept-target">
                {fact(w.text(|t| t.common.account), who.account.1)}
                {fact(w.text(|t| t.common.project), who.project.1)}
                {fact(w.text(|t| t.common.region), region)}
                {fact(w.text(|t| t.common.cloud), who.cloud.label)}
                {fact(w.text(|t| t.sign_in.user), who.user)}
            </dl>
            {move || objections.get().into_iter().map(|objection| view! { <Against work=work objection=objection/> }).collect_view()}
            {move || objections.with(Vec::is_empty).then(|| view! { <RoomNote accepting=accepting/> })}
        </section>
    }
}

#[component]
fn Against(work: Work, objection: Objection) -> impl IntoView {
    let w = words();
    let told = objection.clone();
    let text = move || {
        let a = &w.t().accept;
        match &told {
            Objection::WrongCloud { there, here } => a.wrong_cloud(WrongCloud { there, here }),
            Objection::WrongRegion { there, here } => a.wrong_region(WrongRegion { there, here }),
            Objection::OwnTransfer => a.own_transfer.to_owned(),
            Objection::HereAlready(_) => a.here_already.to_owned(),
        }
    };
    let action = move || match objection {
        Objection::HereAlready(disk) => {
            view! { <LinkButton href=Route::Disk(disk).path()>{w.say(|t| t.accept.see_disks)}</LinkButton> }
                .into_any()
        }
        _ => view! { <Elsewhere work=work/> }.into_any(),
    };
    view! { <Notice tone=Tone::Warn action=action><p>{text}</p></Notice> }
}

/// Signs out and keeps what was offered, for whoever signs in next.
#[component]
fn Elsewhere(work: Work) -> impl IntoView {
    let (w, nav) = (words(), nav());
    let signed_in = use_context::<SignedIn>();
    let leave = Callback::new(move |()| {
        sign_out(work.session);
        work.end();
        nav.set_guard(None);
        if let Some(signed_in) = signed_in {
            signed_in.0.set(None);
        }
    });
    view! { <Button on_press=leave>{w.say(|t| t.accept.sign_in_other)}</Button> }
}
