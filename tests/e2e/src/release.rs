//! Copies of the built app that a journey may change: another release, one that lacks a file, one with a damaged file. What
//! is in the files isn't known here, but for how the page names the program.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use tempfile::TempDir;

use crate::gateway::built;

/// A copy of the built app. It goes with this value.
pub struct Release {
    folder: TempDir,
    /// The folder of the program's parts, whose name tells their content.
    parts: String,
}

impl Release {
    /// The built app as it is.
    ///
    /// # Errors
    /// When it isn't built, or isn't a release.
    pub fn copy() -> Result<Self> {
        let folder = tempfile::tempdir()?;
        copy(&built(), folder.path())?;
        let page = fs::read_to_string(folder.path().join("index.html"))?;
        let named = page.split("href=\"/app-").nth(1).and_then(|rest| rest.split('/').next());
        let parts = format!("app-{}", named.context("only a release has parts: build one")?);
        ensure!(folder.path().join(&parts).is_dir(), "the page names {parts}, which isn't there");
        Ok(Self { folder, parts })
    }

    /// The same app as if it were another release: its parts are elsewhere, and nothing is where they were.
    ///
    /// # Errors
    /// As [`Release::copy`].
    pub fn another() -> Result<Self> {
        let mut release = Self::copy()?;
        let next = format!("app-{:0>16}", 2026);
        fs::rename(release.path().join(&release.parts), release.path().join(&next))?;
        let page = release.page()?.replace(&release.parts, &next);
        release.write_page(&page)?;
        release.parts = next;
        Ok(release)
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Takes away the parts whose names begin so, in every form.
    ///
    /// # Errors
    /// When there are none.
    pub fn lose(&self, begin: &str) -> Result<()> {
        let lost = self.forms(begin)?;
        ensure!(!lost.is_empty(), "there is no part {begin}");
        lost.iter().try_for_each(|file| Ok(fs::remove_file(file)?))
    }

    /// Puts something else in the place of a part.
    ///
    /// # Errors
    /// When there is no such part.
    pub fn damage(&self, name: &str, change: impl FnOnce(Vec<u8>) -> Vec<u8>) -> Result<()> {
        let whole = fs::read(self.path().join(&self.parts).join(name))?;
        self.lose(name)?;
        Ok(fs::write(self.path().join(&self.parts).join(name), change(whole))?)
    }

    /// Serves a part under another name, and so as another type.
    ///
    /// # Errors
    /// When there is no such part.
    pub fn rename(&self, name: &str, other: &str) -> Result<()> {
        let folder = self.path().join(&self.parts);
        let whole = fs::read(folder.join(name))?;
        self.lose(name)?;
        fs::write(folder.join(other), whole)?;
        self.write_page(&self.page()?.replace(name, other))
    }

    fn forms(&self, begin: &str) -> Result<Vec<PathBuf>> {
        let all = fs::read_dir(self.path().join(&self.parts))?;
        let all = all.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
        let is_meant =
            |file: &PathBuf| file.file_name().is_some_and(|name| name.to_string_lossy().starts_with(begin));
        Ok(all.into_iter().filter(is_meant).collect())
    }

    fn page(&self) -> Result<String> {
        Ok(fs::read_to_string(self.path().join("index.html"))?)
    }

    fn write_page(&self, page: &str) -> Result<()> {
        for form in ["index.html.br", "index.html.gz"] {
            let _there_is_none = fs::remove_file(self.path().join(form));
        }
        Ok(fs::write(self.path().join("index.html"), page)?)
    }
}

/// A copy of the built app, release or not, whose texts of one language are others; without any if there are none. It goes
/// with the folder.
///
/// # Errors
/// When the app isn't built, or has no texts of that language.
pub fn app_with_texts(tag: &str, table: Option<&str>) -> Result<TempDir> {
    let folder = tempfile::tempdir()?;
    copy(&built(), folder.path())?;
    let mut folders = fs::read_dir(folder.path())?.filter_map(|entry| Some(entry.ok()?.path()));
    let is_texts =
        |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("texts-"));
    let texts = folders.find(is_texts).context("the built app has no texts")?;
    let file = texts.join(format!("{tag}.txt"));
    fs::remove_file(&file).with_context(|| format!("there is no {}", file.display()))?;
    for form in ["br", "gz"] {
        let _there_is_none = fs::remove_file(texts.join(format!("{tag}.txt.{form}")));
    }
    if let Some(table) = table {
        fs::write(&file, table)?;
    }
    Ok(folder)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    for entry in fs::read_dir(from).with_context(|| format!("no app in {}", from.display()))? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            fs::create_dir_all(&target)?;
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
