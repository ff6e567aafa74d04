//! Which proxy leads where, and which servers are reached without one.

use super::*;

/// Through which proxy this environment leads to an address.
fn through(option: Option<&str>, variables: &[(&str, &str)], address: &str) -> Option<String> {
    let variable =
        |name: &str| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
    let settings = ProxySettings::of(option.map(str::to_owned), variable);
    let address: Uri = address.parse().unwrap();
    let proxies = Proxies::new(&settings, std::iter::once(address.clone())).unwrap();
    proxies.of(&address).map(|proxy| proxy.uri().authority().unwrap().to_string())
}

const CLOUD: &str = "https://evs.example.com";
const PROXY: &str = "http://proxy.example.com:3128";

#[test]
fn the_environment_says_which_proxy_leads_to_a_cloud() {
    for (name, address, is_used) in [
        ("HTTPS_PROXY", CLOUD, true),
        ("https_proxy", CLOUD, true),
        ("ALL_PROXY", CLOUD, true),
        ("all_proxy", CLOUD, true),
        ("HTTP_PROXY", CLOUD, false),
        ("HTTP_PROXY", "http://cloud.example.com", true),
        ("http_proxy", "http://cloud.example.com", true),
        ("HTTPS_PROXY", "http://cloud.example.com", false),
        ("ALL_PROXY", "http://localhost:8081", false),
        ("ALL_PROXY", "http://127.0.0.1:8081", false),
        ("ALL_PROXY", "https://[::1]:8081", false),
    ] {
        assert_eq!(through(None, &[(name, PROXY)], address).is_some(), is_used, "{name} {address}");
    }
    assert_eq!(through(None, &[], CLOUD), None);
    assert_eq!(through(None, &[("HTTPS_PROXY", " ")], CLOUD), None);
    let both = [("HTTPS_PROXY", "one.example.com:1"), ("ALL_PROXY", "two.example.com:2")];
    assert_eq!(through(None, &both, CLOUD).unwrap(), "one.example.com:1");
}

#[test]
fn the_option_wins_over_the_environment_and_is_meant_for_this_machine_too() {
    let other = [("HTTPS_PROXY", "http://other.example.com:1")];
    assert_eq!(through(Some(PROXY), &other, CLOUD).unwrap(), "proxy.example.com:3128");
    assert_eq!(through(Some("none"), &other, CLOUD), None);
    assert!(through(Some(PROXY), &[], "http://127.0.0.1:8081").is_some());
    assert_eq!(through(Some(PROXY), &[("NO_PROXY", "127.0.0.1")], "http://127.0.0.1:8081"), None);
}

#[test]
fn what_is_excepted_is_reached_directly() {
    for (exceptions, address, is_excepted) in [
        ("evs.example.com", CLOUD, true),
        ("EVS.Example.COM", CLOUD, true),
        ("example.com", CLOUD, true),
        (".example.com", CLOUD, true),
        ("*.example.com", CLOUD, true),
        ("ample.com", CLOUD, false),
        ("a.example.org , example.com", CLOUD, true),
        ("a.example.org example.com", CLOUD, true),
        ("*", CLOUD, true),
        ("", CLOUD, false),
        ("evs.example.com:443", CLOUD, true),
        ("evs.example.com:8776", CLOUD, false),
        ("example.com:8776,example.org", "https://cinder.example.com:8776", true),
        ("example.com:8776,example.org", "https://keystone.example.com:5000", false),
        ("example.com:8776,example.org", "https://x.example.org:8776", true),
    ] {
        let variables = [("HTTPS_PROXY", PROXY), ("NO_PROXY", exceptions)];
        assert_eq!(through(None, &variables, address).is_none(), is_excepted, "{exceptions} {address}");
    }
}

#[test]
fn numbers_and_networks_are_excepted_too() {
    for (exceptions, host, is_excepted) in [
        ("10.1.2.3", "10.1.2.3", true),
        ("10.0.0.0/8", "10.1.2.3", true),
        ("192.168.0.0/16", "10.1.2.3", false),
        ("10.0.0.0/8:8776", "10.1.2.3", false),
        ("10.1.2.3:8776", "10.1.2.3:8776", true),
        ("*", "10.1.2.3", true),
        ("fd00::/8", "[fd00::1]", true),
        ("[fd00::1]:443", "[fd00::1]", true),
        ("[fd00::1]:443", "[fd00::1]:8776", false),
    ] {
        let variables = [("HTTPS_PROXY", PROXY), ("NO_PROXY", exceptions)];
        let through = through(None, &variables, &format!("https://{host}"));
        assert_eq!(through.is_none(), is_excepted, "{exceptions} {host}");
    }
}

#[test]
fn a_proxy_that_would_be_used_and_cannot_be_is_told_without_its_password() {
    let told = |option: Option<&str>, name: &str, value: &str, address: &str| {
        let variable = |known: &str| (known == name).then(|| value.to_owned());
        let settings = ProxySettings::of(option.map(str::to_owned), variable);
        Proxies::new(&settings, std::iter::once(address.parse().unwrap()))
            .err()
            .map(|error| error.to_string())
    };
    for wrong in ["socks5://me:secret@proxy.example.com", "http://me:sec ret@proxy.example.com", "http://"] {
        let said = told(None, "HTTPS_PROXY", wrong, CLOUD).unwrap();
        assert!(said.starts_with("HTTPS_PROXY ") && said.contains("write"), "{said}");
        assert!(!said.contains("sec"), "{said}");
        assert!(told(Some(wrong), "X", "", CLOUD).unwrap().starts_with("--proxy "), "{wrong}");
        assert_eq!(told(None, "HTTPS_PROXY", wrong, "http://127.0.0.1:8081"), None, "it isn't used");
    }
}

#[test]
fn a_proxys_password_is_no_part_of_its_address() {
    let variables = [("HTTPS_PROXY", "http://me:secret@proxy.example.com:3128")];
    assert_eq!(through(None, &variables, CLOUD).unwrap(), "proxy.example.com:3128");
}
