//! `GET /v3/auth/domains`: the caller's account.

use serde_json::json;

use super::IamCaller;
use crate::answer::{self, Answer};

/// A user has exactly one.
pub(super) async fn list(IamCaller(caller): IamCaller) -> Answer {
    let user = caller.user;
    answer::ok(json!({
        "domains": [{
            "id": user.account_id, "name": user.account_name, "enabled": true, "description": "",
            "links": {"self": format!("https://iam.internal.invalid/v3/domains/{}", user.account_id)},
        }],
        "links": {"self": "https://iam.internal.invalid/v3/auth/domains"},
    }))
}

#[cfg(test)]
mod tests {
    use crate::testing::Cloud;

    #[tokio::test]
    async fn a_user_belongs_to_one_account() {
        let cloud = Cloud::new();
        let milo = cloud.sign_in("meadow", "milo", "region-two").await;
        assert_eq!(milo.get("iam/region-one/v3/auth/domains").await.each("domains", "name"), ["meadow"]);
    }
}
