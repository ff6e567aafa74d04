//! How many open files the system lets this program have, connections among them.

use std::fs;

/// Taken for the limit where the system doesn't tell it: what most systems give a program.
const USUAL: usize = 1024;

/// How many files, connections among them, this program may have open at once.
pub fn most() -> usize {
    let limits = fs::read_to_string("/proc/self/limits").unwrap_or_default();
    read(&limits).unwrap_or(USUAL)
}

/// Reads the soft limit out of `/proc/self/limits`.
fn read(limits: &str) -> Option<usize> {
    let line = limits.lines().find_map(|line| line.strip_prefix("Max open files"))?;
    match line.split_whitespace().next()? {
        "unlimited" => Some(usize::MAX),
        number => number.parse().ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_soft_limit_of_open_files_is_read() {
        let limits = "Limit                     Soft Limit           Hard Limit           Units     \n\
                      Max processes             95000                95000                processes \n\
                      Max open files            256                  20000                files     \n";
        assert_eq!(read(limits), Some(256));
        assert_eq!(read(&limits.replace("256  ", "unlimited")), Some(usize::MAX));
        assert_eq!(read(""), None);
        assert!(most() > 0);
    }
}
