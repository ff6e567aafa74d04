//! `GET /v2/{project_id}/cloudvolumes/detail` and Cinder's `volumes/detail`: one walk over the bytes, row by row into the
//! columns.

use std::fmt;

use evs_domain::disks::{DiskColumns, RawDisk};
use serde::de::{Deserialize, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::page::{Link, Page, leads_on};
use crate::call::Unreadable;
use crate::disk::DiskFields;
use crate::lenient::{Count, List, Text};
use crate::project::Project;

pub(super) fn read(body: &[u8], project: &Project, table: &mut DiskColumns) -> Result<Page, Unreadable> {
    let mut json = serde_json::Deserializer::from_slice(body);
    let page = PageSeed { project, table }.deserialize(&mut json)?;
    json.end()?;
    Ok(page)
}

struct PageSeed<'t> {
    project: &'t Project,
    table: &'t mut DiskColumns,
}

impl<'de> DeserializeSeed<'de> for PageSeed<'_> {
    type Value = Page;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Page, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for PageSeed<'_> {
    type Value = Page;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a page of disks")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<Page, A::Error> {
        let mut page = Page::default();
        let mut listed = false;
        while let Some(key) = map.next_key::<Text<'de>>()? {
            match key.as_str() {
                "volumes" => {
                    page.items = map.next_value_seed(RowsSeed(&mut self))?;
                    listed = true;
                }
                // A single disk, asked for by its id.
                "volume" => {
                    let Row(fields) = map.next_value::<Row<'de>>()?;
                    self.table.push(&fields.raw(), self.project.kind(), &self.project.id);
                    page.items = 1;
                    listed = true;
                }
                "volumes_links" => page.more = leads_on(&map.next_value::<List<Link<'de>>>()?),
                "count" => page.total = Some(map.next_value::<Count>()?.0 as u32),
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        if listed { Ok(page) } else { Err(serde::de::Error::missing_field("volumes")) }
    }
}

struct RowsSeed<'p, 't>(&'p mut PageSeed<'t>);

impl<'de> DeserializeSeed<'de> for RowsSeed<'_, '_> {
    type Value = u32;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<u32, D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for RowsSeed<'_, '_> {
    type Value = u32;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of disks")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<u32, A::Error> {
        let PageSeed { project, table } = self.0;
        let mut items = 0;
        while let Some(Row(fields)) = seq.next_element::<Row<'de>>()? {
            table.push(&fields.raw(), project.kind(), &project.id);
            items += 1;
        }
        Ok(items)
    }
}

/// One disk of the list.
struct Row<'a>(DiskFields<'a>);

impl<'de: 'a, 'a> Deserialize<'de> for Row<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        DiskFields::deserialize(deserializer).map(Row)
    }
}

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
        }
    }
}
