//! The one time that everything in a package has: that of the commit it's made from. A web server tells browsers by time and
//! size whether a page is still the one they have, so it may not be the same for two releases.

use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};

use crate::process;

/// How a caller says the time of what has no commit; a name that other builders use as well.
pub const VARIABLE: &str = "SOURCE_DATE_EPOCH";

/// That time, in seconds since 1970. A checkout with changes has no commit: then it's the present.
///
/// # Errors
/// When the variable isn't a number, or the clock stands before 1970.
pub fn of_release() -> Result<u64> {
    if let Ok(said) = std::env::var(VARIABLE) {
        return said.trim().parse().with_context(|| format!("{VARIABLE} is seconds since 1970, not {said}"));
    }
    if let Some(committed) = committed()? {
        return Ok(committed);
    }
    println!(
        "this checkout has changes, or no history: its files get the present time, so another build differs"
    );
    Ok(SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs())
}

fn committed() -> Result<Option<u64>> {
    let git = |arguments: &[&str]| -> Result<Option<String>> {
        let mut git = process::command("git")?;
        git.args(arguments).stderr(std::process::Stdio::null());
        Ok(process::printed(git))
    };
    let unchanged = git(&["status", "--porcelain"])?.is_some_and(|changes| changes.is_empty());
    let time = git(&["log", "-1", "--format=%ct"])?.and_then(|time| time.parse().ok());
    Ok(time.filter(|_| unchanged))
}
