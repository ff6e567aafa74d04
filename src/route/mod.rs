//! Addresses of pages: every path in the app is made and parsed here.

use evs_domain::id::{DiskId, TransferId};

/// A page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    Disks,
    /// The page of all disks, with one of them in detail.
    Disk(DiskId),
    /// Creating transfers, step by step.
    Wizard,
    Transfers,
    Transfer(TransferId),
    Accept,
    NotFound,
}

impl Route {
    /// Parses a path, without query and fragment.
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

    /// The page of the navigation that this one belongs to.
    pub fn section(self) -> Option<Self> {
        match self {
            Route::Disks | Route::Disk(_) | Route::Wizard => Some(Route::Disks),
            Route::Transfers | Route::Transfer(_) => Some(Route::Transfers),
            Route::Accept => Some(Route::Accept),
            Route::NotFound => None,
        }
    }

    /// The path of this page, from its slash on.
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
