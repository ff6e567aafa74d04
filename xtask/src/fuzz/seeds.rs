//! What fuzzing begins with: good inputs that are in this checkout anyway, and a few that are kept in `fuzz/seeds`.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;

/// Folders and files whose contents are seeds of a target as they are.
fn sources(target: &str) -> &'static [&'static str] {
    match target {
        "hand_over" => &["fuzz/seeds/hand_over"],
        "paste" => &["fuzz/seeds/paste", "fuzz/seeds/hand_over"],
        "lists" => &["fuzz/seeds/lists"],
        "values" => &["fuzz/seeds/values"],
        "answers" => &["tests/documents"],
        "age" => &["crates/age/tests/vectors"],
        "clouds" => &["clouds.toml", "deploy/clouds.toml", "crates/gateway/profiles"],
        _ => &[],
    }
}

/// Writes the seeds of a target into `folder`, which is its own, and gives it back.
///
/// # Errors
/// When one can't be read or written.
pub fn write(target: &str, root: &Path, folder: &Path) -> Result<PathBuf> {
    fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    let mut seeds = Vec::new();
    for source in sources(target) {
        for file in files(&root.join(source))? {
            seeds.push(fs::read(&file).with_context(|| file.display().to_string())?);
        }
    }
    if target == "answers" {
        seeds.extend(recorded(root)?);
    }
    for (at, seed) in seeds.iter().enumerate() {
        let file = folder.join(format!("{at:04}"));
        fs::write(&file, seed).with_context(|| file.display().to_string())?;
    }
    Ok(folder.to_owned())
}

fn files(source: &Path) -> Result<Vec<PathBuf>> {
    if source.is_file() {
        return Ok(vec![source.to_owned()]);
    }
    let entries = fs::read_dir(source).with_context(|| source.display().to_string())?;
    let mut files: Vec<PathBuf> =
        entries.flatten().map(|entry| entry.path()).filter(|path| path.is_file()).collect();
    files.sort();
    Ok(files)
}

/// The bodies of what a real cloud answered.
fn recorded(root: &Path) -> Result<Vec<Vec<u8>>> {
    let mut bodies = Vec::new();
    for file in files(&root.join("tests/recordings"))? {
        let recording: Value =
            serde_json::from_slice(&fs::read(&file)?).with_context(|| file.display().to_string())?;
        let steps = recording["steps"].as_array().into_iter().flatten();
        bodies.extend(steps.map(|step| step["response"]["json"].to_string().into_bytes()));
    }
    bodies.sort();
    bodies.dedup();
    Ok(bodies)
}
