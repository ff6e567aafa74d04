//! The time, and the three ways the services print it. Nothing else in the crate asks the system for the time.

use time::OffsetDateTime;
use time::format_description::BorrowedFormatItem;
use time::macros::format_description;

use crate::error::Error;

/// EVS: six digits after the second, no zone (UTC is meant).
const EVS: &[BorrowedFormatItem<'_>] =
    format_description!("[year]-[month]-[day]T[hour]:[minute]:[second].[subsecond digits:6]");
/// IAM: six digits and a `Z`.
const IAM: &[BorrowedFormatItem<'_>] =
    format_description!("[year]-[month]-[day]T[hour]:[minute]:[second].[subsecond digits:6]Z");
/// CBR: three digits and a numeric zone.
const CBR: &[BorrowedFormatItem<'_>] =
    format_description!("[year]-[month]-[day]T[hour]:[minute]:[second].[subsecond digits:3]+00:00");

/// Microseconds since 1970.
pub(crate) fn now() -> i64 {
    let nanos = OffsetDateTime::now_utc().unix_timestamp_nanos();
    i64::try_from(nanos / 1_000).unwrap_or(i64::MAX)
}

/// `2024-07-23T11:19:06.469300`.
///
/// # Errors
/// Only for a moment outside the years that can be printed.
pub(crate) fn evs(micros: i64) -> Result<String, Error> {
    Ok(moment(micros).format(EVS)?)
}

/// `2020-09-04T06:50:44.390000Z`.
///
/// # Errors
/// As for [`evs`].
pub(crate) fn iam(micros: i64) -> Result<String, Error> {
    Ok(moment(micros).format(IAM)?)
}

/// `2020-02-21T07:00:54.065+00:00`.
///
/// # Errors
/// As for [`evs`].
pub(crate) fn cbr(micros: i64) -> Result<String, Error> {
    Ok(moment(micros).format(CBR)?)
}

fn moment(micros: i64) -> OffsetDateTime {
    OffsetDateTime::from_unix_timestamp_nanos(i128::from(micros) * 1_000)
        .unwrap_or(OffsetDateTime::UNIX_EPOCH)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_service_prints_the_same_moment_its_own_way() {
        let at = 1_582_268_454_065_432;
        assert_eq!(evs(at).unwrap(), "2020-02-21T07:00:54.065432");
        assert_eq!(iam(at).unwrap(), "2020-02-21T07:00:54.065432Z");
        assert_eq!(cbr(at).unwrap(), "2020-02-21T07:00:54.065+00:00");
    }
}
