//! What a page has loaded, by the browser's own record. How much that may be is not known here.

use anyhow::{Context, Result};

use super::Person;

/// The page itself and the files it has asked for, calls of the clouds left out; bodies only, as they came over the wire.
const LOADED: &str = "
    const isFile = entry => !new URL(entry.name).pathname.startsWith('/api/');
    const page = performance.getEntriesByType('navigation');
    const files = [...page, ...performance.getEntriesByType('resource').filter(isFile)];
    return [files.length, files.reduce((sum, entry) => sum + entry.encodedBodySize, 0)];";

/// Files that a page has loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Loaded {
    /// How many requests it took.
    pub requests: u64,
    /// Bytes on the wire, compressed as the server sends them, without headers.
    pub bytes: u64,
}

impl Person {
    /// What the page has loaded since it was opened.
    ///
    /// # Errors
    /// When the page is gone.
    pub async fn loaded(&self) -> Result<Loaded> {
        let told = self.script(LOADED, vec![]).await?;
        let number =
            |at: usize| told[at].as_u64().with_context(|| format!("the page tells no number: {told}"));
        Ok(Loaded { requests: number(0)?, bytes: number(1)? })
    }
}
