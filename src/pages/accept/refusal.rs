//! Why the cloud refused an accept, and what to do about each. The same "not found" or "bad request" means several things
//! to a recipient that it doesn't mean elsewhere.

use evs_api::Failure;
use evs_domain::refusal::Refusal;
use evs_i18n::Texts;

use crate::components::failure::explain;

/// What happened and what to do. `region` is where it was tried.
pub(super) fn in_words(t: &'static Texts, failure: &Failure, region: &str) -> (String, String) {
    let a = &t.accept;
    let (what, fix) = match failure.refusal() {
        Some(Refusal::WrongKey) => (a.wrong_key, a.wrong_key_fix),
        Some(Refusal::NoSuchTransfer | Refusal::NoSuchDisk) => {
            return (a.no_such_transfer.to_owned(), a.no_such_transfer_fix(region));
        }
        Some(Refusal::OverQuota) => (a.over_quota, a.quota_short_fix),
        Some(Refusal::PrivateType) => (a.private_type, a.private_type_fix),
        Some(Refusal::NotAllowed) => (a.not_allowed, a.not_allowed_fix),
        Some(Refusal::Ineligible) => (a.ineligible, a.ineligible_fix),
        Some(Refusal::NotSignedIn) => (t.failures.not_signed_in, a.not_signed_in_fix),
        _ => return explain(t, failure, "evs:transfers:accept"),
    };
    (what.to_owned(), fix.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use evs_domain::refusal::CloudError;
    use evs_i18n::{Language, fake};

    fn said(status: u16, message: &str) -> (String, String) {
        let error = CloudError { status, message: message.into(), ..CloudError::default() };
        in_words(
            fake::texts(Language::English),
            &Failure::Refused { error, retry_after_secs: None },
            "Region one",
        )
    }

    #[test]
    fn the_reasons_for_a_404_are_told_apart() {
        let (what, fix) = said(404, "Transfer 1 could not be found.");
        assert_eq!(what, "There's no such transfer here");
        assert!(fix.contains("Region one"), "{fix}");
        assert_eq!(
            said(404, "Volume type 1 could not be found.").0,
            "The disk's type isn't available to your project"
        );
    }

    #[test]
    fn a_wrong_key_says_that_one_can_try_again() {
        let (what, fix) = said(400, "Invalid auth key: Attempt to transfer x with invalid auth key.");
        assert_eq!(what, "The key is wrong");
        assert!(fix.contains("try again"), "{fix}");
    }
}
