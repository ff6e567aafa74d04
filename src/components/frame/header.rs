//! The bar at the top.

use leptos::prelude::*;

use super::switches::{LanguageSwitch, ThemeSwitch};
use crate::route::Route;
use crate::state::app_state::nav;
use crate::state::words::words;

/// Product, navigation, language, theme, and between them who is signed in.
#[component]
pub fn Header(children: Children) -> impl IntoView {
    let w = words();
    view! {
        <a class="skip-link" href="#main">{w.say(|t| t.frame.skip)}</a>
        <header class="app-header">
            <div>
                <a class="product" href=Route::Disks.path()>{w.say(|t| t.frame.product)}</a>
                <nav class="app-nav" aria-label=w.say(|t| t.frame.navigation)>
                    {link(w.text(|t| t.frame.disks), Route::Disks, |route| matches!(route, Route::Disks | Route::Disk(_) | Route::Wizard))}
                    {link(w.text(|t| t.frame.transfers), Route::Transfers, |route| matches!(route, Route::Transfers | Route::Transfer(_)))}
                    {link(w.text(|t| t.frame.accept), Route::Accept, |route| matches!(route, Route::Accept))}
                </nav>
                {children()}
                <div class="switches">
                    <LanguageSwitch/>
                    <ThemeSwitch/>
                </div>
            </div>
        </header>
    }
}

fn link(label: Signal<String>, to: Route, is_here: fn(Route) -> bool) -> impl IntoView {
    let nav = nav();
    view! {
        <a href=to.path() aria-current=move || is_here(nav.route()).then_some("page")>{move || label.get()}</a>
    }
}
