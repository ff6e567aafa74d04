//! The look before disks are moved: whether there's room for them on the other side and they're allowed there, and the button.
//! Which go, and which don't, is listed by `sorted`.

use evs_api::Failure;
use evs_api::dialect::Dialect;
use evs_domain::text::one_line;
use evs_i18n::messages::guard::NotARecipient;
use leptos::prelude::*;

use super::chosen::{Chosen, proved};
use super::sorted::{Blocked, Going, Unsure};
use crate::components::base::{Button, Checkbox, Checked, Notice, Prose, Tone};
use crate::components::failure::FailureNotice;
use crate::components::quota::Quota;
use crate::state::app_state::{app_state, i18n};
use crate::state::listings::recheck;
use crate::state::project::ProjectState;
use crate::state::quota_check::{QuotaCheck, check_quotas};
use crate::state::signed_in::SignedIn;

#[component]
pub(super) fn Look(
    signed_in: SignedIn,
    project: ProjectState,
    second: SignedIn,
    to: ProjectState,
) -> impl IntoView {
    let (w, app) = (i18n(), app_state());
    let chosen = Memo::new(move |_| Chosen::of(project));
    let with_unsure = RwSignal::new(false);
    let (busy, has_changed) = (RwSignal::new(false), RwSignal::new(false));
    let failure = RwSignal::new(None::<Failure>);
    let count = Memo::new(move |_| chosen.with(|chosen| chosen.count(with_unsure.get())));
    let forbidden = not_a_recipient(to);
    let is_forbidden = forbidden.is_some();
    let go_along = matches!(to.session().project().dialect, Dialect::Cinder(_));
    let quota = Memo::new(move |_| {
        let disks = chosen.with(|chosen| chosen.needing_room(with_unsure.get()));
        (!disks.is_empty()).then(|| to.quotas().with(|quotas| check_quotas(quotas, &disks, go_along)))
    });
    // On some clouds each refused accept takes quota away.
    let is_short = Memo::new(move |_| matches!(quota.get(), Some(QuotaCheck::Short(_))));
    let anyway = RwSignal::new(false);
    let blocked_by = Signal::derive(move || {
        let m = &w.t().moving;
        let is_full = is_short.get() && !anyway.get();
        let why = if count.get().0 == 0 || is_forbidden { m.nothing_goes } else { m.no_room };
        (is_full || count.get().0 == 0 || is_forbidden).then(|| why.to_owned())
    });
    let try_anyway = move || {
        is_short.get().then(|| {
            let checked = Signal::derive(move || Checked::from(anyway.get()));
            view! {
                <Checkbox
                    label=w.text(|t| t.moving.try_anyway)
                    checked=checked
                    on_toggle=move |on| anyway.set(on)
                />
            }
        })
    };
    let go = move || {
        busy.set(true);
        has_changed.set(false);
        failure.set(None);
        let going = untrack(|| chosen.with(|chosen| chosen.going(with_unsure.get())));
        let held = untrack(|| second.hold());
        project.spawn(async move {
            let _held = held;
            let disks: Vec<_> = going.iter().map(|(disk, _)| disk.id).collect();
            let found = recheck(project.session(), &disks).await;
            // Where this step was left meanwhile, nothing is moved any more.
            if busy.is_disposed() || to.session().has_ended() {
                return;
            }
            busy.set(false);
            match found {
                Err(trouble) => failure.set(Some(trouble)),
                Ok(inventory) => {
                    let limit = project.session().who().cloud.name_limit();
                    match proved(&going, &inventory, &project.judge(), limit) {
                        Some(items) => drop(signed_in.move_into(project, to, items)),
                        None => {
                            has_changed.set(true);
                            project.refresh_soon();
                        }
                    }
                }
            }
        });
    };
    let changed = move || {
        has_changed.get().then(|| {
            view! {
                <Notice tone=Tone::Warn title=w.text(|t| t.wizard.changed_title)>
                    <Prose text=w.say(|t| t.moving.left_out_text) />
                </Notice>
            }
        })
    };
    let failed = move || {
        failure.get().map(|failure| {
            view! { <FailureNotice failure=failure title=w.text(|t| t.wizard.recheck_failed) /> }
        })
    };
    view! {
        {forbidden}
        {changed}
        <Going chosen=chosen count=count />
        <Unsure chosen=chosen with_unsure=with_unsure />
        <Blocked project=project chosen=chosen />
        <section class="card">
            <h2>{w.say(|t| t.wizard.what_happens)}</h2>
            <Prose text=w.say(|t| t.moving.what_happens_text) />
            <Quota check=move || quota.get() />
            {try_anyway}
        </section>
        {failed}
        <div class="action-bar">
            <Button on_press=move || app.leave_beside()>{w.say(|t| t.moving.sign_in_elsewhere)}</Button>
            <Button tone=Tone::Accent busy=busy blocked_by=blocked_by on_press=go>
                {move || {
                    if busy.get() {
                        w.t().wizard.rechecking.to_owned()
                    } else {
                        w.t().moving.go(count.get().0)
                    }
                }}
            </Button>
        </div>
    }
}

/// That the organization's policy lets nothing be accepted into the second account, if it doesn't.
fn not_a_recipient(to: ProjectState) -> Option<AnyView> {
    let w = i18n();
    let (terms, who) = (to.terms(), to.session().who());
    if terms.allow_accepting(&who) {
        return None;
    }
    let allowed: Vec<String> = terms.policy.recipients.iter().map(|account| one_line(account)).collect();
    let (id, name) = who.receiving_account();
    let account = one_line(if name.is_empty() { id } else { name });
    let text = move || {
        let (t, accounts) = (w.t(), w.t().list(&allowed));
        t.guard.not_a_recipient(NotARecipient { accounts: &accounts, account: &account })
    };
    let notice = view! {
        <Notice tone=Tone::Warn>
            <p>{text}</p>
        </Notice>
    };
    Some(notice.into_any())
}
