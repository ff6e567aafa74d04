//! What isn't wrong in a configuration, but dangerous: it's refused, unless a word of its own says that it's meant, and then
//! whoever starts the program is warned.

use super::{Cloud, app};

/// The word that lets calls go to another machine without TLS.
pub(super) const PLAIN_HTTP: &str = "plain_http = true";

/// Refuses what is dangerous.
///
/// # Errors
/// Says what, and what to write.
pub(super) fn check(cloud: &Cloud) -> Result<(), String> {
    let elsewhere = cloud.bases.iter().map(|(.., base)| base).find(|base| !base.is_loopback());
    if let Some(base) = elsewhere
        && app::has_demo_accounts(&cloud.app)
    {
        return Err(format!(
            "app: demo_accounts are told to everybody in /clouds.json, passwords included, so only a cloud of this machine may \
             have any, and {} is another; leave them out",
            base.origin()
        ));
    }
    match plain(cloud) {
        Some(server) if !cloud.plain_http => Err(format!(
            "upstream: to {server}, passwords, tokens and keys would go unencrypted; write https://, or {PLAIN_HTTP} for a \
             network that nobody else can read"
        )),
        _ => Ok(()),
    }
}

/// What is dangerous, and meant.
pub(super) fn warning(cloud: &Cloud) -> Option<String> {
    let server = plain(cloud)?;
    Some(format!(
        "cloud `{}`: passwords, tokens and keys go unencrypted to {server} ({PLAIN_HTTP})",
        cloud.id
    ))
}

/// A server on another machine that is called without TLS.
fn plain(cloud: &Cloud) -> Option<String> {
    let mut bases = cloud.bases.iter().map(|(.., base)| base);
    bases.find(|base| !base.is_https() && !base.is_loopback()).map(super::Base::origin)
}

#[cfg(test)]
mod tests {
    use crate::Clouds;

    const GOOD: &str = r#"
[[cloud]]
id = "local"
upstream = "http://127.0.0.1:8081/{service}/{region}"
services = ["iam", "evs"]
regions = [{ id = "region-one", label = "Region one" }]

[cloud.app]
label = "Local cloud"
"#;

    /// What is said of a configuration with this upstream and these lines after the regions.
    fn told(upstream: &str, more: &str) -> Result<Clouds, String> {
        let text = GOOD
            .replace("http://127.0.0.1:8081/{service}/{region}", upstream)
            .replace("\n\n[cloud.app]", &format!("\n{more}\n[cloud.app]"));
        Clouds::parse(&text, "clouds.toml").map_err(|error| error.to_string())
    }

    const DEMO: &str = "[[cloud.app.demo_accounts]]\nlabel = \"A\"\naccount = \"a\"\nuser = \"u\"\npassword = \"p\"\n\
                        region = \"region-one\"\nproject = \"p\"";

    #[test]
    fn passwords_that_everybody_can_read_are_for_a_cloud_of_this_machine_only() {
        let with_demo = |upstream: &str| {
            let text = GOOD.replace("http://127.0.0.1:8081/{service}/{region}", upstream);
            Clouds::parse(&format!("{text}\n{DEMO}"), "clouds.toml").map_err(|error| error.to_string())
        };
        for here in ["http://127.0.0.1:8081", "http://localhost:8081/{service}", "https://[::1]:8081"] {
            assert!(with_demo(here).is_ok(), "{here}");
        }
        for there in [
            "https://{service}.{region}.example.com",
            "https://cloud.example.com",
            "https://localhost.example.com",
        ] {
            let refused = with_demo(there).unwrap_err();
            assert!(refused.starts_with("clouds.toml:3: app: demo_accounts"), "{there}: {refused}");
        }
        let mut clouds = with_demo("http://127.0.0.1:8081").unwrap();
        assert!(clouds.redirect("local=http://127.0.0.1:9999").is_ok());
        assert!(
            clouds
                .redirect("local=https://cloud.example.com")
                .unwrap_err()
                .to_string()
                .contains("demo_accounts")
        );
    }

    #[test]
    fn calls_go_to_another_machine_without_tls_only_where_that_is_said() {
        let refused = told("http://{service}.example.com", "").unwrap_err();
        assert!(
            refused.starts_with("clouds.toml:3: upstream:") && refused.contains("plain_http = true"),
            "{refused}"
        );
        assert!(told("http://cloud.example.com:8776", "plain_http = false").is_err());
        let meant = told("http://{service}.example.com", "plain_http = true").unwrap();
        assert!(
            meant.warnings()[0].contains("unencrypted to http://iam.example.com"),
            "{:?}",
            meant.warnings()
        );
        for safe in ["http://localhost:8081", "https://{service}.example.com"] {
            assert!(told(safe, "").unwrap().warnings().is_empty(), "{safe}");
        }
        let refused = Clouds::parse(GOOD, "clouds.toml").unwrap().redirect("local=http://cloud.example.com");
        assert!(refused.unwrap_err().to_string().contains("plain_http"));
    }

    #[test]
    fn a_cloud_that_the_browser_calls_by_itself_is_called_with_tls_too() {
        let text = GOOD
            .replace("http://127.0.0.1:8081/{service}/{region}", "http://cloud.example.com")
            .replace("label = \"Local", "via = \"direct\"\nlabel = \"Local");
        assert!(Clouds::parse(&text, "clouds.toml").unwrap_err().to_string().contains("plain_http"));
    }

    #[test]
    fn an_address_that_is_no_clouds_is_told_with_its_line() {
        for wrong in [
            "https://keystone.example.com:5000/v3",
            "https://cinder.example.com/v3/{region}",
            "https://me:secret@example.com",
            "https://example.com/?x=1",
            "https://example.com/#x",
            "https://{services}.example.com",
        ] {
            let refused = told(wrong, "").unwrap_err();
            assert!(refused.starts_with("clouds.toml:4: upstream: "), "{wrong}: {refused}");
            assert!(!refused.contains("secret"), "{refused}");
        }
    }

    #[test]
    fn the_browser_learns_where_a_cloud_is_only_if_it_needs_to() {
        for (app, needs) in [
            ("kind = \"huawei\"", true),
            ("kind = \"huawei\"\nsign_in = [\"password\"]", false),
            ("kind = \"openstack\"", false),
            ("kind = \"openstack\"\nvia = \"direct\"", true),
        ] {
            let text = GOOD.replace("label = \"Local", &format!("{app}\nlabel = \"Local"));
            let told = Clouds::parse(&text, "clouds.toml").unwrap().to_json();
            assert_eq!(told["clouds"][0].get("endpoints").is_some(), needs, "{app}");
            assert_eq!(told.to_string().contains("8081"), needs, "{app}");
        }
    }
}
