//! Signing in to the second account: the sign-in form, for the region that the disks are in. A sign-in that is of no use here is
//! ended again at once, and it's said why.

use std::sync::Arc;

use evs_i18n::Texts;
use evs_i18n::messages::moving::SameRegion;
use leptos::prelude::*;

use crate::components::base::{Notice, Prose, Tone};
use crate::pages::sign_in::{Beside, SignInForm};
use crate::state::app_state::{AppState, app_state, i18n};
use crate::state::project::ProjectState;
use crate::state::scope::Owned;
use crate::state::sign_in::{Destination, LastTime, sign_out};
use crate::state::signed_in::SignedIn;
use crate::state::who::Who;

/// Why a second sign-in is of no use.
type Objection = fn(&'static Texts) -> &'static str;

#[component]
pub(super) fn SecondSignIn(signed_in: SignedIn, project: ProjectState) -> impl IntoView {
    let (w, app) = (i18n(), app_state());
    let refused = RwSignal::new(None::<Objection>);
    let who = project.session().who();
    let at = Destination { cloud: who.cloud.id.clone(), region: who.region.clone() };
    let on_entered = Callback::new(move |(second,)| {
        refused.try_set(take(app, signed_in, project, second));
    });
    let told = move || {
        refused.get().map(|why| {
            view! {
                <Notice tone=Tone::Bad>
                    <Prose text=w.say(why) />
                </Notice>
            }
        })
    };
    let same_region = move || {
        let (region, cloud) = (who.region_label(w.tag()), who.cloud_label(w.tag()));
        w.t().moving.same_region(SameRegion { region: &region, cloud: &cloud })
    };
    view! {
        <p>{same_region}</p>
        {told}
        <SignInForm focus=true beside=Beside { at, on_entered } />
    }
}

/// Takes a second sign-in, or ends it and gives back why.
fn take(
    app: AppState,
    signed_in: SignedIn,
    project: ProjectState,
    second: Owned<SignedIn>,
) -> Option<Objection> {
    let first = project.session().who();
    // The form is filled in next time as the first sign-in was.
    LastTime::remember(&first);
    let to = untrack(|| second.state().project())?;
    let why = objection(&first, &to.session().who());
    if why.is_some() {
        for session in second.state().sessions() {
            sign_out(session);
        }
        second.state().end();
        return why;
    }
    to.look_up_quotas_once();
    app.sign_in_beside(second, Arc::new(move || signed_in.stop_moving()));
    None
}

/// What speaks against moving disks from one to the other.
fn objection(first: &Who, second: &Who) -> Option<Objection> {
    if (&first.cloud.id, &first.region) != (&second.cloud.id, &second.region) {
        return Some(|t| t.moving.other_place);
    }
    (first.project.0 == second.project.0).then_some(|t: &'static Texts| t.moving.same_project)
}

#[cfg(test)]
mod tests {
    use super::*;
    use evs_api::clouds::Cloud;
    use evs_i18n::{Language, fake};

    #[test]
    fn disks_go_from_one_project_to_another_of_the_same_region_and_nowhere_else() {
        let who = |cloud: &str, region: &str, project: &str| Who {
            cloud: Cloud { id: cloud.into(), ..Cloud::default() },
            region: region.into(),
            project: (project.into(), "demo".into()),
            ..Who::default()
        };
        let t = fake::texts(Language::English);
        let why = |second: &Who| objection(&who("c1", "r1", "p1"), second).map(|why| why(t));
        assert_eq!(why(&who("c1", "r1", "p2")), None);
        assert_eq!(why(&who("c1", "r1", "p1")), Some(t.moving.same_project));
        assert_eq!(why(&who("c1", "r2", "p2")), Some(t.moving.other_place));
        assert_eq!(why(&who("c2", "r1", "p2")), Some(t.moving.other_place));
    }
}
