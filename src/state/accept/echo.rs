//! What a cloud repeats of a request in its answer, and mustn't be kept.

use evs_api::Failure;

/// A cloud may repeat in its message what was sent to it. A message with the key in it is dropped on the spot.
pub(super) fn without_echo(failure: Failure, key: &str) -> Failure {
    match failure {
        Failure::Refused { mut error, retry_after_secs } => {
            if error.message.contains(key) || error.code.contains(key) {
                error.message.clear();
                error.code.clear();
            }
            Failure::Refused { error, retry_after_secs }
        }
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use evs_domain::refusal::CloudError;

    fn refused(status: u16, message: &str) -> Failure {
        let error = CloudError { status, message: message.into(), ..CloudError::default() };
        Failure::Refused { error, retry_after_secs: None }
    }

    #[test]
    fn a_message_that_repeats_the_key_is_not_kept() {
        let echo = refused(400, "Additional properties are not allowed: {'auth_key': '9266c59563c84664'}");
        assert!(!format!("{:?}", without_echo(echo, "9266c59563c84664")).contains("9266"));
        let harmless = refused(404, "Transfer x could not be found.");
        assert_eq!(without_echo(harmless.clone(), "9266c59563c84664"), harmless);
    }
}
