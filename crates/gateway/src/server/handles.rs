//! A few open files that are kept back, so that whoever watches the gateway is answered when there are none left.

use std::fs::File;

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
    fn what_is_kept_back_is_given_once_and_taken_again() {
        let mut spare = Spare::keep(2);
        assert!(spare.give_one() && spare.give_one());
        assert!(!spare.give_one());
        spare.refill();
        assert!(spare.give_one());
    }
}
