//! The bar at the top of every page: one line, and on narrow screens a second one with the pages. What is in it of who is
//! signed in comes in from outside.

use evs_i18n::Texts;
use leptos::prelude::*;

use super::logo::Logo;
use crate::route::Route;
use crate::state::app_state::{app_state, i18n};

/// A link of the navigation.
#[derive(Clone, Copy)]
pub struct NavLink {
    /// The page.
    pub to: Route,
    /// How it is called here.
    pub label: fn(&'static Texts) -> &'static str,
}

/// The product's name, the navigation (`links`), and at the end `children`: where one is, who one is, and what one sets.
#[component]
pub fn Header(links: &'static [NavLink], children: Children) -> impl IntoView {
    let w = i18n();
    view! {
        <a class="skip-link" href="#main">
            {w.say(|t| t.frame.skip)}
        </a>
        <header class="app-header">
            <div>
                <a class="product" href=Route::Disks.path() aria-label=w.say(|t| t.frame.product)>
                    <Logo />
                    <span>{w.say(|t| t.frame.product)}</span>
                </a>
                <nav class="app-nav" aria-label=w.say(|t| t.frame.navigation)>
                    {links.iter().map(link).collect_view()}
                </nav>
                <div class="app-tools">{children()}</div>
            </div>
        </header>
    }
}

fn link(&NavLink { to, label }: &NavLink) -> impl IntoView {
    let (w, app) = (i18n(), app_state());
    // Whoever is asked to sign in isn't on the page yet that they wanted; accepting can be begun before.
    let is_shown = move || to == Route::Accept || app.entered().is_some();
    let current = move || (app.nav().route().section() == Some(to) && is_shown()).then_some("page");
    view! {
        <a href=to.path() aria-current=current>
            {w.say(label)}
        </a>
    }
}
