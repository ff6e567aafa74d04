//! Files and tests that a document names between backticks. Which documents have to name what is the rules' business.

use crate::tree::{read, root};

/// What stands between backticks.
pub fn words(how: &str) -> impl Iterator<Item = &str> {
    how.split('`').skip(1).step_by(2)
}

pub fn is_path(word: &str) -> bool {
    word.contains('/') && !word.contains([' ', ':']) && !word.starts_with('/')
        || word.ends_with(".toml")
        || word == "SECURITY.md"
}

/// Names of tests have more than three words.
pub fn is_test(word: &str) -> bool {
    word.matches('_').count() > 3
        && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

/// What is named in a document and isn't there, and how many tests it names. A test stands in a file of the same line.
pub fn missing(document: &str) -> (Vec<String>, usize) {
    let text = read(document).unwrap().text;
    let (mut found, mut tests) = (Vec::new(), 0);
    for (at, line) in text.lines().enumerate() {
        let paths: Vec<&str> = words(line).filter(|word| is_path(word)).collect();
        let gone = paths.iter().filter(|path| !root().join(path).exists());
        found.extend(gone.map(|path| format!("{document}:{}: {path}", at + 1)));
        for test in words(line).filter(|word| is_test(word)) {
            tests += 1;
            let defines = |path: &&&str| {
                let file = read(path).map(|file| file.text).unwrap_or_default();
                ["fn", "def"].iter().any(|word| file.contains(&format!("{word} {test}(")))
            };
            if paths.iter().find(defines).is_none() {
                found.push(format!("{document}:{}: {test}", at + 1));
            }
        }
    }
    (found, tests)
}
