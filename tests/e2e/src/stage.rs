//! Where a journey takes place: a cloud, a gateway, and the people with their browsers. Each journey has its own, but for a
//! cloud that stands elsewhere.

use std::path::Path;
use std::sync::{Mutex, PoisonError};

use anyhow::Result;
use evs_gateway::Clouds;

use crate::browser::{Browser, Kind};
use crate::cloud::Cloud;
use crate::gateway::{self, Gateway};
use crate::person::Person;
use crate::screen_reader::Room;

/// The place of one journey.
pub struct Stage {
    /// The local cloud, which everybody is in unless the stage was set before another one.
    pub cloud: Cloud,
    gateway: tokio::sync::Mutex<Option<Gateway>>,
    origin: String,
    kind: Kind,
    people: Mutex<Vec<Person>>,
}

impl Stage {
    pub(crate) async fn set() -> Result<Self> {
        Self::of(&gateway::built()).await
    }

    /// With another app than the built one.
    pub(crate) async fn of(app: &Path) -> Result<Self> {
        let (cloud, kind) = (Cloud::start().await?, Kind::wanted()?);
        let gateway = Gateway::start(gateway::own_clouds(cloud.address())?, 0, app, kind).await?;
        Ok(Self::with(cloud, gateway, kind))
    }

    /// With a policy, as lines of its table in the configuration.
    pub(crate) async fn under(policy: &str) -> Result<Self> {
        let (cloud, kind) = (Cloud::start().await?, Kind::wanted()?);
        let clouds = gateway::own_clouds_under(policy, cloud.address())?;
        let gateway = Gateway::start(clouds, 0, &gateway::built(), kind).await?;
        Ok(Self::with(cloud, gateway, kind))
    }

    pub(crate) async fn before(clouds: &Path, port: u16) -> Result<Self> {
        let (cloud, kind) = (Cloud::start().await?, Kind::wanted()?);
        let gateway = Gateway::start(Clouds::read(clouds)?, port, &gateway::built(), kind).await?;
        Ok(Self::with(cloud, gateway, kind))
    }

    fn with(cloud: Cloud, gateway: Gateway, kind: Kind) -> Self {
        let (origin, gateway) = (gateway.origin(), tokio::sync::Mutex::new(Some(gateway)));
        Self { cloud, gateway, origin, kind, people: Mutex::default() }
    }

    /// Whether the browser surely keeps a page that one leaves, to show it again when one comes back.
    pub fn puts_pages_aside(&self) -> bool {
        self.kind == Kind::Chromium
    }

    /// Puts another release in the place of the one that is served, at the same address.
    ///
    /// # Errors
    /// When there is no app in it.
    pub async fn redeploy(&self, app: &Path) -> Result<()> {
        let mut gateway = self.gateway.lock().await;
        let port = match gateway.take() {
            Some(old) => old.stop().await?,
            None => 0,
        };
        let clouds = gateway::own_clouds(self.cloud.address())?;
        *gateway = Some(Gateway::start(clouds, port, app, self.kind).await?);
        Ok(())
    }

    /// Somebody with a browser of their own, who has opened the console.
    ///
    /// # Errors
    /// When no browser can be opened.
    pub async fn person(&self, name: &str) -> Result<Person> {
        self.person_at(name, &self.origin, Browser::open(self.kind).await?).await
    }

    /// Somebody who has opened the console in a window in this room, so that it can be heard there.
    ///
    /// # Errors
    /// As [`Stage::person`].
    pub async fn person_in(&self, room: &Room, name: &str) -> Result<Person> {
        self.person_at(name, &self.origin, Browser::open_in(room.surroundings()).await?).await
    }

    /// Somebody who has opened the console by a name instead of a number: passkeys belong to names.
    ///
    /// # Errors
    /// As [`Stage::person`].
    pub async fn person_at_localhost(&self, name: &str) -> Result<Person> {
        let origin = self.origin.replace("127.0.0.1", "localhost");
        self.person_at(name, &origin, Browser::open(self.kind).await?).await
    }

    async fn person_at(&self, name: &str, origin: &str, browser: Browser) -> Result<Person> {
        let person = Person::new(name, browser, origin);
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
