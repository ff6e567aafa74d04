//! Circles: no module uses a sibling that uses it in turn, directly or by way of others. A parent and its child are one
//! thing and don't count. Layers, which are about more than that, are kept by `layers`.

use std::collections::{BTreeMap, BTreeSet};

use crate::modules::{Crate, Place, crates};
use crate::tree::none;

/// Which children of a module use which of their siblings, and where that is said.
type Siblings = BTreeMap<String, BTreeMap<String, String>>;

/// For each module the uses among its children. What stands below a child counts for the child.
fn siblings(all: &Crate) -> BTreeMap<Place, Siblings> {
    let mut found: BTreeMap<Place, Siblings> = BTreeMap::new();
    for (from, _) in all.modules().filter(|(_, module)| !module.test) {
        for (to, path, line) in all.uses(from) {
            let common = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
            if let (Some(user), Some(used)) = (from.get(common), to.get(common)) {
                let users = found.entry(from[..common].to_vec()).or_default();
                let place = format!("{}:{line} says {path}", from.join("::"));
                users.entry(user.clone()).or_default().entry(used.clone()).or_insert(place);
            }
        }
    }
    found
}

/// All that can be reached from `start`.
fn reached<'a>(siblings: &'a Siblings, start: &'a str) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    let mut waiting = vec![start];
    while let Some(next) = waiting.pop() {
        let used = siblings.get(next).into_iter().flat_map(BTreeMap::keys).map(String::as_str);
        waiting.extend(used.filter(|name| found.insert(*name)));
    }
    found
}

/// The circles of a crate, each as `parent: a, b` with the uses that make it.
fn circles(all: &Crate) -> Vec<(String, Vec<String>)> {
    let mut found = Vec::new();
    for (parent, siblings) in siblings(all) {
        let reach: BTreeMap<&str, BTreeSet<&str>> =
            siblings.keys().map(|name| (name.as_str(), reached(&siblings, name))).collect();
        let mut done = BTreeSet::new();
        for (name, own) in &reach {
            if !own.contains(name) || !done.insert(*name) {
                continue;
            }
            let circle: Vec<&str> = own
                .iter()
                .copied()
                .filter(|other| reach.get(other).is_some_and(|all| all.contains(name)))
                .collect();
            done.extend(&circle);
            let uses = circle.iter().flat_map(|user| &siblings[*user]);
            let uses =
                uses.filter(|(used, _)| circle.contains(&used.as_str())).map(|(_, place)| place.clone());
            found.push((format!("{}: {}", parent.join("::"), circle.join(", ")), uses.collect()));
        }
    }
    found
}

#[test]
fn no_two_siblings_use_each_other() {
    let mut found = Vec::new();
    for (name, all) in crates() {
        for (circle, uses) in circles(all) {
            found.push(format!("{name} {circle}\n    {}", uses.join("\n    ")));
        }
    }
    none("move what both need below both, or hand it in as an argument:", &found);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::tokens;

    fn found(files: &[(&str, &str)]) -> Vec<String> {
        let mut all = Crate::default();
        for (path, source) in files {
            all.add(path, &tokens(source).unwrap(), false);
        }
        circles(&all).into_iter().map(|(circle, _)| circle).collect()
    }

    #[test]
    fn two_that_use_each_other_are_a_circle_and_three_in_a_ring_too() {
        let files = [
            ("lib.rs", ""),
            ("a.rs", "use crate::b::B;"),
            ("b.rs", "fn f() -> super::a::A { super::a::g() }"),
        ];
        assert_eq!(found(&files), [": a, b"]);
        let ring = [
            ("x/mod.rs", ""),
            ("x/a.rs", "use super::b;"),
            ("x/b.rs", "use super::{c::C, d};"),
            ("x/c.rs", "fn f() { crate::x::a::f() }"),
            ("x/d.rs", "use std::fmt;"),
        ];
        assert_eq!(found(&ring), ["x: a, b, c"]);
    }

    #[test]
    fn a_re_export_leads_to_where_the_name_comes_from() {
        let parent = "mod a; mod b; pub use a::A; pub(crate) use b::{B as Other};";
        let files = [("x/mod.rs", parent), ("x/a.rs", "use super::Other;"), ("x/b.rs", "use crate::x::A;")];
        assert_eq!(found(&files), ["x: a, b"]);
        let by_glob = [
            ("x/mod.rs", "pub use a::*; pub use b::B;"),
            ("x/a.rs", "pub struct A(B); use super::*;"),
            ("x/b.rs", "use super::A;"),
        ];
        assert_eq!(found(&by_glob), ["x: a, b"]);
    }

    #[test]
    fn a_name_that_was_brought_in_is_followed() {
        let files = [
            ("a.rs", "use crate::x; fn f() { x::b::g() }"),
            ("x/mod.rs", ""),
            ("x/b.rs", "use crate::a::f;"),
        ];
        assert_eq!(found(&files), [": a, x"]);
    }

    #[test]
    fn a_parent_and_its_child_are_no_circle_and_neither_is_a_test() {
        let files = [
            ("x/mod.rs", "mod a; use a::A; struct X;"),
            ("x/a.rs", "use super::X; use super::b::B;"),
            ("x/b.rs", "#[cfg(test)] mod tests { use super::super::a::A; }"),
        ];
        assert!(found(&files).is_empty(), "{:?}", found(&files));
    }

    #[test]
    fn what_is_deep_below_two_siblings_is_a_circle_of_the_two() {
        let files = [
            ("a/b.rs", "use crate::c::d::E;"),
            ("a/mod.rs", ""),
            ("c/d.rs", ""),
            ("c/mod.rs", "use crate::a;"),
        ];
        assert_eq!(found(&files), [": a, c"]);
    }
}
