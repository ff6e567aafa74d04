//! Whether a one-time code is asked for, and how surely: most people have none, and clouds say it in their own ways or not at
//! all. What is typed isn't in here.

use evs_api::Failure;
use evs_api::clouds::{CloudKind, SignInWay};
use evs_api::identity::SignInRefusal;
use evs_i18n::Texts;

/// How surely a one-time code is wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CodeAsked {
    /// Nobody has asked for one.
    #[default]
    Not,
    /// The cloud has refused what was given without a code, and a missing code may be why.
    Offered,
    /// The cloud says that it wants one, and nothing about the password.
    Wanted,
    /// The cloud says that the password is right and that it wants one.
    AfterPassword,
}

impl CodeAsked {
    /// What a refusal says of a code. A missing one a Keystone tells by a receipt; an IAM gives the same answer as to a wrong
    /// password.
    pub fn by(failure: &Failure, kind: CloudKind, way: SignInWay, code: &str) -> Self {
        let is_open = kind == CloudKind::Huawei && way == SignInWay::Password && code.trim().is_empty();
        match SignInRefusal::of(failure) {
            Some(SignInRefusal::Code) => CodeAsked::Wanted,
            Some(SignInRefusal::Wrong) if is_open => CodeAsked::Offered,
            _ => CodeAsked::Not,
        }
    }

    /// Whether the cloud itself has asked for it.
    pub fn is_wanted(self) -> bool {
        matches!(self, CodeAsked::Wanted | CodeAsked::AfterPassword)
    }

    /// What is said of it beside its field; empty where nobody has asked.
    pub fn hint(self, t: &'static Texts) -> &'static str {
        match self {
            CodeAsked::Not => "",
            CodeAsked::Offered => t.sign_in.code_offered,
            CodeAsked::Wanted => t.sign_in.code_asked,
            CodeAsked::AfterPassword => t.sign_in.code_wanted,
        }
    }
}

#[cfg(test)]
mod tests {
    use evs_domain::refusal::CloudError;

    use super::*;

    #[test]
    fn a_code_is_offered_where_a_missing_one_looks_like_a_wrong_password_and_nowhere_else() {
        let refused = |status| Failure::Refused {
            error: CloudError { status, message: "No.".into(), ..CloudError::default() },
            retry_after_secs: None,
        };
        let (huawei, keystone) = (CloudKind::Huawei, CloudKind::OpenStack);
        let by = |failure, kind, way, code| CodeAsked::by(&failure, kind, way, code);
        assert_eq!(by(refused(401), huawei, SignInWay::Password, " "), CodeAsked::Offered);
        assert_eq!(by(refused(401), huawei, SignInWay::Password, "123456"), CodeAsked::Not);
        assert_eq!(by(refused(401), huawei, SignInWay::Token, ""), CodeAsked::Not);
        assert_eq!(by(refused(401), keystone, SignInWay::Password, ""), CodeAsked::Not);
        assert_eq!(by(refused(503), huawei, SignInWay::Password, ""), CodeAsked::Not);
        let mut wrong = refused(400);
        if let Failure::Refused { error, .. } = &mut wrong {
            error.code = "IAM.1061".into();
        }
        assert_eq!(by(wrong, huawei, SignInWay::Password, "123456"), CodeAsked::Wanted);
        assert_eq!(by(Failure::NotSent, huawei, SignInWay::Password, ""), CodeAsked::Not);
    }
}
