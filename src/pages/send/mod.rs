//! The sender's page for a request: who asks, by what key, and where to, all of it as claims; then the disks. Opening it calls
//! nothing, and it works before anybody has signed in.

mod place;

use evs_domain::handover::link::LinkProblem;
use evs_domain::handover::request::Request;
use leptos::html;
use leptos::prelude::*;

use crate::components::base::{Button, Notice, Prose, Tone};
use crate::components::hand_over::Recipients;
use crate::components::sealing::{Fingerprint, KnownNote, PasteRequest, RequestFacts};
use crate::pages::sign_in::SignInByLink;
use crate::route::Route;
use crate::state::app_state::{app_state, i18n, nav};
use crate::state::nav::{Said, follow_links};
use crate::state::requests::Requests;
use crate::state::sealing::keys::fingerprint_of;
use place::Elsewhere;

/// Sending disks to somebody who asked.
#[component]
pub fn SendPage() -> impl IntoView {
    let (w, app) = (i18n(), app_state());
    let requests = app.requests();
    follow_links(move |link| requests.open(link));
    let heading = NodeRef::<html::H1>::new();
    let body = move || match requests.opened() {
        Some(request) => view! { <Asked request=request /> }.into_any(),
        None => view! {
            <section class="card stack">
                <Prose text=w.say(|t| t.receiving.nothing_asked) />
                <PasteRequest on_found=move |()| {
                    if let Some(heading) = heading.get_untracked() {
                        let _focused = heading.focus();
                    }
                } />
            </section>
        }
        .into_any(),
    };
    view! {
        <div class="page" data-width="narrow">
            <header class="page-head">
                <div>
                    <h1 tabindex="-1" node_ref=heading>
                        {w.say(|t| t.receiving.send_title)}
                    </h1>
                    <Prose text=w.say(|t| t.receiving.send_lead) />
                </div>
            </header>
            <Broken requests=requests />
            {body}
        </div>
    }
}

/// What is wrong with the link that was opened last.
#[component]
fn Broken(requests: Requests) -> impl IntoView {
    move || {
        requests.problem().map(|problem| {
            let text: Said = match problem {
                LinkProblem::LaterVersion => |t| t.receiving.broken_later,
                LinkProblem::NotALink | LinkProblem::NoTransfer => |t| t.receiving.broken_text,
            };
            view! { <NotUsed text=text /> }
        })
    }
}

#[component]
fn NotUsed(text: Said) -> impl IntoView {
    let w = i18n();
    view! {
        <Notice tone=Tone::Bad title=w.text(|t| t.receiving.broken)>
            <Prose text=w.say(text) />
        </Notice>
    }
}

/// What the request says, and how to go on.
#[component]
fn Asked(request: Request) -> impl IntoView {
    let (w, app) = (i18n(), app_state());
    let requests = app.requests();
    let put_aside = move || {
        view! {
            <Button quiet=true on_press=move || requests.put_aside()>
                {w.say(|t| t.receiving.put_aside)}
            </Button>
        }
    };
    let Some(digits) = fingerprint_of(&request.recipient) else {
        return view! {
            <NotUsed text=|t| t.receiving.broken_key />
            <div>{put_aside()}</div>
        }
        .into_any();
    };
    let place = (request.cloud.clone(), request.region.clone());
    let asked = StoredValue::new(request.clone());
    let go = move || {
        requests.choose(Some(asked.get_value()));
        nav().go(Route::Disks);
    };
    let next = move || match app.entered() {
        Some((signed_in, project)) => {
            provide_context(signed_in.hold());
            view! {
                <Recipients project=project />
                <Elsewhere request=asked.get_value() project=project />
                <div class="cluster">
                    <Button tone=Tone::Accent on_press=go>
                        {w.say(|t| t.receiving.choose_disks)}
                    </Button>
                    {put_aside()}
                </div>
            }
            .into_any()
        }
        None => view! {
            <div>{put_aside()}</div>
            <SignInByLink place=Signal::stored(place.clone()) title=|t| t.receiving.sign_in_first />
        }
        .into_any(),
    };
    view! {
        <section class="card stack">
            <RequestFacts request=request.clone() />
            <KnownNote request=request />
            <Fingerprint digits=digits what=|t| t.receiving.compare />
        </section>
        {next}
    }
    .into_any()
}
