//! What the app knows and does, without a single element: sign-ins, the entered project's inventory, creating, canceling,
//! accepting, what this browser keeps. Components read signals from here and send it what happened. A module uses only
//! those above it in this list; a test holds them to it.

pub mod authenticator;
pub mod clock;
pub mod i18n;
pub mod storage;
pub mod theme;

pub mod clouds;
pub mod filter;
pub mod help;
pub mod nav;
pub mod receipts;
pub mod scope;
pub mod sealing;
pub mod tabs;
pub mod web_crypto;

pub mod who;

pub mod authorization;
pub mod idle;
pub mod keys_at_hand;
pub mod requests;
pub mod shortcuts;
pub mod terms;
pub mod throttle;

pub mod session;

pub mod listings;
pub mod polling;
pub mod probe;
pub mod quota_check;
pub mod release;
pub mod sign_in;

pub mod journal;

pub mod kept_runs;
pub mod ledger;
pub mod receiving;
pub mod sign_in_journal;
pub mod staying;

pub mod project;

pub mod hand_over;
pub mod run;
pub mod runs_by_project;

pub mod accept;
pub mod cancel;
pub mod create;

pub mod moving;

pub mod signed_in;

pub mod app_state;
pub mod at_stake;
