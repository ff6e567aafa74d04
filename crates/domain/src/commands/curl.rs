//! The calls as this console makes them, for `curl`. That path, method and body are the same is held by a test where the calls
//! are (`evs-api`). The token and the key reach `curl` by pipes, since arguments are seen by everybody on the machine.

use super::quote::{json, segment, shell};
use super::{ASK_FOR_KEY, FORGET_KEY, Place, Step};
use crate::disks::CloudKind;

/// The environment's variable for the token.
const TOKEN: &str = "--header @<(printf 'X-Auth-Token: %s\\n' \"$OS_TOKEN\")";

/// How a transfer's key gets into the body: by a pipe.
const KEY_BY_PIPE: &str = "printf '{\"accept\":{\"auth_key\":\"%s\"}}' \"$AUTH_KEY\" |";

pub(super) fn command(place: &Place, step: Step<'_>) -> String {
    let transfers = format!("/{}/{}/{}", place.version, segment(&place.project), place.transfers);
    match step {
        Step::ListDisks => call(place, "GET", &disks(place), None),
        Step::Create { disk, name } => {
            let body = format!("{{\"transfer\":{{\"volume_id\":\"{disk}\",\"name\":{}}}}}", json(name));
            call(place, "POST", &transfers, Some(&shell(&body)))
        }
        Step::List => call(place, "GET", &format!("{transfers}/detail"), None),
        Step::Show(transfer) => call(place, "GET", &format!("{transfers}/{transfer}"), None),
        Step::Cancel(transfer) => call(place, "DELETE", &format!("{transfers}/{transfer}"), None),
        Step::Accept(transfer) => {
            let call = call(place, "POST", &format!("{transfers}/{transfer}/accept"), Some("@-"));
            format!("{ASK_FOR_KEY}\n{KEY_BY_PIPE}\n{call}\n{FORGET_KEY}")
        }
    }
}

fn disks(place: &Place) -> String {
    let project = segment(&place.project);
    match place.kind {
        CloudKind::Huawei => format!("/v2/{project}/cloudvolumes/detail"),
        CloudKind::OpenStack => format!("/v3/{project}/volumes/detail"),
    }
}

fn call(place: &Place, method: &str, path: &str, body: Option<&str>) -> String {
    let mut lines = vec![format!("curl --silent --show-error --request {method}"), TOKEN.to_owned()];
    if place.microversion > 0 {
        lines.push(format!("--header 'OpenStack-API-Version: volume 3.{}'", place.microversion));
    }
    if let Some(body) = body {
        lines.push("--header 'Content-Type: application/json'".to_owned());
        lines.push(format!("--data {body}"));
    }
    lines.push(match &place.endpoint {
        Some(endpoint) => shell(&format!("{endpoint}{path}")),
        None => format!("\"$OS_VOLUME_ENDPOINT\"{}", shell(path)),
    });
    lines.join(" \\\n  ")
}
