//! The sign-in form. It's filled in as last time, without secrets; what is typed survives every error.

use evs_api::Failure;
use evs_api::clouds::{Cloud, SignInWay, Via};
use leptos::prelude::*;

use super::credentials::Credentials;
use super::demo::DemoAccounts;
use super::fields::Fields;
use super::projects::choose;
use crate::components::base::{Button, Notice, SelectField, SelectOption, Tone, Waiting};
use crate::components::failure::{FailureDetails, FailureNotice};
use crate::components::later::later;
use crate::components::sign_in_words::wrong;
use crate::state::clouds::Clouds;
use crate::state::signing::SignedIn;
use crate::state::words::{Words, words};

/// Where, who, and the proof of it. Signs in the page's own session.
#[component]
pub fn SignInForm(
    /// The cloud to begin with, as a link says it.
    #[prop(optional, into)]
    cloud: Option<String>,
    /// The region to begin with, as a link says it.
    #[prop(optional, into)]
    region: Option<String>,
) -> impl IntoView {
    let w = words();
    let clouds = use_context::<Clouds>().unwrap_or_else(Clouds::start);
    let signed_in = use_context::<SignedIn>().unwrap_or_else(|| SignedIn(RwSignal::new(None)));
    let fields = Fields::new(signed_in, cloud, region);
    move || {
        match clouds.get() {
        None => view! { <Waiting label=w.text(|t| t.common.loading)/> }.into_any(),
        Some(Err(_)) => view! {
            <Notice
                tone=Tone::Bad
                title=w.text(|t| t.sign_in.clouds_failed)
                action=move || view! { <Button on_press=Callback::new(move |()| clouds.load())>{w.say(|t| t.common.retry)}</Button> }
            >
                <p>{w.say(|t| t.sign_in.clouds_failed_text)}</p>
            </Notice>
        }
        .into_any(),
        Some(Ok(clouds)) => view! { <Ready fields=fields clouds=clouds/> }.into_any(),
    }
    }
}

#[component]
fn Ready(fields: Fields, clouds: Vec<Cloud>) -> impl IntoView {
    let all = StoredValue::new(clouds);
    // The first cloud and its first region stand for a choice that isn't there (any more).
    let cloud = Memo::new(move |_| {
        let id = fields.cloud.get();
        all.with_value(|all| all.iter().find(|cloud| cloud.id == id).or(all.first()).cloned())
    });
    Effect::new(move |_| {
        let Some(cloud) = cloud.get() else { return };
        if fields.cloud.with_untracked(|id| *id != cloud.id) {
            fields.cloud.set(cloud.id.clone());
        }
        if cloud.region(&fields.region.get_untracked()).is_none()
            && let Some(first) = cloud.regions.first()
        {
            fields.region.set(first.id.clone());
        }
    });
    view! {
        <div class="sign-in">
            <section class="card">
                {move || match fields.arrival.get() {
                    Some(arrival) => {
                        let arrival = StoredValue::new(arrival);
                        later(move || choose(fields, arrival.get_value())).into_any()
                    }
                    None => view! { <SignIn fields=fields clouds=all cloud=cloud/> }.into_any(),
                }}
            </section>
            {move || cloud.get().filter(|cloud| !cloud.demo_accounts.is_empty()).map(|cloud| view! { <DemoAccounts fields=fields cloud=cloud/> })}
        </div>
    }
}

#[component]
fn SignIn(fields: Fields, clouds: StoredValue<Vec<Cloud>>, cloud: Memo<Option<Cloud>>) -> impl IntoView {
    let w = words();
    let several = clouds.with_value(Vec::len) > 1;
    let cloud_options = move || {
        clouds.with_value(|all| all.iter().map(|c| SelectOption::new(&c.id, &c.label)).collect::<Vec<_>>())
    };
    let regions = move || {
        let regions = cloud.get().map(|cloud| cloud.regions).unwrap_or_default();
        regions.into_iter().map(|region| SelectOption::new(region.id, region.label)).collect::<Vec<_>>()
    };
    let submit = move || {
        if let Some(cloud) = cloud.get_untracked() {
            fields.submit(cloud, None);
        }
    };
    let origin = window().location().origin().unwrap_or_default();
    let where_to = Memo::new(move |_| cloud.get().map(|cloud| (cloud.label.clone(), cloud.via)));
    view! {
        <form class="stack" on:submit=move |event| { event.prevent_default(); submit(); }>
            <h2>{w.say(|t| t.sign_in.title)}</h2>
            {move || fields.failure.get().map(|failure| view! { <Problem w=w failure=failure way=fields.way_now()/> })}
            {several.then(|| view! {
                <SelectField label=w.text(|t| t.sign_in.cloud) value=fields.cloud options=Signal::derive(cloud_options)/>
            })}
            <SelectField label=w.text(|t| t.sign_in.region) value=fields.region options=Signal::derive(regions) hint=w.text(|t| t.sign_in.region_hint)/>
            {move || cloud.get().map(|cloud| view! { <Credentials fields=fields cloud=cloud/> })}
            <Button tone=Tone::Accent submit=true busy=fields.busy>
                {move || if fields.busy.get() { w.t().sign_in.working } else { w.t().sign_in.submit }}
            </Button>
            <p class="muted">{w.say(|t| t.sign_in.privacy)} " " {move || w.t().sign_in.origin(&origin)}</p>
            {move || where_to.get().filter(|(_, via)| *via == Via::Direct).map(|(label, _)| view! {
                <p class="muted">{move || w.t().sign_in.direct(&label)}</p>
            })}
        </form>
    }
}

/// A refused sign-in means one thing most of the time; everything else is told as everywhere.
#[component]
fn Problem(w: Words, failure: Failure, way: SignInWay) -> impl IntoView {
    // A wrong one-time code or password is a 400 on Huawei Cloud.
    let wrong_code = matches!(&failure, Failure::Refused { error, .. } if matches!(error.code.as_str(), "IAM.1061" | "1103" | "IAM.0062"));
    if !(wrong_code || failure.is_sign_in_over()) {
        return view! { <FailureNotice failure=failure/> }.into_any();
    }
    let locked = matches!(&failure, Failure::Refused { error, .. } if error.code == "IAM.0061");
    let text = move || if locked { w.t().sign_in.locked } else { wrong(w.t(), way) };
    view! { <Notice tone=Tone::Bad><p>{text}</p><FailureDetails failure=failure/></Notice> }.into_any()
}
