//! What the app knows and does, without a single element: sessions, the project's inventory, creating, canceling,
//! accepting, what this browser keeps. Components read signals from here and send it what happened.

pub mod accepting;
pub mod canceling;
pub mod clock;
pub mod clouds;
pub mod creating;
pub mod endings;
pub mod filter;
pub mod handing;
pub mod i18n;
pub mod journal;
pub mod lasting;
pub mod looking;
pub mod nav;
pub mod proof;
pub mod reading;
pub mod session;
pub mod signing;
pub mod store;
pub mod theme;
pub mod who;
pub mod words;
pub mod work;
