//! The page that shows everything: what was found, and all pictures grouped by walk and state. A plain file that any browser
//! opens; nothing is looked for here.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result};

use crate::album::{Finding, State};

const STYLE: &str = include_str!("report.css");

/// The same thing, wherever it was found.
pub struct Group<'a> {
    /// What found it.
    pub by: &'static str,
    /// What it is.
    pub what: &'a str,
    /// All places.
    pub at: Vec<&'a str>,
}

/// Puts together what was found in several places.
pub fn grouped(findings: &[Finding]) -> Vec<Group<'_>> {
    let mut groups: BTreeMap<(&'static str, &str), Vec<&str>> = BTreeMap::new();
    for finding in findings {
        groups.entry((finding.by, &finding.what)).or_default().push(&finding.at);
    }
    groups.into_iter().map(|((by, what), at)| Group { by, what, at }).collect()
}

/// Writes the page into the folder of the pictures.
///
/// # Errors
/// When it can't be written.
pub fn write(folder: &Path, states: &[State], findings: &[Finding]) -> Result<()> {
    let mut page =
        String::from("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Gallery</title>");
    let _ = write!(page, "<style>{STYLE}</style><h1>{} states</h1>", states.len());
    table(&mut page, &grouped(findings));
    for walk in walks(states) {
        let _ = write!(page, "<h2>{}</h2>", escaped(walk));
        for state in states.iter().filter(|state| state.walk == walk) {
            show(&mut page, state);
        }
    }
    let file = folder.join("index.html");
    std::fs::write(&file, page).with_context(|| format!("can't write {}", file.display()))
}

fn table(page: &mut String, groups: &[Group<'_>]) {
    if groups.is_empty() {
        page.push_str("<p>Nothing was found.</p>");
        return;
    }
    let _ = write!(page, "<table><caption>{} findings</caption>", groups.len());
    page.push_str("<tr><th scope=\"col\">By<th scope=\"col\">What<th scope=\"col\">Where</tr>");
    for Group { by, what, at } in groups {
        let at: Vec<String> = at.iter().map(|at| escaped(at)).collect();
        let _ = write!(page, "<tr><td>{by}<td><code>{}</code><td>{}</tr>", escaped(what), at.join("<br>"));
    }
    page.push_str("</table>");
}

/// The walks in the order in which they were made.
fn walks(states: &[State]) -> Vec<&'static str> {
    let mut walks: Vec<&'static str> = states.iter().map(|state| state.walk).collect();
    walks.dedup();
    walks
}

fn show(page: &mut String, state: &State) {
    let _ = write!(page, "<section><h3>{}</h3><div>", escaped(&state.name));
    for (look, file) in &state.pictures {
        let (look, file) = (escaped(look), escaped(file));
        let _ = write!(
            page,
            "<figure><a href=\"{file}\"><img loading=\"lazy\" src=\"{file}\" alt=\"{look}\"></a><figcaption>{look}</figcaption></figure>"
        );
    }
    page.push_str("</div></section>");
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finding(at: &str, what: &str) -> Finding {
        Finding { at: at.into(), by: "axe", what: what.into() }
    }

    #[test]
    fn what_is_found_in_several_looks_is_told_once_with_all_of_them() {
        let findings = [finding("a", "<b>"), finding("b", "other"), finding("c", "<b>")];
        let groups = grouped(&findings);
        assert_eq!(
            groups.iter().map(|group| group.at.clone()).collect::<Vec<_>>(),
            [vec!["a", "c"], vec!["b"]]
        );
    }

    #[test]
    fn elements_of_the_console_are_shown_as_text() {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path(), &[], &[finding("a", "<script>1</script>")]).unwrap();
        let page = std::fs::read_to_string(folder.path().join("index.html")).unwrap();
        assert!(page.contains("&lt;script&gt;") && !page.contains("<script>"));
    }
}
