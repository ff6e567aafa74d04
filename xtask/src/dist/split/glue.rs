//! The scripts of a release without what only people read: comments, and white space. Nothing is renamed here.

use std::path::Path;

use anyhow::Result;

use super::{GLUE, LOADER, files};

/// Minifies both scripts in `parts`.
///
/// # Errors
/// When one can't be read or written.
pub fn minify(parts: &Path) -> Result<()> {
    for name in [GLUE, LOADER] {
        let file = parts.join(name);
        files::write(&file, minified(&files::text(&file)?))?;
    }
    Ok(())
}

/// The minifier puts everything on one line, and wasm-bindgen ends its imports by the end of the line alone.
fn minified(script: &str) -> String {
    let mut ended = String::with_capacity(script.len());
    for line in script.lines() {
        ended.push_str(line);
        if line.starts_with("import ") && !line.ends_with(';') {
            ended.push(';');
        }
        ended.push('\n');
    }
    minifier::js::minify(&ended).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_go_and_imports_stay_apart() {
        let script = "import * as import1 from \"./a.js\"\nimport * as import2 from \"./a.js\"\n\n\
            /**\n * @returns {number}\n */\nexport function one() {\n    return 1;\n}\n";
        let expected = "import*as import1 from\"./a.js\";import*as import2 from\"./a.js\";export function one(){return 1;}";
        assert_eq!(minified(script), expected);
    }

    #[test]
    fn texts_and_patterns_keep_their_spaces() {
        let script =
            "const a = /\\[object ([^\\]]+)\\]/.exec(b);\nconst c = `${d}  of  ${e}`;\nf('  //  ');\n";
        let minified = minified(script);
        for kept in ["/\\[object ([^\\]]+)\\]/", "`${d}  of  ${e}`", "'  //  '"] {
            assert!(minified.contains(kept), "{minified}");
        }
    }
}
