//! Replays one recording.

use std::path::Path;
use std::time::Duration;

use axum::body::Body;
use axum::http::Request;
use serde_json::{Value, json};

use crate::cloud::{Answer, Cloud};
use crate::compare::differences;
use crate::known::KNOWN;
use crate::names::Names;

/// Plays all steps, and compares those that are facts.
pub async fn replay(name: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../recordings/{name}.json"));
    let recording: Value = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
    let cloud = Cloud::new();
    let password = password(&recording);
    let mut names = Names::default();
    for (known, here) in cloud.people(&password).await {
        if let Some(recorded) = recording["vars"][&known].as_str() {
            names.learn(recorded, &here);
        }
    }
    for extra in ["token_revoked", "token_revoked_unused", "token_short"] {
        if let Some(recorded) = recording["vars"][extra].as_str() {
            names.learn(recorded, &cloud.token("alice", &password, true).await);
        }
    }
    let (mut compared, mut wrong) = (0, Vec::new());
    for step in recording["steps"].as_array().unwrap() {
        let label = step["label"].as_str().unwrap();
        prepare(name, label, step, &cloud, &password, &mut names).await;
        let answer = play(step, &cloud, &names).await;
        names.learn_all(&step["response"]["json"], &answer.body);
        if let (Some(recorded), Some(here)) =
            (step["response"]["headers"]["X-Subject-Token"].as_str(), answer.headers.get("x-subject-token"))
        {
            names.learn(recorded, here.to_str().unwrap());
        }
        if step["setup"] == true {
            let status = step["response"]["status"].as_u64();
            assert_eq!(Some(u64::from(answer.status)), status, "{name}: {label}: {}", answer.body);
            continue;
        }
        compared += 1;
        let known: Vec<_> = KNOWN.iter().filter(|known| (known.0, known.1) == (name, label)).collect();
        let mut found = differences(&step["response"], &answer, &names);
        for known in known {
            let before = found.len();
            found.retain(|difference| !difference.contains(known.2));
            if found.len() == before {
                wrong.push(format!("{label}: doesn't differ any more: {}", known.2));
            }
        }
        wrong.extend(found.into_iter().map(|difference| format!("{label}: {difference}")));
    }
    assert!(compared > 0, "{name} compares nothing");
    assert!(wrong.is_empty(), "{name}, {compared} steps compared:\n{}", wrong.join("\n"));
}

/// The password that alice had when it was recorded.
fn password(recording: &Value) -> String {
    let steps = recording["steps"].as_array().unwrap();
    let of = |step: &Value| {
        let user = &step["request"]["json"]["auth"]["identity"]["password"]["user"];
        (step["response"]["status"] == 201).then(|| user["password"].as_str().map(str::to_owned)).flatten()
    };
    steps.iter().find_map(of).unwrap_or_else(|| "a password".to_owned())
}

/// What a recording has from before it began, or from outside.
async fn prepare(name: &str, label: &str, step: &Value, cloud: &Cloud, password: &str, names: &mut Names) {
    let token = |header: &str| step["request"]["headers"][header].as_str().unwrap_or_default().to_owned();
    match (name, label) {
        ("tokens", "unscoped token") => {
            names.learn(&token("X-Auth-Token"), &cloud.token("alice", password, false).await);
        }
        ("auth", "look at another user's token") => {
            names.learn(&token("X-Subject-Token"), &cloud.token("bob", password, true).await);
        }
        ("token-expired", "expired: list") => {
            cloud.post("/_local/openstack/expire-tokens", &json!({ "user": "alice" })).await;
        }
        _ => {}
    }
}

/// One step; what was waited for is waited for here.
async fn play(step: &Value, cloud: &Cloud, names: &Names) -> Answer {
    let is_awaited = step["label"].as_str().unwrap().contains("is now");
    for _ in 0..100 {
        let answer = cloud.call(request(&step["request"], names)).await;
        let kind =
            answer.body.as_object().and_then(|map| map.values().next()).map(|thing| thing["status"].clone());
        let wanted = step["response"]["json"].as_object().and_then(|map| map.values().next());
        if !is_awaited || kind == wanted.map(|thing| thing["status"].clone()) {
            return answer;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("{} never came", step["label"]);
}

fn request(recorded: &Value, names: &Names) -> Request<Body> {
    let url = names.translate(recorded["url"].as_str().unwrap());
    let path = url.strip_prefix("http://localhost").unwrap();
    let mut request =
        Request::builder().method(recorded["method"].as_str().unwrap()).uri(path).header("host", "localhost");
    for (name, value) in recorded["headers"].as_object().unwrap() {
        request = request.header(name, names.translate(value.as_str().unwrap()));
    }
    let body = match (recorded.get("json"), recorded["text"].as_str()) {
        (Some(json), _) if !json.is_null() => names.translate(&json.to_string()),
        (_, Some(text)) => names.translate(&whole(text)),
        _ => String::new(),
    };
    request.body(Body::from(body)).unwrap()
}

/// A long body was recorded by its beginning and its length.
fn whole(text: &str) -> String {
    let cut = text.strip_suffix(" bytes)").and_then(|text| text.rsplit_once("... ("));
    let Some((beginning, length)) =
        cut.and_then(|(text, length)| Some((text, length.parse::<usize>().ok()?)))
    else {
        return text.to_owned();
    };
    let end = "\"}}";
    format!("{beginning}{}{end}", "x".repeat(length - beginning.len() - end.len()))
}
