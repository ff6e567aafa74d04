//! Names for many transfers from one template, such as `{disk}-{n}`.

use crate::name::{NameLimit, TransferName};

/// What can stand in a template.
pub const PLACEHOLDERS: [&str; 3] = ["{disk}", "{n}", "{size}"];

/// What a template is filled with for one disk.
#[derive(Clone, Copy, Debug)]
pub struct Filling<'a> {
    /// The disk's name, or its id where it has none.
    pub disk: &'a str,
    /// Its place in the plan, from 1.
    pub n: usize,
    /// Its size in GiB.
    pub size_gib: u32,
}

/// The template filled in. Where that's too long, the disk's name gives way, so that what the person typed and the number
/// stay whole.
pub fn fill(template: &str, filling: Filling<'_>, limit: NameLimit) -> String {
    let disk: String = filling.disk.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let with = |disk: &str| {
        let (n, size) = (filling.n.to_string(), filling.size_gib.to_string());
        template.replace("{n}", &n).replace("{size}", &size).replace("{disk}", disk)
    };
    let whole = with(&disk);
    if TransferName::parse(&whole, limit).is_ok() || !template.contains("{disk}") {
        return whole;
    }
    let mut kept: Vec<char> = disk.chars().collect();
    loop {
        let short: String = kept.iter().chain(std::iter::once(&'…')).collect();
        let name = with(&short);
        if limit.measure(name.trim()) <= limit.max || kept.is_empty() {
            return name;
        }
        kept.pop();
    }
}

/// The longest campaign, in characters.
const LONGEST_CAMPAIGN: usize = 32;

/// The campaign that a transfer belongs to, by its name: what stands between brackets at its beginning, as in `[q3-move] db-data`.
/// Whoever lists the transfers sees the same groups, because a name is all that a cloud keeps of them.
pub fn campaign_of(name: &str) -> Option<&str> {
    let (campaign, rest) = name.trim_start().strip_prefix('[')?.split_once(']')?;
    let campaign = campaign.trim();
    let is_one =
        !campaign.is_empty() && campaign.chars().count() <= LONGEST_CAMPAIGN && !campaign.contains('[');
    (is_one && !rest.trim().is_empty()).then_some(campaign)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(template: &str, disk: &str) -> String {
        fill(template, Filling { disk, n: 7, size_gib: 40 }, NameLimit::STRICTEST)
    }

    #[test]
    fn every_placeholder_is_filled() {
        assert_eq!(filled("{n}: {disk} ({size} GiB)", "data"), "7: data (40 GiB)");
    }

    #[test]
    fn a_long_disk_name_gives_way_and_the_number_stays() {
        let name = filled("{disk}-{n}", &"x".repeat(255));
        assert_eq!(name.chars().count(), 64);
        assert!(name.ends_with("x…-7"), "{name}");
    }

    #[test]
    fn a_placeholder_inside_a_disk_name_is_just_text() {
        assert_eq!(filled("{disk}", "{n}"), "{n}");
    }

    #[test]
    fn a_word_between_brackets_at_the_beginning_is_a_campaign() {
        for (name, campaign) in [
            ("[q3-move] db-data", Some("q3-move")),
            (" [ 迁移 2026 ]数据", Some("迁移 2026")),
            ("[q3-move]", None),
            ("[] x", None),
            ("[[x]] y", None),
            ("x [q3] y", None),
            ("[q3 y", None),
            ("", None),
        ] {
            assert_eq!(campaign_of(name), campaign, "{name}");
        }
        assert_eq!(campaign_of(&format!("[{}] x", "a".repeat(33))), None);
        let long = filled("[q3-move] {disk}", &"x".repeat(255));
        assert_eq!(campaign_of(&long), Some("q3-move"), "a long name of a disk doesn't push it out");
    }
}
