//! The texts of the interface in a release, a file for each language, of which a browser loads the one it speaks. They lie in
//! one folder whose name tells their content, and the page says which. What is in them is the business of `crates/i18n`.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::files;
use crate::{process, workspace};

/// What the page says of the folder, as it stands in the source.
const IN_SOURCE: &str = "<meta name=\"texts\" content=\"/texts\">";

/// Puts the languages' tables into what Trunk has staged, and has the page name their folder.
///
/// # Errors
/// When they can't be made, or the page has no place for the folder's name.
pub fn put(staged: &Path) -> Result<()> {
    let made = workspace::target()?.join("texts");
    // A language that is no more would stay.
    let _absent = fs::remove_dir_all(&made);
    let mut tables =
        process::cargo("run", ["--quiet", "--package", "evs-i18n", "--example", "tables", "--"])?;
    tables.arg(&made);
    process::run(tables)?;
    name(staged, &made)
}

fn name(staged: &Path, made: &Path) -> Result<()> {
    let mut hasher = DefaultHasher::new();
    let tables = files::of_kind(made, "txt")?;
    if tables.is_empty() {
        bail!("there is no table in {}", made.display());
    }
    for table in &tables {
        table.file_name().hash(&mut hasher);
        files::bytes(table)?.hash(&mut hasher);
    }
    let name = format!("texts-{:016x}", hasher.finish());
    let folder = staged.join(&name);
    fs::create_dir_all(&folder).with_context(|| format!("can't make {}", folder.display()))?;
    for table in &tables {
        if let Some(name) = table.file_name() {
            fs::copy(table, folder.join(name)).with_context(|| format!("can't copy {}", table.display()))?;
        }
    }
    let page = staged.join("index.html");
    let text = files::text(&page)?;
    if !text.contains(IN_SOURCE) {
        bail!("the page has no `{IN_SOURCE}`");
    }
    files::write(&page, text.replace(IN_SOURCE, &IN_SOURCE.replace("/texts", &format!("/{name}"))))
}

/// Whether the folder that the page names has a table.
pub fn are_there(dist: &Path, page: &str) -> bool {
    let named =
        page.split_once("<meta name=\"texts\" content=\"/").and_then(|(_, rest)| rest.split('"').next());
    named.is_some_and(|name| dist.join(name).join("en.txt").is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_names_a_folder_that_tells_the_content_of_the_tables() {
        let (staged, made) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let page = staged.path().join("index.html");
        let names = |english: &str| {
            fs::write(&page, format!("<head>{IN_SOURCE}</head>")).unwrap();
            fs::write(made.path().join("en.txt"), english).unwrap();
            name(staged.path(), made.path()).unwrap();
            let page = fs::read_to_string(&page).unwrap();
            assert!(are_there(staged.path(), &page), "{page}");
            page
        };
        let first = names("ltr\nClose\n");
        assert_ne!(names("ltr\nShut\n"), first);
        assert_eq!(names("ltr\nClose\n"), first);
    }

    #[test]
    fn a_page_without_a_place_for_the_name_and_a_folder_without_tables_are_told() {
        let (staged, made) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        fs::write(staged.path().join("index.html"), IN_SOURCE).unwrap();
        assert!(name(staged.path(), made.path()).is_err());
        fs::write(made.path().join("en.txt"), "").unwrap();
        fs::write(staged.path().join("index.html"), "<head></head>").unwrap();
        assert!(name(staged.path(), made.path()).is_err());
        assert!(!are_there(staged.path(), IN_SOURCE));
    }
}
