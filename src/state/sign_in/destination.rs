//! Where a link wants one to sign in, and whether that is asked about first. A link is somebody else's word, and what is typed
//! next is a password: nobody is led to another cloud than last time without having been asked.

use evs_api::clouds::{Cloud, label_among};

use super::LastTime;

/// A region of a cloud that this console has. Default: none in particular.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Destination {
    /// The cloud's id.
    pub cloud: String,
    /// The region's id.
    pub region: String,
}

impl Destination {
    /// The region of this cloud, or its first one where it has none of that id.
    fn of(cloud: &Cloud, region: &str) -> Self {
        let region = cloud.region(region).or(cloud.regions.first());
        Self { cloud: cloud.id.clone(), region: region.map(|region| region.id.clone()).unwrap_or_default() }
    }

    /// Cloud and region as people who read this language know them, each told apart from all others.
    pub fn label(&self, all: &[Cloud], tag: &str) -> (String, String) {
        all.iter().find(|cloud| cloud.id == self.cloud).map_or_else(Default::default, |cloud| {
            (label_among(cloud, all, tag), cloud.region_label(&self.region, tag))
        })
    }
}

/// What is to be said of a link before one signs in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkNote {
    /// It names a destination of this console, and last time one signed in elsewhere: the person is asked.
    Asks {
        /// What the link names.
        there: Destination,
        /// Last time's.
        here: Destination,
    },
    /// This console has no such cloud. Foreign text.
    NoSuchCloud(String),
    /// The cloud of this id has no such region in this console. The region is foreign text.
    NoSuchRegion { cloud: String, region: String },
}

/// Where the sign-in form begins for a link that names this cloud and region, each empty where it doesn't; and what is to be
/// said before.
pub fn of_link(cloud: &str, region: &str, last: &LastTime, all: &[Cloud]) -> (Destination, Option<LinkNote>) {
    let known = |id: &str| all.iter().find(|cloud| cloud.id == id);
    let last = known(&last.cloud).map(|cloud| Destination::of(cloud, &last.region));
    let here = last.clone().or(all.first().map(|cloud| Destination::of(cloud, ""))).unwrap_or_default();
    if cloud.is_empty() && region.is_empty() {
        return (here, None);
    }
    let Some(named) = known(if cloud.is_empty() { &here.cloud } else { cloud }) else {
        return (here, Some(LinkNote::NoSuchCloud(cloud.to_owned())));
    };
    if !region.is_empty() && named.region(region).is_none() {
        let note = LinkNote::NoSuchRegion { cloud: named.id.clone(), region: region.to_owned() };
        return (here, Some(note));
    }
    let is_same_cloud = named.id == here.cloud;
    let there =
        Destination::of(named, if region.is_empty() && is_same_cloud { &here.region } else { region });
    match last {
        Some(here) if here != there => (here.clone(), Some(LinkNote::Asks { there, here })),
        _ => (there, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use evs_api::clouds::Region;

    fn all() -> Vec<Cloud> {
        let region = |id: &str| Region { id: id.into(), label: format!("Region {id}").into() };
        let cloud = |id: &str, label: &str| Cloud {
            id: id.into(),
            label: label.into(),
            regions: vec![region("r1"), region("r2")],
            ..Cloud::default()
        };
        vec![cloud("a", "Cloud"), cloud("b", "Cloud"), cloud("c", "Third")]
    }

    fn at(cloud: &str, region: &str) -> Destination {
        Destination { cloud: cloud.into(), region: region.into() }
    }

    fn begun(link: (&str, &str), last: (&str, &str)) -> (Destination, Option<LinkNote>) {
        let last = LastTime { cloud: last.0.into(), region: last.1.into(), ..LastTime::default() };
        of_link(link.0, link.1, &last, &all())
    }

    #[test]
    fn a_link_that_names_another_cloud_or_region_than_last_time_asks_and_is_not_followed_before() {
        for (link, there) in [
            (("b", "r2"), at("b", "r2")),
            (("b", ""), at("b", "r1")),
            (("a", "r2"), at("a", "r2")),
            (("", "r2"), at("a", "r2")),
        ] {
            let here = at("a", "r1");
            let note = LinkNote::Asks { there, here: here.clone() };
            assert_eq!(begun(link, ("a", "r1")), (here, Some(note)), "{link:?}");
        }
    }

    #[test]
    fn a_link_is_followed_where_it_names_the_same_or_nobody_has_signed_in_before() {
        for (link, last, begins) in [
            (("a", "r2"), ("a", "r2"), at("a", "r2")),
            (("a", ""), ("a", "r2"), at("a", "r2")),
            (("", ""), ("b", "r2"), at("b", "r2")),
            (("", ""), ("", ""), at("a", "r1")),
            (("c", "r2"), ("", ""), at("c", "r2")),
            // What isn't here any more can't be gone back to.
            (("c", "r2"), ("gone", "r1"), at("c", "r2")),
            (("a", "r1"), ("a", "gone"), at("a", "r1")),
        ] {
            assert_eq!(begun(link, last), (begins, None), "{link:?} after {last:?}");
        }
    }

    #[test]
    fn a_link_to_what_this_console_does_not_have_says_so_and_leads_nowhere() {
        let no_cloud = Some(LinkNote::NoSuchCloud("x".into()));
        assert_eq!(begun(("x", "r1"), ("b", "r2")), (at("b", "r2"), no_cloud.clone()));
        assert_eq!(begun(("x", ""), ("", "")), (at("a", "r1"), no_cloud));
        let note = LinkNote::NoSuchRegion { cloud: "b".into(), region: "r9".into() };
        assert_eq!(begun(("b", "r9"), ("a", "r1")), (at("a", "r1"), Some(note)));
    }

    #[test]
    fn clouds_of_one_label_are_told_apart() {
        assert_eq!(at("b", "r2").label(&all(), "en"), ("Cloud (b)".into(), "Region r2".into()));
        assert_eq!(at("c", "r1").label(&all(), "en"), ("Third".into(), "Region r1".into()));
    }
}
