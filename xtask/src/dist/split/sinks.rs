//! That a release has no ways to make markup or script of a text but one: whatever its modules can do in a page they do through
//! the bridge, so what isn't there can't be done, by our own code or by a library's. The content policy refuses it, too; here
//! it's known before a person meets a page that stays empty.
//!
//! The one is `innerHTML`. Leptos would empty an element by it that had an `inner_html` attribute, and none has; that nothing
//! else calls it is held by the house rules `markup` and `inert`.

use std::path::Path;

use anyhow::{Result, bail};

use super::{GLUE, LOADER, files};

/// What would take a text for markup, for script, or for the address of one.
const SINKS: &[&str] = &[
    "outerHTML",
    "insertAdjacentHTML",
    "createContextualFragment",
    "parseFromString",
    "HTMLUnsafe",
    "document.write",
    "srcdoc",
    "eval(",
    "new Function",
    "Worker(",
    "importScripts",
    "createPolicy",
];

/// Looks at the bridge and the loader in `parts`.
///
/// # Errors
/// When one of them has such a way, with which.
pub fn check(parts: &Path) -> Result<()> {
    for name in [GLUE, LOADER] {
        let script = files::text(&parts.join(name))?;
        if let Some(sink) = SINKS.iter().find(|sink| script.contains(*sink)) {
            bail!("{name} has `{sink}`, which the content policy refuses");
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_bridge_by_which_text_could_become_markup_is_refused_by_name() {
        let parts = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| fs::write(parts.path().join(name), text).unwrap();
        write(LOADER, "export const load = fetch;");
        write(GLUE, "a: function(at, text) { at.textContent = text; }, b: `Function(${name})`");
        check(parts.path()).unwrap();
        write(GLUE, "a: function(at, text) { at.insertAdjacentHTML('beforeend', text); }");
        let complaint = check(parts.path()).unwrap_err().to_string();
        assert!(complaint.contains("app.js has `insertAdjacentHTML`"), "{complaint}");
    }
}
