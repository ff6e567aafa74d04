//! Parses the header `Authorization` and the date of a signed request.

use time::PrimitiveDateTime;
use time::format_description::BorrowedFormatItem;
use time::macros::format_description;

const DATE: &[BorrowedFormatItem<'_>] = format_description!("[year][month][day]T[hour][minute][second]Z");

/// What the header `Authorization` says.
pub(super) struct Authorization<'a> {
    pub(super) access: &'a str,
    pub(super) signed_headers: Vec<&'a str>,
    pub(super) signature: &'a str,
}

impl<'a> Authorization<'a> {
    pub(super) fn parse(text: &'a str) -> Option<Self> {
        let fields = text.strip_prefix("SDK-HMAC-SHA256 ")?;
        let field = |name: &str| fields.split(',').find_map(|field| field.trim().strip_prefix(name));
        Some(Self {
            access: field("Access=")?,
            signed_headers: field("SignedHeaders=")?.split(';').collect(),
            signature: field("Signature=")?,
        })
    }
}

/// `20060102T150405Z` in microseconds since 1970.
pub(super) fn date(text: &str) -> Option<i64> {
    let moment = PrimitiveDateTime::parse(text, DATE).ok()?.assume_utc();
    moment.unix_timestamp().checked_mul(1_000_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_is_taken_apart_and_any_other_form_refused() {
        let text = "SDK-HMAC-SHA256 Access=AK, SignedHeaders=host;x-sdk-date, Signature=00ff";
        let said = Authorization::parse(text).unwrap();
        assert_eq!((said.access, said.signature), ("AK", "00ff"));
        assert_eq!(said.signed_headers, ["host", "x-sdk-date"]);
        assert!(Authorization::parse("Basic YTpi").is_none());
        assert!(Authorization::parse("SDK-HMAC-SHA256 Access=AK").is_none());
    }

    #[test]
    fn a_date_is_read_in_its_one_form() {
        assert_eq!(date("20260101T000000Z"), Some(1_767_225_600_000_000));
        assert_eq!(date("2026-01-01T00:00:00Z"), None);
    }
}
