//! The lock file: the hash of each package, and which others it was resolved with.

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::workspace;

/// What is locked.
#[derive(Deserialize)]
pub struct Lock {
    #[serde(rename = "package")]
    packages: Vec<Locked>,
}

/// One package.
#[derive(Deserialize)]
pub struct Locked {
    name: String,
    version: String,
    /// None for packages of this workspace.
    pub checksum: Option<String>,
    /// As `name`, or `name version` where there are several.
    #[serde(default)]
    pub dependencies: Vec<String>,
}

impl Lock {
    /// Reads it.
    ///
    /// # Errors
    /// When it isn't there or has another form.
    pub fn read() -> Result<Self> {
        let text = std::fs::read_to_string(workspace::root()?.join("Cargo.lock"))
            .context("there is no Cargo.lock")?;
        toml::from_str(&text).context("Cargo.lock has another form")
    }

    /// One package of it.
    ///
    /// # Errors
    /// When it isn't locked.
    pub fn package(&self, name: &str, version: &str) -> Result<&Locked> {
        let mut found =
            self.packages.iter().filter(|package| package.name == name && package.version == version);
        found.next().with_context(|| format!("{name} {version} isn't in Cargo.lock"))
    }

    /// Name and version of what a dependency means.
    pub fn resolved<'a>(&'a self, dependency: &str) -> Option<(&'a str, &'a str)> {
        let mut words = dependency.split(' ');
        let (name, version) = (words.next()?, words.next());
        let fits = |package: &&Locked| {
            package.name == name && version.is_none_or(|version| package.version == version)
        };
        self.packages.iter().find(fits).map(|package| (package.name.as_str(), package.version.as_str()))
    }
}
