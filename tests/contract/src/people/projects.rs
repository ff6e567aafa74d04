//! The local cloud as the client knows it: the profile that the console ships, reduced to what calls are built from.

use evs_api::clouds::{self, Cloud};

/// The profile.
pub(crate) fn profile() -> Cloud {
    let file = br#"{"clouds": [{
        "id": "local", "label": "Local cloud", "kind": "huawei", "rules": "huawei-v3", "transfer_api": "v3",
        "regions": [{"id": "region-one", "label": "One"}, {"id": "region-two", "label": "Two"}],
        "name_limit": {"max": 64, "unit": "chars"}
    }]}"#;
    clouds::read(file).unwrap().clouds.remove(0)
}
