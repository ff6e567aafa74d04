//! Mistakes in a configuration, as a person makes them.

use serde_json::json;

use crate::{Clouds, Error, Limits};

const GOOD: &str = r#"
[[cloud]]
id = "local"
upstream = "http://127.0.0.1:8081/{service}/{region}"
services = ["iam", "evs"]
regions = [{ id = "region-one", label = "Region one" }]

[cloud.app]
label = "Local cloud"
name_limit = { max = 64, unit = "chars" }
"#;

fn mistake(good: &str, bad: &str) -> (usize, String) {
    assert!(GOOD.contains(good), "nothing to replace");
    match Clouds::parse(&GOOD.replace(good, bad), "clouds.toml") {
        Err(Error::Config { line, what, .. }) => (line, what),
        Err(other) => panic!("another error: {other}"),
        Ok(_) => panic!("taken as good"),
    }
}

#[test]
fn the_browser_gets_the_app_table_with_id_and_regions() {
    let told = Clouds::parse(GOOD, "clouds.toml").unwrap().to_json();
    assert_eq!(
        told,
        json!({ "clouds": [{
            "id": "local",
            "endpoints": {
                "evs": "http://127.0.0.1:8081/evs/{region}",
                "iam": "http://127.0.0.1:8081/iam/{region}",
            },
            "label": "Local cloud",
            "name_limit": { "max": 64, "unit": "chars" },
            "regions": [{ "id": "region-one", "label": "Region one" }],
        }], "policy": {
            "plain_keys": true,
            "stay_signed_in": true,
            "idle_minutes": 30,
            "old_after_days": 7,
            "public_computer": false,
            "recipients": [],
        } })
    );
}

#[test]
fn an_address_is_known_for_each_service_and_region_and_no_other() {
    let clouds = Clouds::parse(GOOD, "clouds.toml").unwrap();
    let base = clouds.base("local", "evs", "region-one").unwrap();
    assert_eq!(base.join("v3", None).unwrap().to_string(), "http://127.0.0.1:8081/evs/region-one/v3");
    for (cloud, service, region) in
        [("other", "evs", "region-one"), ("local", "ecs", "region-one"), ("local", "evs", "region-two")]
    {
        assert!(clouds.base(cloud, service, region).is_err(), "{cloud} {service} {region}");
    }
}

#[test]
fn a_service_may_have_an_address_of_another_form() {
    let own = "upstream = \"https://x\"\nupstreams = { iam = \"https://identity.example.com/base\" }";
    let text = GOOD.replace("upstream = \"http://127.0.0.1:8081/{service}/{region}\"", own);
    let clouds = Clouds::parse(&text, "clouds.toml").unwrap();
    let iam = clouds.base("local", "iam", "region-one").unwrap();
    assert_eq!(iam.join("v3", None).unwrap().to_string(), "https://identity.example.com/base/v3");
}

#[test]
fn a_mistake_is_told_with_line_key_and_what_to_write() {
    let (line, what) = mistake("http://127", "ftp://127");
    assert_eq!(line, 4);
    assert!(what.starts_with("upstream:") && what.contains("write"), "{what}");

    let (line, what) = mistake("\"evs\"", "\"../evs\"");
    assert_eq!(line, 5);
    assert!(what.starts_with("services:"), "{what}");

    let (line, what) = mistake("services = ", "servces = ");
    assert_eq!(line, 5);
    assert!(what.contains("servces") && what.contains("services"), "{what}");

    let (_, what) = mistake("regions = [{ id = \"region-one\", label = \"Region one\" }]", "regions = []");
    assert!(what.starts_with("regions:"), "{what}");
}

#[test]
fn two_clouds_of_one_name_are_a_mistake() {
    let Err(error) = Clouds::parse(&format!("{GOOD}{GOOD}"), "clouds.toml") else { panic!("taken as good") };
    assert!(error.to_string().starts_with("clouds.toml:13: id:"), "{error}");
}

#[test]
fn a_file_without_a_cloud_is_a_mistake() {
    assert!(Clouds::parse("", "clouds.toml").is_err());
}

#[test]
fn the_server_of_a_cloud_can_be_replaced_and_only_of_one_that_is_there() {
    let mut clouds = Clouds::parse(GOOD, "clouds.toml").unwrap();
    clouds.redirect("local=http://127.0.0.1:9999").unwrap();
    let base = clouds.base("local", "iam", "region-one").unwrap();
    assert_eq!(base.join("v3", None).unwrap().to_string(), "http://127.0.0.1:9999/iam/region-one/v3");
    for wrong in ["local", "other=http://127.0.0.1:9999", "local=9999"] {
        assert!(clouds.redirect(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn the_example_for_production_is_right() {
    let text = include_str!("../../../../../deploy/clouds.toml");
    let clouds = Clouds::parse(text, "deploy/clouds.toml").unwrap().to_json();
    assert!(clouds["clouds"].as_array().unwrap().len() >= 5);
}

#[test]
fn limits_are_the_usual_ones_where_none_are_written() {
    let usual = Clouds::parse(GOOD, "clouds.toml").unwrap().limits;
    assert_eq!(usual, Limits::default());
    let text = format!("[limits]\nanswer_seconds = 7\nanswer_bytes = 1000\n{GOOD}");
    let limits = Clouds::parse(&text, "clouds.toml").unwrap().limits;
    assert_eq!((limits.answer.as_secs(), limits.answer_bytes), (7, 1000));
    assert_eq!(limits.connect, usual.connect);
}

#[test]
fn room_for_clients_follows_from_memory_and_from_what_is_written() {
    let with = |limits: &str| Clouds::parse(&format!("[limits]\n{limits}\n{GOOD}"), "test").unwrap().limits;
    let few = with("memory_bytes = 1048576");
    assert_eq!(
        (few.connections, few.connections_per_client, few.calls, few.calls_per_client),
        (42, 21, 4, 2)
    );
    let more = with("memory_bytes = 1048576\nconnections = 7\ncalls_per_client = 1\nwrite_seconds = 3");
    assert_eq!((more.connections, more.connections_per_client), (7, 4));
    assert_eq!((more.calls, more.calls_per_client, more.write.as_secs()), (4, 1, 3));
    let small = Clouds::parse(&format!("[limits]\nhead_bytes = 100\n{GOOD}"), "test").unwrap_err();
    assert!(small.to_string().contains("head_bytes must be 8192 or more"), "{small}");
}

#[test]
fn a_limit_that_lets_nothing_pass_or_that_there_is_not_is_told() {
    let with = |limits: &str| {
        Clouds::parse(&format!("\n\n[limits]\n{limits}\n{GOOD}"), "clouds.toml").unwrap_err().to_string()
    };
    assert!(with("body_bytes = 0").starts_with("clouds.toml:3: limits: body_bytes = 0"));
    let unknown = with("body_byts = 10");
    assert!(unknown.starts_with("clouds.toml:4: ") && unknown.contains("body_bytes"), "{unknown}");
}

#[test]
fn what_stands_there_twice_is_a_mistake() {
    let (line, what) = mistake("\"evs\"]", "\"evs\", \"iam\"]");
    assert_eq!((line, what.as_str()), (5, "services: `iam` is there twice; leave one out"));
    let region = "{ id = \"region-one\", label = \"Region one\" }";
    let (line, what) = mistake(region, &format!("{region}, {region}"));
    assert!(line == 6 && what.starts_with("regions: `region-one` is there twice"), "{what}");
}

#[test]
fn a_slip_in_what_the_app_is_told_is_noticed() {
    let (line, what) = mistake("label = \"Local cloud\"", "lable = \"Local cloud\"");
    assert_eq!(line, 3);
    assert!(what.contains("no `lable`") && what.contains("label"), "{what}");
    let (_, what) = mistake("label = \"Local cloud\"", "kind = \"amazon\"");
    assert_eq!(what, "app: kind must be \"huawei\" or \"openstack\"");
}

#[test]
fn the_app_signs_for_the_server_that_calls_are_forwarded_to() {
    let own = "upstream = \"HTTPS://{service}.{region}.Example.com:443/Base/{region}/\"\nupstreams = { iam = \"http://IAM.example.com:80\" }\nplain_http = true";
    let text = GOOD.replace("upstream = \"http://127.0.0.1:8081/{service}/{region}\"", own);
    let clouds = Clouds::parse(&text, "clouds.toml").unwrap();
    let told = &clouds.to_json()["clouds"][0]["endpoints"];
    assert_eq!(told["evs"], "https://evs.{region}.example.com/Base/{region}/");
    assert_eq!(told["iam"], "http://iam.example.com");
    for (service, server) in [("evs", "evs.region-one.example.com"), ("iam", "iam.example.com")] {
        let base = clouds.base("local", service, "region-one").unwrap();
        assert_eq!(base.server(), server);
        let pattern = told[service].as_str().unwrap().replace("{region}", "region-one");
        assert!(pattern.starts_with(&base.origin()), "{pattern}");
    }
}

#[test]
fn a_replaced_server_is_written_plainly_too() {
    let mut clouds = Clouds::parse(GOOD, "clouds.toml").unwrap();
    clouds.redirect("local=http://LOCALHOST:80").unwrap();
    assert_eq!(clouds.base("local", "evs", "region-one").unwrap().server(), "localhost");
    assert_eq!(clouds.to_json()["clouds"][0]["endpoints"]["evs"], "http://localhost/evs/{region}");
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_file() {
    let marked = format!("\u{feff}{GOOD}");
    assert_eq!(
        Clouds::parse(&marked, "clouds.toml").unwrap().to_json(),
        Clouds::parse(GOOD, "clouds.toml").unwrap().to_json()
    );
    let wrong = marked.replace("http://127", "ftp://127");
    assert!(Clouds::parse(&wrong, "clouds.toml").unwrap_err().to_string().starts_with("clouds.toml:4: "));
}
