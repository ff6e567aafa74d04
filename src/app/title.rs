//! The document's title and icon: page, step, and how many offers wait. Never a name, an id or a key.

use leptos::prelude::*;

use super::screens::title_of;
use crate::state::i18n::I18n;
use crate::state::nav::Nav;

/// The icon, as `index.html` has it; `{}` is where the number stands.
const ICON: [&str; 2] = [
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='4' fill='%232b5fd9'/%3E%3Cpath d='M3.4 6h8.4L9.4 3.6M12.6 10H4.2l2.4 2.4' fill='none' stroke='%23fff' stroke-width='1.6' stroke-linecap='round' stroke-linejoin='round'/%3E",
    "%3C/svg%3E",
];

/// Follows the page, its step, and what waits.
pub(super) fn follow(w: I18n, nav: Nav) {
    Effect::new(move |_| document().set_title(&title(w, nav)));
    Effect::new(move |shown: Option<usize>| {
        let waiting = nav.waiting();
        if shown.unwrap_or(0) != waiting {
            show_icon(waiting);
        }
        waiting
    });
}

fn title(w: I18n, nav: Nav) -> String {
    let t = w.t();
    let parts = [nav.step().map(|step| step(t)), Some(title_of(nav.route(), t)), Some(t.frame.product)];
    let title = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    match nav.waiting() {
        0 => title,
        waiting => format!("({waiting}) {title}"),
    }
}

fn show_icon(waiting: usize) {
    let badge = match waiting {
        0 => String::new(),
        _ => format!(
            "%3Ccircle cx='11' cy='5' r='5' fill='%23c3243a'/%3E%3Ctext x='11' y='7.6' font-family='sans-serif' font-size='7.5' font-weight='700' text-anchor='middle' fill='%23fff'%3E{}%3C/text%3E",
            if waiting > 9 { "+".to_owned() } else { waiting.to_string() }
        ),
    };
    if let Ok(Some(link)) = document().query_selector("link[rel=icon]") {
        let _shown = link.set_attribute("href", &format!("{}{badge}{}", ICON[0], ICON[1]));
    }
}
