//! The notice that a project's listings couldn't be read whole: which, why, and what to do. It's on every page that shows
//! something for which those listings are needed, because what wasn't read isn't "nothing". It comes when the page is being
//! used already, so it moves nothing.

use evs_api::Failure;
use evs_api::listings::right_to_read;
use evs_api::right::Right;
use evs_domain::listing::Listing;
use evs_i18n::listing_name;
use leptos::prelude::*;

use super::base::{Advice, Button, LateNotice, Prose, Tone};
use super::commands::RightsToGrant;
use super::failure::explain;
use crate::state::app_state::i18n;
use crate::state::project::ProjectState;

/// Names the listings of `of` that couldn't be read, each with cause, fix and request id.
#[component]
pub fn Partial(
    project: ProjectState,
    /// The listings that concern the page.
    of: fn(Listing) -> bool,
    /// What it means for what the page shows.
    #[prop(into)]
    meaning: Signal<&'static str>,
    /// How much of what the page shows it concerns; empty means that it isn't said.
    #[prop(optional, into)]
    count: Signal<String>,
    /// What can be done about it on this page.
    #[prop(optional)]
    more: Option<fn(ProjectState) -> AnyView>,
) -> impl IntoView {
    let w = i18n();
    let failed = Memo::new(move |_| {
        let mut failed: Vec<_> =
            project.failures().with(|all| all.iter().filter(|(listing, _)| of(*listing)).cloned().collect());
        // Not in the order in which the answers came.
        failed.sort_by_key(|(listing, _)| *listing);
        failed
    });
    let retry = move || {
        view! {
            <Button busy=project.is_reading() on_press=move || project.refresh_soon()>
                {w.say(|t| t.common.retry)}
            </Button>
            {more.map(|more| more(project))}
        }
    };
    // One or two are named at once; of more, the list tells.
    let title = Signal::derive(move || {
        let names: Vec<_> =
            failed.with(|all| all.iter().map(|(listing, _)| listing_name(w.t(), *listing)).collect());
        if names.len() > 2 {
            w.t().disks.partial_title.to_owned()
        } else {
            w.t().disks.partial_title_of(&w.t().list(&names))
        }
    });
    move || {
        let failed = failed.get();
        (!failed.is_empty()).then(|| {
            let alike = alike(failed, |(listing, failure)| {
                let (what, fix) = explain(w.t(), failure, right_to_list(project, *listing));
                (what.into_owned(), fix.into_owned())
            });
            let lines = move || alike.iter().map(|(_, failed)| line(project, failed.clone())).collect_view();
            let told =
                move || Some(count.get()).filter(|text| !text.is_empty()).map(|text| view! { <p>{text}</p> });
            view! {
                <LateNotice tone=Tone::Warn title=title more=w.text(|t| t.common.details) action=retry>
                    <Prose text=meaning />
                    {told}
                    <ul>{lines()}</ul>
                </LateNotice>
            }
        })
    }
}

/// What is said in the same words, together: that a cloud is away is told once.
fn alike<T, K: PartialEq>(all: Vec<T>, words: impl Fn(&T) -> K) -> Vec<(K, Vec<T>)> {
    let mut groups: Vec<(K, Vec<T>)> = Vec::new();
    for one in all {
        let key = words(&one);
        match groups.iter_mut().find(|(other, _)| *other == key) {
            Some((_, group)) => group.push(one),
            None => groups.push((key, vec![one])),
        }
    }
    groups
}

/// Listings that failed alike. Each request has an id of its own.
fn line(project: ProjectState, failed: Vec<(Listing, Failure)>) -> Option<impl IntoView> {
    let w = i18n();
    let (first, failure) = failed.first().cloned()?;
    let right = right_to_list(project, first);
    let (what, refused, about) = (failure.clone(), failure.clone(), failure);
    let ids: Vec<_> = failed
        .iter()
        .map(|(_, failure)| failure.request_id().to_owned())
        .filter(|id| !id.is_empty())
        .collect();
    let names = move || {
        w.t().list(&failed.iter().map(|(listing, _)| listing_name(w.t(), *listing)).collect::<Vec<_>>())
    };
    Some(view! {
        <li>
            <p>
                <strong>{names}</strong>
                " "
                {move || explain(w.t(), &what, right).0}
            </p>
            {move || view! { <Advice text=explain(w.t(), &about, right).1 class="muted" /> }}
            {ids
                .into_iter()
                .map(|id| view! { <p class="muted mono">{move || w.t().common.request_id(&id)}</p> })
                .collect_view()}
            <RightsToGrant failure=refused needs=right />
        </li>
    })
}

/// What one must be allowed to do to read this listing of the project.
pub fn right_to_list(project: ProjectState, listing: Listing) -> Option<Right> {
    right_to_read(listing, &project.session().who().cloud)
}

#[cfg(test)]
mod tests {
    use super::alike;

    #[test]
    fn what_is_said_in_the_same_words_is_said_once_in_the_order_of_the_first() {
        let told =
            alike(vec!["away: a", "forbidden: b", "away: c"], |one| one.split(':').next().unwrap_or(one));
        assert_eq!(told, [("away", vec!["away: a", "away: c"]), ("forbidden", vec!["forbidden: b"])]);
    }
}
