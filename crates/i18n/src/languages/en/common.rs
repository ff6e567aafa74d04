//! English: what occurs everywhere.

use crate::messages::common::Source;

translation! {
    Source {
        close: "Close";
        qr_show: "Show as QR code";
        qr_title: "Link as QR code";
        qr_text: "Scan it with the camera of another device. It holds no key that can be read from it.";
        back: "Back";
        retry: "Try again";
        refresh: "Refresh";
        copy: "Copy";
        copied: "Copied";
        copy_failed: "The browser didn't allow copying. Reveal it and copy it by hand.";
        reveal: "Reveal";
        hide: "Hide";
        hidden: "hidden";
        loading: "Loading…";
        no_name: "(no name)";
        size: "{n} GiB";
        disk: "Disk";
        disk_id: "Disk ID";
        transfer_id: "Transfer ID";
        key: "Key";
        name: "Name";
        status: "Status";
        size_label: "Size";
        disk_type: "Type";
        zone: "Availability zone";
        created: "Created";
        project: "Project";
        region: "Region";
        account: "Account";
        cloud: "Cloud";
        unknown: "unknown";
        request_id: "Request ID for support: {id}";
        just_now: "just now";
        updated: "Updated {time}";
        stale: "Couldn't refresh. You see what was read {time}.";
        details: "Details";
        more: "and {n} more";
    }
}
