//! Places: no host that the product doesn't know, no path of somebody's machine.

use crate::tree::{files, none};

const TEXTS: &[&str] =
    &[".rs", ".md", ".toml", ".json", ".html", ".css", ".js", ".yml", ".yaml", ".sh", "run"];

/// The domains of the clouds that have a profile: `https://{service}.{region}.cloud.example/` gives `.cloud.example`.
fn cloud_domains() -> Vec<String> {
    let profiles = files(&["crates/gateway/profiles/"], &[".toml"]);
    let hosts = profiles.iter().flat_map(|profile| hosts(&profile.text));
    let domains: Vec<String> = hosts.map(|(_, host)| format!(".{}", host.trim_start_matches('.'))).collect();
    assert!(!domains.is_empty(), "no profile names a host");
    domains.into_iter().filter(|domain| domain.contains(char::is_alphabetic)).collect()
}

/// Hosts that may stand in an address: names reserved for examples, this machine, names of formats, the clouds,
/// and where their documents are read.
fn is_known(host: &str, clouds: &[String]) -> bool {
    let ends = [".example", ".example.com", ".example.org", ".invalid", ".localdomain.com"];
    let whole = ["", "x", "me", "localhost", "127.0.0.1", "127", "0.0.0.0", "example.com", "example.org"];
    let formats = ["www.w3.org", "mozilla.org"];
    let documents = ["support.huaweicloud.com", "opendev.org", "docs.openstack.org"];
    whole.contains(&host)
        || formats.contains(&host)
        || documents.contains(&host)
        || ends.into_iter().chain(clouds.iter().map(String::as_str)).any(|end| host.ends_with(end))
}

/// The hosts of all addresses in `text`, with their lines, in small letters as every host can be written. A part that is
/// filled in is left out.
fn hosts(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (at, line) in text.lines().enumerate() {
        for scheme in ["http://", "https://"] {
            for (start, _) in line.match_indices(scheme) {
                let rest = &line[start + scheme.len()..];
                let filled = rest.split_inclusive('}').map(|part| part.split('{').next().unwrap_or_default());
                let rest: String = if rest.contains('{') { filled.collect() } else { rest.to_owned() };
                let host = rest.split(|c: char| !(c.is_ascii_alphanumeric() || ".-_".contains(c)));
                found.push((at + 1, host.into_iter().next().unwrap_or_default().to_ascii_lowercase()));
            }
        }
    }
    found
}

#[test]
fn every_host_is_one_that_the_product_knows() {
    let mut found = Vec::new();
    let clouds = cloud_domains();
    for file in files(&[], TEXTS) {
        let unknown = hosts(&file.text).into_iter().filter(|(_, host)| !is_known(host, &clouds));
        found.extend(unknown.map(|(line, host)| format!("{}:{line}: {host}", file.path)));
    }
    none("leave the address out, or write one that is reserved for examples:", &found);
}

#[test]
fn no_path_leads_out_of_the_repository() {
    // Put together here, so that this file isn't found itself.
    let paths =
        [["/wo", "rk/"], ["/ro", "ot/"], ["/fa", "rm/"], ["../sha", "red"], ["/ho", "me/"], ["/Us", "ers/"]];
    let mut found = Vec::new();
    for file in files(&[], TEXTS) {
        for (at, line) in file.text.lines().enumerate() {
            for path in paths.iter().map(|parts| parts.concat()) {
                let begins = line.match_indices(&path).any(|(start, _)| {
                    let before = line[..start].chars().next_back().unwrap_or(' ');
                    !(before.is_alphanumeric() || "._-}/".contains(before))
                });
                if begins {
                    found.push(format!("{}:{}: {path}", file.path, at + 1));
                }
            }
        }
    }
    none("no other machine has this path:", &found);
}

#[test]
fn a_host_is_read_out_of_an_address() {
    let text =
        "see https://Evs.example.com:8776/v3 and\nhttp://{address}/x and https://evs.{region}.invalid/v2";
    let hosts: Vec<String> = hosts(text).into_iter().map(|(_, host)| host).collect();
    assert_eq!(hosts, ["evs.example.com", "", "evs..invalid"]);
}
