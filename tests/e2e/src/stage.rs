//! Where a journey takes place: a cloud, a gateway, and the people with their browsers. Each journey has its own, but for a
//! cloud that stands elsewhere.

use std::path::Path;
use std::sync::{Mutex, PoisonError};

use anyhow::Result;
use evs_gateway::Clouds;

use crate::browser::{Browser, Kind};
use crate::cloud::Cloud;
use crate::gateway;
use crate::person::Person;

/// The place of one journey.
pub struct Stage {
    /// The local cloud, which everybody is in unless the stage was set before another one.
    pub cloud: Cloud,
    origin: String,
    kind: Kind,
    people: Mutex<Vec<Person>>,
}

impl Stage {
    pub(crate) async fn set() -> Result<Self> {
        let (cloud, kind) = (Cloud::start().await?, Kind::wanted()?);
        let origin = gateway::start(gateway::own_clouds(cloud.address())?, 0, kind).await?;
        Ok(Self { cloud, origin, kind, people: Mutex::default() })
    }

    pub(crate) async fn before(clouds: &Path, port: u16) -> Result<Self> {
        let (cloud, kind) = (Cloud::start().await?, Kind::wanted()?);
        let origin = gateway::start(Clouds::read(clouds)?, port, kind).await?;
        Ok(Self { cloud, origin, kind, people: Mutex::default() })
    }

    /// Somebody with a browser of their own, who has opened the console.
    ///
    /// # Errors
    /// When no browser can be opened.
    pub async fn person(&self, name: &str) -> Result<Person> {
        let person = Person::new(name, Browser::open(self.kind).await?, &self.origin);
        self.people.lock().unwrap_or_else(PoisonError::into_inner).push(person.clone());
        person.allow_clipboard().await?;
        person.watch_pages().await?;
        person.open("/").await?;
        Ok(person)
    }

    /// The address of the console, without a slash at its end.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.origin
    }

    pub(crate) fn people(&self) -> Vec<Person> {
        self.people.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
