//! Every way in which a request can fail, as a page tells it.

use evs_api::failure::{CERTIFICATE, REDIRECTED};
use evs_api::{Failure, Lost};
use evs_domain::refusal::CloudError;
use leptos::prelude::*;

use crate::components::failure::FailureNotice;

const LOST: [Lost; 8] = [
    Lost::Connection,
    Lost::TimedOut,
    Lost::Unreadable,
    Lost::TooLong,
    Lost::Moved,
    Lost::Repeated,
    Lost::Direct,
    Lost::Intercepted,
];

/// What clouds answer: status, code, message.
const REFUSED: [(u16, &str, &str); 17] = [
    (400, "EVS.5400", "volume must not have snapshots."),
    (400, "400", "invalid auth key."),
    (400, "400", "malformed message body"),
    (401, "401", "the request you have made requires authentication."),
    (403, "403", "policy doesn't allow evs:transfers:create to be performed."),
    (403, "EVS.2144", "the account is frozen."),
    (400, "EVS.2068", "the volume is locked."),
    (404, "404", "transfer 1a7059f5 could not be found."),
    (404, "404", "volume 1a7059f5 could not be found."),
    (404, "404", "volume type 1a7059f5 could not be found."),
    (404, "404", "group 1a7059f5 could not be found."),
    (413, "EVS.5413", "VolumeSizeExceedsAvailableQuota"),
    (418, "", "no status that anybody knows."),
    (429, "APIGW.0308", "the throttling threshold has been reached."),
    (503, "", "service unavailable"),
    (502, CERTIFICATE, ""),
    (502, REDIRECTED, ""),
];

/// All of them.
pub(super) fn all() -> Vec<Failure> {
    let mut all = vec![Failure::NotSent];
    all.extend([true, false].map(|by_gateway| Failure::Unreachable { by_gateway }));
    all.extend(LOST.map(|how| Failure::Lost { how, request_id: String::new() }));
    all.push(Failure::NotTaken {
        error: error((401, "APIGW.0301", "incorrect IAM authentication information")),
    });
    let refused = |what| Failure::Refused { error: error(what), retry_after_secs: None };
    all.extend(REFUSED.map(refused));
    all
}

fn error((status, code, message): (u16, &str, &str)) -> CloudError {
    let request_id = "2dc1215dc89a4b4791c7572a14b87288".to_owned();
    CloudError { status, code: code.to_owned(), message: message.to_owned(), request_id }
}

pub(super) fn show() -> AnyView {
    view! {
        <div style:columns="24rem">
            {all().into_iter().map(|failure| view! { <FailureNotice failure /> }).collect_view()}
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use evs_domain::refusal::Refusal;

    #[test]
    fn every_refusal_is_shown() {
        let shown: Vec<Refusal> = all().iter().filter_map(Failure::refusal).collect();
        for refusal in [
            Refusal::NotSignedIn,
            Refusal::NotAllowed,
            Refusal::AccountFrozen,
            Refusal::NoSuchTransfer,
            Refusal::NoSuchDisk,
            Refusal::BrokenGroup,
            Refusal::WrongKey,
            Refusal::OverQuota,
            Refusal::PrivateType,
            Refusal::Ineligible,
            Refusal::Locked,
            Refusal::TooMany,
            Refusal::BadRequest,
            Refusal::CloudFault,
            Refusal::Other,
        ] {
            assert!(shown.contains(&refusal), "{refusal:?}");
        }
    }
}
