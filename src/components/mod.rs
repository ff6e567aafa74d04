//! Components that pages are made of. No page and no address is known here.
//! `base` has plain controls that know nothing of disks and transfers; components that do are beside it.

pub mod base;
pub mod claimed;
pub mod cloud_words;
pub mod commands;
pub mod custody;
pub mod disk_name;
pub mod disks_failed;
pub mod failure;
pub mod frame;
pub mod hand_over;
pub mod help;
pub mod lazy_view;
pub mod outcomes;
pub mod partial;
pub mod qr;
pub mod quota;
pub mod reasons;
pub mod receipt;
pub mod recreate_question;
pub mod run_pace;
pub mod run_report;
pub mod run_steer;
pub mod sealing;
pub mod shown_first;
pub mod sign_in_refusal;
pub mod steps;
pub mod throttled;
pub mod unwritten;
pub mod updated;
pub mod verdict;
