//! What can come of a request instead of an answer, and, above all, what it may have done.

use evs_domain::refusal::{CloudError, Missing, Refusal};

/// The gateway's code for a cloud whose certificate isn't trusted: the request never left.
pub const CERTIFICATE: &str = "Gateway.Certificate";
/// The gateway's code for a cloud that answered with another address.
pub const REDIRECTED: &str = "Gateway.Redirected";

/// What a failed request may have changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Nothing, for certain.
    None,
    /// It may have taken effect: look before saying anything.
    Unknown,
}

/// Why there is no usable answer to a request that may have arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lost {
    /// The connection broke, or never stood; a browser doesn't tell which.
    Connection,
    /// No answer came in time.
    TimedOut,
    /// An answer came that can't be read.
    Unreadable,
    /// An answer came that is longer than any that is read. What it says isn't known.
    TooLong,
    /// A list moved each time that its pages were read: what was read may lack something.
    Moved,
    /// The gateway saw it twice, as a browser sends it again by itself, and sent it on once: the answer went to the first.
    Repeated,
    /// A cloud that is called without the gateway gave a read no answer: it's down, or lets no page of this console call it.
    Direct,
    /// Something between this page and the gateway answered instead, such as a company's sign-on: with a page, by pointing
    /// elsewhere, or with a refusal of its own. What became of the request before that isn't known.
    Intercepted,
}

/// Why a request has no good answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// It never left this page: it couldn't be built, or the code for that couldn't be loaded.
    NotSent,
    /// It never reached the cloud: the gateway can't connect; or it was a read, and the console's own server gave no answer.
    Unreachable {
        /// Whether the gateway said so. Of a change nothing else says so: that a browser gets no answer proves nothing.
        by_gateway: bool,
    },
    /// It may have arrived; its answer is lost.
    Lost {
        /// How.
        how: Lost,
        /// The id to tell the provider's support, if an answer came at all.
        request_id: String,
    },
    /// A service refused a sign-in that is good, so that signing in again doesn't help: it's of another region, or this
    /// network's address isn't allowed.
    NotTaken {
        /// What the service said.
        error: CloudError,
    },
    /// The cloud answered with an error.
    Refused {
        /// What it said.
        error: CloudError,
        /// How long it wants to be left alone, in seconds.
        retry_after_secs: Option<u32>,
    },
}

/// Whether and when a failed read is worth another try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Retry {
    /// Another try would fail alike.
    Never,
    /// After a pause of one's own choice.
    AfterPause,
    /// After as many seconds as the cloud asked for (`Retry-After`).
    After { secs: u32 },
}

impl Failure {
    /// What the request may have changed, if it was one that changes something. A fault of the cloud (5xx) proves nothing:
    /// it may have come after the effect.
    pub fn effect(&self) -> Effect {
        match self {
            Failure::NotSent | Failure::Unreachable { .. } | Failure::NotTaken { .. } => Effect::None,
            Failure::Lost { .. } => Effect::Unknown,
            Failure::Refused { error, .. } if error.code == CERTIFICATE => Effect::None,
            Failure::Refused { error, .. } if error.status >= 500 => Effect::Unknown,
            Failure::Refused { .. } => Effect::None,
        }
    }

    /// The refusal, if the cloud refused.
    pub fn refusal(&self) -> Option<Refusal> {
        match self {
            Failure::Refused { error, .. } => Some(Refusal::of(error)),
            _ => None,
        }
    }

    /// Whether the cloud itself answered, and not something on the way to it.
    pub fn is_of_the_cloud(&self) -> bool {
        matches!(self, Failure::Refused { error, .. } if !error.code.starts_with("Gateway."))
    }

    /// Whether no answer came at all.
    pub fn is_silence(&self) -> bool {
        matches!(self, Failure::Lost { how: Lost::Connection | Lost::TimedOut | Lost::Intercepted, .. })
    }

    /// The same refusal of a sign-in that is known to be good.
    pub fn of_good_sign_in(self) -> Self {
        match self {
            Failure::Refused { error, .. } => Failure::NotTaken { error },
            other => other,
        }
    }

    /// Whether the cloud wants fewer requests (429), and for how many seconds where it says so.
    pub fn throttled(&self) -> Option<Option<u32>> {
        match self {
            Failure::Refused { error, retry_after_secs } if error.status == 429 => Some(*retry_after_secs),
            _ => None,
        }
    }

    /// Whether the session's token isn't good (any more).
    pub fn is_sign_in_over(&self) -> bool {
        self.refusal() == Some(Refusal::NotSignedIn)
    }

    /// Which thing the cloud said isn't there, if that's what it said.
    pub fn missing(&self) -> Option<Missing> {
        match self {
            Failure::Refused { error, .. } => Missing::of(error),
            _ => None,
        }
    }

    /// Whether a request about one disk was answered that this disk isn't there.
    pub fn is_disk_missing(&self) -> bool {
        matches!(self.missing(), Some(Missing::Disk | Missing::Unnamed))
    }

    /// Whether a request about one transfer was answered that this transfer isn't there.
    pub fn is_transfer_missing(&self) -> bool {
        matches!(self.missing(), Some(Missing::Transfer | Missing::Unnamed))
    }

    /// Whether a *read* is worth another try. What changes something is never sent again, whatever this says.
    pub fn retry(&self) -> Retry {
        match self {
            Failure::NotSent | Failure::NotTaken { .. } => Retry::Never,
            Failure::Lost {
                how: Lost::Unreadable | Lost::TooLong | Lost::Moved | Lost::Repeated | Lost::Intercepted,
                ..
            } => Retry::Never,
            Failure::Refused { error, .. } if matches!(error.code.as_str(), CERTIFICATE | REDIRECTED) => {
                Retry::Never
            }
            Failure::Unreachable { .. } | Failure::Lost { .. } => Retry::AfterPause,
            Failure::Refused { error, retry_after_secs } if error.status == 429 || error.status >= 500 => {
                retry_after_secs.map_or(Retry::AfterPause, |secs| Retry::After { secs })
            }
            Failure::Refused { .. } => Retry::Never,
        }
    }

    /// The id to tell the provider's support; empty where there is none.
    pub fn request_id(&self) -> &str {
        match self {
            Failure::NotSent | Failure::Unreachable { .. } => "",
            Failure::Lost { request_id, .. } => request_id,
            Failure::NotTaken { error } | Failure::Refused { error, .. } => &error.request_id,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(status: u16) -> Failure {
        Failure::Refused { error: CloudError { status, ..CloudError::default() }, retry_after_secs: None }
    }

    #[test]
    fn a_fault_of_the_cloud_may_have_come_after_the_effect() {
        assert_eq!(refused(500).effect(), Effect::Unknown);
        assert_eq!(refused(400).effect(), Effect::None);
        assert_eq!(Failure::Unreachable { by_gateway: true }.effect(), Effect::None);
        assert_eq!(
            Failure::Lost { how: Lost::Unreadable, request_id: String::new() }.effect(),
            Effect::Unknown
        );
    }

    #[test]
    fn an_answer_that_is_somebody_elses_or_too_long_proves_nothing_and_is_not_asked_again() {
        for how in [Lost::Intercepted, Lost::TooLong] {
            let failure = Failure::Lost { how, request_id: String::new() };
            assert_eq!((failure.effect(), failure.retry()), (Effect::Unknown, Retry::Never), "{how:?}");
        }
        assert_eq!((Failure::NotSent.effect(), Failure::NotSent.retry()), (Effect::None, Retry::Never));
    }

    #[test]
    fn a_service_that_does_not_take_a_good_sign_in_is_no_reason_to_sign_in_again() {
        let failure = refused(401);
        assert!(failure.is_sign_in_over());
        let failure = failure.of_good_sign_in();
        assert!(!failure.is_sign_in_over());
        assert_eq!((failure.effect(), failure.retry()), (Effect::None, Retry::Never));
    }

    #[test]
    fn an_untrusted_certificate_stops_a_request_before_it_leaves() {
        let error = CloudError { status: 502, code: CERTIFICATE.into(), ..CloudError::default() };
        let failure = Failure::Refused { error, retry_after_secs: None };
        assert_eq!((failure.effect(), failure.retry()), (Effect::None, Retry::Never));
    }

    #[test]
    fn a_no_is_not_asked_again() {
        assert_eq!(refused(403).retry(), Retry::Never);
        assert_eq!(refused(429).retry(), Retry::AfterPause);
    }
}
