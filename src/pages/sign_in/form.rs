//! The sign-in form. It's filled in as last time, without secrets; what is typed survives every error.

use std::pin::Pin;

use evs_api::clouds::Cloud;
use evs_api::{Failure, identity::IdentityProject};
use evs_domain::secret::Secret;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::demo::DemoAccounts;
use super::projects::ChooseProject;
use crate::chunk::NotLoaded;
use crate::components::base::{
    Button, Notice, PasswordField, SelectField, SelectOption, TextField, Tone, Waiting,
};
use crate::components::failure::{FailureDetails, FailureNotice};
use crate::state::clouds::Clouds;
use crate::state::endings::keep_following;
use crate::state::journal::Journal;
use crate::state::session::Session;
use crate::state::signing::{Arrival, Form, LastTime, SignedIn, arrive, enter};
use crate::state::words::{Words, words};
use crate::state::work::Work;

/// What the fields hold and how far signing in has come. A cheap handle.
#[derive(Clone, Copy)]
pub(super) struct Fields {
    pub(super) cloud: RwSignal<String>,
    pub(super) region: RwSignal<String>,
    pub(super) account: RwSignal<String>,
    pub(super) user: RwSignal<String>,
    pub(super) password: RwSignal<String>,
    pub(super) passcode: RwSignal<String>,
    pub(super) checked: RwSignal<bool>,
    pub(super) busy: RwSignal<bool>,
    pub(super) failure: RwSignal<Option<Failure>>,
    pub(super) arrival: RwSignal<Option<Arrival>>,
    last_project: StoredValue<String>,
    signed_in: SignedIn,
}

impl Fields {
    fn new(signed_in: SignedIn, cloud: Option<String>, region: Option<String>) -> Self {
        let last = LastTime::load();
        Self {
            cloud: RwSignal::new(cloud.filter(|cloud| !cloud.is_empty()).unwrap_or(last.cloud)),
            region: RwSignal::new(region.filter(|region| !region.is_empty()).unwrap_or(last.region)),
            account: RwSignal::new(last.account),
            user: RwSignal::new(last.user),
            password: RwSignal::new(String::new()),
            passcode: RwSignal::new(String::new()),
            checked: RwSignal::new(false),
            busy: RwSignal::new(false),
            failure: RwSignal::new(None),
            arrival: RwSignal::new(None),
            last_project: StoredValue::new(last.project),
            signed_in,
        }
    }

    fn is_complete(&self) -> bool {
        let filled = |field: RwSignal<String>| field.with_untracked(|text| !text.trim().is_empty());
        filled(self.account) && filled(self.user) && self.password.with_untracked(|text| !text.is_empty())
    }

    /// Signs in. With `project`, goes straight there.
    pub(super) fn submit(self, cloud: Cloud, project: Option<String>) {
        self.checked.set(true);
        if self.busy.get_untracked() || !self.is_complete() {
            return;
        }
        self.busy.set(true);
        self.failure.set(None);
        let code = self.passcode.get_untracked().trim().to_owned();
        let form = Form {
            region: self.region.get_untracked(),
            account: self.account.get_untracked().trim().to_owned(),
            user: self.user.get_untracked().trim().to_owned(),
            password: Secret::new(self.password.get_untracked()),
            passcode: (!code.is_empty()).then(|| Secret::new(code)),
            cloud,
        };
        spawn_local(async move {
            match arrive(form).await {
                Ok(arrival) => self.arrived(arrival, project).await,
                Err(failure) => self.failure.set(Some(failure)),
            }
            self.busy.set(false);
        });
    }

    /// One project to choose from is no choice; neither is the one that was asked for.
    async fn arrived(self, arrival: Arrival, wanted: Option<String>) {
        let (choices, _) = arrival.choices();
        let only = wanted.and_then(|name| choices.iter().find(|project| project.name == name)).or(
            match &choices[..] {
                [one] => Some(one),
                _ => None,
            },
        );
        match only.cloned() {
            Some(project) => self.enter(arrival, project).await,
            None => self.arrival.set(Some(arrival)),
        }
    }

    pub(super) async fn enter(self, arrival: Arrival, project: IdentityProject) {
        match enter(&arrival, &project).await {
            Ok(session) => match begin(session).await {
                Ok(beginning) => self.signed_in.0.set(Some(beginning.await)),
                Err(NotLoaded) => self.failure.set(Some(Failure::Unreachable { by_gateway: false })),
            },
            Err(failure) => {
                self.failure.set(Some(failure));
                self.arrival.try_set(Some(arrival));
            }
        }
    }

    pub(super) fn last_project(&self) -> String {
        self.last_project.get_value()
    }
}

// Begins to work with a session: with the journal of this browser, or one that lives in this page only. Whoever hasn't
// signed in needs none of that.
chunk!(
    disks,
    fn begin(session: Session) -> Pin<Box<dyn Future<Output = Work>>> {
        Box::pin(async move {
            let journal = match Journal::open().await {
                Ok(journal) => journal,
                Err(_) => Journal::in_memory(),
            };
            let work = Work::begin(session, journal);
            keep_following(work);
            work
        })
    }
);

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
        if let Some(cloud) = cloud.get()
            && cloud.region(&fields.region.get_untracked()).is_none()
            && let Some(first) = cloud.regions.first()
        {
            fields.region.set(first.id.clone());
        }
    });
    view! {
        <div class="sign-in">
            <section class="card">
                {move || match fields.arrival.get() {
                    Some(arrival) => view! { <ChooseProject fields=fields arrival=arrival/> }.into_any(),
                    None => view! { <Credentials fields=fields clouds=all cloud=cloud/> }.into_any(),
                }}
            </section>
            {move || cloud.get().filter(|cloud| !cloud.demo_accounts.is_empty()).map(|cloud| view! { <DemoAccounts fields=fields cloud=cloud/> })}
        </div>
    }
}

#[component]
fn Credentials(fields: Fields, clouds: StoredValue<Vec<Cloud>>, cloud: Memo<Option<Cloud>>) -> impl IntoView {
    let w = words();
    let several = clouds.with_value(Vec::len) > 1;
    let cloud_options = move || {
        clouds.with_value(|all| all.iter().map(|c| SelectOption::new(&c.id, &c.label)).collect::<Vec<_>>())
    };
    let regions = move || {
        let regions = cloud.get().map(|cloud| cloud.regions).unwrap_or_default();
        regions.into_iter().map(|region| SelectOption::new(region.id, region.label)).collect::<Vec<_>>()
    };
    let missing = move |field: RwSignal<String>| {
        Signal::derive(move || {
            (fields.checked.get() && field.with(|text| text.trim().is_empty()))
                .then(|| w.t().sign_in.fill_in.to_owned())
        })
    };
    let submit = move || {
        if let Some(cloud) = cloud.get_untracked() {
            fields.submit(cloud, None);
        }
    };
    let origin = window().location().origin().unwrap_or_default();
    view! {
        <form class="stack" on:submit=move |event| { event.prevent_default(); submit(); }>
            <h2>{w.say(|t| t.sign_in.title)}</h2>
            {move || fields.failure.get().map(|failure| view! { <Problem w=w failure=failure/> })}
            {several.then(|| view! {
                <SelectField label=w.text(|t| t.sign_in.cloud) value=fields.cloud options=Signal::derive(cloud_options)/>
            })}
            <SelectField label=w.text(|t| t.sign_in.region) value=fields.region options=Signal::derive(regions) hint=w.text(|t| t.sign_in.region_hint)/>
            <TextField label=w.text(|t| t.sign_in.account) value=fields.account hint=w.text(|t| t.sign_in.account_hint) error=missing(fields.account) name="account" autocomplete="organization" required=true/>
            <TextField label=w.text(|t| t.sign_in.user) value=fields.user hint=w.text(|t| t.sign_in.user_hint) error=missing(fields.user) name="username" autocomplete="username" required=true/>
            <PasswordField
                label=w.text(|t| t.sign_in.password)
                value=fields.password
                reveal_label=w.text(|t| t.common.reveal)
                hide_label=w.text(|t| t.common.hide)
                error=missing(fields.password)
                name="password"
                autocomplete="current-password"
                required=true
            />
            <TextField label=w.text(|t| t.sign_in.passcode) value=fields.passcode hint=w.text(|t| t.sign_in.passcode_hint) name="otp" autocomplete="one-time-code"/>
            <Button tone=Tone::Accent submit=true busy=fields.busy>
                {move || if fields.busy.get() { w.t().sign_in.working } else { w.t().sign_in.submit }}
            </Button>
            <p class="muted">{w.say(|t| t.sign_in.privacy)} " " {move || evs_text::fill(w.t().sign_in.origin, &[("origin", &origin)])}</p>
        </form>
    }
}

/// A refused sign-in means one thing most of the time; everything else is told as everywhere.
#[component]
fn Problem(w: Words, failure: Failure) -> impl IntoView {
    // A wrong one-time code or password is a 400 on Huawei Cloud.
    let wrong_code = matches!(&failure, Failure::Refused { error, .. } if matches!(error.code.as_str(), "IAM.1061" | "1103" | "IAM.0062"));
    let wrong = wrong_code || failure.is_sign_in_over();
    if !wrong {
        return view! { <FailureNotice failure=failure/> }.into_any();
    }
    let locked = matches!(&failure, Failure::Refused { error, .. } if error.code == "IAM.0061");
    let text = move || if locked { w.t().sign_in.locked } else { w.t().sign_in.wrong };
    view! { <Notice tone=Tone::Bad><p>{text}</p><FailureDetails failure=failure/></Notice> }.into_any()
}
