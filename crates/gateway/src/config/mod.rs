//! What the gateway is told when it starts: its clouds, the built app, its limits. The shape of the file is in `entry`, its
//! checks in `file`, the known clouds in `profile`, addresses in `base`. What is done with a call is in `forward`.

mod app;
mod base;
mod beginning;
mod cloud;
mod danger;
mod entry;
mod file;
mod label;
mod limits;
mod policy;
mod profile;
mod room;
mod server;

use std::net::IpAddr;
use std::path::Path;

use serde_json::{Value, json};

use crate::calls::Calls;
use crate::change_ids::ChangeIds;
use crate::error::Error;
use crate::metrics::Metrics;
use crate::origins::Origin;
use crate::packing::Packing;
use crate::pressure::Pressure;
use crate::readiness::Readiness;
use crate::security_headers::SecurityHeaders;
use crate::sign_ins::SignIns;
use crate::site::Site;
use crate::upstream::{Client, Outgoing};

pub use base::Base;
use cloud::Cloud;
pub use limits::Limits;
pub use policy::Policy;
pub use server::Server;

/// Everything that the gateway needs.
#[derive(Clone)]
pub struct Config {
    /// Where calls may go.
    pub clouds: Clouds,
    /// The built app; without one the gateway only forwards.
    pub site: Option<Site>,
    /// How it is reached.
    pub server: Server,
    /// How long and how large things may be.
    pub limits: Limits,
    /// Which security headers answers have.
    pub security_headers: SecurityHeaders,
    /// Whether new requests are welcome.
    pub readiness: Readiness,
    /// Connections to the clouds.
    pub(crate) client: Client,
    pub(crate) metrics: Metrics,
    /// The changes of the last minutes.
    pub(crate) change_ids: ChangeIds,
    /// What is under way.
    pub(crate) calls: Calls,
    /// The refused sign-ins of the last minutes.
    pub(crate) sign_ins: SignIns,
    /// The answers that are packed now.
    pub(crate) packing: Packing,
}

impl Config {
    /// A gateway for these clouds, with no built app. It trusts Mozilla's authorities, and knows no proxy.
    ///
    /// # Errors
    /// As [`Config::reaching`].
    pub fn new(clouds: Clouds) -> Result<Self, Error> {
        Self::reaching(clouds, &Outgoing::default())
    }

    /// The same, for clouds that are reached in another way, or trusted for another reason.
    ///
    /// # Errors
    /// When authorities can't be read, or a proxy can't be used.
    pub fn reaching(clouds: Clouds, outgoing: &Outgoing) -> Result<Self, Error> {
        let servers = clouds.routes().filter_map(|route| route.base.join("", None).ok());
        let client = Client::new(clouds.limits.connect, outgoing, servers)?;
        Ok(Self {
            site: None,
            server: clouds.server.clone(),
            limits: clouds.limits,
            security_headers: SecurityHeaders::default(),
            readiness: Readiness::default(),
            client,
            metrics: Metrics::default(),
            change_ids: ChangeIds::default(),
            calls: Calls::within(clouds.limits.calls, clouds.limits.calls_per_client, Pressure::default()),
            sign_ins: SignIns::within(clouds.limits.refused_sign_ins_per_minute),
            packing: Packing::default(),
            clouds,
        })
    }

    /// Checks that whoever may reach this address is told apart by the name that they ask for.
    ///
    /// # Errors
    /// When others than this machine can reach it, and no public address of the console is listed: then a page of anybody could
    /// lead its visitors here under a name of its own.
    pub fn may_listen_on(&self, address: IpAddr) -> Result<(), Error> {
        if self.server.origins.is_empty() && !address.is_loopback() {
            return Err(Error::NoOrigins(address));
        }
        Ok(())
    }
}

/// The clouds that calls may go to. No call can go to any other address.
#[derive(Clone, Debug)]
pub struct Clouds {
    all: Vec<Cloud>,
    limits: Limits,
    server: Server,
    policy: Policy,
}

/// The address of a service in a region.
pub(crate) struct Route<'a> {
    pub cloud: &'a str,
    pub service: &'a str,
    pub region: &'a str,
    pub base: &'a Base,
}

impl Clouds {
    /// Reads a configuration file.
    ///
    /// # Errors
    /// When it can't be read or a value is wrong: with file, line, key and what to write.
    pub fn read(file: &Path) -> Result<Self, Error> {
        let text = std::fs::read_to_string(file)
            .map_err(|source| Error::Unreadable { file: file.to_owned(), source })?;
        Self::parse(&text, &file.display().to_string())
    }

    /// Reads a configuration; `name` is what errors call it.
    ///
    /// # Errors
    /// As [`Clouds::read`].
    pub fn parse(text: &str, name: &str) -> Result<Self, Error> {
        file::parse(text, name)
    }

    /// Adds a public address of the console, such as `https://console.example.com`.
    ///
    /// # Errors
    /// When it has another form.
    pub fn add_origin(&mut self, origin: &str) -> Result<(), Error> {
        let origin = Origin::parse(origin).map_err(|why| Error::Override(format!("--origin: {why}")))?;
        self.server.origins.add(origin);
        Ok(())
    }

    /// Sends all calls for one cloud to another server: `local=http://127.0.0.1:9999`. Paths stay as configured.
    ///
    /// # Errors
    /// When it has another form, no such cloud is configured, or the address is wrong or dangerous.
    pub fn redirect(&mut self, cloud_and_server: &str) -> Result<(), Error> {
        let wrong = |why: String| Error::Override(format!("--upstream {cloud_and_server}: {why}"));
        let (id, server) = cloud_and_server.split_once('=').ok_or_else(|| {
            wrong("write a cloud and an address, as in local=http://127.0.0.1:8081".to_owned())
        })?;
        let Some(cloud) = self.all.iter_mut().find(|cloud| cloud.id == id) else {
            return Err(wrong(format!("no cloud `{id}` is configured")));
        };
        let server = Base::parse(server).map_err(wrong)?;
        cloud.set_server(&server);
        danger::check(cloud).map_err(wrong)
    }

    /// What is dangerous in the configuration, and meant: for whoever starts the program.
    pub fn warnings(&self) -> Vec<String> {
        self.all.iter().filter_map(danger::warning).collect()
    }

    /// The address that the calls for a service in a region begin with.
    ///
    /// # Errors
    /// Says which of the three is unknown.
    pub(crate) fn base(&self, cloud: &str, service: &str, region: &str) -> Result<&Base, String> {
        let Some(cloud) = self.all.iter().find(|known| known.id == cloud) else {
            return Err(format!("no cloud `{cloud}` is configured"));
        };
        if cloud.is_direct() {
            return Err(format!("cloud `{}` is called by the browser itself", cloud.id));
        }
        let mut of_service = cloud.bases.iter().filter(|(known, ..)| known == service).peekable();
        if of_service.peek().is_none() {
            return Err(format!("cloud `{}` has no service `{service}` here", cloud.id));
        }
        let base = of_service.find(|(_, known, _)| known == region).map(|(.., base)| base);
        base.ok_or_else(|| format!("cloud `{}` has no region `{region}` here", cloud.id))
    }

    /// The content of `clouds.json`: what the browser is told of each cloud, and what its page is asked to allow.
    pub(crate) fn to_json(&self) -> Value {
        let clouds: Vec<_> = self.all.iter().map(Cloud::to_json).collect();
        json!({ "clouds": clouds, "policy": self.policy.to_json() })
    }

    /// The servers that the browser calls by itself, as a content policy names them.
    pub(crate) fn direct_origins(&self) -> Vec<String> {
        let direct = self.all.iter().filter(|cloud| cloud.is_direct());
        let mut origins: Vec<String> =
            direct.flat_map(|cloud| &cloud.bases).map(|(.., base)| base.origin()).collect();
        origins.sort();
        origins.dedup();
        origins
    }

    /// The addresses of all services that calls are forwarded to; clouds that the browser calls itself are left out.
    pub(crate) fn routes(&self) -> impl Iterator<Item = Route<'_>> {
        let forwarded = self.all.iter().filter(|cloud| !cloud.is_direct());
        forwarded.flat_map(|cloud| {
            let route = |(service, region, base)| Route { cloud: &cloud.id, service, region, base };
            cloud
                .bases
                .iter()
                .map(|(service, region, base)| (service.as_str(), region.as_str(), base))
                .map(route)
        })
    }
}
