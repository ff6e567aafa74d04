//! Why a cloud let nobody in, as far as it says. Most clouds tell one thing for all that can be wrong, so that nobody can try
//! out which users there are; what they do tell apart is told to the person, too.

use crate::failure::Failure;

/// Why a cloud let nobody in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignInRefusal {
    /// Something of what was given is wrong; mostly a cloud doesn't say what.
    Wrong,
    /// The one-time code: it's wrong, or there was none and the cloud wants one.
    Code,
    /// The password is right and has expired.
    Expired,
    /// The user or the key is locked after too many tries.
    Locked,
    /// The user is disabled.
    Disabled,
    /// The user may use the provider's console, and no programs.
    ConsoleOnly,
}

/// By one of these a cloud without a code of its own for it says that a 401 is about the one-time code.
const ABOUT_CODES: [&str; 5] = ["passcode", "one-time", "totp", "mfa", "verification code"];

impl SignInRefusal {
    /// Reads the failure of a sign-in; `None` when it's another matter than who one is. IAM has codes, Keystone sentences.
    pub fn of(failure: &Failure) -> Option<Self> {
        let Failure::Refused { error, .. } = failure else { return None };
        let message = error.message.to_ascii_lowercase();
        let has = |part: &str| message.contains(part);
        let told = match error.code.as_str() {
            "IAM.0061" => Some(SignInRefusal::Locked),
            "IAM.0081" => Some(SignInRefusal::ConsoleOnly),
            "IAM.0082" => Some(SignInRefusal::Disabled),
            "IAM.1061" => Some(SignInRefusal::Code),
            "IAM.0062" | "1103" => Some(SignInRefusal::Wrong),
            _ => None,
        };
        if told.is_some() {
            return told;
        }
        if !matches!(error.status, 400 | 401 | 403) {
            return failure.is_sign_in_over().then_some(SignInRefusal::Wrong);
        }
        if has("account is locked") || has("user is locked") || has("reach the limit") {
            Some(SignInRefusal::Locked)
        } else if has("password") && has("expired") {
            Some(SignInRefusal::Expired)
        } else if has("account is disabled") || has("user is disabled") {
            Some(SignInRefusal::Disabled)
        } else if failure.is_sign_in_over() && ABOUT_CODES.iter().any(|word| has(word)) {
            Some(SignInRefusal::Code)
        } else {
            failure.is_sign_in_over().then_some(SignInRefusal::Wrong)
        }
    }
}

#[cfg(test)]
mod tests {
    use evs_domain::refusal::CloudError;

    use super::*;

    fn of(status: u16, code: &str, message: &str) -> Option<SignInRefusal> {
        let error =
            CloudError { status, code: code.into(), message: message.into(), ..CloudError::default() };
        SignInRefusal::of(&Failure::Refused { error, retry_after_secs: None })
    }

    #[test]
    fn what_iam_says_by_codes_and_keystone_by_sentences_is_told_apart() {
        use SignInRefusal::*;
        for (status, code, message, told) in [
            (401, "401", "The request you have made requires authentication.", Wrong),
            (401, "401", "The password is expired and needs to be changed for user: 7f.", Expired),
            (401, "401", "The account is locked for user: 7f.", Locked),
            (401, "401", "The account is disabled for user: 7f.", Disabled),
            (400, "1103", "The username or password is wrong.", Wrong),
            (401, "IAM.0062", "Incorrect password", Wrong),
            (401, "IAM.0061", "", Locked),
            (400, "IAM.1061", "The TOTP passcode is incorrect", Code),
            (401, "401", "A passcode of the virtual MFA device is required.", Code),
            (401, "IAM.0001", "The verification code is missing.", Code),
            (403, "IAM.0081", "", ConsoleOnly),
            (403, "IAM.0082", "", Disabled),
            (401, "APIGW.0301", "AK access failed to reach the limit,forbidden: AK1.", Locked),
            (
                401,
                "APIGW.0301",
                "Incorrect IAM authentication information: verify aksk signature fail",
                Wrong,
            ),
            (404, "404", "This is not a recognized Fernet token x", Wrong),
        ] {
            assert_eq!(of(status, code, message), Some(told), "{status} {code} {message}");
        }
    }

    #[test]
    fn what_is_no_matter_of_who_one_is_stays_what_it_is() {
        assert_eq!(of(403, "IAM.0002", "You are not authorized."), None);
        assert_eq!(of(400, "IAM.0011", "The request body is invalid."), None);
        assert_eq!(of(400, "IAM.0007", "Request parameter 'totp.user.id' is invalid."), None);
        assert_eq!(of(500, "", "password expired"), None);
        assert_eq!(SignInRefusal::of(&Failure::NotSent), None);
    }
}
