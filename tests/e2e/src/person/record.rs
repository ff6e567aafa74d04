//! What is kept about a person while the journey goes on: what was done, which addresses were visited.

use std::sync::{Mutex, PoisonError};

use anyhow::Result;

use super::Person;

/// So many steps are told when a journey fails.
const LAST: usize = 15;

fn add(list: &Mutex<Vec<String>>, line: String) {
    list.lock().unwrap_or_else(PoisonError::into_inner).push(line);
}

impl Person {
    pub(super) fn note(&self, step: impl Into<String>) {
        add(&self.done, step.into());
    }

    /// Keeps the address that the browser shows, which must never hold a secret.
    pub(super) async fn remember_address(&self) -> Result<()> {
        add(&self.addresses, self.client.current_url().await?.into());
        Ok(())
    }

    /// Every address that the browser showed after something was opened or clicked.
    #[must_use]
    pub fn addresses(&self) -> Vec<String> {
        self.addresses.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The path that the browser shows.
    ///
    /// # Errors
    /// When the browser is gone.
    pub async fn path(&self) -> Result<String> {
        Ok(self.client.current_url().await?.path().to_owned())
    }

    pub(super) fn last_steps(&self) -> String {
        let done = self.done.lock().unwrap_or_else(PoisonError::into_inner);
        done.iter()
            .skip(done.len().saturating_sub(LAST))
            .map(|step| format!("\n  {} {step}", self.name))
            .collect()
    }
}
