//! What a refused sign-in means, per way of signing in: clouds answer nearly the same to all of them.

use evs_api::clouds::SignInWay;
use evs_i18n::Texts;

/// What is probably wrong.
pub fn wrong(t: &'static Texts, way: SignInWay) -> &'static str {
    match way {
        SignInWay::Password => t.sign_in.wrong,
        SignInWay::AccessKey => t.sign_in.wrong_key,
        SignInWay::ApplicationCredential => t.sign_in.wrong_credential,
        SignInWay::Token => t.sign_in.wrong_token,
    }
}
