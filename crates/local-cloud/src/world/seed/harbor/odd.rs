//! Disks that can go and are hard to show: names and metadata as a cloud may really hold them.

use serde_json::json;

use crate::error::Error;
use crate::world::seed::project::ProjectSeed;

/// The key that the disk's id is made of, and its name.
fn names() -> [(&'static str, Option<String>); 11] {
    [
        ("odd-empty", Some(String::new())),
        ("odd-null", None),
        ("odd-64", Some(long("sixty-four-characters-", 64))),
        ("odd-255", Some(long("two-hundred-and-fifty-five-characters-", 255))),
        ("odd-emoji", Some("🚢 harbor 📦 2025 👩‍🚀".to_owned())),
        ("odd-script", Some("<script>alert(1)</script>".to_owned())),
        ("odd-img", Some("<img src=x onerror=alert(1)>".to_owned())),
        ("odd-arabic", Some("\u{0623}\u{0631}\u{0634}\u{064A}\u{0641} 2025".to_owned())),
        // An override character makes what follows read backward; a mark closes it.
        (
            "odd-override",
            Some("\u{05D2}\u{05D9}\u{05D1}\u{05D5}\u{05D9} \u{202E}gpj.eciovni\u{202C}".to_owned()),
        ),
        ("odd-wide", Some("㈱港湾倉庫請求書保管庫第弐号機".repeat(4))),
        ("odd-percent", Some("50%25 #off?&\"quoted\"".to_owned())),
    ]
}

/// Adds these disks.
///
/// # Errors
/// When the database refuses.
pub(super) fn fill(project: &ProjectSeed<'_>) -> Result<(), Error> {
    for (key, name) in names() {
        project.disk(key, 10, "SAS", |disk| disk.name = name)?;
    }
    project.disk("odd-metadata", 10, "SAS", |disk| {
        disk.metadata = json!({
            "hw:passthrough": false, "full_clone": 0, "readonly": null, "weight": 1.5,
            "nested": {"list": [1, "two", null]}, "attached_mode": "rw",
        });
    })?;
    Ok(())
}

fn long(start: &str, length: usize) -> String {
    start.chars().cycle().take(length).collect()
}
