//! The sign-in form. It's filled in as at the last sign-in, without secrets.

use evs_api::clouds::{Cloud, Region, SignInWay, Via, label_among};
use evs_api::{Failure, Lost, Service};
use evs_i18n::messages::sign_in::{GoesDirect, GoesTo};
use leptos::prelude::*;

use super::beside::Beside;
use super::credentials::Credentials;
use super::demo::DemoAccounts;
use super::fields::{FORM, Fields};
use super::projects::choose_project;
use super::stay::AboutThisComputer;
use super::ways::OtherWays;
use crate::api::Address;
use crate::components::base::{
    Button, Notice, Prose, SelectField, SelectOption, Tone, Waiting, focus_first_gap_if_free,
    on_secrets_away, wipe,
};
use crate::components::failure::FailureNotice;
use crate::components::lazy_view::{lazy_or_nothing, lazy_screen};
use crate::components::sign_in_refusal::SignInFailure;
use crate::state::app_state::app_state;
use crate::state::app_state::i18n;
use crate::state::sign_in::{Destination, Doubt};

// Whoever is refused has loaded this part.
lazy!(
    sign_in,
    fn refused(failure: Failure, way: SignInWay, doubt: Option<Doubt>) -> AnyView {
        view! { <SignInFailure failure=failure way=way doubt=doubt/> }.into_any()
    }
);

/// Cloud, region and credentials. Sets the page's `SignedIn` when a project was entered.
#[component]
pub fn SignInForm(
    /// Where to begin. What only a link says is asked about before.
    #[prop(optional)]
    at: Destination,
    /// Whether the first empty field gets the focus when it's shown: where nothing else on the page is to be read before.
    #[prop(optional)]
    focus: bool,
    /// It's for a second sign-in, which the page's own stays beside.
    #[prop(optional, into)]
    beside: Option<Beside>,
) -> impl IntoView {
    let (w, app) = (i18n(), app_state());
    let clouds = app.clouds();
    let fields = Beside::fields(beside.as_ref(), app, at);
    move || match clouds.get() {
        None => view! { <Waiting label=w.text(|t| t.common.loading) /> }.into_any(),
        Some(Err(failure)) => view! {
            <Notice
                tone=Tone::Bad
                title=w.text(|t| t.sign_in.clouds_failed)
                action=move || {
                    view! { <Button on_press=move || clouds.load()>{w.say(|t| t.common.retry)}</Button> }
                }
            >
                <Prose text=move || {
                    if matches!(failure, Failure::Lost { how: Lost::Intercepted, .. }) {
                        w.t().failures.intercepted_fix
                    } else {
                        w.t().sign_in.clouds_failed_text
                    }
                } />
            </Notice>
        }
        .into_any(),
        Some(Ok(clouds)) => {
            let clouds = Beside::narrowed(beside.as_ref(), clouds);
            view! { <Ready fields=fields clouds=clouds focus=focus /> }.into_any()
        }
    }
}

#[component]
fn Ready(fields: Fields, clouds: Vec<Cloud>, focus: bool) -> impl IntoView {
    // With a real cloud among them, accounts to try it with are an offer aside.
    let is_demo = clouds.iter().all(|cloud| !cloud.demo_accounts.is_empty());
    let all = StoredValue::new(clouds);
    if focus {
        Effect::new(move |_| {
            focus_first_gap_if_free(FORM);
        });
    }
    // A cloud or region that doesn't exist (any more) is replaced by the first one.
    let cloud = Memo::new(move |_| {
        let id = fields.cloud.get();
        all.with_value(|all| all.iter().find(|cloud| cloud.id == id).or(all.first()).cloned())
    });
    Effect::new(move |_| {
        let Some(cloud) = cloud.get() else { return };
        fields.choose_cloud(&cloud);
        if cloud.region(&fields.region.get_untracked()).is_none()
            && let Some(first) = cloud.regions.first()
        {
            fields.region.set(first.id.clone());
        }
    });
    // Whoever has proven who they are and hasn't chosen a project yet has to do it again, too.
    on_secrets_away(move || {
        wipe(fields.second);
        fields.authenticated.set(None);
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
                    .map(|cloud| view! { <DemoAccounts fields=fields cloud=cloud open=is_demo /> })
            }}
        </div>
    }
}

#[component]
fn SignIn(fields: Fields, clouds: StoredValue<Vec<Cloud>>, cloud: Memo<Option<Cloud>>) -> impl IntoView {
    let w = i18n();
    let app = app_state();
    let several = clouds.with_value(Vec::len) > 1;
    let cloud_options = move || {
        clouds.with_value(|all| {
            all.iter()
                .map(|c| SelectOption::new(c.id.clone(), label_among(c, all, w.tag())))
                .collect::<Vec<_>>()
        })
    };
    let regions = move || {
        let cloud = cloud.get().unwrap_or_default();
        let option =
            |region: &Region| SelectOption::new(region.id.clone(), cloud.region_label(&region.id, w.tag()));
        cloud.regions.iter().map(option).collect::<Vec<_>>()
    };
    let submit = move || {
        if let Some(cloud) = cloud.get_untracked() {
            fields.submit(cloud, None);
        }
    };
    fields.keep_typed();
    // What is said of this computer is the first sign-in's.
    let is_first = fields.beside.is_none();
    let origin = window().location().origin().unwrap_or_default();
    // Whoever presses the button has read where the secret goes.
    let goes_to = move || {
        let cloud = cloud.get()?;
        let region = fields.region.get();
        let server = Address::new(&cloud, &region).upstream(Service::Identity);
        let named = clouds.with_value(|all| label_among(&cloud, all, w.tag()));
        let region = cloud.region_label(&region, w.tag());
        let s = &w.t().sign_in;
        Some(match server.filter(|_| cloud.via == Via::Direct) {
            Some(server) => s.goes_direct(GoesDirect { cloud: &named, region: &region, server: &server }),
            None => s.goes_to(GoesTo { cloud: &named, region: &region }),
        })
    };
    view! {
        <form
            class="stack"
            on:submit=move |event| {
                event.prevent_default();
                submit();
            }
        >
            {move || {
                app.was_put_aside()
                    .then(|| {
                        view! {
                            <Notice tone=Tone::Warn>
                                <Prose text=w.say(|t| t.guard.put_aside) />
                            </Notice>
                        }
                    })
            }}
            {move || {
                fields
                    .failure
                    .get()
                    .map(|failure| {
                        let (way, doubt) = (fields.way.get_untracked(), fields.doubt.get_value());
                        if failure == Failure::NotSent {
                            // What tells of refusals may be what couldn't be loaded.
                            view! { <FailureNotice failure=failure /> }
                                .into_any()
                        } else {
                            lazy_or_nothing(move || refused(failure, way, doubt))
                        }
                    })
            }}
            <div class="sign-in-place">
                {several
                    .then(|| {
                        view! {
                            <SelectField
                                label=w.text(|t| t.common.cloud)
                                options=cloud_options
                                chosen=move || fields.cloud.get()
                                on_choose=move |id: String| {
                                    clouds
                                        .with_value(|all| {
                                            if let Some(cloud) = all.iter().find(|cloud| cloud.id == id) {
                                                fields.choose_cloud(cloud);
                                            }
                                        })
                                }
                            />
                        }
                    })}
                <SelectField
                    label=w.text(|t| t.common.region)
                    options=regions
                    chosen=move || fields.region.get()
                    on_choose=move |id| {
                        if let Some(cloud) = cloud.get_untracked() {
                            fields.choose_region(&cloud, id);
                        }
                    }
                />
            </div>
            {move || cloud.get().map(|cloud| view! { <Credentials fields=fields cloud=cloud /> })}
            {is_first.then(|| view! { <AboutThisComputer fields=fields /> })}
            <p class="muted">{goes_to}</p>
            <Button tone=Tone::Accent submit=true busy=fields.busy>
                {move || if fields.busy.get() { w.t().sign_in.working } else { w.t().sign_in.submit }}
            </Button>
            {move || cloud.get().map(|cloud| view! { <OtherWays fields=fields cloud=cloud /> })}
            <div class="sign-in-foot">
                {move || {
                    (!app.stays())
                        .then(|| view! { <Prose text=w.say(|t| t.sign_in.privacy) class="muted" /> })
                }} <p class="muted">{move || w.t().sign_in.origin(&origin)}</p>
            </div>
        </form>
    }
}
