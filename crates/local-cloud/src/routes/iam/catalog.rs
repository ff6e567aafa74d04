//! `GET /v3/auth/catalog`: the addresses of a project's services. They are names of a cloud that can't be
//! reached; clients have their own configuration.

use axum::extract::State;
use axum::http::StatusCode;
use serde_json::{Value, json};

use super::IamCaller;
use crate::answer::{self, Answer, Refusal};
use crate::world::World;
use crate::world::projects::{self, Project};
use crate::world::tokens::Scope;

/// Only for tokens of a project.
pub(super) async fn show(State(world): State<World>, IamCaller(caller): IamCaller) -> Answer {
    let forbidden = || Refusal::keystone(StatusCode::FORBIDDEN, "The token must be scoped to a project.");
    let Scope::Project(id) = &caller.grant.scope else { return Err(forbidden()) };
    let project = world.read(|db| projects::by_id(db, id))?.ok_or_else(forbidden)?;
    answer::ok(
        json!({"catalog": of(&project), "links": {"self": "https://iam.internal.invalid/v3/auth/catalog"}}),
    )
}

/// The services of a project.
pub(super) fn of(project: &Project) -> Value {
    let Project { id, region, .. } = project;
    let service = |name: &str, kind: &str, region: &str, url: String| {
        json!({
            "id": format!("{name}-{kind}"), "name": name, "type": kind,
            "endpoints": [{"id": format!("{kind}-{region}"), "interface": "public", "region": region,
                           "region_id": region, "url": url}],
        })
    };
    json!([
        service("iam", "iam", "*", "https://iam.internal.invalid/v3.0".to_owned()),
        service("keystone", "identity", "*", "https://iam.internal.invalid/v3".to_owned()),
        service("evs", "volumev2", region, format!("https://evs.{region}.internal.invalid/v2/{id}")),
        service("evs", "volumev3", region, format!("https://evs.{region}.internal.invalid/v3/{id}")),
        service("cbr", "cbr", region, format!("https://cbr.{region}.internal.invalid/v3/{id}")),
    ])
}

#[cfg(test)]
mod tests {
    use axum::http::StatusCode;

    use crate::testing::Cloud;

    #[tokio::test]
    async fn the_catalog_is_that_of_the_tokens_project() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-two").await;
        let reply = hanna.get("iam/region-one/v3/auth/catalog").await;
        reply.is(StatusCode::OK);
        assert_eq!(reply.each("catalog", "type"), ["iam", "identity", "volumev2", "volumev3", "cbr"]);
        assert_eq!(reply.body["catalog"][3]["endpoints"][0]["region"], "region-two");
    }
}
