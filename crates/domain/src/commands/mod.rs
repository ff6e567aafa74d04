//! What this console does, as commands of other clients: for a script, a change record, or a machine without a browser. A key is
//! asked for when the command is run and a token comes from the environment: neither is ever in a command. What a command is
//! filled with (names, IDs, addresses) is foreign text, and stays an argument whatever stands in it.

mod curl;
mod koo_cli;
mod openstack;
mod quote;
mod terraform;

pub use quote::shell;

use crate::disks::CloudKind;
use crate::id::{DiskId, TransferId};

/// A client that others have written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Client {
    /// `curl`: the calls themselves.
    Curl,
    /// OpenStack's command line.
    OpenStack,
    /// KooCLI (`hcloud`), Huawei Cloud's command line.
    KooCli,
    /// Terraform, with the provider of the cloud.
    Terraform,
}

impl Client {
    /// What it's called, which no language translates.
    pub fn name(self) -> &'static str {
        match self {
            Client::Curl => "curl",
            Client::OpenStack => "OpenStack CLI",
            Client::KooCli => "KooCLI",
            Client::Terraform => "Terraform",
        }
    }

    /// The clients that speak to a cloud of this family. OpenStack's Terraform provider is among them only to say that it has
    /// no transfers.
    pub fn of(kind: CloudKind) -> &'static [Client] {
        match kind {
            CloudKind::Huawei => &[Client::Curl, Client::KooCli, Client::Terraform],
            CloudKind::OpenStack => &[Client::Curl, Client::OpenStack, Client::Terraform],
        }
    }
}

/// One step of moving a disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step<'a> {
    /// Lists the project's disks.
    ListDisks,
    /// Creates a transfer.
    Create {
        /// Of which disk.
        disk: DiskId,
        /// Under which name.
        name: &'a str,
    },
    /// Lists the pending transfers.
    List,
    /// Shows one.
    Show(TransferId),
    /// Cancels one.
    Cancel(TransferId),
    /// Accepts one. Its key is asked for when the command is run.
    Accept(TransferId),
}

/// Where commands go to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The family of the cloud.
    pub kind: CloudKind,
    /// The address of its block storage, without a slash at its end; `None` where this console doesn't know it: then the
    /// commands take it from the environment.
    pub endpoint: Option<String>,
    /// The region.
    pub region: String,
    /// The project's id.
    pub project: String,
    /// The version under which it has transfers: `v2` or `v3`.
    pub version: &'static str,
    /// The collection that transfers are in: `os-volume-transfer` or `volume-transfers`.
    pub transfers: &'static str,
    /// The microversion that a Cinder is asked for, by its number after the dot; 0 for none.
    pub microversion: u16,
}

/// The step as a command (or, for Terraform, a piece of configuration); `None` where the client has nothing for it.
pub fn command(client: Client, place: &Place, step: Step<'_>) -> Option<String> {
    match client {
        Client::Curl => Some(curl::command(place, step)),
        Client::OpenStack => Some(openstack::command(place, step)),
        Client::KooCli => Some(koo_cli::command(place, step)),
        Client::Terraform => terraform::configuration(place, step),
    }
}

/// Asks for a key at the terminal, without showing what is typed and in nobody's history.
const ASK_FOR_KEY: &str = "printf 'auth_key: '; IFS= read -rs AUTH_KEY; echo";
/// Forgets it again.
const FORGET_KEY: &str = "unset AUTH_KEY";

#[cfg(test)]
mod tests;
