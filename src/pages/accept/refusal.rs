//! Why the cloud refused an accept, and what to do about each. The same "not found" or "bad request" means several things
//! to a recipient that it doesn't mean elsewhere.

use std::borrow::Cow;

use evs_api::Failure;
use evs_api::right::Right;
use evs_api::transfers::AcceptTransfer;
use evs_domain::refusal::Refusal;
use evs_i18n::Texts;

use crate::components::failure::{explain, how_to_be_allowed};
use crate::state::project::ProjectState;

/// Where an accept was tried.
#[derive(Clone, Debug)]
pub(super) struct Here {
    /// The region, as people who read the page's language call it.
    pub(super) region: String,
    /// What one must be allowed to do there.
    pub(super) right: Right,
}

impl Here {
    /// Where accepts of this project go, for who reads this language.
    pub(super) fn of(project: ProjectState, tag: &str) -> Self {
        let who = project.session().who();
        let known = who.cloud.region(&who.region).map(|region| region.label.shown_in(tag).to_owned());
        let region = known.unwrap_or_else(|| who.region.clone());
        Self { region, right: AcceptTransfer::right(who.cloud.kind) }
    }
}

/// What happened and what to do.
pub(super) fn in_words(
    t: &'static Texts,
    failure: &Failure,
    here: &Here,
) -> (Cow<'static, str>, Cow<'static, str>) {
    let known = failure.refusal().and_then(|why| of_refusal(t, why, here));
    known.unwrap_or_else(|| explain(t, failure, Some(here.right)))
}

/// The same of the reason alone, where it means something of its own here.
pub(super) fn of_refusal(
    t: &'static Texts,
    why: Refusal,
    here: &Here,
) -> Option<(Cow<'static, str>, Cow<'static, str>)> {
    let a = &t.accept;
    let (what, fix) = match why {
        Refusal::WrongKey => (a.wrong_key, a.wrong_key_fix),
        Refusal::NoSuchTransfer | Refusal::NoSuchDisk => {
            return Some((a.no_such_transfer.into(), a.no_such_transfer_fix(&here.region).into()));
        }
        Refusal::OverQuota => (a.over_quota, a.quota_short_fix),
        Refusal::PrivateType => (a.private_type, a.private_type_fix),
        Refusal::NotAllowed => {
            return Some((a.not_allowed.into(), how_to_be_allowed(t, Some(here.right))));
        }
        Refusal::Ineligible => (a.ineligible, a.ineligible_fix),
        Refusal::NotSignedIn => (t.failures.not_signed_in, a.not_signed_in_fix),
        _ => return None,
    };
    Some((what.into(), fix.into()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use evs_api::clouds::CloudKind;
    use evs_domain::refusal::CloudError;
    use evs_i18n::{Language, fake};

    fn said(status: u16, message: &str) -> (Cow<'static, str>, Cow<'static, str>) {
        said_on(CloudKind::Huawei, status, message)
    }

    fn said_on(kind: CloudKind, status: u16, message: &str) -> (Cow<'static, str>, Cow<'static, str>) {
        let error = CloudError { status, message: message.into(), ..CloudError::default() };
        in_words(
            fake::texts(Language::English),
            &Failure::Refused { error, retry_after_secs: None },
            &Here { region: "Region one".into(), right: AcceptTransfer::right(kind) },
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

    #[test]
    fn who_may_not_is_told_in_the_words_of_the_cloud() {
        let (what, fix) = said(403, "");
        assert_eq!(what, "You may not accept transfers in this project");
        assert!(fix.contains("evs:transfers:accept") && fix.contains("enterprise project"), "{fix}");
        let (_, fix) = said_on(CloudKind::OpenStack, 403, "Policy doesn't allow volume:accept_transfer");
        assert!(fix.contains("role") && fix.contains("volume:accept_transfer"), "{fix}");
        assert!(!fix.contains("evs:") && !fix.contains("enterprise"), "{fix}");
    }
}
