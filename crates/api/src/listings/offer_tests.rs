//! Which cloud is asked for what, and what one must be allowed for it.

use super::*;
use crate::clouds::{CloudKind, Offered};
use crate::dialect::{Dialect, Microversion};
use crate::http::Service;
use crate::project::Project;

/// What this cloud is asked for, by the calls' names.
fn asked(cloud: &Cloud) -> Vec<String> {
    calls_for(cloud).iter().map(|call| format!("{call:?}")).collect()
}

#[test]
fn a_cloud_is_asked_for_what_it_offers() {
    let all = Listing::ALL.into_iter().flat_map(calls_of).map(|call| format!("{call:?}"));
    // The one call that only a Cinder has, or a cloud that says so.
    let all_but_cinders: Vec<_> = all.filter(|name| name != "VolumeBackups").collect();
    assert_eq!(asked(&Cloud::default()), all_but_cinders);

    let nothing = Offered { snapshots_v2: false, snapshots_v5: false, cbr: false, vbs: false };
    let without = asked(&Cloud { listings: nothing, ..Cloud::default() });
    assert_eq!(without[..2], ["Disks", "Transfers"]);
    for name in ["Snapshots", "StandardSnapshots", "DiskBackups", "Vaults", "Policies", "VolumeBackups"] {
        assert!(!without.contains(&name.to_owned()), "{name}");
    }
}

fn cinder() -> Cloud {
    Cloud { kind: CloudKind::OpenStack, ..Cloud::default() }
}

#[test]
fn a_cinder_is_asked_for_what_block_storage_has_and_no_other_service() {
    let project = Project { id: "p".into(), dialect: Dialect::Cinder(Microversion(70)) };
    let calls = calls_for(&cinder());
    for call in &calls {
        let request = call.request(&project, PageStart::default(), None);
        assert_eq!(request.service, Service::BlockStorage, "{call:?}");
    }
    for name in ["Disks", "Transfers", "Snapshots", "VolumeBackups"] {
        assert!(asked(&cinder()).contains(&name.to_owned()), "{name}");
    }
}

#[test]
fn what_one_must_be_allowed_to_read_is_named_in_the_words_of_the_cloud() {
    for listing in Listing::ALL {
        let right = right_to_read(listing, &Cloud::default());
        assert!(matches!(right, Some(Right::Action(action)) if action.ends_with(":list")), "{right:?}");
        let right = right_to_read(listing, &cinder());
        assert!(matches!(right, None | Some(Right::Policy(_))), "{right:?}");
    }
    assert_eq!(right_to_read(Listing::Backups, &cinder()), Some(Right::Policy("backup:get_all")));
    assert_eq!(right_to_read(Listing::Vaults, &cinder()), None);
}
