//! What every listing is: a request for a page, and the reading of one. Which listings there are stands in the head of this
//! folder; each has a file of its own.

use std::fmt;

use evs_domain::disks::CloudKind;
use evs_domain::id::{DiskId, ItemId};
use evs_domain::inventory::Inventory;
use evs_domain::listing::Listing;
use serde::de::{Deserialize, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::page::{PAGE_SIZE, Page, PageStart};
use crate::call::Unreadable;
use crate::clouds::Offered;
use crate::failure::Failure;
use crate::http::{Request, Service};
use crate::lenient::{List, Text};
use crate::project::Project;
use crate::right::Right;

/// A paged listing of an API. Several of them can belong to the same [`Listing`].
pub trait ListCall: fmt::Debug + Sync {
    /// What it tells of.
    fn listing(&self) -> Listing;

    /// What one must be allowed to do to read it on a cloud of this family; `None` where its name isn't known.
    fn right(&self, kind: CloudKind) -> Option<Right>;

    /// Whether a cloud that offers this has it.
    fn is_offered(&self, offered: &Offered) -> bool;

    /// The request for the page that begins there. With `only`, what concerns that disk alone, where the cloud can filter
    /// so.
    fn request(&self, project: &Project, start: PageStart, only: Option<DiskId>) -> Request;

    /// Reads a page into `inventory`. What had been read before an unreadable place stays.
    ///
    /// # Errors
    /// When the body isn't what the documents say.
    fn read(&self, body: &[u8], project: &Project, inventory: &mut Inventory) -> Result<Page, Unreadable>;

    /// Whether it has to be asked once per disk when only a few disks are looked at again.
    fn is_per_disk(&self) -> bool {
        true
    }

    /// Whether the service can go on behind a given item. Offsets shift when items go while pages are read; markers don't.
    fn has_markers(&self, _: &Project) -> bool {
        false
    }

    /// Whether another page can be asked for.
    fn is_paged(&self, _: &Project) -> bool {
        true
    }

    /// Whether "not found" means that the cloud has no such listing, so that there is nothing to know.
    fn may_be_missing(&self) -> bool {
        false
    }

    /// Whether this refusal means that the cloud has no such listing.
    fn is_missing(&self, failure: &Failure) -> bool {
        self.may_be_missing() && matches!(failure, Failure::Refused { error, .. } if error.status == 404)
    }
}

/// The request for a page of `list`, a path that ends in `?` or `&`. `filter` narrows it to one disk by that parameter.
pub(super) fn page_request(
    service: Service,
    list: String,
    start: PageStart,
    filter: Option<(&str, DiskId)>,
) -> Request {
    let mut path = format!("{list}limit={PAGE_SIZE}");
    if let Some(last) = start.marker {
        path.push_str(&format!("&marker={last}"));
    } else if start.offset > 0 {
        path.push_str(&format!("&offset={}", start.offset));
    }
    if let Some((name, disk)) = filter {
        path.push_str(&format!("&{name}={disk}"));
    }
    Request::get(service, path)
}

/// Reads a page: hands each item of the list called `list` to `each`, which tells its id, and gives what else the page told. `null` is an empty
/// list. A single thing that was asked for by its id stands under the list's name without its `s`: a page of one.
///
/// # Errors
/// When the body isn't an object with that list in it.
pub(super) fn read_page<'de, T: Deserialize<'de>>(
    body: &'de [u8],
    list: &'static str,
    each: &mut dyn FnMut(T) -> Option<ItemId>,
) -> Result<Page, Unreadable> {
    let mut json = serde_json::Deserializer::from_slice(body);
    let page = json.deserialize_map(PageVisitor { list, each })?;
    json.end()?;
    Ok(page)
}

struct PageVisitor<'f, T> {
    list: &'static str,
    each: &'f mut dyn FnMut(T) -> Option<ItemId>,
}

impl<'de, T: Deserialize<'de>> Visitor<'de> for PageVisitor<'_, T> {
    type Value = Page;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a page of ")?;
        f.write_str(self.list)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Page, A::Error> {
        let Self { list, each } = self;
        let mut page = Page::default();
        let mut listed = false;
        while let Some(key) = map.next_key::<Text<'de>>()? {
            let key = key.as_str();
            if key == list {
                let read = map.next_value_seed(ItemsSeed(&mut *each))?;
                page = Page { items: read.items, first: read.first, last: read.last, ..page };
                listed = true;
            } else if Some(key) == list.strip_suffix('s') {
                each(map.next_value()?);
                page.items = 1;
                listed = true;
            } else if key.strip_suffix("_links") == Some(list) {
                page.more = map.next_value::<List<Link<'de>>>()?.0.iter().any(Link::leads_on);
            } else if key == "count" {
                // A total that can't be read is none at all: 0 would make the first page the last.
                page.total = map.next_value::<Text<'de>>()?.as_str().trim().parse().ok();
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        if listed { Ok(page) } else { Err(serde::de::Error::missing_field(list)) }
    }
}

struct ItemsSeed<'f, T>(&'f mut dyn FnMut(T) -> Option<ItemId>);

impl<'de, T: Deserialize<'de>> DeserializeSeed<'de> for ItemsSeed<'_, T> {
    type Value = Page;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Page, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de, T: Deserialize<'de>> Visitor<'de> for ItemsSeed<'_, T> {
    type Value = Page;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_unit<E>(self) -> Result<Page, E> {
        Ok(Page::default())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Page, A::Error> {
        let mut page = Page::default();
        while let Some(item) = seq.next_element::<Option<T>>()? {
            // Nothing can be said of a `null` in the list, but the next page begins behind it.
            let id = item.and_then(&mut *self.0);
            if page.items == 0 {
                page.first = id;
            }
            page.last = id;
            page.items += 1;
        }
        Ok(page)
    }
}

/// A link beside a list. Its address is never followed.
#[derive(Default, serde::Deserialize)]
#[serde(default, bound(deserialize = "'de: 'a"))]
struct Link<'a> {
    #[serde(borrow)]
    rel: Text<'a>,
}

impl Link<'_> {
    fn leads_on(&self) -> bool {
        self.rel.as_str() == "next"
    }
}

/// The name of a thing, or its id where it has none.
pub(super) fn name_or_id(name: &str, id: &str) -> String {
    if name.trim().is_empty() { id } else { name }.to_owned()
}
