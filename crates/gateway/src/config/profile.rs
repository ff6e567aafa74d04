//! What is known of clouds beforehand, so that a configuration only names one: a file of `profiles/` each. Whatever the
//! configuration says itself goes before.

use serde::Deserialize;
use serde_json::{Map, Value};
use toml::Spanned;

use super::file::{Entry, Region};

/// The profiles by name.
const PROFILES: [(&str, &str); 5] = [
    ("huawei", include_str!("../../profiles/huawei.toml")),
    ("huawei-eu", include_str!("../../profiles/huawei-eu.toml")),
    ("otc", include_str!("../../profiles/otc.toml")),
    ("flexible-engine", include_str!("../../profiles/flexible-engine.toml")),
    ("openstack", include_str!("../../profiles/openstack.toml")),
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Profile {
    upstream: Option<Spanned<String>>,
    services: Spanned<Vec<Spanned<String>>>,
    regions: Spanned<Vec<Region>>,
    app: Map<String, Value>,
}

impl Entry {
    /// The entry with what it doesn't say taken from its profile.
    ///
    /// # Errors
    /// When there is no such profile: says which there are.
    pub(super) fn with_profile(mut self) -> Result<Self, String> {
        let Some(name) = self.profile.as_ref().map(|name| name.get_ref().clone()) else { return Ok(self) };
        let Some((_, text)) = PROFILES.iter().find(|(known, _)| *known == name) else {
            let known = PROFILES.map(|(known, _)| known).join(", ");
            return Err(format!("profile: there is no `{name}`; there are {known}"));
        };
        let profile: Profile =
            toml::from_str(text).map_err(|error| format!("profile: {}", error.message()))?;
        self.upstream = self.upstream.or(profile.upstream);
        self.services = self.services.or(Some(profile.services));
        self.regions = self.regions.or(Some(profile.regions));
        let mut app = profile.app;
        app.append(&mut self.app);
        self.app = app;
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use crate::config::Clouds;

    fn named(profile: &str, more: &str) -> Result<Clouds, String> {
        let text = format!("[[cloud]]\nid = \"c\"\nprofile = \"{profile}\"\n{more}");
        Clouds::parse(&text, "clouds.toml").map_err(|error| error.to_string())
    }

    #[test]
    fn every_profile_makes_a_cloud() {
        for (profile, _) in super::PROFILES {
            let more = match profile {
                "openstack" => {
                    r#"upstreams = { iam = "https://k.example.com:5000", evs = "https://c.example.com:8776" }"#
                }
                _ => "",
            };
            let clouds = named(profile, more).unwrap().for_the_browser();
            let cloud = &clouds["clouds"][0];
            assert!(cloud["label"].is_string() && cloud["regions"][0]["id"].is_string(), "{cloud}");
            assert!(cloud["endpoints"]["evs"].as_str().unwrap().starts_with("https://"), "{cloud}");
        }
    }

    #[test]
    fn what_the_configuration_says_goes_before_the_profile() {
        let more = "regions = [{ id = \"eu-de\", label = \"Here\" }]\n[cloud.app]\nlabel = \"Ours\"";
        let clouds = named("otc", more).unwrap().for_the_browser();
        let cloud = &clouds["clouds"][0];
        assert_eq!((&cloud["label"], &cloud["rules"]), (&"Ours".into(), &"otc".into()));
        assert_eq!(cloud["regions"].as_array().unwrap().len(), 1);
    }

    #[test]
    fn an_unknown_profile_is_told_with_those_there_are() {
        let error = named("hauwei", "").unwrap_err();
        assert!(
            error.starts_with("clouds.toml:3: profile: there is no `hauwei`") && error.contains("openstack"),
            "{error}"
        );
    }

    #[test]
    fn an_openstack_has_to_be_told_where_it_is() {
        let error = named("openstack", "").unwrap_err();
        assert!(error.contains("upstream") && error.contains("iam"), "{error}");
    }
}
