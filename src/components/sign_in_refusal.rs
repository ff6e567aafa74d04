//! The probable cause of a refused sign-in. It depends on the way of signing in, because clouds give the same answer to all.

use evs_api::clouds::SignInWay;
use evs_i18n::Texts;

/// A sentence about what is probably wrong.
pub fn probable_cause(t: &'static Texts, way: SignInWay) -> &'static str {
    match way {
        SignInWay::Password => t.sign_in.wrong,
        SignInWay::AccessKey => t.sign_in.wrong_key,
        SignInWay::ApplicationCredential => t.sign_in.wrong_credential,
        SignInWay::Token => t.sign_in.wrong_token,
    }
}
