//! Taking turns: two runs of this program, or a test and what it has made ahead, may want the same thing made at the same time. The
//! second waits for the first, and finds what that has made.

use std::fs::{self, File};
use std::path::Path;

use anyhow::{Context, Result};

/// Waits until nobody else makes what `name` stands for, within `folder`; others wait until what is returned is dropped, or this program
/// has ended.
///
/// # Errors
/// When the folder can't be written.
pub fn turn(folder: &Path, name: &str) -> Result<File> {
    fs::create_dir_all(folder).with_context(|| format!("can't make {}", folder.display()))?;
    let path = folder.join(format!("{name}.lock"));
    let file = File::create(&path).with_context(|| format!("can't write {}", path.display()))?;
    if file.try_lock().is_err() {
        eprintln!("waiting for {name}, which is being made");
        file.lock().with_context(|| format!("can't wait for {}", path.display()))?;
    }
    Ok(file)
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;
    use std::thread;
    use std::time::Duration;

    use super::*;

    #[test]
    fn the_second_waits_for_the_first_and_nobody_for_something_else() {
        let folder = tempfile::tempdir().unwrap();
        let first = turn(folder.path(), "trunk").unwrap();
        turn(folder.path(), "geckodriver").unwrap();
        let (done, seen) = mpsc::channel();
        thread::scope(|scope| {
            scope.spawn(|| {
                let _second = turn(folder.path(), "trunk").unwrap();
                done.send(()).unwrap();
            });
            assert!(seen.recv_timeout(Duration::from_millis(50)).is_err());
            drop(first);
            seen.recv_timeout(Duration::from_secs(20)).unwrap();
        });
    }
}
