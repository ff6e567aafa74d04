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
}
