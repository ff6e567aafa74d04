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
    /// Moving disks into another account of one's own.
    Move,
    Transfers,
    Transfer(TransferId),
    /// What happened in this browser.
    Ledger,
    Accept,
    /// What a recipient's request opens.
    Send,
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
            (Some("move"), None) => Some(Route::Move),
            (Some("transfers"), None) => Some(Route::Transfers),
            (Some("transfers"), Some(id)) => TransferId::parse(id).map(Route::Transfer),
            (Some("ledger"), None) => Some(Route::Ledger),
            (Some("accept"), None) => Some(Route::Accept),
            (Some("send"), None) => Some(Route::Send),
            #[cfg(debug_assertions)]
            (Some("gallery"), None) => Some(Route::Gallery),
            // A link whose `#` was sent along, percent-encoded, by whatever program opened it; or one with the end of a
            // sentence behind it.
            (Some(link), _) if link_behind("accept", link).is_some() => return Route::Accept,
            (Some(link), _) if link_behind("send", link).is_some() => return Route::Send,
            _ => None,
        };
        route.filter(|_| parts.next().is_none()).unwrap_or(Route::NotFound)
    }

    /// The part of a path that is a link's fragment, if a program has made it part of the path.
    pub fn link_in(path: &str) -> Option<&str> {
        let path = path.trim_start_matches('/');
        let link = ["accept", "send"].into_iter().find_map(|page| link_behind(page, path));
        link.filter(|link| link.starts_with('%'))
    }

    /// The page of the navigation that this one belongs to.
    pub fn section(self) -> Option<Self> {
        match self {
            Route::Disks | Route::Disk(_) | Route::Wizard | Route::Move | Route::Send => Some(Route::Disks),
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
            Route::Move => "/move".into(),
            Route::Transfers => "/transfers".into(),
            Route::Transfer(id) => format!("/transfers/{id}"),
            Route::Ledger => "/ledger".into(),
            Route::Accept => "/accept".into(),
            Route::Send => "/send".into(),
            #[cfg(debug_assertions)]
            Route::Gallery => "/gallery".into(),
        }
    }
}

/// What stands behind the name of a page in a path without its first slash, if that is no name but a link's fragment or the end
/// of a sentence.
fn link_behind<'a>(page: &str, path: &'a str) -> Option<&'a str> {
    let rest = path.strip_prefix(page)?;
    let is_link = rest.starts_with("%23")
        || rest.starts_with("%2523")
        || (!rest.is_empty() && rest.trim_matches(SENTENCE).is_empty());
    is_link.then_some(rest)
}

/// What a sentence puts behind an address.
const SENTENCE: [char; 7] = ['.', ',', ';', ':', '!', ')', '>'];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_whose_fragment_became_part_of_the_path_is_the_page_that_it_names() {
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
        for (path, link) in
            [("/send", None), ("/send.", None), ("/send%23v=1&k=x&end", Some("%23v=1&k=x&end"))]
        {
            assert_eq!((Route::parse(path), Route::link_in(path)), (Route::Send, link), "{path}");
        }
        for path in [
            "/acceptance",
            "/sender",
            "/send/x",
            "/accept/x",
            "/accept%20",
            "/x/accept%23v=1",
            "/disks%23v=1",
        ] {
            assert_eq!((Route::parse(path), Route::link_in(path)), (Route::NotFound, None), "{path}");
        }
    }
}
