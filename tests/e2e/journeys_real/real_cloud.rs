//! The real cloud that `REAL_CLOUD` names: who has an account there, and how they sign in.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use e2e::{Ended, Person, Stage, button, combobox, field, gateway_log, journey_before};
use serde_json::Value;

/// The cloud's folder, with its state and the gateway's configuration.
fn folder() -> Result<PathBuf> {
    env::var_os("REAL_CLOUD").map(PathBuf::from).context("no real cloud: run `cargo xtask real-cloud test`")
}

/// What was made there.
pub struct Real(Value);

/// How a person gets in.
#[derive(Clone, Copy)]
pub enum Way {
    /// By password, through the gateway.
    Password,
    /// By application credential, through the gateway.
    Credential,
    /// By password, with the browser calling the cloud itself.
    Direct,
}

impl Real {
    fn read() -> Result<Self> {
        let text = std::fs::read_to_string(folder()?.join("state.json"))?;
        Ok(Self(serde_json::from_str(&text)?))
    }

    fn of(&self, who: &str, what: &str) -> Result<&str> {
        self.0["accounts"][who][what].as_str().with_context(|| format!("no {what} of {who}"))
    }

    /// Somebody signed in: `sender`, `recipient` or `small`.
    pub async fn signed_in(&self, stage: &Stage, name: &str, who: &str, way: Way) -> Result<Person> {
        let person = stage.person(name).await?;
        self.sign_in(&person, who, way).await?;
        Ok(person)
    }

    /// Signs in on the page that is shown.
    pub async fn sign_in(&self, person: &Person, who: &str, way: Way) -> Result<()> {
        let cloud = match way {
            Way::Direct => "Real OpenStack, called directly",
            Way::Password | Way::Credential => "Real OpenStack",
        };
        person.choose(combobox("Cloud"), cloud).await?;
        if let Way::Credential = way {
            person.click(e2e::radio("Application credential")).await?;
            person.fill(field("Credential ID"), self.of(who, "credential_id")?).await?;
            person.fill(field("Credential secret"), self.of(who, "credential_secret")?).await?;
        } else {
            person.fill(field("Domain"), self.of(who, "account")?).await?;
            person.fill(field("User"), self.of(who, "user")?).await?;
            person.fill(field("Password"), self.of(who, "password")?).await?;
        }
        person.click(button("Sign in")).await?;
        person.finds(button("Sign out")).await
    }

    /// Every secret of every account.
    fn secrets(&self) -> Vec<String> {
        let accounts = self.0["accounts"].as_object().into_iter().flat_map(|all| all.values());
        accounts
            .flat_map(|account| [&account["password"], &account["credential_secret"]])
            .filter_map(|secret| secret.as_str().map(str::to_owned))
            .collect()
    }

    fn port(&self) -> Result<u16> {
        let origin = self.0["origin"].as_str().context("no origin")?;
        Ok(origin.rsplit(':').next().context("no port")?.parse()?)
    }
}

/// Runs a journey on the real cloud, and afterwards looks for its secrets in the gateway's log. A journey that calls the
/// cloud directly needs the one origin that the cloud lets in.
pub fn on_real_cloud(direct: bool, tell: impl AsyncFnOnce(&Stage, &Real) -> Result<()>) -> Ended {
    let real = Real::read()?;
    let port = if direct { real.port()? } else { 0 };
    journey_before(&folder()?.join("clouds.toml"), port, async |stage| {
        tell(stage, &real).await?;
        let log = gateway_log();
        ensure!(direct || log.contains("/volume-transfers"), "the gateway's log wasn't captured");
        for secret in real.secrets() {
            ensure!(!log.contains(&secret), "the gateway logged a secret");
        }
        Ok(())
    })
}
