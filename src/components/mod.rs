//! What the screens are put together from.
//! `base` knows nothing of disks and transfers; components that do stand beside it.

pub mod base;
pub mod disk_name;
pub mod failure;
pub mod frame;
pub mod hand_over;
pub mod lazy_view;
pub mod reasons;
pub mod sign_in_refusal;
pub mod verdict;
