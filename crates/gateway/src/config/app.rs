//! The `[cloud.app]` of clouds.toml: what the browser app is told about a cloud, word for word. It's checked because the page can
//! read nothing at all of a `clouds.json` with one wrong value in it. What the values mean is the app's affair.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::label::Label;

/// The keys that the app reads. Another one is refused, because a misspelled key would go unnoticed.
const KEYS: [&str; 10] = [
    "console",
    "demo_accounts",
    "kind",
    "label",
    "listings",
    "name_limit",
    "rules",
    "sign_in",
    "transfer_api",
    "via",
];

/// The ways of signing in.
const WAYS: [&str; 4] = ["password", "access-key", "application-credential", "token"];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "only whether it can be read matters here")]
struct NameLimit {
    max: std::num::NonZeroU32,
    unit: Unit,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Unit {
    Chars,
    Bytes,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Listings {
    snapshots_v2: bool,
    snapshots_v5: bool,
    cbr: bool,
    vbs: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "only whether it can be read matters here")]
struct DemoAccount {
    label: Label,
    role: Option<String>,
    account: String,
    user: String,
    password: String,
    region: String,
    project: String,
}

/// Checks the table.
///
/// # Errors
/// Says which value is wrong, and what to write.
pub(super) fn check(app: &Map<String, Value>) -> Result<(), String> {
    if let Some(other) = app.keys().find(|key| !KEYS.contains(&key.as_str())) {
        return Err(format!("app: there is no `{other}`; there are {}", KEYS.join(", ")));
    }
    for (key, words) in
        [("kind", ["huawei", "openstack"]), ("via", ["gateway", "direct"]), ("transfer_api", ["v3", "v2"])]
    {
        let told = app.get(key);
        if told.is_some_and(|told| !words.iter().any(|word| told == word)) {
            return Err(format!("app: {key} must be \"{}\" or \"{}\"", words[0], words[1]));
        }
    }
    is_a::<Label>(app, "label")?;
    is_a::<String>(app, "rules")?;
    is_a::<NameLimit>(app, "name_limit")?;
    is_a::<Listings>(app, "listings")?;
    is_a::<Vec<DemoAccount>>(app, "demo_accounts")?;
    is_a::<Vec<String>>(app, "sign_in")?;
    is_a::<String>(app, "console")?;
    if let Some(console) = app.get("console").and_then(Value::as_str) {
        check_console(console)?;
    }
    let ways = app.get("sign_in").and_then(Value::as_array).into_iter().flatten();
    match ways.filter_map(Value::as_str).find(|way| !WAYS.contains(way)) {
        Some(way) => Err(format!("app: sign_in has no way `{way}`; there are {}", WAYS.join(", "))),
        None => Ok(()),
    }
}

fn is_a<T: DeserializeOwned>(app: &Map<String, Value>, key: &str) -> Result<(), String> {
    // The value isn't quoted: among the demo accounts it could be a password.
    match app.get(key).map(|told| T::deserialize(told)) {
        Some(Err(error)) => Err(format!("app: {key}: {error}")),
        _ => Ok(()),
    }
}

/// The page of a disk in the provider's console, with places for what it's about.
fn check_console(address: &str) -> Result<(), String> {
    let host = address.strip_prefix("https://").map(|rest| rest.split('/').next().unwrap_or_default());
    if host.is_none_or(|host| host.is_empty() || host.contains(['{', '@'])) {
        return Err("app: console must begin with https:// and the name of a server".to_owned());
    }
    let rest = ["{region}", "{project}", "{disk}"]
        .iter()
        .fold(address.to_owned(), |rest, known| rest.replace(known, ""));
    if rest.contains(['{', '}']) {
        return Err(
            "app: console knows {region}, {project} and {disk}, and nothing else in braces".to_owned()
        );
    }
    Ok(())
}

/// Whether passwords stand in it, which everybody can read who reaches the console.
pub(super) fn has_demo_accounts(app: &Map<String, Value>) -> bool {
    app.get("demo_accounts").and_then(Value::as_array).is_some_and(|accounts| !accounts.is_empty())
}

/// Whether the browser calls the cloud by itself, so that nothing is forwarded.
pub(super) fn is_direct(app: &Map<String, Value>) -> bool {
    app.get("via").and_then(Value::as_str) == Some("direct")
}

/// Whether the browser needs to know where the cloud is: it calls it by itself, or it can be told to sign requests, which are
/// signed for the address at which the cloud gets them. Mirrors `Cloud::sign_in_ways` in `crates/api/src/clouds/mod.rs`.
pub(super) fn needs_addresses(app: &Map<String, Value>) -> bool {
    let is_openstack = app.get("kind").and_then(Value::as_str) == Some("openstack");
    let chosen = app.get("sign_in").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    // What the family doesn't have isn't offered, and where nothing is left, everything is.
    let possible: Vec<_> = chosen.filter(|way| ["password", "access-key", "token"].contains(way)).collect();
    is_direct(app) || (!is_openstack && (possible.is_empty() || possible.contains(&"access-key")))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn table(value: Value) -> Map<String, Value> {
        let Value::Object(table) = value else { panic!("no table") };
        table
    }

    #[test]
    fn a_value_that_the_page_could_not_read_is_told_with_its_key() {
        for (wrong, key) in [
            (json!({"name_limit": 64}), "name_limit"),
            (json!({"name_limit": {"max": 0, "unit": "chars"}}), "name_limit"),
            (json!({"name_limit": {"max": 64, "unit": "words"}}), "name_limit"),
            (json!({"listings": {"cbrs": true}}), "listings"),
            (json!({"listings": {"cbr": "yes"}}), "listings"),
            (json!({"sign_in": "password"}), "sign_in"),
            (json!({"sign_in": ["passwort"]}), "sign_in"),
            (json!({"label": 1}), "label"),
            (json!({"label": {}}), "label"),
            (json!({"label": {"en": 1}}), "label"),
            (json!({"label": {"en glish": "Ours"}}), "label"),
            (json!({"label": {"en": " "}}), "label"),
            (json!({"rules": ["cinder"]}), "rules"),
            (json!({"via": true}), "via"),
            (json!({"console": "http://console.example.com/{disk}"}), "console"),
            (json!({"console": "javascript:alert(1)"}), "console"),
            (json!({"console": "https://{region}.example.com/{disk}"}), "console"),
            (json!({"console": "https://console.example.com/{volume}"}), "console"),
            (json!({"demo_accounts": [{"user": "u", "password": "p"}]}), "demo_accounts"),
        ] {
            let told = check(&table(wrong.clone())).unwrap_err();
            assert!(told.starts_with("app: ") && told.contains(key), "{wrong}: {told}");
        }
        assert_eq!(
            check(&table(json!({"label": "C", "sign_in": ["token"], "listings": {"cbr": true},
                "console": "https://console.example.com/project/volumes/{disk}/"}))),
            Ok(())
        );
    }

    #[test]
    fn a_browser_needs_addresses_to_sign_for_them_or_to_call_them() {
        for (app, needed) in [
            (json!({"kind": "huawei"}), true),
            (json!({"kind": "huawei", "sign_in": ["password", "access-key"]}), true),
            (json!({"kind": "huawei", "sign_in": ["password", "token"]}), false),
            (json!({"kind": "huawei", "sign_in": ["application-credential"]}), true),
            (json!({"kind": "huawei", "sign_in": []}), true),
            (json!({"kind": "openstack"}), false),
            (json!({"kind": "openstack", "sign_in": ["access-key"]}), false),
            (json!({"kind": "openstack", "via": "direct"}), true),
            (json!({"kind": "huawei", "sign_in": ["token"], "via": "direct"}), true),
        ] {
            assert_eq!(needs_addresses(&table(app.clone())), needed, "{app}");
        }
    }
}
