//! `limit`, `offset` and `marker`: which part of a list the caller asks for.

use axum::http::StatusCode;
use uuid::Uuid;

use super::Params;
use crate::answer::Refusal;

/// The most that a page has, and the default.
const MOST: i64 = 1_000;

/// The part of a list that the caller asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Page {
    pub limit: i64,
    pub offset: i64,
    /// The last item of the page before.
    pub marker: Option<String>,
}

impl Page {
    /// Reads the parameters as EVS does.
    ///
    /// # Errors
    /// 400 with `EVS.1023` for a limit outside 1–1000, `EVS.5400` for an offset that is no number, `EVS.1024` for a
    /// marker that is no UUID (EVS API reference, error codes).
    pub(crate) fn of_evs(params: &Params) -> Result<Self, Refusal> {
        let bad = |code, message| Refusal::evs(StatusCode::BAD_REQUEST, code, message);
        let limit = number(params, "limit", MOST).filter(|limit| (1..=MOST).contains(limit));
        let limit = limit.ok_or_else(|| bad("EVS.1023", "invalid limit: it must be between 1 and 1000"))?;
        let offset = number(params, "offset", 0).filter(|offset| *offset >= 0);
        let offset = offset.ok_or_else(|| bad("EVS.5400", "offset must be a positive integer"))?;
        let marker = params.get("marker").map(str::to_owned);
        if marker.as_deref().is_some_and(|marker| Uuid::parse_str(marker).is_err()) {
            return Err(bad("EVS.1024", "invalid marker: it must be a UUID"));
        }
        Ok(Self { limit, offset, marker })
    }

    /// Reads the parameters as CBR does, which has no markers.
    ///
    /// # Errors
    /// 400 `BackupService.9900` for what isn't a number.
    pub(crate) fn of_cbr(params: &Params) -> Result<Self, Refusal> {
        let bad = || Refusal::flat(StatusCode::BAD_REQUEST, "BackupService.9900", "Invalid limit or offset.");
        let limit =
            number(params, "limit", MOST).filter(|limit| (1..=MOST).contains(limit)).ok_or_else(bad)?;
        let offset = number(params, "offset", 0).filter(|offset| *offset >= 0).ok_or_else(bad)?;
        Ok(Self { limit, offset, marker: None })
    }

    /// Cuts the page out of `items`; `None` when the marker is not among them.
    pub(crate) fn cut<T>(&self, items: Vec<T>, id: impl Fn(&T) -> &str) -> Option<Vec<T>> {
        let first = match &self.marker {
            Some(marker) => items.iter().position(|item| id(item) == marker)? + 1,
            None => 0,
        };
        let offset = usize::try_from(self.offset).unwrap_or(usize::MAX);
        let limit = usize::try_from(self.limit).unwrap_or_default();
        Some(items.into_iter().skip(first.saturating_add(offset)).take(limit).collect())
    }
}

fn number(params: &Params, name: &str, default: i64) -> Option<i64> {
    params.get(name).map_or(Some(default), |text| text.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(limit: i64, offset: i64, marker: Option<&str>) -> Page {
        Page { limit, offset, marker: marker.map(str::to_owned) }
    }

    #[test]
    fn a_page_begins_after_its_marker_and_its_offset() {
        let items = vec!["a", "b", "c", "d", "e"];
        assert_eq!(page(2, 1, None).cut(items.clone(), |item| item), Some(vec!["b", "c"]));
        assert_eq!(page(2, 0, Some("c")).cut(items.clone(), |item| item), Some(vec!["d", "e"]));
        assert_eq!(page(2, 1, Some("c")).cut(items.clone(), |item| item), Some(vec!["e"]));
        assert_eq!(page(2, 9, None).cut(items.clone(), |item| item), Some(vec![]));
        assert_eq!(page(2, 0, Some("x")).cut(items, |item| item), None);
    }
}
