//! What is under way, as a flag that a page shows. It's taken back with whoever has set it, however that ends.

use leptos::prelude::*;

/// Holds a flag as long as something is under way.
pub struct Busy(RwSignal<bool>);

impl Busy {
    /// Sets the flag; `None` when it's set already, or gone.
    pub fn begin(flag: RwSignal<bool>) -> Option<Self> {
        let was_busy = flag.try_update(|busy| std::mem::replace(busy, true))?;
        // Not made where it is set already: it would take back what is another's.
        (!was_busy).then(|| Self(flag))
    }
}

impl Drop for Busy {
    fn drop(&mut self) {
        self.0.try_set(false);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flag_is_set_once_and_taken_back_with_whoever_has_set_it() {
        let owner = Owner::new();
        owner.with(|| {
            let flag = RwSignal::new(false);
            let busy = Busy::begin(flag);
            assert!(busy.is_some() && flag.get_untracked());
            assert!(Busy::begin(flag).is_none());
            assert!(flag.get_untracked(), "who comes too late takes nothing back");
            drop(busy);
            assert!(!flag.get_untracked());
        });
    }
}
