//! Layers: a module of the browser app uses only what lies below it. The same within `state`, whose modules are many.

use crate::modules::{Crate, crates};
use crate::source::sources;
use crate::tree::none;

/// The layers of the app, lowest first. `lazy` is a way of loading that every layer may choose, so it stands under all of
/// them.
pub(super) const APP: &[&[&str]] =
    &[&["lazy"], &["route"], &["api"], &["state"], &["components"], &["pages"], &["app"]];

/// The layers of `state`, lowest first. Modules of one line know nothing of each other.
pub(super) const STATE: &[&[&str]] = &[
    &[
        "authenticator",
        "clock",
        "storage",
        "scope",
        "nav",
        "help",
        "release",
        "filter",
        "who",
        "keys_at_hand",
        "receipts",
        "sealing",
        "tabs",
        "web_crypto",
    ],
    &["i18n", "theme", "authorization", "throttle", "terms", "idle", "shortcuts", "requests"],
    &["clouds", "session"],
    &["listings", "polling", "probe", "quota_check", "sign_in", "journal"],
    &["kept_runs", "ledger", "staying"],
    &["sign_in_journal", "receiving"],
    &["project"],
    &["hand_over", "run", "runs_by_project"],
    &["accept", "cancel", "create"],
    &["moving"],
    &["signed_in"],
    &["at_stake"],
    &["app_state"],
];

/// What the modules below `parent` use that isn't below them, and the modules without a layer.
fn upward(all: &Crate, parent: &[&str], layers: &[&[&str]]) -> Vec<String> {
    let layer = |name: &str| layers.iter().position(|layer| layer.contains(&name));
    let mut found = Vec::new();
    for (place, _) in all.modules() {
        let Some(own) = child_of(parent, place) else { continue };
        let Some(own_layer) = layer(own) else {
            found.push(format!("{own} has no layer in {layers:?}"));
            continue;
        };
        for (used, path, line) in all.uses(place) {
            let above = child_of(parent, &used)
                .filter(|used| *used != own && layer(used).is_some_and(|layer| layer >= own_layer));
            if above.is_some() {
                found.push(format!("{}:{line} uses {path}", place.join("::")));
            }
        }
    }
    found
}

/// The child of `parent` that the module is, or is within.
fn child_of<'a>(parent: &[&str], place: &'a [String]) -> Option<&'a str> {
    let below = place.len() > parent.len() && parent.iter().zip(place).all(|(a, b)| a == b);
    below.then(|| place[parent.len()].as_str())
}

fn app() -> &'static Crate {
    &crates()["src"]
}

const ADVICE: &str = "move what is used down, or hand it in as an argument:";

#[test]
fn a_module_uses_only_layers_below_it() {
    none(ADVICE, &upward(app(), &[], APP));
}

#[test]
fn a_module_of_the_state_uses_only_what_lies_below_it() {
    none(ADVICE, &upward(app(), &["state"], STATE));
    let is_gone =
        |name: &&&str| !app().modules().any(|(place, _)| child_of(&["state"], place) == Some(**name));
    let gone: Vec<String> =
        STATE.iter().copied().flatten().filter(is_gone).map(|name| (*name).to_owned()).collect();
    none("these modules are gone; take them off the list:", &gone);
}

#[test]
fn the_base_components_know_nothing_of_the_app() {
    let mut found = Vec::new();
    for (place, _) in
        app().modules().filter(|(place, _)| place.starts_with(&["components", "base"].map(String::from)))
    {
        let others = app().uses(place).into_iter().filter(|(used, ..)| {
            !used.is_empty() && !used.starts_with(&["components", "base"].map(String::from))
        });
        found.extend(others.map(|(_, path, line)| format!("{}:{line} uses {path}", place.join("::"))));
    }
    for source in sources(&["src/components/base/"]) {
        let ours = source.all.iter().filter(|token| token.text.starts_with("evs_"));
        found.extend(ours.map(|token| format!("{} uses {}", source.place(token), token.text)));
    }
    none("a base component takes everything by its props:", &found);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::tokens;

    fn made(files: &[(&str, &str)]) -> Crate {
        let mut all = Crate::default();
        for (path, source) in files {
            all.add(path, &tokens(source).unwrap(), false);
        }
        all
    }

    const LAYERS: &[&[&str]] = &[&["low", "beside"], &["high"]];

    #[test]
    fn using_what_is_above_or_beside_is_found_however_it_is_said() {
        let all = made(&[
            ("lib.rs", "mod low; mod beside; mod high; pub use high::High;"),
            ("low/mod.rs", "use crate::{beside::b, std};"),
            ("low/deep.rs", "fn f() -> crate::High { super::super::high::f() }"),
            ("beside.rs", "#[cfg(test)] mod tests { use super::super::high; use super::*; }"),
            ("high.rs", "use crate::low::deep::g; use super::beside;"),
        ]);
        let expected = [
            "beside::tests:1 uses super::super::high",
            "low:1 uses crate::beside::b",
            "low::deep:1 uses crate::High",
            "low::deep:1 uses super::super::high::f",
        ];
        assert_eq!(upward(&all, &[], LAYERS), expected);
    }

    #[test]
    fn layers_within_a_module_are_about_its_children_only() {
        let all = made(&[
            ("above.rs", ""),
            ("state/mod.rs", "mod low; mod high;"),
            ("state/low.rs", "use crate::above::a; use super::high::H; use super::old::o;"),
            ("state/high.rs", "use super::low::l;"),
            ("state/old.rs", "use super::high::H;"),
        ]);
        let found = upward(&all, &["state"], LAYERS);
        assert_eq!(found[0], "state::low:1 uses super::high::H");
        assert!(found[1].starts_with("old has no layer") && found.len() == 2, "{found:?}");
    }
}
