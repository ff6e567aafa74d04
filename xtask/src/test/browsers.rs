//! Which journeys are made in which of the browsers that people have besides Chromium. How a browser is used is the journeys'
//! own matter (`tests/e2e/src/browser`); all of them are made in Chromium by the step `e2e`.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::tools::{self, Need};
use crate::{dist, process};

/// The kinds of journeys that a browser makes.
enum Kinds {
    /// All but these, each with the reason.
    AllBut(&'static [(&'static str, &'static str)]),
    /// These.
    Only(&'static [&'static [&'static str]]),
}

/// A browser, and what is done in it.
pub struct Browser {
    /// As the journeys know it.
    name: &'static str,
    /// The variable by which they know its driver, and where that is.
    driver: fn() -> Result<Vec<(&'static str, PathBuf)>>,
    kinds: Kinds,
}

/// The main job, and that no key is lost or leaked by it.
const MAIN_JOB: &[&str] = &[
    "first",
    "several",
    "lost",
    "keys",
    "secrets",
    "leaving",
    "leaving_accept",
    "no_storage",
    "preferences",
];

/// What browsers do in their own ways.
const OWN_WAYS: &[&str] = &[
    "changed_links",
    "guarded",
    "hostile",
    "outage",
    "shared_computer",
    "signing_out",
    "staying",
    "translated",
];

/// The browsers besides Chromium, with what browsers do in their own ways: storage, keys, the clipboard, leaving and coming back, the
/// content policy, a translated page. The rest is the page's own structure and what a cloud answers, and the same in all.
pub const OTHERS: &[Browser] = &[
    Browser { name: "firefox", driver: firefox, kinds: Kinds::Only(&[MAIN_JOB, OWN_WAYS]) },
    // Its driver can neither take a browser off the net nor make a window as narrow as a phone, and it is the slowest.
    Browser {
        name: "webkit",
        driver: || tools::ensure_webkit().map(|()| Vec::new()),
        kinds: Kinds::Only(&[MAIN_JOB]),
    },
];

/// Firefox with all that isn't Chromium's own.
pub const FIREFOX_WHOLE: Browser = Browser {
    name: "firefox",
    driver: firefox,
    kinds: Kinds::AllBut(&[
        ("first_load", "what is written down is what Chromium asks for"),
        ("accessible", "axe judges the page's structure, which is the same in all"),
        ("still", "only Chromium tells what moves by itself"),
        ("conforming", "only Chromium's own commands play forced colors, fingers and such narrow windows"),
        (
            "openstack_faults",
            "what a cloud answers is the same in all; `lost` and `evidence` show how that is taken",
        ),
        ("passkey", "only Chromium's own commands play a device for passkeys"),
        ("starting", "scripts and WebAssembly are taken away by Chromium's own commands"),
        ("updated", "what is missing there is expected in the words of Chromium's console"),
    ]),
};

fn firefox() -> Result<Vec<(&'static str, PathBuf)>> {
    Ok(vec![("GECKODRIVER", tools::geckodriver()?)])
}

/// The journeys in one of them, on the release.
///
/// # Errors
/// When a tool can't be had, or the app can't be built.
pub fn journeys(browser: &Browser) -> Result<Command> {
    let built = dist::build(&tools::ensure(Need::Build)?)?;
    let mut test = process::cargo("test", ["-p", "e2e", "--test", "journeys", "--"])?;
    test.args(browser.kinds.filters()).env("E2E_DIST", built).env("E2E_BROWSER", browser.name);
    test.envs((browser.driver)()?);
    println!("journeys in {}", browser.name);
    Ok(test)
}

impl Kinds {
    /// What the test program is told.
    fn filters(&self) -> Vec<String> {
        let module = |name: &str| format!("{name}::");
        match self {
            Kinds::AllBut(left_out) => {
                left_out.iter().flat_map(|(name, _)| ["--skip".to_owned(), module(name)]).collect()
            }
            Kinds::Only(groups) => groups.concat().into_iter().map(module).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace;

    #[test]
    fn every_kind_that_is_named_is_there_so_that_none_is_left_out_by_a_slip() {
        let main = workspace::root().unwrap().join("tests/e2e/journeys/main.rs");
        let main = std::fs::read_to_string(main).unwrap();
        for browser in OTHERS.iter().chain([&FIREFOX_WHOLE]) {
            let names: Vec<&str> = match browser.kinds {
                Kinds::AllBut(left_out) => left_out.iter().map(|(name, _)| *name).collect(),
                Kinds::Only(groups) => groups.concat(),
            };
            for name in names {
                assert!(main.contains(&format!("\nmod {name};\n")), "{}: {name}", browser.name);
            }
        }
    }

    #[test]
    fn a_kind_is_named_so_that_no_other_one_is_meant() {
        let lost = Kinds::Only(&[&["first"], &["lost"]]);
        assert_eq!(lost.filters(), ["first::", "lost::"]);
        assert!(!"first_load::the_first_screens".contains(&lost.filters()[0]));
        assert_eq!(Kinds::AllBut(&[("first_load", "")]).filters(), ["--skip", "first_load::"]);
    }
}
