//! Pages: where one begins, and whether another follows. Addresses in an answer are never followed; that there is one is
//! all that is read of them.

use evs_domain::id::ItemId;

/// How many items a page is asked to hold: the most that every cloud gives. A cloud may give fewer.
pub const PAGE_SIZE: u32 = 1000;

/// Where a page begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PageStart {
    /// So many items come before it.
    pub offset: u32,
    /// The last item before it (API: `marker`), where the service goes by that.
    pub marker: Option<ItemId>,
}

impl PageStart {
    /// Behind so many items.
    pub fn at(offset: u32) -> Self {
        Self { offset, marker: None }
    }

    /// Behind `page`, which began here.
    #[must_use]
    pub fn behind(self, page: &Page) -> Self {
        Self { offset: self.offset + page.items, marker: page.last }
    }

    /// At the last item of `page`, which began here: the next page repeats it, so that it shows whether the list has moved.
    #[must_use]
    pub fn overlapping(self, page: &Page) -> Self {
        Self { offset: self.offset + page.items.saturating_sub(1), marker: None }
    }
}

/// What a page told besides its items.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// How many items it held.
    pub items: u32,
    /// How many there are in all, where the cloud says so.
    pub total: Option<u32>,
    /// Whether the cloud said that more follow. That it doesn't say so proves nothing.
    pub more: bool,
    /// Its first item, where that has a readable id.
    pub first: Option<ItemId>,
    /// Its last item, likewise.
    pub last: Option<ItemId>,
}

impl Page {
    /// Whether no page follows, when `read` items came before and with this one. A cloud may give shorter pages than it
    /// was asked for, but then it says that more follow.
    pub fn is_last(&self, read: u32) -> bool {
        self.items == 0
            || self.total.is_some_and(|total| read >= total)
            || (self.items < PAGE_SIZE && !self.more)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_page_is_the_last_unless_the_cloud_says_otherwise() {
        let page = Page { items: 500, ..Page::default() };
        assert!(page.is_last(500));
        assert!(!Page { more: true, ..page }.is_last(500));
        assert!(!Page { items: PAGE_SIZE, ..page }.is_last(PAGE_SIZE));
        assert!(Page { items: PAGE_SIZE, total: Some(PAGE_SIZE), ..page }.is_last(PAGE_SIZE));
        assert!(Page { items: 0, more: true, ..page }.is_last(PAGE_SIZE));
    }
}
