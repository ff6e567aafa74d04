//! The sign-in form. It's filled in as at the last sign-in, without secrets.

use evs_api::Failure;
use evs_api::clouds::{Cloud, SignInWay, Via};
use leptos::prelude::*;

use super::credentials::Credentials;
use super::demo::DemoAccounts;
use super::fields::Fields;
use super::projects::choose_project;
use crate::components::base::{Button, Notice, Prose, SelectField, SelectOption, Tone, Waiting};
use crate::components::failure::{FailureDetails, FailureNotice};
use crate::components::lazy_view::lazy_screen;
use crate::components::sign_in_refusal::probable_cause;
use crate::state::app_state::app_state;
use crate::state::app_state::i18n;
use crate::state::i18n::I18n;

/// Cloud, region and credentials. Sets the page's `SignedIn` when a project was entered.
#[component]
pub fn SignInForm(
    /// The id of the cloud to preselect, from a link.
    #[prop(optional, into)]
    cloud: Option<String>,
    /// The id of the region to preselect, from a link.
    #[prop(optional, into)]
    region: Option<String>,
) -> impl IntoView {
    let w = i18n();
    let app = app_state();
    let clouds = app.clouds();
    let fields = Fields::new(app, cloud, region);
    move || match clouds.get() {
        None => view! { <Waiting label=w.text(|t| t.common.loading) /> }.into_any(),
        Some(Err(_)) => view! {
            <Notice
                tone=Tone::Bad
                title=w.text(|t| t.sign_in.clouds_failed)
                action=move || {
                    view! { <Button on_press=move || clouds.load()>{w.say(|t| t.common.retry)}</Button> }
                }
            >
                <Prose text=w.say(|t| t.sign_in.clouds_failed_text) />
            </Notice>
        }
        .into_any(),
        Some(Ok(clouds)) => view! { <Ready fields=fields clouds=clouds /> }.into_any(),
    }
}

#[component]
fn Ready(fields: Fields, clouds: Vec<Cloud>) -> impl IntoView {
    let all = StoredValue::new(clouds);
    // A cloud or region that doesn't exist (any more) is replaced by the first one.
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
                {move || match fields.authenticated.get() {
                    Some(authenticated) => {
                        let authenticated = StoredValue::new(authenticated);
                        lazy_screen(move || choose_project(fields, authenticated.get_value())).into_any()
                    }
                    None => view! { <SignIn fields=fields clouds=all cloud=cloud /> }.into_any(),
                }}
            </section>
            {move || {
                cloud
                    .get()
                    .filter(|cloud| !cloud.demo_accounts.is_empty())
                    .map(|cloud| view! { <DemoAccounts fields=fields cloud=cloud /> })
            }}
        </div>
    }
}

#[component]
fn SignIn(fields: Fields, clouds: StoredValue<Vec<Cloud>>, cloud: Memo<Option<Cloud>>) -> impl IntoView {
    let w = i18n();
    let several = clouds.with_value(Vec::len) > 1;
    let cloud_options = move || {
        clouds.with_value(|all| {
            all.iter().map(|c| SelectOption::new(c.id.clone(), &c.label)).collect::<Vec<_>>()
        })
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
    fields.keep_over_reload();
    let origin = window().location().origin().unwrap_or_default();
    let where_to = Memo::new(move |_| cloud.get().map(|cloud| (cloud.label.clone(), cloud.via)));
    view! {
        <form
            class="stack"
            on:submit=move |event| {
                event.prevent_default();
                submit();
            }
        >
            <h2>{w.say(|t| t.sign_in.title)}</h2>
            {move || {
                fields
                    .failure
                    .get()
                    .map(|failure| {
                        view! { <SignInFailure w=w failure=failure way=fields.way.get_untracked() /> }
                    })
            }}
            {several
                .then(|| {
                    view! {
                        <SelectField
                            label=w.text(|t| t.sign_in.cloud)
                            options=cloud_options
                            chosen=move || fields.cloud.get()
                            on_choose=move |id| fields.cloud.set(id)
                        />
                    }
                })}
            <SelectField
                label=w.text(|t| t.sign_in.region)
                options=regions
                chosen=move || fields.region.get()
                on_choose=move |id| fields.region.set(id)
                hint=w.text(|t| t.sign_in.region_hint)
            />
            {move || cloud.get().map(|cloud| view! { <Credentials fields=fields cloud=cloud /> })}
            <Button tone=Tone::Accent submit=true busy=fields.busy>
                {move || if fields.busy.get() { w.t().sign_in.working } else { w.t().sign_in.submit }}
            </Button>
            <Prose text=w.say(|t| t.sign_in.privacy) class="muted" />
            <p class="muted">{move || w.t().sign_in.origin(&origin)}</p>
            {move || {
                where_to
                    .get()
                    .filter(|(_, via)| *via == Via::Direct)
                    .map(|(label, _)| view! { <p class="muted">{move || w.t().sign_in.direct(&label)}</p> })
            }}
        </form>
    }
}

/// Why signing in failed. A refused sign-in is explained by its probable cause, every other failure as everywhere.
#[component]
fn SignInFailure(w: I18n, failure: Failure, way: SignInWay) -> impl IntoView {
    // Huawei Cloud answers a wrong one-time code or password with a 400.
    let wrong_code = matches!(&failure, Failure::Refused { error, .. } if matches!(error.code.as_str(), "IAM.1061" | "1103" | "IAM.0062"));
    if !(wrong_code || failure.is_sign_in_over()) {
        return view! { <FailureNotice failure=failure /> }.into_any();
    }
    let locked = matches!(&failure, Failure::Refused { error, .. } if error.code == "IAM.0061");
    let text = Signal::derive(move || if locked { w.t().sign_in.locked } else { probable_cause(w.t(), way) });
    view! {
        <Notice tone=Tone::Bad>
            <Prose text=text />
            <FailureDetails failure=failure />
        </Notice>
    }
    .into_any()
}
