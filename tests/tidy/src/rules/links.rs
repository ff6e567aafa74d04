//! Links between documents: each leads to a file, and to a heading in it.

use crate::tree::{File, files, none, root};

/// The targets of a document's links, with their lines. What stands in code is left out.
fn links(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut in_code = false;
    for (at, line) in text.lines().enumerate() {
        in_code ^= line.trim_start().starts_with("```");
        if in_code {
            continue;
        }
        // Every second part lies between backticks.
        for prose in line.split('`').step_by(2) {
            found
                .extend(prose.split("](").skip(1).filter_map(|rest| Some((at + 1, rest.split(')').next()?))));
        }
    }
    found
}

/// A heading as the anchor that leads to it.
fn anchor(heading: &str) -> String {
    let heading = heading.trim().to_lowercase();
    let kept = heading.chars().filter(|c| c.is_alphanumeric() || " -_".contains(*c));
    kept.map(|c| if c == ' ' { '-' } else { c }).collect()
}

fn has_anchor(text: &str, wanted: &str) -> bool {
    let headings = text.lines().filter(|line| line.starts_with('#'));
    headings.map(|line| anchor(line.trim_start_matches('#'))).any(|anchor| anchor == wanted)
}

fn broken(file: &File, target: &str) -> bool {
    if target.contains("://") || target.starts_with("mailto:") {
        return false;
    }
    let (path, wanted) = target.split_once('#').unwrap_or((target, ""));
    let folder = file.path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let whole = if path.is_empty() { root().join(&file.path) } else { root().join(folder).join(path) };
    if wanted.is_empty() {
        return !whole.exists();
    }
    std::fs::read_to_string(whole).map_or(true, |text| !has_anchor(&text, wanted))
}

#[test]
fn every_link_between_documents_leads_somewhere() {
    let mut found = Vec::new();
    for file in files(&[], &[".md"]) {
        let dead = links(&file.text).into_iter().filter(|(_, target)| broken(&file, target));
        found.extend(dead.map(|(line, target)| format!("{}:{line}: {target}", file.path)));
    }
    none("mend the link, or write what it leads to:", &found);
}

#[test]
fn links_are_found_in_prose_alone() {
    let text = "see [a](b.md#c) and [d](e)\n`[f](g)`\n```\n[h](i)\n```\n[j](#k)";
    let found: Vec<&str> = links(text).into_iter().map(|(_, target)| target).collect();
    assert_eq!(found, ["b.md#c", "e", "#k"]);
    assert!(has_anchor("# One\n## What it's for, and why\n", "what-its-for-and-why"));
}
