//! The page for somebody who isn't signed in yet: what is offered, what will happen, and the sign-in. Nothing is called
//! before the person does something, and a link leads nobody to another cloud than last time unasked.

use evs_api::clouds::{Cloud, label_among};
use evs_domain::text::claim_in_sentence;
use evs_i18n::messages::sign_in::{LinkAsks, LinkKeep, LinkNoRegion, LinkUse};
use leptos::html;
use leptos::prelude::*;

use super::claims::Offered;
use super::decline::DeclineBeforeSignIn;
use crate::components::base::{Button, Notice, Prose, Tone};
use crate::pages::sign_in::SignInForm;
use crate::state::accept::{AcceptForm, Origin};
use crate::state::app_state::{app_state, i18n};
use crate::state::sign_in::{Destination, LastTime, LinkNote, of_link};

/// What the person has answered, and about the link from where.
type Answer = RwSignal<Option<(Origin, Destination)>>;

#[component]
pub(super) fn SignedOutPart(form: AcceptForm) -> impl IntoView {
    let (w, app) = (i18n(), app_state());
    // A link that is opened while the page stands can name another cloud or region.
    let origin = Memo::new(move |_| form.origin());
    let answer: Answer = RwSignal::new(None);
    let heading = NodeRef::<html::H2>::new();
    let sign_in = move || {
        let (origin, clouds) = (origin.get(), app.clouds().get());
        let Some(Ok(clouds)) = clouds else { return view! { <SignInForm /> }.into_any() };
        if let Some((_, at)) = answer.get().filter(|(about, _)| *about == origin) {
            return view! { <SignInForm at=at /> }.into_any();
        }
        let (at, note) = of_link(&origin.cloud, &origin.region, &LastTime::load(), &clouds);
        match note {
            Some(LinkNote::Asks { there, here }) => {
                let choose = move |at| {
                    answer.set(Some((origin.clone(), at)));
                    // The button that had the focus is gone.
                    if let Some(heading) = heading.get_untracked() {
                        let _focused = heading.focus();
                    }
                };
                view! { <Question clouds=clouds there=there here=here choose=choose /> }.into_any()
            }
            note => view! {
                {note.map(|note| nowhere(note, clouds))}
                <SignInForm at=at />
            }
            .into_any(),
        }
    };
    view! {
        <Prose text=w.say(|t| t.accept.signed_out_lead) class="measure" />
        <Offered form=form />
        <DeclineBeforeSignIn form=form />
        <section class="stack">
            <h2 node_ref=heading tabindex="-1">
                {w.say(|t| t.accept.sign_in_first)}
            </h2>
            {sign_in}
        </section>
    }
}

/// Asks whether to follow the link to another place than last time.
#[component]
fn Question(
    clouds: Vec<Cloud>,
    there: Destination,
    here: Destination,
    #[prop(into)] choose: Callback<Destination>,
) -> impl IntoView {
    let w = i18n();
    let places = StoredValue::new([there.clone(), here.clone()]);
    // The place that the link names, and last time's.
    let labels = Memo::new(move |_| {
        places.with_value(|places| [0, 1].map(|which| places[which].label(&clouds, w.tag())))
    });
    let asks = move || {
        labels.with(|[(cloud, region), (last_cloud, last_region)]| {
            w.t().sign_in.link_asks(LinkAsks { cloud, region, last_cloud, last_region })
        })
    };
    let action = move || {
        let (there, here) = (there.clone(), here.clone());
        view! {
            <Button on_press=move || {
                choose.run(there.clone())
            }>
                {move || {
                    labels.with(|[(cloud, region), _]| w.t().sign_in.link_use(LinkUse { cloud, region }))
                }}
            </Button>
            <Button on_press=move || {
                choose.run(here.clone())
            }>
                {move || {
                    labels.with(|[_, (cloud, region)]| w.t().sign_in.link_keep(LinkKeep { cloud, region }))
                }}
            </Button>
        }
    };
    view! {
        <Notice tone=Tone::Warn action=action>
            <p>{asks}</p>
        </Notice>
    }
}

/// Says that the link leads to what this console doesn't have.
fn nowhere(note: LinkNote, clouds: Vec<Cloud>) -> impl IntoView {
    let w = i18n();
    let told = move || {
        let s = &w.t().sign_in;
        match &note {
            LinkNote::NoSuchRegion { cloud, region } => {
                let named = clouds.iter().find(|one| one.id == *cloud);
                let cloud = &named.map(|one| label_among(one, &clouds, w.tag())).unwrap_or_default();
                s.link_no_region(LinkNoRegion { cloud, region: &claim_in_sentence(region) })
            }
            LinkNote::NoSuchCloud(cloud) => s.link_no_cloud(&claim_in_sentence(cloud)),
            LinkNote::Asks { .. } => String::new(),
        }
    };
    view! {
        <Notice tone=Tone::Warn>
            <p>{told}</p>
            <Prose text=w.say(|t| t.sign_in.link_nowhere_fix) />
        </Notice>
    }
}
