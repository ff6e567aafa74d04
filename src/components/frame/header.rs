//! The bar at the top of every page.

use evs_i18n::Texts;
use leptos::prelude::*;

use super::switches::{LanguageSwitch, ThemeSwitch};
use crate::route::Route;
use crate::state::app_state::i18n;
use crate::state::app_state::nav;

/// A link of the navigation.
#[derive(Clone, Copy)]
pub struct NavLink {
    /// The page.
    pub to: Route,
    /// How it is called here.
    pub label: fn(&'static Texts) -> &'static str,
}

/// Product name, navigation (`links`), `children` (who is signed in), language and theme.
#[component]
pub fn Header(links: &'static [NavLink], children: Children) -> impl IntoView {
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
                    {links.iter().map(link).collect_view()}
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

fn link(&NavLink { to, label }: &NavLink) -> impl IntoView {
    let (w, nav) = (i18n(), nav());
    let current = move || (nav.route().section() == Some(to)).then_some("page");
    view! {
        <a href=to.path() aria-current=current>
            {w.say(label)}
        </a>
    }
}
