//! Addresses of pages: every link in the app is made here and read here.

use evs_domain::id::{DiskId, TransferId};

/// A page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// All disks.
    Disks,
    /// All disks, with one of them in detail.
    Disk(DiskId),
    /// Creating transfers.
    Wizard,
    /// All transfers.
    Transfers,
    /// One transfer.
    Transfer(TransferId),
    /// Accepting.
    Accept,
    /// No page.
    NotFound,
}

impl Route {
    /// Reads a path. What follows `#` isn't part of it.
    pub fn parse(path: &str) -> Self {
        let mut parts = path.split('/').filter(|part| !part.is_empty());
        let route = match (parts.next(), parts.next()) {
            (None, _) | (Some("disks"), None) => Some(Route::Disks),
            (Some("disks"), Some(id)) => DiskId::parse(id).map(Route::Disk),
            (Some("transfer"), None) => Some(Route::Wizard),
            (Some("transfers"), None) => Some(Route::Transfers),
            (Some("transfers"), Some(id)) => TransferId::parse(id).map(Route::Transfer),
            (Some("accept"), None) => Some(Route::Accept),
            _ => None,
        };
        route.filter(|_| parts.next().is_none()).unwrap_or(Route::NotFound)
    }

    /// The path.
    pub fn path(self) -> String {
        match self {
            Route::Disks | Route::NotFound => "/disks".into(),
            Route::Disk(id) => format!("/disks/{id}"),
            Route::Wizard => "/transfer".into(),
            Route::Transfers => "/transfers".into(),
            Route::Transfer(id) => format!("/transfers/{id}"),
            Route::Accept => "/accept".into(),
        }
    }
}
