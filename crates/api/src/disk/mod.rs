//! One disk: the fields of its record. The call that shows one is in `show`.

mod show;

use std::fmt;

use evs_domain::disks::RawDisk;
use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::lenient::{Count, Flag, Text, drained};

pub use show::{DiskSeen, ShowDisk};

/// The fields of a disk that are read, borrowed from the answer.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct DiskFields<'a> {
    #[serde(borrow)]
    pub(crate) id: Text<'a>,
    #[serde(borrow)]
    pub(crate) name: Text<'a>,
    #[serde(borrow)]
    pub(crate) status: Text<'a>,
    pub(crate) size: Count,
    #[serde(borrow)]
    pub(crate) volume_type: Text<'a>,
    #[serde(borrow)]
    pub(crate) availability_zone: Text<'a>,
    #[serde(borrow)]
    pub(crate) created_at: Text<'a>,
    #[serde(borrow, rename = "os-vol-tenant-attr:tenant_id")]
    pub(crate) tenant_id: Text<'a>,
    #[serde(borrow)]
    pub(crate) attachments: Attachments<'a>,
    pub(crate) encrypted: Flag,
    #[serde(borrow)]
    pub(crate) metadata: Metadata<'a>,
    #[serde(borrow)]
    pub(crate) bootable: Text<'a>,
    pub(crate) multiattach: Flag,
    #[serde(borrow)]
    pub(crate) service_type: Text<'a>,
    #[serde(borrow)]
    pub(crate) dedicated_storage_id: Text<'a>,
    #[serde(borrow)]
    pub(crate) dedicated_storage_name: Text<'a>,
    pub(crate) iops: Frozen,
    pub(crate) throughput: Frozen,
    #[serde(borrow)]
    pub(crate) snapshot_policy_id: Text<'a>,
    #[serde(borrow, rename = "os-vendor-extended:lock_scene")]
    pub(crate) lock_scene: Text<'a>,
    #[serde(borrow, rename = "os-vendor-extended:lock_source_service")]
    pub(crate) lock_source_service: Text<'a>,
    #[serde(borrow, rename = "os-vendor-extended:lock_source_id")]
    pub(crate) lock_source_id: Text<'a>,
    #[serde(borrow)]
    pub(crate) group_id: Text<'a>,
    #[serde(borrow)]
    pub(crate) consistencygroup_id: Text<'a>,
    pub(crate) tags: Tags,
    #[serde(borrow)]
    pub(crate) enterprise_project_id: Text<'a>,
}

/// The metadata keys that matter; values of any type, documented as text.
#[derive(Debug, Default)]
pub(crate) struct Metadata<'a> {
    pub(crate) encrypted: Text<'a>,
    pub(crate) cmk_id: Text<'a>,
    pub(crate) order_id: Text<'a>,
    pub(crate) policy: Text<'a>,
}

/// How often a disk is attached, and to which server first.
#[derive(Debug, Default)]
pub(crate) struct Attachments<'a> {
    pub(crate) count: u32,
    pub(crate) server: Text<'a>,
}

/// Tags as a person reads them: `key=value`, with a comma between; only the key where it has no value.
#[derive(Debug, Default)]
pub(crate) struct Tags(pub(crate) String);

/// The freeze flag (`frozened`) of a paid performance item.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Frozen(pub(crate) bool);

macro_rules! visited {
    ($name:ident $(<$l:lifetime>)?, $visitor:ident, { $($body:item)* }, $($drained:ident)*) => {
        impl<'de $(: $l, $l)?> Deserialize<'de> for $name $(<$l>)? {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_any($visitor)
            }
        }
        struct $visitor;
        impl<'de> Visitor<'de> for $visitor {
            type Value = visited!(@ $name $(<$l>)?);
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(stringify!($name))
            }
            $($body)*
            drained!('de: $($drained)*);
        }
    };
    (@ $name:ident <$l:lifetime>) => { $name<'de> };
    (@ $name:ident) => { $name };
}

visited!(Metadata<'a>, MetadataVisitor, {
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Metadata<'de>, A::Error> {
        let mut metadata = Metadata::default();
        while let Some(key) = map.next_key::<Text<'de>>()? {
            match key.as_str() {
                "__system__encrypted" => metadata.encrypted = map.next_value()?,
                "__system__cmkid" => metadata.cmk_id = map.next_value()?,
                "orderID" => metadata.order_id = map.next_value()?,
                "policy" => metadata.policy = map.next_value()?,
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(metadata)
    }
}, seq str bool number null);

visited!(Attachments<'a>, AttachmentsVisitor, {
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Attachments<'de>, A::Error> {
        #[derive(Default, Deserialize)]
        #[serde(default)]
        struct Attachment<'b> {
            #[serde(borrow)]
            server_id: Text<'b>,
        }
        let mut attachments = Attachments::default();
        // One that is `null` is an attachment nevertheless.
        while let Some(attachment) = seq.next_element::<Option<Attachment<'de>>>()? {
            if attachments.count == 0 {
                attachments.server = attachment.unwrap_or_default().server_id;
            }
            attachments.count += 1;
        }
        Ok(attachments)
    }
}, map str bool number null);

visited!(Tags, TagsVisitor, {
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Tags, A::Error> {
        let mut tags = String::new();
        while let Some((key, value)) = map.next_entry::<Text<'de>, Text<'de>>()? {
            if !tags.is_empty() {
                tags.push_str(", ");
            }
            tags.push_str(key.as_str());
            if !value.as_str().is_empty() {
                tags.push('=');
                tags.push_str(value.as_str());
            }
        }
        Ok(Tags(tags))
    }
}, seq str bool number null);

visited!(Frozen, FrozenVisitor, {
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Frozen, A::Error> {
        let mut frozen = Frozen::default();
        while let Some(key) = map.next_key::<Text<'de>>()? {
            match key.as_str() {
                "frozened" => frozen.0 = map.next_value::<Flag>()?.0,
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(frozen)
    }
}, seq str bool number null);

impl DiskFields<'_> {
    /// The fields as the table takes them.
    pub(crate) fn raw(&self) -> RawDisk<'_> {
        RawDisk {
            id: self.id.as_str(),
            name: self.name.as_str(),
            status: self.status.as_str(),
            size_gib: u32::try_from(self.size.0).unwrap_or(u32::MAX),
            disk_type: self.volume_type.as_str(),
            zone: self.availability_zone.as_str(),
            created_at: self.created_at.as_str(),
            owner: self.tenant_id.as_str(),
            attachments: self.attachments.count,
            attached_to: self.attachments.server.as_str(),
            encrypted: self.encrypted.0,
            encrypted_mark: self.metadata.encrypted.as_str(),
            encryption_key_id: self.metadata.cmk_id.as_str(),
            order_id: self.metadata.order_id.as_str(),
            legacy_backup_policy: self.metadata.policy.as_str(),
            bootable: self.bootable.as_str(),
            multiattach: self.multiattach.0,
            service_type: self.service_type.as_str(),
            dedicated_storage_id: self.dedicated_storage_id.as_str(),
            dedicated_storage_name: self.dedicated_storage_name.as_str(),
            frozen: self.iops.0 || self.throughput.0,
            snapshot_policy_id: self.snapshot_policy_id.as_str(),
            lock: [&self.lock_scene, &self.lock_source_service, &self.lock_source_id]
                .into_iter()
                .map(|text| text.as_str())
                .find(|text| !text.is_empty())
                .unwrap_or(""),
            group_id: if self.group_id.as_str().is_empty() {
                self.consistencygroup_id.as_str()
            } else {
                self.group_id.as_str()
            },
            tags: &self.tags.0,
            enterprise_project: self.enterprise_project_id.as_str(),
        }
    }
}
