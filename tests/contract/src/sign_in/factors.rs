//! Credentials: a password, and a one-time code where the user needs one.

use evs_api::Failure;
use evs_api::identity::{Credential, Passcode, Scope, SignIn, SignInRefusal};
use evs_domain::refusal::Refusal;
use evs_domain::secret::Secret;
use evs_local_cloud::SECOND_FACTOR;
use totp_rs::{Algorithm, Builder};

use crate::people::Cloud;

/// Signs in to `region-one` with what is given.
fn call(account: &str, user: &str, password: &str, passcode: Option<&str>) -> SignIn {
    SignIn {
        credential: Credential::Password {
            account: account.into(),
            user: user.into(),
            password: Secret::new(password),
            passcode: passcode.map(|code| Passcode::ByName(Secret::new(code))),
        },
        scope: Scope::ProjectName("region-one".into()),
        receipt: None,
    }
}

/// The code that a phone would show now.
pub(crate) fn code() -> String {
    let secret = totp_rs::Secret::try_from_base32(SECOND_FACTOR).unwrap();
    let device = Builder::new().with_algorithm(Algorithm::SHA1).with_secret(secret).build().unwrap();
    device.generate_current().to_string()
}

async fn refusal(call: SignIn) -> (u16, Refusal, Failure) {
    let failure = Cloud::new().run(&call).await.unwrap_err();
    let Failure::Refused { error, .. } = &failure else { panic!("not refused: {failure:?}") };
    (error.status, failure.refusal().unwrap(), failure)
}

#[tokio::test]
async fn a_password_gives_a_token_that_says_whose_and_what_for() {
    let cloud = Cloud::new();
    let token = cloud.run(&call("harbor", "hanna", "harbor-demo", None)).await.unwrap();
    assert_eq!((token.account.1.as_str(), token.user.1.as_str()), ("harbor", "hanna"));
    let project = cloud.world.project_id("harbor", "region-one").unwrap();
    assert_eq!(token.project, Some((project, "region-one".to_owned())));
    assert!(token.expires.is_some());
    assert!(token.value.len() >= 2_000, "tokens are as long as real ones, so that headers are tried");
}

#[tokio::test]
async fn a_wrong_password_an_unknown_user_and_a_foreign_project_look_alike() {
    for wrong in [
        call("harbor", "hanna", "meadow-demo", None),
        call("harbor", "nobody-at-all", "harbor-demo", None),
        SignIn {
            scope: Scope::ProjectName("no-such-project".into()),
            ..call("harbor", "hanna", "harbor-demo", None)
        },
    ] {
        let (status, refusal, failure) = refusal(wrong).await;
        assert_eq!((status, refusal), (401, Refusal::NotSignedIn), "{failure:?}");
        assert!(!failure.request_id().is_empty());
    }
}

#[tokio::test]
async fn an_account_with_a_second_factor_wants_the_code_of_now() {
    let (status, refused, failure) = refusal(call("harbor", "mfa", "harbor-demo", None)).await;
    assert_eq!((status, refused), (401, Refusal::NotSignedIn));
    assert_eq!(SignInRefusal::of(&failure), Some(SignInRefusal::Code), "{failure:?}");

    let (_, _, failure) = refusal(call("harbor", "mfa", "harbor-demo", Some("12345x"))).await;
    let Failure::Refused { error, .. } = failure else { panic!("not refused") };
    assert_eq!((error.status, error.code.as_str()), (400, "IAM.1061"));

    let token = Cloud::new().run(&call("harbor", "mfa", "harbor-demo", Some(&code()))).await.unwrap();
    assert_eq!(token.user.1, "mfa");
}

#[tokio::test]
async fn a_code_where_none_is_wanted_does_no_harm() {
    let token = Cloud::new().run(&call("harbor", "hanna", "harbor-demo", Some("000000"))).await.unwrap();
    assert_eq!(token.user.1, "hanna");
}
