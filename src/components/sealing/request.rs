//! A request: what it says, quoted, and the field in which it can be pasted.

use evs_domain::handover::request::Request;
use evs_domain::text::{claim, claim_in_sentence};
use leptos::prelude::*;

use crate::components::base::TextArea;
use crate::components::claimed::{Claimed, quoted};
use crate::state::app_state::{app_state, i18n};

/// What a request says: who, and where to.
#[component]
pub fn RequestFacts(request: Request) -> impl IntoView {
    let w = i18n();
    let Request { who, cloud, region, project, .. } = request;
    let who = claim(&who);
    let who = if who.is_empty() {
        view! { <span>{w.say(|t| t.receiving.says_nobody)}</span> }.into_any()
    } else {
        view! { <Claimed text=who /> }.into_any()
    };
    let parts: Vec<_> = [region, cloud].into_iter().filter(|part| !part.is_empty()).collect();
    let place = (!parts.is_empty()).then(|| {
        let parts = parts.iter().map(|part| quoted(claim_in_sentence(part)).into_any());
        let spaced = parts
            .map(|part| {
                view! {
                    {part}
                    " "
                }
            })
            .collect_view();
        view! {
            <dt>{w.say(|t| t.receiving.says_where)}</dt>
            <dd>{spaced}</dd>
        }
    });
    let project = (!project.is_empty()).then(|| {
        view! {
            <dt>{w.say(|t| t.common.project)}</dt>
            <dd>
                <Claimed text=claim(&project) />
            </dd>
        }
    });
    view! {
        <dl class="kv">
            <dt>{w.say(|t| t.receiving.says_who)}</dt>
            <dd>{who}</dd>
            {place}
            {project}
        </dl>
    }
}

/// The field for what a recipient sent: a link, a message with one in it, or the key alone.
#[component]
pub fn PasteRequest(
    /// Called when a request was found in it: it's the one that is open then.
    #[prop(into)]
    on_found: Callback<()>,
) -> impl IntoView {
    let (w, app) = (i18n(), app_state());
    let text = RwSignal::new(String::new());
    let is_nothing = RwSignal::new(false);
    let error = Signal::derive(move || is_nothing.get().then(|| w.t().receiving.not_a_request.to_owned()));
    let look = move || {
        let pasted = text.get_untracked();
        if pasted.trim().is_empty() {
            return is_nothing.set(false);
        }
        let is_found = app.requests().find(&pasted);
        is_nothing.set(!is_found);
        if is_found && untrack(|| app.requests().problem()).is_none() {
            text.set(String::new());
            on_found.run(());
        }
    };
    // A pasted text is read at once.
    Effect::new(move |before: Option<usize>| {
        let length = text.with(|text| text.chars().count());
        if length >= before.unwrap_or(0) + AT_ONCE {
            look();
        }
        text.with_untracked(|text| text.chars().count())
    });
    view! {
        <TextArea
            label=w.text(|t| t.receiving.request)
            hint=w.text(|t| t.receiving.request_hint)
            value=text
            rows=2
            mono=true
            error=error
            on_leave=look
        />
    }
}

/// So many characters at once aren't typed: they're pasted, dropped or filled in.
const AT_ONCE: usize = 8;
