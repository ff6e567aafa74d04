//! The real cloud that `REAL_CLOUD` names: who has an account there, and how they sign in.

use std::io::Write;
use std::net::TcpListener;
use std::path::PathBuf;
use std::sync::{PoisonError, RwLock};
use std::{env, fs};

use anyhow::{Context, Result, ensure};
use e2e::{Ended, Person, Stage, button, combobox, field, gateway_log, journey_before};
use serde_json::Value;
use tempfile::NamedTempFile;

use crate::between::Between;

/// Held by every journey while it runs: alone by those that stop or kill what all use.
static CLOUD: RwLock<()> = RwLock::new(());

/// The cloud's folder, with its state and the gateway's configuration.
pub fn folder() -> Result<PathBuf> {
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
        let text = fs::read_to_string(folder()?.join("state.json"))?;
        Ok(Self(serde_json::from_str(&text)?))
    }

    /// What was told of an account: its `user`, `password`, …
    pub fn of(&self, who: &str, what: &str) -> Result<&str> {
        self.0["accounts"][who][what].as_str().with_context(|| format!("no {what} of {who}"))
    }

    /// What was told of the cloud: the address of its `cinder`, …
    pub fn text(&self, what: &str) -> Result<&str> {
        self.0[what].as_str().with_context(|| format!("no {what}"))
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
            person.click(e2e::disclosure("Sign in another way")).await?;
            person.click(button("Application credential")).await?;
            person.fill(field("Credential ID"), self.of(who, "credential_id")?).await?;
            person.fill(field("Credential secret"), self.of(who, "credential_secret")?).await?;
        } else {
            person.fill(field("Domain"), self.of(who, "account")?).await?;
            person.fill(field("User"), self.of(who, "user")?).await?;
            person.fill(field("Password"), self.of(who, "password")?).await?;
        }
        person.click(button("Sign in")).await?;
        person.finds(e2e::part(button("Your account"))).await
    }

    /// Every secret of every account.
    fn secrets(&self) -> Vec<String> {
        let accounts = self.0["accounts"].as_object().into_iter().flat_map(|all| all.values());
        accounts
            .flat_map(|account| [&account["password"], &account["credential_secret"]])
            .filter_map(|secret| secret.as_str().map(str::to_owned))
            .collect()
    }

    /// None of the secrets may be in the gateway's log.
    fn nothing_let_out(&self, was_called: bool) -> Result<()> {
        let log = gateway_log();
        ensure!(!was_called || log.contains("/volume-transfers"), "the gateway's log wasn't captured");
        for secret in self.secrets() {
            ensure!(!log.contains(&secret), "the gateway logged a secret");
        }
        Ok(())
    }

    /// A gateway's configuration by which Cinder is where `listener` is.
    fn clouds(&self, listener: &TcpListener) -> Result<NamedTempFile> {
        let usual = fs::read_to_string(folder()?.join("clouds.toml"))?;
        let clouds = usual.replace(self.text("cinder")?, &format!("http://{}", listener.local_addr()?));
        let mut file = NamedTempFile::with_suffix(".toml")?;
        file.write_all(clouds.as_bytes())?;
        Ok(file)
    }

    fn port(&self) -> Result<u16> {
        let origin = self.0["origin"].as_str().context("no origin")?;
        Ok(origin.rsplit(':').next().context("no port")?.parse()?)
    }
}

/// Runs a journey on the real cloud, and afterwards looks for its secrets in the gateway's log. A journey that calls the
/// cloud directly needs the one origin that the cloud lets in.
pub fn on_real_cloud(direct: bool, tell: impl AsyncFnOnce(&Stage, &Real) -> Result<()>) -> Ended {
    let _others_too = CLOUD.read().unwrap_or_else(PoisonError::into_inner);
    let real = Real::read()?;
    let port = if direct { real.port()? } else { 0 };
    journey_before(&folder()?.join("clouds.toml"), port, async |stage| {
        tell(stage, &real).await?;
        real.nothing_let_out(!direct)
    })
}

/// How a journey about a fault meets the cloud.
#[derive(Clone, Copy)]
pub struct Through {
    /// Which Cinder: `cinder`, or `small`, whose pages are short.
    pub cinder: &'static str,
    /// Whether nobody else may be there, because Cinder is stopped or killed.
    pub alone: bool,
}

/// The usual way.
pub const USUAL: Through = Through { cinder: "cinder", alone: false };

/// Runs a journey as [`on_real_cloud`], with somebody [`Between`] the gateway and Cinder.
pub fn through(how: Through, tell: impl AsyncFnOnce(&Stage, &Real, &Between) -> Result<()>) -> Ended {
    let _alone = how.alone.then(|| CLOUD.write().unwrap_or_else(PoisonError::into_inner));
    let _others_too = (!how.alone).then(|| CLOUD.read().unwrap_or_else(PoisonError::into_inner));
    let real = Real::read()?;
    let listener = TcpListener::bind("127.0.0.1:0").context("no port")?;
    let clouds = real.clouds(&listener)?;
    journey_before(clouds.path(), 0, async |stage| {
        let cinder = real.text(how.cinder)?.trim_start_matches("http://").parse()?;
        let told = async {
            let between = Between::serve(listener, cinder)?;
            tell(stage, &real, &between).await?;
            real.nothing_let_out(true)
        }
        .await;
        if how.alone {
            real.mend_cinder().await?;
        }
        told
    })
}
