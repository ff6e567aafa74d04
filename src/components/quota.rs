//! Whether one's quotas suffice, with numbers where they don't.

use evs_domain::quota::Shortfall;
use evs_i18n::Texts;
use evs_i18n::messages::accept::QuotaLine;
use leptos::prelude::*;

use super::base::{Notice, Prose, Tone, Waiting};
use crate::state::app_state::i18n;
use crate::state::quota_check::QuotaCheck;

/// Says whether they suffice, as far as that was looked up.
#[component]
pub fn Quota(
    /// What is known; nothing where nobody has asked. Tracked.
    check: impl Fn() -> Option<QuotaCheck> + Send + Sync + 'static,
    /// Whether the cloud has said already that they don't.
    #[prop(optional, into)]
    is_refused: Signal<bool>,
) -> impl IntoView {
    let w = i18n();
    // While it's asked once more, what was known stands.
    let check = Memo::new(move |before: Option<&Option<QuotaCheck>>| match check() {
        Some(QuotaCheck::Asking) => before.cloned().flatten().or(Some(QuotaCheck::Asking)),
        check => check,
    });
    let line = move |text: Signal<String>| view! { <p class="muted">{move || text.get()}</p> }.into_any();
    move || match check.get() {
        None => ().into_any(),
        Some(QuotaCheck::Suffices | QuotaCheck::SnapshotsUnknown) if is_refused.get() => ().into_any(),
        Some(QuotaCheck::Asking) => {
            view! { <Waiting label=w.text(|t| t.accept.quota_checking) /> }.into_any()
        }
        Some(QuotaCheck::Suffices) => line(w.text(|t| t.accept.quota_ok)),
        Some(QuotaCheck::Unreadable) => line(w.text(|t| t.accept.quota_unknown)),
        Some(QuotaCheck::SizeUnknown) => line(w.text(|t| t.accept.quota_needs_size)),
        Some(QuotaCheck::SnapshotsUnknown) => line(w.text(|t| t.accept.quota_needs_snapshots)),
        Some(QuotaCheck::Short(short)) => {
            let one = move |short: Shortfall| view! { <li>{move || in_words(w.t(), &short)}</li> };
            view! {
                <Notice tone=Tone::Warn title=w.text(|t| t.accept.quota_short)>
                    <ul>{short.into_iter().map(one).collect_view()}</ul>
                    <Prose text=w.say(|t| t.accept.quota_short_fix) />
                </Notice>
            }
            .into_any()
        }
    }
}

/// A quota by its API name in words, with its numbers.
fn in_words(t: &Texts, short: &Shortfall) -> String {
    let a = &t.accept;
    let quota = match short.quota.split_once('_') {
        _ if short.quota == "per_volume_gigabytes" => a.quota_one_disk.to_owned(),
        Some(("volumes", of_type)) => a.quota_disks_of_type(of_type),
        Some(("gigabytes", of_type)) => a.quota_size_of_type(of_type),
        Some(("snapshots", of_type)) => a.quota_snapshots_of_type(of_type),
        None if short.quota == "volumes" => a.quota_disks.to_owned(),
        None if short.quota == "gigabytes" => a.quota_size.to_owned(),
        None if short.quota == "snapshots" => a.quota_snapshots.to_owned(),
        _ => short.quota.clone(),
    };
    let Shortfall { need, free, limit, reserved, .. } = *short;
    let line = a.quota_line(QuotaLine { quota: &quota, need, free, limit });
    // What is reserved can't be freed by deleting anything: it ends by itself.
    if reserved > 0 { format!("{line} {}", a.quota_reserved(&reserved.to_string())) } else { line }
}

#[cfg(test)]
mod tests {
    use super::*;
    use evs_i18n::{Language, fake};

    #[test]
    fn a_shortage_is_told_in_words_and_numbers() {
        let told = |quota: &str| {
            in_words(
                fake::texts(Language::English),
                &Shortfall { quota: quota.into(), need: 40, free: 6, limit: 10, reserved: 0 },
            )
        };
        assert_eq!(told("gigabytes"), "Size of all disks in GiB: 40 needed, 6 of 10 left");
        assert_eq!(told("volumes_SSD"), "Number of SSD disks: 40 needed, 6 of 10 left");
        assert_eq!(told("per_volume_gigabytes"), "Size of one disk in GiB: 40 needed, 6 of 10 left");
        assert_eq!(told("snapshots"), "Number of snapshots that go along: 40 needed, 6 of 10 left");
        assert_eq!(told("odd"), "odd: 40 needed, 6 of 10 left");
    }
}
