//! The menu of the person: who is signed in and for how long, what they set, help, and the way out.

use leptos::prelude::*;

use super::sign_out::SignOutQuestion;
use super::switches::{LanguageSwitch, ThemeSwitch};
use super::time_left::time_left;
use crate::components::base::{Icon, MenuItem, Popover};
use crate::route::Route;
use crate::state::app_state::{app_state, i18n};
use crate::state::project::ProjectState;

/// How long before its end the time left is always in view, in seconds.
const SOON: i64 = 600;

/// A button with the user's name, and what it opens.
#[component]
pub fn AccountMenu(
    project: ProjectState,
    /// Opens the help.
    #[prop(optional, into)]
    on_help: Option<Callback<()>>,
) -> impl IntoView {
    let w = i18n();
    let app = app_state();
    let session = project.session();
    let who = StoredValue::new(session.who());
    let (account, user) = who.with_value(|who| (who.account_label(), who.user_label()));
    let left = Signal::derive(move || time_left(w.t(), session, app.clock().get()));
    let soon = move || session.expires().is_some_and(|expires| expires.0 - app.clock().get() < SOON);
    let shown_soon = move || soon().then(|| view! { <span class="time-left">{move || left.get()}</span> });
    // Here, and not where the app begins: whoever only signs in needs no code of runs.
    Effect::new(move |_| app.nav().set_unload_guard(!app.at_stake().is_nothing()));
    on_cleanup(move || app.nav().set_unload_guard(false));
    app.nav().count_waiting(move || project.inventory().with(|all| all.transfers.len()));
    let help = on_help.map(|on_help| {
        move || {
            view! {
                <MenuItem key="F1" on_press=on_help>
                    {w.say(|t| t.frame.help)}
                </MenuItem>
            }
        }
    });
    let sheet = app.shortcuts().sheet();
    let whole = format!("{account} / {user}");
    let face = view! {
        {Icon::PERSON.draw()}
        <span class="visually-hidden">{w.say(|t| t.frame.account_menu)}</span>
        <bdi class="cut">{user.clone()}</bdi>
    };
    let leave = move || app.want_to_sign_out();
    let tone = move || if soon() { "warn" } else { "neutral" };
    view! {
        <span class="account" data-tone=tone>
            {shown_soon}
            <Popover
                face=face.into_any()
                whole=Signal::stored(Some(whole))
                label=w.text(|t| t.frame.account_menu)
                class="account-menu"
            >
                <div class="account-head">
                    <strong>
                        <bdi>{who.with_value(|who| who.user_label())}</bdi>
                    </strong>
                    <bdi>{who.with_value(|who| who.account_label())}</bdi>
                    <bdi class="muted">{move || who.with_value(|who| who.cloud_label(w.tag()))}</bdi>
                    <span class="time-left">{move || left.get()}</span>
                </div>
                <div class="menu-fields">
                    <LanguageSwitch />
                    <ThemeSwitch />
                </div>
                <MenuItem on_press=move || app.nav().go(Route::Ledger)>{w.say(|t| t.ledger.title)}</MenuItem>
                {help}
                <MenuItem key="?" on_press=move || sheet.set(true)>
                    {w.say(|t| t.frame.shortcuts)}
                </MenuItem>
                <MenuItem on_press=leave>{w.say(|t| t.frame.sign_out)}</MenuItem>
            </Popover>
        </span>
        <SignOutQuestion />
    }
}
