//! Open files: how many the system lets this program have, and a few that are kept back, so that whoever watches the gateway is
//! answered when there are none left.

use std::fs::{self, File};

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

/// Files that are open for nothing but to be closed when one is needed.
#[derive(Default)]
pub struct Spare {
    kept: Vec<File>,
    wanted: usize,
}

impl Spare {
    /// Keeps so many back, as far as they can be had.
    pub fn keep(wanted: usize) -> Self {
        let mut spare = Self { kept: Vec::with_capacity(wanted), wanted };
        spare.refill();
        spare
    }

    /// Gives one back to the system. Says no when there is none.
    pub fn give_one(&mut self) -> bool {
        self.kept.pop().is_some()
    }

    /// Takes back what was given, as far as there are any now.
    pub fn refill(&mut self) {
        while self.kept.len() < self.wanted
            && let Ok(file) = File::open("/dev/null")
        {
            self.kept.push(file);
        }
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

    #[test]
    fn what_is_kept_back_is_given_once_and_taken_again() {
        let mut spare = Spare::keep(2);
        assert!(spare.give_one() && spare.give_one());
        assert!(!spare.give_one());
        spare.refill();
        assert!(spare.give_one());
    }
}
