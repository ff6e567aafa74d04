//! The steps of the test: quick ones first, so that what is wrong is known early. Each makes sure by itself that its
//! tools are there, so that each can be run alone.

use std::process::Command;

use anyhow::Result;

use super::tally::{Tally, run_and_count};
use crate::tools::{self, Need};
use crate::{dist, process, real_cloud, workspace};

/// One step.
pub struct Step {
    /// The name to run it alone by.
    pub name: &'static str,
    /// What it checks.
    pub about: &'static str,
    /// Runs it: how many tests passed and failed, and whether all is well.
    pub run: fn() -> (Tally, Result<()>),
}

/// All steps.
pub const STEPS: &[Step] = &[
    Step { name: "fmt", about: "the layout of the code", run: fmt },
    Step { name: "tidy", about: "the house rules: layers, secrets, sizes, strings", run: tidy },
    Step { name: "unit", about: "rules, calls, texts, local cloud, gateway and their contract", run: unit },
    Step {
        name: "clients",
        about: "the provider's and OpenStack's own clients on the local cloud",
        run: clients,
    },
    Step {
        name: "proxies",
        about: "the console behind nginx and Caddy, answering as behind the gateway",
        run: proxies,
    },
    Step { name: "clippy", about: "lints of everything that runs outside the browser", run: clippy },
    Step { name: "clippy-wasm", about: "lints of the browser app", run: clippy_wasm },
    Step { name: "components", about: "components in a headless browser", run: components },
    Step { name: "build", about: "the release of the browser app", run: build },
    Step { name: "e2e", about: "journeys of two people in two browsers, on the release", run: e2e },
    Step { name: "real-cloud", about: "the same on a real Keystone and Cinder", run: real_cloud },
];

/// The packages with tests that need no browser.
const HOST: &[&str] = &[
    "evs-domain",
    "evs-api",
    "evs-i18n",
    "evs-local-cloud",
    "evs-gateway",
    "contract",
    "conformance",
    "xtask",
];

fn fmt() -> (Tally, Result<()>) {
    counted(process::cargo("fmt", ["--all", "--check"]))
}

fn tidy() -> (Tally, Result<()>) {
    counted(process::cargo("test", ["-p", "tidy"]))
}

fn unit() -> (Tally, Result<()>) {
    counted(process::cargo("test", HOST.iter().flat_map(|package| ["-p", *package])))
}

fn clients() -> (Tally, Result<()>) {
    counted((|| {
        process::run(process::cargo("build", ["--quiet", "-p", "evs-local-cloud"])?)?;
        let scripts = workspace::root()?.join("tests/clients");
        let target = workspace::target()?;
        let list = scripts.join("requirements.txt");
        let folder = target.join("clients");
        let python = tools::python_with("other people's clients", "about 20 seconds", &list, &folder)?;
        let mut test = process::command(python)?;
        test.arg(scripts.join("test.py")).arg(target.join("debug/evs-local-cloud"));
        test.env("PYTHONDONTWRITEBYTECODE", "1");
        Ok(test)
    })())
}

fn proxies() -> (Tally, Result<()>) {
    counted(tools::ensure_web_servers().and_then(|()| process::cargo("test", ["-p", "proxies"])))
}

fn clippy() -> (Tally, Result<()>) {
    let everything_else = ["--workspace", "--exclude", "evs-transfer-console", "--all-targets"];
    counted(process::cargo("clippy", everything_else.into_iter().chain(["--", "-D", "warnings"])))
}

fn clippy_wasm() -> (Tally, Result<()>) {
    let app = ["-p", "evs-transfer-console", "--target", "wasm32-unknown-unknown", "--all-targets"];
    let lint = || process::cargo("clippy", app.into_iter().chain(["--", "-D", "warnings"]));
    counted(tools::ensure_target().and_then(|()| lint()))
}

fn components() -> (Tally, Result<()>) {
    counted((|| {
        let tools = tools::ensure(Need::ComponentTests)?;
        let mut test = tools.command("wasm-pack")?;
        test.args(["test", "--headless", "--chrome", "--mode", "no-install", ".", "--test", "components"]);
        test.env("CHROMEDRIVER", tools::chromedriver()?);
        Ok(test)
    })())
}

fn build() -> (Tally, Result<()>) {
    (Tally::default(), tools::ensure(Need::Build).and_then(|tools| dist::build(&tools)).map(|_| ()))
}

fn e2e() -> (Tally, Result<()>) {
    counted((|| {
        let built = dist::build(&tools::ensure(Need::Build)?)?;
        let mut test = process::cargo("test", ["-p", "e2e"])?;
        test.env("E2E_DIST", built).env("CHROMEDRIVER", tools::chromedriver()?);
        Ok(test)
    })())
}

fn real_cloud() -> (Tally, Result<()>) {
    let (tally, result) = counted(real_cloud::journeys());
    (tally, real_cloud::down().and(result))
}

fn counted(command: Result<Command>) -> (Tally, Result<()>) {
    match command {
        Ok(command) => run_and_count(command),
        Err(error) => (Tally::default(), Err(error)),
    }
}
