//! `GET /v3/regions`: the regions of this cloud (IAM API reference, `iam_05_0001`).

use serde_json::{Value, json};

use super::IamCaller;
use crate::answer::{self, Answer};
use crate::world::projects::REGIONS;

/// For any valid token.
pub(super) async fn list(_: IamCaller) -> Answer {
    let regions: Vec<Value> = REGIONS
        .iter()
        .map(|region| {
            json!({
                "id": region, "type": "public", "description": "", "parent_region_id": null,
                "locales": {"en-us": region, "zh-cn": region},
                "links": {"self": format!("https://iam.internal.invalid/v3/regions/{region}")},
            })
        })
        .collect();
    answer::ok(json!({"regions": regions, "links": {"self": "https://iam.internal.invalid/v3/regions"}}))
}

#[cfg(test)]
mod tests {
    use axum::http::StatusCode;

    use crate::testing::Cloud;

    #[tokio::test]
    async fn regions_are_listed_to_those_who_signed_in() {
        let cloud = Cloud::new();
        let milo = cloud.sign_in("meadow", "milo", "region-one").await;
        assert_eq!(
            milo.get("iam/region-one/v3/regions").await.each("regions", "id"),
            ["region-one", "region-two"]
        );
        cloud.nobody().get("iam/region-one/v3/regions").await.is(StatusCode::UNAUTHORIZED);
    }
}
