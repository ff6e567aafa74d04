//! A point in time as text, by the browser's `Intl`. No clock is read here.

use std::cell::RefCell;

use js_sys::Intl::{DateTimeFormat, RelativeTimeFormat};
use js_sys::{Array, Date, Object, Reflect};
use wasm_bindgen::JsValue;

/// The largest distance from 1970 that a JavaScript `Date` can hold, in seconds.
const FURTHEST: i64 = 8_640_000_000_000;

/// Kept, because making a formatter costs more than a thousand uses of it.
struct Formatters {
    locale: String,
    local: DateTimeFormat,
    relative: RelativeTimeFormat,
}

thread_local! {
    static FORMATTERS: RefCell<Option<Formatters>> = const { RefCell::new(None) };
}

/// The time as `2026-11-23T22:35:30.000Z`.
#[must_use]
pub fn iso_text(epoch_seconds: i64) -> String {
    date(epoch_seconds).to_iso_string().into()
}

/// Date and time to the minute, alike for all readers: `2026-11-23 22:35 UTC`. For paper and receipts.
#[must_use]
pub fn utc_text(epoch_seconds: i64) -> String {
    let iso = iso_text(epoch_seconds);
    let minute = iso.rsplit_once(':').map_or(iso.as_str(), |(minute, _)| minute);
    format!("{} UTC", minute.replace('T', " "))
}

/// Date and time in the reader's time zone, as `locale` (a BCP 47 tag) writes them.
#[must_use]
pub fn local_text(epoch_seconds: i64, locale: &str) -> String {
    with_formatters(locale, |formatters| {
        let written = formatters.local.format().call1(&JsValue::NULL, &date(epoch_seconds));
        written.ok().and_then(|text| text.as_string()).unwrap_or_else(|| iso_text(epoch_seconds))
    })
}

/// The distance from `now` ("3 minutes ago", "in 2 hours"), as `locale` says it. Both times in seconds since 1970.
#[must_use]
pub fn relative_text(epoch_seconds: i64, now: i64, locale: &str) -> String {
    let (count, unit) = distance(epoch_seconds.saturating_sub(now));
    with_formatters(locale, |formatters| formatters.relative.format(count, unit).into())
}

/// So many seconds ago is just now. What "now" is called where a sentence goes on isn't known to browsers: theirs stands alone.
const JUST: i64 = 10;

/// How long ago that was, and `just_now` for the last seconds. Both times in seconds since 1970.
#[must_use]
pub fn ago_text(epoch_seconds: i64, now: i64, locale: &str, just_now: &str) -> String {
    let now = now.max(epoch_seconds);
    if now - epoch_seconds < JUST { just_now.to_owned() } else { relative_text(epoch_seconds, now, locale) }
}

/// The distance in the largest unit of which it has at least one, rounded towards zero: 119 seconds ago is "1 minute ago".
fn distance(seconds: i64) -> (f64, &'static str) {
    const UNITS: [(i64, &str); 5] =
        [(31_557_600, "year"), (2_629_800, "month"), (86_400, "day"), (3_600, "hour"), (60, "minute")];
    let fitting = UNITS.into_iter().find(|(size, _)| seconds.saturating_abs() >= *size);
    let (size, unit) = fitting.unwrap_or((1, "second"));
    #[expect(clippy::cast_precision_loss, reason = "a distance in any unit is far below 2^53")]
    let count = (seconds / size) as f64;
    (count, unit)
}

fn date(epoch_seconds: i64) -> Date {
    #[expect(clippy::cast_precision_loss, reason = "the bound is below 2^53, also in milliseconds")]
    let milliseconds = epoch_seconds.clamp(-FURTHEST, FURTHEST) as f64 * 1000.0;
    Date::new(&JsValue::from_f64(milliseconds))
}

fn with_formatters<T>(locale: &str, use_them: impl FnOnce(&Formatters) -> T) -> T {
    FORMATTERS.with_borrow_mut(|kept| {
        if kept.as_ref().is_some_and(|formatters| formatters.locale != locale) {
            *kept = None;
        }
        use_them(kept.get_or_insert_with(|| formatters(locale)))
    })
}

fn formatters(locale: &str) -> Formatters {
    let tags = Array::of1(&JsValue::from_str(locale));
    let local = options(&[("dateStyle", "medium"), ("timeStyle", "short")]);
    let relative = options(&[("numeric", "auto"), ("style", "short")]);
    Formatters {
        locale: locale.to_owned(),
        local: DateTimeFormat::new(&tags, &local),
        relative: RelativeTimeFormat::new(&tags, &relative),
    }
}

fn options(pairs: &[(&str, &str)]) -> Object {
    let object = Object::new();
    for (key, value) in pairs {
        // Can't fail on a new plain object.
        drop(Reflect::set(&object, &JsValue::from_str(key), &JsValue::from_str(value)));
    }
    object
}
