//! The bar at the top of every page.

use leptos::prelude::*;

use super::switches::{LanguageSwitch, ThemeSwitch};
use crate::route::Route;
use crate::state::app_state::i18n;
use crate::state::app_state::nav;

/// Product name, navigation, `children` (who is signed in), language and theme.
#[component]
pub fn Header(children: Children) -> impl IntoView {
    let w = i18n();
    view! {
        <a class="skip-link" href="#main">
            {w.say(|t| t.frame.skip)}
        </a>
        <header class="app-header">
            <div>
                <a class="product" href=Route::Disks.path()>
                    {w.say(|t| t.frame.product)}
                </a>
                <nav class="app-nav" aria-label=w.say(|t| t.frame.navigation)>
                    {link(w.text(|t| t.frame.disks), Route::Disks)}
                    {link(w.text(|t| t.frame.transfers), Route::Transfers)}
                    {link(w.text(|t| t.frame.accept), Route::Accept)}
                </nav>
                {children()}
                <div class="switches">
                    <LanguageSwitch />
                    <ThemeSwitch />
                </div>
            </div>
        </header>
    }
}

fn link(label: Signal<String>, to: Route) -> impl IntoView {
    let nav = nav();
    let current = move || (nav.route().section() == Some(to)).then_some("page");
    view! {
        <a href=to.path() aria-current=current>
            {move || label.get()}
        </a>
    }
}
