//! Points in time as clouds write them. Nothing here knows what time it is now.

/// Seconds since 1970-01-01T00:00:00Z. Fractions are dropped: MariaDB-backed clouds lose them anyway.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(pub i64);

impl Timestamp {
    /// Reads `YYYY-MM-DDTHH:MM:SS` with 0–9 fraction digits and an optional `Z` or `±HH:MM`. No zone means UTC, as EVS
    /// and Cinder write it. `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (date, time) = text.split_once(['T', ' '])?;
        let mut parts = date.splitn(3, '-').map(|p| p.parse::<i64>().ok());
        let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
        if !(1970..=9999).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
            return None;
        }
        let (clock, offset) = split_zone(time)?;
        let clock = clock.split('.').next()?;
        let mut parts = clock.splitn(3, ':').map(|p| p.parse::<i64>().ok());
        let (hour, minute, second) = (parts.next()??, parts.next()??, parts.next()??);
        if !(0..=23).contains(&hour) || !(0..=59).contains(&minute) || !(0..=60).contains(&second) {
            return None;
        }
        Some(Self(days_from_civil(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second - offset))
    }

    /// As `20060102T150405Z`, the basic format of ISO 8601 in UTC.
    pub fn to_compact(self) -> String {
        let (year, month, day) = civil_from_days(self.0.div_euclid(86_400));
        let second = self.0.rem_euclid(86_400);
        let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
        format!("{year:04}{month:02}{day:02}T{hour:02}{minute:02}{second:02}Z")
    }

    /// As `2006-01-02T15:04:05Z`, the extended format of ISO 8601 in UTC.
    pub fn to_extended(self) -> String {
        let compact = self.to_compact();
        let (date, clock) = compact.split_at(compact.len().saturating_sub("T150405Z".len()));
        let (year, day) = date.split_at(date.len().saturating_sub(4));
        format!("{year}-{}-{}{}:{}:{}", &day[..2], &day[2..], &clock[..3], &clock[3..5], &clock[5..])
    }

    /// Whole seconds from `earlier` to this point; negative when this one is earlier.
    pub fn since(self, earlier: Timestamp) -> i64 {
        self.0 - earlier.0
    }
}

/// Splits off the zone and returns its offset in seconds.
fn split_zone(time: &str) -> Option<(&str, i64)> {
    if let Some(clock) = time.strip_suffix(['Z', 'z']) {
        return Some((clock, 0));
    }
    let Some(at) = time.rfind(['+', '-']) else { return Some((time, 0)) };
    let (clock, zone) = time.split_at(at);
    let digits: String = zone[1..].chars().filter(|c| *c != ':').collect();
    if digits.len() != 4 {
        return None;
    }
    let value: i64 = digits.parse().ok()?;
    let seconds = value / 100 * 3600 + value % 100 * 60;
    Some((clock, if zone.starts_with('-') { -seconds } else { seconds }))
}

/// Days since 1970-01-01 in the proleptic Gregorian calendar (the usual era arithmetic).
fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year - era * 400;
    let month_index = (month + 9) % 12;
    let day_of_year = (153 * month_index + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

/// The date that lies so many days after 1970-01-01: undoes [`days_from_civil`]. Eras have 400 years and begin on the first
/// of March, so that leap days come last.
fn civil_from_days(days: i64) -> (i64, i64, i64) {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let march_month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * march_month + 2) / 5 + 1;
    let month = if march_month < 10 { march_month + 3 } else { march_month - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_seen_on_a_cloud_is_read() {
        let expected = Some(Timestamp(1_721_733_546));
        for text in [
            "2024-07-23T11:19:06.469300",
            "2024-07-23T11:19:06",
            "2024-07-23T11:19:06Z",
            "2024-07-23 11:19:06.0+00:00",
            "2024-07-23T13:19:06.123456789+02:00",
            "2024-07-23T11:19:06.44+0000",
        ] {
            assert_eq!(Timestamp::parse(text), expected, "{text}");
        }
    }

    #[test]
    fn a_time_is_read_as_it_is_written() {
        assert_eq!(Timestamp(1_721_733_546).to_extended(), "2024-07-23T11:19:06Z");
        for at in [0, 951_782_399, 1_767_225_600, 253_402_300_799] {
            assert_eq!(Timestamp::parse(&Timestamp(at).to_extended()), Some(Timestamp(at)));
        }
    }

    #[test]
    fn garbage_is_no_time() {
        for text in [
            "",
            "soon",
            "2024-13-01T00:00:00",
            "2024-07-23",
            "2024-07-23T11:19",
            "2024-07-23T11:19:06+1",
            "-1-1-1T1:1:1",
        ] {
            assert_eq!(Timestamp::parse(text), None, "{text}");
        }
    }

    #[test]
    fn dates_are_right_around_leap_days_and_before_1970() {
        for (at, text) in [
            (0, "19700101T000000Z"),
            (-1, "19691231T235959Z"),
            (951_782_399, "20000228T235959Z"),
            (951_782_400, "20000229T000000Z"),
            (951_868_800, "20000301T000000Z"),
            (4_107_542_400, "21000301T000000Z"),
            (1_767_225_600, "20260101T000000Z"),
        ] {
            assert_eq!(Timestamp(at).to_compact(), text);
        }
    }
}
