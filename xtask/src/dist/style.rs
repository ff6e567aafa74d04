//! The style sheets of a release without what only people read: comments, and how lines are set in. What a rule says is
//! never touched.

use std::path::Path;

use anyhow::Result;

use super::files;

/// Takes it out of all style sheets in the release that Trunk has staged.
///
/// # Errors
/// When one can't be read or written.
pub fn strip(staged: &Path) -> Result<()> {
    for file in files::of_kind(staged, "css")? {
        files::write(&file, stripped(&files::text(&file)?))?;
    }
    Ok(())
}

fn stripped(sheet: &str) -> String {
    let mut rest = sheet;
    let mut plain = String::with_capacity(sheet.len());
    while let Some((before, comment)) = rest.split_once("/*") {
        plain.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    plain.push_str(rest);
    let lines = plain.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indents_go_and_rules_stay() {
        let sheet = "/* head\n * of it */\n@layer a {\n  .b { color: red; } /* why */\n\n  .c::before { content: \"·\" / \"\"; }\n}\n";
        assert_eq!(
            stripped(sheet),
            "@layer a {\n.b { color: red; }\n.c::before { content: \"·\" / \"\"; }\n}"
        );
    }
}
