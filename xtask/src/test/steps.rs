//! The steps of the test: quick ones first, so that what is wrong is known early. Each makes sure by itself that its
//! tools are there, so that each can be run alone.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use super::browsers::{self, Browser};
use super::step::{Step, Tests, cargo_arguments};
use super::tally::{Tally, run_and_count};
use super::{coverage, scripts};
use crate::tools::{self, Need};
use crate::{dist, format, process, real_cloud, remap, workspace};

/// The browser app, which is linted and tested by itself: most of it runs in browsers only.
const APP: &str = "evs-transfer-console";

/// Steps that are run only when they're named, and why.
pub const ON_REQUEST: &[(&str, &str)] =
    &[("firefox", "takes minutes, and the step browsers has what browsers do in their own ways")];

/// All steps.
pub const STEPS: &[Step] = &[
    Step { name: "fmt", about: "the layout of the code, `view!` included", tests: &[], run: fmt },
    Step { name: "coverage", about: "no test is left out by the steps below", tests: &[], run: coverage },
    Step {
        name: "deny",
        about: "licenses and origins of the packages that are built in (known faults: cargo xtask advisories)",
        tests: &[],
        run: deny,
    },
    Step {
        name: "tidy",
        about: "the house rules: layers, circles, secrets, strings",
        tests: &[Tests::All("tidy")],
        run: cargo_test,
    },
    Step {
        name: "unit",
        about: "rules, calls, texts, sealing, local cloud, gateway and their contract; the app's own that need no browser",
        tests: &[
            Tests::All("evs-domain"),
            Tests::All("evs-age"),
            Tests::All("evs-api"),
            Tests::All("evs-i18n"),
            Tests::All("evs-local-cloud"),
            Tests::All("evs-gateway"),
            Tests::All("contract"),
            Tests::All("conformance"),
            Tests::All("xtask"),
            Tests::Library(APP),
        ],
        run: cargo_test,
    },
    Step {
        name: "clients",
        about: "the provider's and OpenStack's own clients on the local cloud; packages and the age tool",
        tests: &[Tests::All("age-tool")],
        run: clients,
    },
    Step {
        name: "proxies",
        about: "the console behind nginx and Caddy, answering as behind the gateway",
        tests: &[Tests::All("proxies")],
        run: proxies,
    },
    Step {
        name: "clippy",
        about: "lints of everything that runs outside the browser",
        tests: &[],
        run: clippy,
    },
    Step {
        name: "clippy-wasm",
        about: "lints of the browser app, whole and split as it is shipped",
        tests: &[],
        run: clippy_wasm,
    },
    Step {
        name: "components",
        about: "components in a headless browser",
        tests: &[Tests::Program(APP, "components")],
        run: components,
    },
    Step {
        name: "build",
        about: "the release of the browser app, which tells nothing of where it was built",
        tests: &[],
        run: build,
    },
    Step {
        name: "deploy",
        about: "what is in deploy/: the image built and run, the manifests held against their schemas",
        tests: &[],
        run: |_| counted(scripts::deploy()),
    },
    Step {
        name: "e2e",
        about: "journeys of two people in two browsers, on the release",
        tests: &[Tests::All("e2e")],
        run: e2e,
    },
    Step {
        name: "browsers",
        about: "the main job, and what browsers do in their own ways, in Firefox and in WebKit",
        // It runs again what the step before ran, and not all of it: no test is run by this step alone.
        tests: &[],
        run: |_| browsers(browsers::OTHERS),
    },
    Step {
        name: "firefox",
        about: "all journeys that aren't Chromium's own, in Firefox",
        tests: &[],
        run: |_| browsers(&[browsers::FIREFOX_WHOLE]),
    },
    Step {
        name: "real-cloud",
        about: "the main job on a real Keystone and Cinder",
        tests: &[Tests::Program("e2e", "real")],
        run: real_cloud,
    },
];

fn fmt(_: &Step) -> (Tally, Result<()>) {
    (Tally::default(), format::check())
}

fn coverage(_: &Step) -> (Tally, Result<()>) {
    (Tally::default(), coverage::check(STEPS))
}

fn deny(_: &Step) -> (Tally, Result<()>) {
    (Tally::default(), tools::deny(&["licenses", "bans", "sources"]).and_then(process::run))
}

fn cargo_test(step: &Step) -> (Tally, Result<()>) {
    cargo_test_with(step, &[])
}

/// Runs what the step names, with these variables set.
fn cargo_test_with(step: &Step, variables: &[(&str, PathBuf)]) -> (Tally, Result<()>) {
    let mut together = Tally::default();
    for arguments in cargo_arguments(step) {
        let test = process::cargo("test", arguments).map(|mut test| {
            test.envs(variables.iter().cloned());
            test
        });
        let (tally, result) = counted(test);
        together = [together, tally].into_iter().sum();
        if result.is_err() {
            return (together, result);
        }
    }
    (together, Ok(()))
}

fn clients(step: &Step) -> (Tally, Result<()>) {
    let (tools, result) = after(tools::ensure_age(), || cargo_test(step));
    let (clients, result) = after(result, || counted(scripts::clients()));
    ([tools, clients].into_iter().sum(), result)
}

fn proxies(step: &Step) -> (Tally, Result<()>) {
    after(tools::ensure_web_servers(), || cargo_test(step))
}

fn after(ready: Result<()>, tests: impl FnOnce() -> (Tally, Result<()>)) -> (Tally, Result<()>) {
    match ready {
        Ok(()) => tests(),
        Err(error) => (Tally::default(), Err(error)),
    }
}

fn clippy(_: &Step) -> (Tally, Result<()>) {
    let which =
        ["--workspace", "--exclude", APP, "--all-targets", "--features", "e2e/real-cloud,evs-gateway/embed"];
    counted((|| {
        let mut lint = process::cargo("clippy", which.into_iter().chain(["--", "-D", "warnings"]))?;
        // Any folder does for what is linted and never run.
        lint.env("EVS_CONSOLE_DIST", workspace::root()?.join("style"));
        Ok(lint)
    })())
}

/// Twice: as it is in development and tests, and as it is shipped. Cargo keeps both, so the second time takes a second.
fn clippy_wasm(_: &Step) -> (Tally, Result<()>) {
    let app = ["-p", APP, "--target", "wasm32-unknown-unknown", "--all-targets", "--", "-D", "warnings"];
    let lint = |shipped: bool| {
        let mut lint = process::cargo("clippy", app)?;
        if shipped {
            dist::compile_as_shipped(&mut lint);
        }
        process::run(lint)
    };
    let result = tools::ensure_target().and_then(|()| lint(false)).and_then(|()| lint(true));
    (Tally::default(), result)
}

fn components(_: &Step) -> (Tally, Result<()>) {
    counted((|| {
        let tools = tools::ensure(Need::ComponentTests)?;
        let mut test = tools.command("wasm-pack")?;
        test.args(["test", "--headless", "--chrome", "--mode", "no-install", ".", "--test", "components"]);
        test.env("CHROMEDRIVER", tools::chromedriver()?);
        // In seconds, for all tests together: some wait for what never answers.
        test.env("WASM_BINDGEN_TEST_TIMEOUT", "600");
        Ok(test)
    })())
}

fn build(_: &Step) -> (Tally, Result<()>) {
    let built = tools::ensure(Need::Build).and_then(|tools| dist::build(&tools));
    (Tally::default(), built.and_then(|release| remap::check(&release)))
}

fn e2e(step: &Step) -> (Tally, Result<()>) {
    let ready = tools::ensure(Need::Build)
        .and_then(|tools| dist::build(&tools))
        .and_then(|built| Ok([("E2E_DIST", built), ("CHROMEDRIVER", tools::chromedriver()?)]));
    match ready {
        Ok(variables) => cargo_test_with(step, &variables),
        Err(error) => (Tally::default(), Err(error)),
    }
}

fn browsers(which: &[Browser]) -> (Tally, Result<()>) {
    let mut together = Tally::default();
    for browser in which {
        let (tally, result) = counted(browsers::journeys(browser));
        together = [together, tally].into_iter().sum();
        if result.is_err() {
            return (together, result);
        }
    }
    (together, Ok(()))
}

fn real_cloud(_: &Step) -> (Tally, Result<()>) {
    let (tally, result) = counted(real_cloud::journeys(None));
    (tally, real_cloud::down().and(result))
}

fn counted(command: Result<Command>) -> (Tally, Result<()>) {
    match command {
        Ok(command) => run_and_count(command),
        Err(error) => (Tally::default(), Err(error)),
    }
}
