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
    /// What happened in this browser.
    Ledger,
    Accept,
    /// Every control in every state, for whoever works on the console.
    #[cfg(debug_assertions)]
    Gallery,
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
            (Some("ledger"), None) => Some(Route::Ledger),
            (Some("accept"), None) => Some(Route::Accept),
            #[cfg(debug_assertions)]
            (Some("gallery"), None) => Some(Route::Gallery),
            // A link whose `#` was sent along, percent-encoded, by whatever program opened it; or one with the end of a
            // sentence behind it.
            (Some(link), _) if is_link(link) => return Route::Accept,
            _ => None,
        };
        route.filter(|_| parts.next().is_none()).unwrap_or(Route::NotFound)
    }

    /// The part of a path that is a link's fragment, if a program has made it part of the path.
    pub fn link_in(path: &str) -> Option<&str> {
        let link = path.trim_start_matches('/');
        is_link(link).then(|| &link["accept".len()..]).filter(|link| link.starts_with('%'))
    }

    /// The page of the navigation that this one belongs to.
    pub fn section(self) -> Option<Self> {
        match self {
            Route::Disks | Route::Disk(_) | Route::Wizard => Some(Route::Disks),
            Route::Transfers | Route::Transfer(_) | Route::Ledger => Some(Route::Transfers),
            Route::Accept => Some(Route::Accept),
            #[cfg(debug_assertions)]
            Route::Gallery => None,
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
            Route::Ledger => "/ledger".into(),
            Route::Accept => "/accept".into(),
            #[cfg(debug_assertions)]
            Route::Gallery => "/gallery".into(),
        }
    }
}

/// Whether a path without its first slash is that of the recipients' page with something behind it that is no name.
fn is_link(path: &str) -> bool {
    let rest = path.strip_prefix("accept");
    rest.is_some_and(|rest| {
        rest.starts_with("%23")
            || rest.starts_with("%2523")
            || (!rest.is_empty() && rest.trim_matches(SENTENCE).is_empty())
    })
}

/// What a sentence puts behind an address.
const SENTENCE: [char; 7] = ['.', ',', ';', ':', '!', ')', '>'];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_whose_fragment_became_part_of_the_path_is_the_page_of_recipients() {
        for (path, link) in [
            ("/accept", None),
            ("/accept/", None),
            ("/accept.", None),
            ("/accept).", None),
            ("/accept%23v=1&t=x~a.b/c&end", Some("%23v=1&t=x~a.b/c&end")),
            ("/accept%23v%3D1%26end.", Some("%23v%3D1%26end.")),
            ("/accept%2523v%253D1", Some("%2523v%253D1")),
        ] {
            assert_eq!((Route::parse(path), Route::link_in(path)), (Route::Accept, link), "{path}");
        }
        for path in ["/acceptance", "/accept/x", "/accept%20", "/x/accept%23v=1", "/disks%23v=1"] {
            assert_eq!((Route::parse(path), Route::link_in(path)), (Route::NotFound, None), "{path}");
        }
    }
}
