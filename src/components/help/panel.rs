//! The panel of the help, and the topics in it.

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::markup::{Part, Section, read};
use crate::api::load_help;
use crate::components::base::{Button, Icon, Notice, Prose, Select, SelectOption, Tone, Waiting};
use crate::state::app_state::{app_state, i18n};
use crate::state::help::{Help, Topic};

/// The help, at the topic that is open.
#[component]
pub fn HelpPanel() -> impl IntoView {
    let (w, help) = (i18n(), app_state().help());
    let tries = RwSignal::new(0_u32);
    let text = RwSignal::new(None::<Option<Vec<Section>>>);
    let asked = StoredValue::new(0_u32);
    Effect::new(move |_| {
        tries.track();
        let number = asked.get_value().wrapping_add(1);
        asked.set_value(number);
        let tag = w.language().tag();
        text.set(None);
        spawn_local(async move {
            let loaded = load_help(tag).await;
            // Whoever has chosen another language meanwhile waits for that one's.
            if asked.try_get_value() == Some(number) {
                text.try_set(Some(loaded.map(|loaded| read(&loaded))));
            }
        });
    });
    let content = move || match text.get() {
        None => view! { <Waiting label=w.text(|t| t.common.loading) /> }.into_any(),
        Some(None) => {
            let again = move || view! { <Button on_press=move || tries.update(|tries| *tries += 1)>{w.say(|t| t.common.retry)}</Button> };
            view! {
                <Notice tone=Tone::Warn action=again>
                    <Prose text=w.say(|t| t.frame.help_failed) />
                </Notice>
            }
            .into_any()
        }
        Some(Some(sections)) => view! { <Topics sections=sections help=help /> }.into_any(),
    };
    // Whoever closes it is where they were before.
    let before = document().active_element().and_then(|active| active.dyn_into::<HtmlElement>().ok());
    let before = StoredValue::new_local(before);
    on_cleanup(move || {
        if let Some(before) = before.try_get_value().flatten() {
            let _focused = before.focus();
        }
    });
    let heading = NodeRef::<html::H2>::new();
    heading.on_load(|heading| request_animation_frame(move || drop(heading.focus())));
    let pressed = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            event.prevent_default();
            help.close();
        }
    };
    view! {
        <aside class="help" aria-label=w.say(|t| t.frame.help) on:keydown=pressed>
            <header>
                <h2 tabindex="-1" node_ref=heading>
                    {w.say(|t| t.frame.help)}
                </h2>
                <button
                    type="button"
                    class="button"
                    data-quiet=""
                    aria-label=w.say(|t| t.frame.help_close)
                    on:click=move |_| help.close()
                >
                    {Icon::CLOSE.draw()}
                </button>
            </header>
            {content}
        </aside>
    }
}

#[component]
fn Topics(sections: Vec<Section>, help: Help) -> impl IntoView {
    let w = i18n();
    let titles: Vec<(Topic, String)> = Topic::ALL
        .into_iter()
        .filter_map(|topic| {
            let section = sections.iter().find(|section| section.word == topic.word())?;
            Some((topic, section.title.clone()))
        })
        .collect();
    let options = move || titles.iter().map(|(topic, title)| SelectOption::new(*topic, title)).collect();
    let shown = move || {
        let topic = help.topic()?;
        let section = sections.iter().find(|section| section.word == topic.word())?.clone();
        Some(view! {
            <article>
                <h3>{section.title}</h3>
                {section.parts.into_iter().map(part).collect_view()}
            </article>
        })
    };
    view! {
        <Select
            label=w.text(|t| t.frame.help_topic)
            options=options
            chosen=move || help.topic().unwrap_or(Topic::Choosing)
            on_choose=move |topic| help.open(topic)
        />
        {shown}
    }
}

fn part(part: Part) -> AnyView {
    match part {
        Part::Paragraph(text) => view! { <p>{text}</p> }.into_any(),
        Part::List(items) => {
            view! { <ul>{items.into_iter().map(|item| view! { <li>{item}</li> }).collect_view()}</ul> }
                .into_any()
        }
    }
}
