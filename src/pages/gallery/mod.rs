//! A gallery for whoever works on the console: every plain control in every state, every status word, every reason and every
//! failure, side by side. It's in development builds alone. Whatever is shown is plain data: nothing is read, sent or kept.

mod badges;
mod buttons;
mod failures;
mod fields;
mod messages;
mod overlays;
mod reasons;
mod waiting;

use leptos::prelude::*;

/// A part of the gallery.
struct Section {
    /// The name of what it shows, as the code calls it.
    name: &'static str,
    /// Shows it.
    show: fn() -> AnyView,
}

/// All of them, in the order of the page.
const SECTIONS: &[Section] = &[
    Section { name: "buttons", show: buttons::show },
    Section { name: "fields", show: fields::show },
    Section { name: "badges", show: badges::show },
    Section { name: "messages", show: messages::show },
    Section { name: "waiting", show: waiting::show },
    Section { name: "overlays", show: overlays::show },
    Section { name: "reasons", show: reasons::show },
    Section { name: "failures", show: failures::show },
];

/// The gallery.
#[component]
pub fn GalleryPage() -> impl IntoView {
    let title = "gallery";
    let sections = SECTIONS.iter().map(|section| {
        view! {
            <section class="card" aria-label=section.name>
                <h2>{section.name}</h2>
                {(section.show)()}
            </section>
        }
    });
    view! {
        <div class="page">
            <h1 tabindex="-1">{title}</h1>
            {sections.collect_view()}
        </div>
    }
}
