//! Keys that do something on a page: which there are now, whether they are switched on, and what the last ones mean. A page
//! adds its own for as long as it's shown. Where keys come from, and when they are only typed, isn't known here.

use evs_i18n::Texts;
use leptos::prelude::*;

use super::storage::{self, Keep};

/// What a shortcut does, as the sheet says it.
pub type Does = fn(&'static Texts) -> &'static str;

/// How long after its first key the second one of a shortcut counts, in milliseconds.
const TOGETHER_MS: f64 = 1500.0;
/// Where it's kept that the keys are switched off.
const OFF: &str = "shortcuts-off";

#[derive(Clone, Copy, Debug)]
struct Shortcut {
    id: u32,
    keys: &'static str,
    does: Does,
    act: Callback<()>,
}

/// The shortcuts of the page. A cheap handle.
#[derive(Clone, Copy, Debug)]
pub struct Shortcuts {
    all: RwSignal<Vec<Shortcut>>,
    is_off: RwSignal<bool>,
    sheet: RwSignal<bool>,
    /// The first key of a shortcut of two, and when it was pressed.
    begun: StoredValue<Option<(String, f64)>>,
    next: StoredValue<u32>,
}

impl Shortcuts {
    /// None yet; on, unless they were switched off.
    pub fn start() -> Self {
        Self {
            all: RwSignal::new(Vec::new()),
            is_off: RwSignal::new(storage::load(Keep::Always, OFF).is_some()),
            sheet: RwSignal::new(false),
            begun: StoredValue::new(None),
            next: StoredValue::new(0),
        }
    }

    /// Adds one for as long as the page is shown: a key as browsers name it, or two with a blank between them. Of two for the
    /// same keys the later one counts.
    pub fn add(&self, keys: &'static str, does: Does, act: impl Fn() + Send + Sync + 'static) {
        let (all, id) = (self.all, self.next.get_value());
        self.next.set_value(id.wrapping_add(1));
        let act = Callback::new(move |()| act());
        all.update(|all| all.push(Shortcut { id, keys, does, act }));
        on_cleanup(move || {
            all.try_update(|all| all.retain(|one| one.id != id));
        });
    }

    /// All that hold now, keys and what they do, tracked.
    pub fn list(&self) -> Vec<(&'static str, Does)> {
        let mut list: Vec<(&'static str, Does)> = Vec::new();
        self.all.with(|all| {
            for one in all {
                list.retain(|(keys, _)| *keys != one.keys);
                list.push((one.keys, one.does));
            }
        });
        list
    }

    /// Whether they are switched on, tracked.
    pub fn are_on(&self) -> bool {
        !self.is_off.get()
    }

    /// Switches them on or off, and keeps the choice.
    pub fn switch(&self, on: bool) {
        if on {
            storage::forget(Keep::Always, OFF);
        } else {
            storage::save(Keep::Always, OFF, "1");
        }
        self.is_off.set(!on);
    }

    /// Whether the sheet that lists them is open.
    pub fn sheet(&self) -> RwSignal<bool> {
        self.sheet
    }

    /// A key was pressed `at` so many milliseconds, and not typed anywhere. Tells whether it did something.
    pub fn pressed(&self, key: &str, at: f64) -> bool {
        if self.is_off.get_untracked() {
            return false;
        }
        let begun = self.begun.try_update_value(Option::take).flatten();
        let keys = match begun {
            Some((first, before)) if at - before < TOGETHER_MS => format!("{first} {key}"),
            _ => key.to_owned(),
        };
        let found = self.all.with_untracked(|all| all.iter().rfind(|one| one.keys == keys).copied());
        if let Some(found) = found {
            found.act.run(());
            return true;
        }
        let begins = |one: &Shortcut| one.keys.strip_prefix(key).is_some_and(|rest| rest.starts_with(' '));
        if self.all.with_untracked(|all| all.iter().any(begins)) {
            self.begun.set_value(Some((key.to_owned(), at)));
        }
        false
    }
}
