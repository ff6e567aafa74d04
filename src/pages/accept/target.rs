//! Where the disk will go, and what stands in the way.

use evs_domain::listing::Listing;
use evs_domain::text::one_line;
use evs_i18n::messages::accept::{WrongCloud, WrongRegion};
use evs_i18n::messages::guard::NotARecipient;
use leptos::prelude::*;

use super::quota_note::QuotaNote;
use crate::components::base::{Button, Notice, Prose, Tone};
use crate::components::partial::Partial;
use crate::state::accept::{AcceptForm, Objection};
use crate::state::app_state::app_state;
use crate::state::app_state::i18n;
use crate::state::project::ProjectState;

#[component]
pub(super) fn Target(form: AcceptForm, project: ProjectState) -> impl IntoView {
    let w = i18n();
    let who = project.session().who();
    let (account, name) = (who.account_label(), who.project_label());
    let place = Signal::derive(move || {
        one_line(&format!("{} · {}", who.region_label(w.tag()), who.cloud_label(w.tag())))
    });
    let fact = |label: Signal<String>, value: Signal<String>| {
        view! {
            <dt>{move || label.get()}</dt>
            <dd>
                <bdi>{move || value.get()}</bdi>
            </dd>
        }
    };
    let objections = Memo::new(move |_| form.objections(project));
    view! {
        <section class="card" id="accept-target">
            <div>
                <h2>{w.say(|t| t.accept.target)}</h2>
                <Prose text=w.say(|t| t.accept.target_text) class="muted" />
            </div>
            <dl class="kv accept-target">
                {fact(w.text(|t| t.common.account), account.into())}
                {fact(w.text(|t| t.common.project), name.into())} {fact(w.text(|t| t.common.region), place)}
            </dl>
            <Partial
                project=project
                of=|listing| matches!(listing, Listing::Disks | Listing::Transfers)
                meaning=w.say(|t| t.accept.partial_text)
            />
            {move || {
                objections
                    .get()
                    .into_iter()
                    .map(|objection| view! { <ObjectionNotice objection=objection /> })
                    .collect_view()
            }}
            {move || {
                objections.with(Vec::is_empty).then(|| view! { <QuotaNote form=form project=project /> })
            }}
        </section>
    }
}

#[component]
fn ObjectionNotice(objection: Objection) -> impl IntoView {
    let w = i18n();
    let text = move || {
        let a = &w.t().accept;
        match &objection {
            Objection::NotARecipient { allowed, account } => {
                let (accounts, t) = (w.t().list(allowed), w.t());
                let account = if account.is_empty() { t.common.unknown } else { account };
                t.guard.not_a_recipient(NotARecipient { accounts: &accounts, account })
            }
            Objection::WrongCloud { there, here } => {
                a.wrong_cloud(WrongCloud { there, here: here.shown_in(w.tag()) })
            }
            Objection::WrongRegion { there, here } => {
                let [there, here] = [there, here].map(|region| region.shown_in(w.tag()));
                a.wrong_region(WrongRegion { there, here })
            }
            Objection::OwnTransfer => a.own_transfer.to_owned(),
        }
    };
    let action = move || view! { <SignInElsewhere /> };
    view! {
        <Notice tone=Tone::Warn action=action>
            <p>{text}</p>
        </Notice>
    }
}

/// Signs out and keeps what was offered, for whoever signs in next.
#[component]
fn SignInElsewhere() -> impl IntoView {
    let (w, app) = (i18n(), app_state());
    view! { <Button on_press=move || app.want_to_sign_out()>{w.say(|t| t.accept.sign_in_other)}</Button> }
}
