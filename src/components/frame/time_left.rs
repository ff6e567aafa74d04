//! How long a sign-in still lasts, in words.

use evs_i18n::Texts;

use crate::state::session::Session;

/// The time left of a session; empty where nobody knows it. Tracked.
pub(super) fn time_left(t: &'static Texts, session: Session, now: i64) -> String {
    if session.is_over() {
        return t.frame.session_over.to_owned();
    }
    session.expires().map(|expires| in_words(t, expires.0 - now)).unwrap_or_default()
}

/// So many seconds, in the unit that says enough.
fn in_words(t: &'static Texts, secs: i64) -> String {
    let f = &t.frame;
    match usize::try_from(secs / 60).unwrap_or(0) {
        0 => f.session_left_little.to_owned(),
        minutes if minutes >= 120 => f.session_left(&f.hours(minutes / 60)),
        minutes => f.session_left(&f.minutes(minutes)),
    }
}

#[cfg(test)]
mod tests {
    use evs_i18n::{Language, fake};

    use super::*;

    #[test]
    fn the_last_minute_is_no_zero_minutes() {
        let t = fake::texts(Language::English);
        for (secs, words) in [
            (-5, "Less than a minute left"),
            (59, "Less than a minute left"),
            (60, "1 min left"),
            (7_199, "119 min left"),
            (7_200, "2 h left"),
        ] {
            assert_eq!(in_words(t, secs), words, "{secs}");
        }
    }
}
