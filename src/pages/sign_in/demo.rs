//! Demo accounts with public passwords. Only a local cloud has them.

use evs_api::clouds::{Cloud, DemoAccount, SignInWay};
use leptos::prelude::*;

use super::fields::Fields;
use crate::components::base::{Button, Prose};
use crate::state::app_state::i18n;

/// The list of demo accounts, with a button each that signs in.
#[component]
pub(super) fn DemoAccounts(
    fields: Fields,
    cloud: Cloud,
    /// Whether the list is open. Where real clouds are on offer, too, it has to be opened.
    open: bool,
) -> impl IntoView {
    let w = i18n();
    let accounts = cloud.demo_accounts.clone();
    let cloud = StoredValue::new(cloud);
    let sign_in = move |account: &DemoAccount| {
        fields.authenticated.set(None);
        fields.region.set(account.region.clone());
        fields.account.set(account.account.clone());
        fields.user.set(account.user.clone());
        fields.choose_way(SignInWay::Password);
        fields.secret.set(account.password.clone());
        fields.second.set(String::new());
        fields.submit(cloud.get_value(), Some(account.project.clone()));
    };
    let one = move |account: DemoAccount| {
        let names = account.label.clone();
        let label = move || names.shown_in(w.tag()).to_owned();
        let name = account.account.clone();
        view! {
            <li>
                <div>
                    <p>
                        <strong>{label}</strong>
                    </p>
                    <p class="muted mono">
                        {account.account.clone()} " / " {account.user.clone()} " / "
                        {account.password.clone()}
                    </p>
                </div>
                <Button busy=fields.busy on_press=move || sign_in(&account)>
                    {move || w.t().sign_in.demo_use(&name)}
                </Button>
            </li>
        }
    };
    let list = view! {
        <Prose text=w.say(|t| t.sign_in.demo_text) class="muted" />
        <ul class="demo-accounts">{accounts.into_iter().map(one).collect_view()}</ul>
    };
    if open {
        view! {
            <aside class="card demo">
                <h2>{w.say(|t| t.sign_in.demo_title)}</h2>
                {list}
            </aside>
        }
        .into_any()
    } else {
        view! {
            <details class="card demo">
                <summary>{w.say(|t| t.sign_in.demo_title)}</summary>
                {list}
            </details>
        }
        .into_any()
    }
}
