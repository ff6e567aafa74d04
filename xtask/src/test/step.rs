//! What a step is, and which tests it runs. Which steps there are stands in `steps`.

use anyhow::Result;

use super::tally::Tally;

/// One step.
pub struct Step {
    /// The name to run it alone by.
    pub name: &'static str,
    /// What it checks.
    pub about: &'static str,
    /// The Rust tests that it runs. `coverage` holds those of all steps together against the workspace.
    pub tests: &'static [Tests],
    /// Runs it: how many tests passed and failed, and whether all is well.
    pub run: fn(&Step) -> (Tally, Result<()>),
}

/// Test programs of one package that a step runs.
#[derive(Clone, Copy, Debug)]
pub enum Tests {
    /// All that `cargo test -p` runs.
    All(&'static str),
    /// Those within its library, beside the code.
    Library(&'static str),
    /// The program of this name (`[[test]]` in the manifest).
    Program(&'static str, &'static str),
}

impl Tests {
    /// The package that they are in.
    pub fn package(self) -> &'static str {
        match self {
            Tests::All(package) | Tests::Library(package) | Tests::Program(package, _) => package,
        }
    }
}

/// The arguments of each `cargo test` that runs what the step names: whole packages together, each library by itself. A
/// program of its own takes more than cargo, so it's left to the step.
pub fn cargo_arguments(step: &Step) -> Vec<Vec<&'static str>> {
    let whole = step.tests.iter().filter(|tests| matches!(tests, Tests::All(_)));
    let mut commands = vec![whole.flat_map(|tests| ["-p", tests.package()]).collect()];
    let libraries = step.tests.iter().filter(|tests| matches!(tests, Tests::Library(_)));
    commands.extend(libraries.map(|tests| vec!["-p", tests.package(), "--lib"]));
    commands.retain(|arguments: &Vec<_>| !arguments.is_empty());
    commands
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_step_names_is_what_cargo_is_told_to_run() {
        let run = |_: &Step| (Tally::default(), Ok(()));
        let tests = &[Tests::All("a"), Tests::Library("b"), Tests::Program("c", "d"), Tests::All("e")];
        let arguments = cargo_arguments(&Step { name: "", about: "", tests, run });
        assert_eq!(arguments, [vec!["-p", "a", "-p", "e"], vec!["-p", "b", "--lib"]]);
        assert!(
            cargo_arguments(&Step { name: "", about: "", tests: &[Tests::Program("c", "d")], run })
                .is_empty()
        );
    }
}
