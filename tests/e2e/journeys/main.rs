//! Journeys of two people in real browsers, against the app as it is served. Each test sets its own stage, so that any
//! number can run at once and in any order.

#![cfg(test)]

mod accept_failures;
mod accessible;
mod archive;
mod blocked;
mod cancel;
mod carrying;
mod changed_links;
mod conforming;
mod cut_short;
mod evidence;
mod expiry;
mod first;
mod first_load;
mod frame;
mod guarded;
mod hostile;
mod keys;
mod languages;
mod leaving;
mod leaving_accept;
mod ledger;
mod lost;
mod no_storage;
mod openstack;
mod openstack_faults;
mod other_cloud;
mod outage;
mod partial;
mod passkey;
mod preferences;
mod resuming;
mod sealed;
mod secrets;
mod several;
mod shared_computer;
mod signing_out;
mod starting;
mod staying;
mod steps;
mod still;
mod translated;
mod two_accounts;
mod updated;
mod version_two;
