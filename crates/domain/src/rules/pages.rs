//! Where the pages that the tables name can be read. A source that isn't here is named without an address.

/// The beginnings of sources, and their addresses. The first that fits counts.
const PAGES: [(&str, &str); 6] = [
    (
        "EVS API Reference, CinderCreateVolumeTransferV3",
        "https://support.huaweicloud.com/intl/en-us/api-evs/CinderCreateVolumeTransferV3.html",
    ),
    ("EVS API Reference, evs_04_2106", "https://support.huaweicloud.com/intl/en-us/api-evs/evs_04_2106.html"),
    (
        "EVS API Reference: listed on the v3 page",
        "https://support.huaweicloud.com/intl/en-us/api-evs/CinderCreateVolumeTransferV3.html",
    ),
    (
        "EVS API Reference: on no list",
        "https://support.huaweicloud.com/intl/en-us/api-evs/CinderCreateVolumeTransferV3.html",
    ),
    (
        "cinder/transfer/api.py",
        "https://opendev.org/openstack/cinder/src/branch/master/cinder/transfer/api.py",
    ),
    (
        "Block Storage API microversion",
        "https://docs.openstack.org/cinder/latest/contributor/api_microversion_history.html",
    ),
];

/// The address of the page that a rule names as its source, if it's known.
#[must_use]
pub fn address_of(source: &str) -> Option<&'static str> {
    PAGES.iter().find(|(begins, _)| source.starts_with(begins)).map(|(_, address)| *address)
}

#[cfg(test)]
mod tests {
    use super::super::TABLES;
    use super::*;

    #[test]
    fn what_forbids_a_transfer_on_huawei_cloud_and_on_cinder_can_be_read_up() {
        let readable =
            TABLES.iter().filter(|table| table.id.starts_with("huawei") || table.id.starts_with("cinder"));
        for table in readable {
            for rule in table.rules.iter().filter(|rule| rule.weight == super::super::Weight::Block) {
                assert!(address_of(rule.source).is_some(), "{}: {}", table.id, rule.source);
            }
        }
        assert_eq!(address_of("not listed there"), None);
    }

    #[test]
    fn every_page_is_named_by_a_rule_and_is_reached_safely() {
        for (begins, address) in PAGES {
            assert!(address.starts_with("https://"), "{address}");
            let named =
                TABLES.iter().flat_map(|table| table.rules).any(|rule| rule.source.starts_with(begins));
            assert!(named, "{begins}");
        }
    }
}
