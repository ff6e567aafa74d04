//! That no test of the workspace is left out: every test program with a test in it is run by a step. What is in the
//! workspace is told by cargo.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use super::step::{Step, Tests};
use crate::process;

/// What `cargo metadata` tells of a workspace, as far as it matters here.
#[derive(Debug, Deserialize)]
struct Workspace {
    packages: Vec<Package>,
}

#[derive(Debug, Deserialize)]
struct Package {
    name: String,
    manifest_path: PathBuf,
    targets: Vec<Target>,
}

#[derive(Debug, Deserialize)]
struct Target {
    name: String,
    kind: Vec<String>,
    src_path: PathBuf,
    test: bool,
    #[serde(default, rename = "required-features")]
    required_features: Vec<String>,
}

impl Target {
    fn is(&self, kind: &str) -> bool {
        self.kind.iter().any(|own| own == kind)
    }

    fn is_library(&self) -> bool {
        self.is("lib") || self.is("proc-macro")
    }

    /// The folder that its modules are in.
    fn folder(&self) -> &Path {
        self.src_path.parent().unwrap_or(Path::new(""))
    }
}

/// Whether `tests` run the target. One that needs a feature is left out by cargo unless it is named.
fn runs(tests: Tests, package: &Package, target: &Target) -> bool {
    let named = match tests {
        Tests::All(_) => target.required_features.is_empty(),
        Tests::Library(_) => target.is_library(),
        Tests::Program(_, name) => target.is("test") && target.name == name,
    };
    named && tests.package() == package.name && target.test
}

/// Makes sure that every file of the workspace with a test in it is part of a test program that one of `steps` runs.
///
/// # Errors
/// When one isn't, naming the files; when the workspace can't be read.
pub fn check(steps: &[Step]) -> Result<()> {
    let told = process::printed(process::cargo("metadata", ["--no-deps", "--format-version", "1"])?);
    let workspace: Workspace = serde_json::from_str(&told.context("cargo tells nothing of the workspace")?)?;
    let forgotten = forgotten(&workspace, steps)?;
    if !forgotten.is_empty() {
        let list: Vec<_> = forgotten.iter().map(|file| file.display().to_string()).collect();
        bail!(
            "no step runs the tests in these files (see `tests` in xtask/src/test/steps.rs):\n  {}",
            list.join("\n  ")
        );
    }
    Ok(())
}

fn forgotten(workspace: &Workspace, steps: &[Step]) -> Result<Vec<PathBuf>> {
    let tests: Vec<Tests> = steps.iter().flat_map(|step| step.tests).copied().collect();
    let mut forgotten = Vec::new();
    for package in &workspace.packages {
        let folder = package.manifest_path.parent().context("a manifest is in a folder")?;
        let others: Vec<&Path> = workspace
            .packages
            .iter()
            .filter_map(|other| other.manifest_path.parent().filter(|other| *other != folder))
            .collect();
        for file in files_with_tests(folder, &others)? {
            let run = |target: &&Target| tests.iter().any(|tests| runs(*tests, package, target));
            if !targets_of(package, &file).iter().any(run) {
                forgotten.push(file);
            }
        }
    }
    Ok(forgotten)
}

/// The targets that the file can be part of: those whose folder is the nearest above it.
fn targets_of<'a>(package: &'a Package, file: &Path) -> Vec<&'a Target> {
    let depth = |target: &Target| target.folder().components().count();
    let above: Vec<&Target> =
        package.targets.iter().filter(|target| file.starts_with(target.folder())).collect();
    let nearest = above.iter().map(|target| depth(target)).max();
    above.into_iter().filter(|target| Some(depth(target)) == nearest).collect()
}

/// The Rust files of a package that have a test in them; the folders of `others` are left out.
fn files_with_tests(folder: &Path, others: &[&Path]) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("can't read {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
            if !hidden && !path.ends_with("target") && !others.contains(&path.as_path()) {
                found.extend(files_with_tests(&path, others)?);
            }
        } else if path.extension().is_some_and(|kind| kind == "rs") && has_test(&fs::read_to_string(&path)?) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// Whether a line of it makes a function a test.
fn has_test(source: &str) -> bool {
    let attributes = ["#[test]", "#[wasm_bindgen_test", "#[tokio::test"];
    source.lines().any(|line| attributes.iter().any(|attribute| line.trim_start().starts_with(attribute)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test::steps::STEPS;
    use crate::test::tally::Tally;

    /// A workspace of an app with tests beside its code and components in a test program, and of a library.
    fn workspace(folder: &Path) -> Workspace {
        let write = |path: &str, text: &str| {
            let file = folder.join(path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        };
        write("src/lib.rs", "mod state;");
        write("src/state.rs", "#[cfg(test)]\nmod tests {\n    #[test]\n    fn a() {}\n}\n");
        write("tests/components/main.rs", "mod button;");
        write("tests/components/button.rs", "#[wasm_bindgen_test]\nasync fn b() {}\n");
        write(
            "crates/rules/src/lib.rs",
            "// #[test] is only spoken of here\n#[tokio::test]\nasync fn c() {}\n",
        );
        write("crates/rules/real/main.rs", "#[test]\nfn d() {}\n");
        let told = serde_json::json!({"packages": [
            {"name": "app", "manifest_path": folder.join("Cargo.toml"), "targets": [
                {"name": "app", "kind": ["lib"], "src_path": folder.join("src/lib.rs"), "test": true},
                {"name": "start", "kind": ["bin"], "src_path": folder.join("src/main.rs"), "test": false},
                {"name": "components", "kind": ["test"], "test": true,
                 "src_path": folder.join("tests/components/main.rs")},
            ]},
            {"name": "rules", "manifest_path": folder.join("crates/rules/Cargo.toml"), "targets": [
                {"name": "rules", "kind": ["lib"], "src_path": folder.join("crates/rules/src/lib.rs"), "test": true},
                {"name": "real", "kind": ["test"], "test": true, "required-features": ["real"],
                 "src_path": folder.join("crates/rules/real/main.rs")},
            ]},
        ]});
        serde_json::from_value(told).unwrap()
    }

    fn step(tests: &'static [Tests]) -> Step {
        Step { name: "a", about: "b", tests, run: |_| (Tally::default(), Ok(())) }
    }

    #[track_caller]
    fn assert_forgotten(steps: &[Step], expected: &[&str]) {
        let folder = tempfile::tempdir().unwrap();
        let forgotten = forgotten(&workspace(folder.path()), steps).unwrap();
        let forgotten: Vec<_> = forgotten
            .iter()
            .map(|file| file.strip_prefix(folder.path()).unwrap().to_str().unwrap())
            .collect();
        assert_eq!(forgotten, expected);
    }

    const LIBRARY: Tests = Tests::Library("app");
    const COMPONENTS: Tests = Tests::Program("app", "components");
    const RULES: Tests = Tests::All("rules");
    const REAL: Tests = Tests::Program("rules", "real");

    #[test]
    fn nothing_is_forgotten_when_every_program_is_run_by_some_step() {
        assert_forgotten(&[step(&[LIBRARY, RULES]), step(&[COMPONENTS]), step(&[REAL])], &[]);
    }

    #[test]
    fn running_one_program_of_a_package_does_not_stand_for_the_others() {
        assert_forgotten(&[step(&[COMPONENTS, RULES, REAL])], &["src/state.rs"]);
        assert_forgotten(&[step(&[LIBRARY, RULES, REAL])], &["tests/components/button.rs"]);
    }

    #[test]
    fn a_program_that_needs_a_feature_is_run_only_where_it_is_named() {
        assert_forgotten(&[step(&[LIBRARY, COMPONENTS, RULES])], &["crates/rules/real/main.rs"]);
    }

    #[test]
    fn a_library_whose_tests_are_switched_off_counts_as_forgotten() {
        let folder = tempfile::tempdir().unwrap();
        let mut workspace = workspace(folder.path());
        workspace.packages[1].targets[0].test = false;
        let forgotten = forgotten(&workspace, &[step(&[LIBRARY, COMPONENTS, RULES, REAL])]).unwrap();
        assert_eq!(forgotten, [folder.path().join("crates/rules/src/lib.rs")]);
    }

    #[test]
    fn every_test_of_this_workspace_is_run_by_a_step() {
        check(STEPS).unwrap();
        let without_unit: Vec<Step> =
            STEPS.iter().filter(|step| step.name != "unit").map(|step| Step { ..*step }).collect();
        let error = check(&without_unit).unwrap_err().to_string();
        assert!(error.contains("xtask/src/test/coverage.rs"), "{error}");
    }
}
