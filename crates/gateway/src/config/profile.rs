//! The known clouds, each a file of `profiles/`, so that a configuration only names one. What the configuration says itself
//! overrides the profile.

use serde::Deserialize;
use serde_json::{Map, Value};
use toml::Spanned;

use super::entry::{Entry, Region};

/// The profiles by name.
const PROFILES: &[(&str, &str)] = &[
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

/// The entry, with what it doesn't say taken from its profile.
///
/// # Errors
/// When there is no such profile: says which there are.
pub(super) fn fill(mut entry: Entry) -> Result<Entry, String> {
    let Some(name) = entry.profile.as_ref().map(|name| name.get_ref().clone()) else { return Ok(entry) };
    let Some((_, text)) = PROFILES.iter().find(|(known, _)| *known == name) else {
        let known = PROFILES.iter().map(|(known, _)| *known).collect::<Vec<_>>().join(", ");
        return Err(format!("profile: there is no `{name}`; there are {known}"));
    };
    let profile: Profile = toml::from_str(text).map_err(|error| format!("profile: {}", error.message()))?;
    entry.upstream = entry.upstream.or(profile.upstream);
    entry.services = entry.services.or(Some(profile.services));
    entry.regions = entry.regions.or(Some(profile.regions));
    let mut app = profile.app;
    app.append(&mut entry.app);
    entry.app = app;
    Ok(entry)
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
            let more = match *profile {
                "openstack" => {
                    r#"upstreams = { iam = "https://k.example.com:5000", evs = "https://c.example.com:8776" }"#
                }
                _ => "",
            };
            let clouds = named(profile, more).unwrap();
            assert!(clouds.routes().all(|route| route.base.is_https()), "{profile}");
            let cloud = &clouds.to_json()["clouds"][0];
            assert!(cloud["label"].is_string() && cloud["regions"][0]["id"].is_string(), "{cloud}");
        }
    }

    #[test]
    fn every_profile_is_named_in_the_documents_and_in_the_clouds_to_start_from() {
        let page = include_str!("../../../../docs/deploy.md");
        let clouds = include_str!("../../../../deploy/clouds.toml");
        for (profile, _) in super::PROFILES {
            assert!(page.contains(&format!("`{profile}`")), "{profile} isn't in docs/deploy.md");
            assert!(
                clouds.contains(&format!("profile = \"{profile}\"")),
                "{profile} isn't in deploy/clouds.toml"
            );
        }
    }

    #[test]
    fn what_the_configuration_says_goes_before_the_profile() {
        let more = "regions = [{ id = \"eu-de\", label = \"Here\" }]\n[cloud.app]\nlabel = \"Ours\"";
        let clouds = named("otc", more).unwrap().to_json();
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
