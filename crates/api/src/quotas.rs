//! `GET /v3/{project_id}/os-quota-sets/{project_id}?usage=true`: how much room a project has.

use std::fmt;

use evs_domain::disks::CloudKind;
use evs_domain::quota::{Quotas, Usage};
use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};

use crate::call::{Call, Unreadable};
use crate::http::{Request, Response, Service, segment};
use crate::lenient::{Count, Text, drained};
use crate::project::Project;
use crate::right::Right;

/// Shows a project's quotas.
#[derive(Clone, Debug)]
pub struct ShowQuotas {
    /// Whose.
    pub project: Project,
}

/// The quotas of an answer: every entry that has a limit. Their names differ from cloud to cloud and type to type.
struct QuotaSet(Vec<(String, Usage)>);

/// One entry; those of other shapes (the set's `id`) aren't quotas.
#[derive(Default)]
struct Entry(Option<Usage>);

impl<'de> Deserialize<'de> for Entry {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct AnyEntry;
        impl<'de> Visitor<'de> for AnyEntry {
            type Value = Entry;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a quota")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entry, A::Error> {
                let (mut limit, mut in_use, mut reserved) = (None, 0, 0);
                while let Some(key) = map.next_key::<Text<'de>>()? {
                    match key.as_str() {
                        "limit" => limit = Some(map.next_value::<Text<'de>>()?.as_str().parse::<i64>().ok()),
                        "in_use" => in_use = map.next_value::<Count>()?.0,
                        "reserved" => reserved = map.next_value::<Count>()?.0,
                        _ => drop(map.next_value::<Text<'de>>()?),
                    }
                }
                // Any negative limit means "without limit".
                let usage =
                    limit.flatten().map(|limit| Usage { limit: u64::try_from(limit).ok(), in_use, reserved });
                Ok(Entry(usage))
            }
            drained!('de: seq str bool number null);
        }
        deserializer.deserialize_any(AnyEntry)
    }
}

impl<'de> Deserialize<'de> for QuotaSet {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct AnySet;
        impl<'de> Visitor<'de> for AnySet {
            type Value = QuotaSet;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a quota set")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<QuotaSet, A::Error> {
                let mut quotas = Vec::new();
                while let Some(name) = map.next_key::<Text<'de>>()? {
                    if let Entry(Some(usage)) = map.next_value()? {
                        quotas.push((name.as_str().to_owned(), usage));
                    }
                }
                Ok(QuotaSet(quotas))
            }
        }
        deserializer.deserialize_map(AnySet)
    }
}

impl ShowQuotas {
    /// What one must be allowed to do to see a project's quotas on a cloud of this family.
    pub fn right(kind: CloudKind) -> Right {
        Right::on(kind, "evs:quotas:get", "volume_extension:quotas:show")
    }
}

impl Call for ShowQuotas {
    type Answer = Quotas;

    fn request(&self) -> Request {
        let id = segment(&self.project.id);
        Request::get(Service::BlockStorage, format!("/v3/{id}/os-quota-sets/{id}?usage=true"))
    }

    fn read(&self, answer: Response) -> Result<Quotas, Unreadable> {
        #[derive(Deserialize)]
        struct Body {
            quota_set: QuotaSet,
        }
        let body: Body = serde_json::from_slice(&answer.body)?;
        Ok(Quotas(body.quota_set.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_of_any_name_are_read_and_other_things_are_not() {
        let body = br#"{"quota_set":{"id":"p","volumes":{"in_use":108,"limit":-1,"reserved":0},"gigabytes_SSD":{"in_use":1,"limit":10,"reserved":2},"odd":[1]}}"#;
        let project = Project { id: "p".into(), dialect: crate::dialect::Dialect::Evs(Default::default()) };
        let quotas = ShowQuotas { project }
            .read(Response { status: 200, body: body.to_vec(), ..Response::default() })
            .unwrap();
        let expected = [("volumes", None, 108, 0), ("gigabytes_SSD", Some(10), 1, 2)];
        assert_eq!(
            quotas.0,
            expected
                .map(|(name, limit, in_use, reserved)| (name.to_owned(), Usage { limit, in_use, reserved }))
        );
    }
}
