//! What the failure of one item means for the items that wait.

use evs_api::Failure;
use evs_domain::refusal::Refusal;

/// Whom a failure concerns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Concern {
    /// The item alone.
    Item,
    /// Every item: the rest isn't sent.
    Stops,
    /// Every item for a while: the rest is held for so many seconds, or for a pause that grows where the cloud didn't say.
    Holds(Option<u32>),
}

/// Whom a failure concerns. A quota is among what stops the rest: on some clouds each refused accept costs quota (Cinder:
/// reservations live for a day).
pub fn concern(failure: &Failure) -> Concern {
    match (failure, failure.refusal()) {
        (Failure::Refused { retry_after_secs, .. }, Some(Refusal::TooMany)) => {
            Concern::Holds(*retry_after_secs)
        }
        (
            _,
            None
            | Some(Refusal::NotSignedIn | Refusal::NotAllowed | Refusal::AccountFrozen | Refusal::OverQuota),
        ) => Concern::Stops,
        (_, Some(_)) => Concern::Item,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use evs_domain::refusal::CloudError;

    fn refused(status: u16, message: &str) -> Failure {
        let error = CloudError { status, message: message.into(), ..CloudError::default() };
        Failure::Refused { error, retry_after_secs: (status == 429).then_some(7) }
    }

    #[test]
    fn what_concerns_one_item_alone_does_not_stop_the_others() {
        assert_eq!(concern(&refused(400, "Invalid auth key: x")), Concern::Item);
        assert_eq!(concern(&refused(404, "Transfer x could not be found.")), Concern::Item);
    }

    #[test]
    fn what_would_be_refused_for_every_item_stops_the_rest() {
        let unreachable = Failure::Unreachable { by_gateway: true };
        for failure in [refused(401, ""), refused(403, ""), refused(413, ""), unreachable] {
            assert_eq!(concern(&failure), Concern::Stops, "{failure:?}");
        }
    }

    #[test]
    fn a_cloud_that_wants_fewer_requests_is_left_alone_as_long_as_it_says() {
        assert_eq!(concern(&refused(429, "")), Concern::Holds(Some(7)));
    }
}
