//! `cargo xtask fuzz`: inputs that nobody thought of, for all that reads what others wrote. What is done with one stands in
//! `fuzz/fuzz_targets`; here it's built with libFuzzer, given seeds, and run for a while. Nothing of it is in a usual build.

mod seeds;

use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::{Command, process, workspace};

/// Runs one target, or all one after the other.
pub const COMMAND: Command = Command {
    name: "fuzz",
    usage: "[TARGET] [SECONDS]",
    about: "looks for inputs that break a reader (one of fuzz/fuzz_targets, or all), each for 60 seconds unless told",
    run,
};

/// The targets, in the order in which all are run, each with the feature that it needs.
const TARGETS: &[(&str, Option<&str>)] = &[
    ("hand_over", None),
    ("paste", None),
    ("lists", None),
    ("values", None),
    ("answers", None),
    ("age", None),
    ("clouds", Some("clouds")),
];

/// Has the compiler count which code an input reaches and what it is compared with. These flags are of the stable compiler.
/// The address sanitizer, which isn't, is left out: nothing here is `unsafe`, so there is nothing for it to find.
const COVERAGE: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares --cfg fuzzing -Ccodegen-units=1";

/// The target that flags for it alone are given with, so that build scripts and macros get none.
const HOST: &str = "x86_64-unknown-linux-gnu";

/// Which, and for how long.
#[derive(Debug, PartialEq, Eq)]
struct Options {
    targets: Vec<(&'static str, Option<&'static str>)>,
    seconds: u32,
}

fn run(parser: lexopt::Parser) -> Result<()> {
    let options = read(parser)?;
    let compiler = process::command("c++").map(|mut compiler| {
        compiler.arg("--version");
        compiler
    })?;
    if !cfg!(all(target_os = "linux", target_arch = "x86_64")) || process::printed(compiler).is_none() {
        bail!(
            "fuzzing needs Linux on x86-64 and a C++ compiler (`c++`), of which libFuzzer is built: install g++ or clang"
        );
    }
    for (target, feature) in options.targets {
        fuzz(target, feature, options.seconds)?;
    }
    Ok(())
}

fn fuzz(target: &str, feature: Option<&str>, seconds: u32) -> Result<()> {
    let (root, place) = (workspace::root()?, workspace::target()?.join("fuzz"));
    let mut build = process::cargo(
        "build",
        ["--release", "--target", HOST, "--manifest-path", "fuzz/Cargo.toml", "--bin"],
    )?;
    build.arg(target).args(feature.iter().flat_map(|feature| ["--features", feature]));
    build.env("RUSTFLAGS", COVERAGE).env("CARGO_TARGET_DIR", &place);
    process::run(build)?;
    let (found, broken) = (place.join("corpus").join(target), place.join("broken").join(target));
    let seeds = seeds::write(target, &root, &place.join("seeds").join(target))?;
    for folder in [&found, &broken] {
        std::fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    }
    let program = place.join(HOST).join("release").join(target);
    let mut run = process::command(&program)?;
    run.arg(&found).arg(seeds).arg(format!("-max_total_time={seconds}"));
    run.arg(format!("-artifact_prefix={}/", broken.display()));
    // A reader that takes this long for one input would hang a page.
    run.args(["-timeout=10", "-rss_limit_mb=2048", "-print_final_stats=1", "-verbosity=0", "-max_len=16384"]);
    process::run(run).with_context(|| told(target, &program, &broken))
}

fn told(target: &str, program: &Path, broken: &Path) -> String {
    format!(
        "`{target}` breaks. The input is kept in {}; `{} FILE` tries it again. Make a test of it, then mend what it shows",
        broken.display(),
        program.display()
    )
}

fn read(mut parser: lexopt::Parser) -> Result<Options> {
    let mut options = Options { targets: TARGETS.to_vec(), seconds: 60 };
    while let Some(argument) = parser.next()? {
        let lexopt::Arg::Value(word) = argument else { return Err(argument.unexpected().into()) };
        let word = word.into_string().ok().context("a target or a number of seconds is plain text")?;
        if let Ok(seconds) = word.parse() {
            options.seconds = seconds;
        } else if let Some(target) = TARGETS.iter().find(|(name, _)| *name == word) {
            options.targets = vec![*target];
        } else {
            let names: Vec<_> = TARGETS.iter().map(|(name, _)| *name).collect();
            bail!("there is no target `{word}`; there are {}", names.join(", "));
        }
    }
    Ok(options)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_and_a_time_are_chosen_and_unknown_targets_refused() {
        let read = |words: &[&str]| read(lexopt::Parser::from_args(words));
        assert_eq!(read(&["paste", "5"]).unwrap(), Options { targets: vec![("paste", None)], seconds: 5 });
        assert_eq!(read(&[]).unwrap(), Options { targets: TARGETS.to_vec(), seconds: 60 });
        assert!(read(&["pasta"]).unwrap_err().to_string().contains("hand_over, paste"));
        assert!(read(&["--paste"]).is_err());
    }

    #[test]
    fn every_target_is_known_by_name() {
        let folder = workspace::root().unwrap().join("fuzz/fuzz_targets");
        let mut files: Vec<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|file| file.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned())
            .collect();
        files.sort();
        let mut names: Vec<_> = TARGETS.iter().map(|(name, _)| (*name).to_owned()).collect();
        names.sort();
        assert_eq!(files, names);
    }

    #[test]
    fn every_target_has_seeds() {
        let folder = tempfile::tempdir().unwrap();
        for (target, _) in TARGETS {
            let seeds =
                seeds::write(target, &workspace::root().unwrap(), &folder.path().join(target)).unwrap();
            assert!(std::fs::read_dir(seeds).unwrap().count() > 1, "{target}");
        }
    }
}
