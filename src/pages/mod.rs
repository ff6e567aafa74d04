//! One folder per page. A page puts components together and hands their events to the state; what several pages need is in
//! `components`.

pub mod accept;
pub mod disks;
#[cfg(debug_assertions)]
pub mod gallery;
pub mod ledger;
pub mod moving;
pub mod send;
pub mod sign_in;
pub mod transfers;
pub mod wizard;
