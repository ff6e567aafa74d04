//! Faults of the cloud: what the client makes of answers that are refusals, broken, late or missing.

mod changes;
mod listings;
mod request_ids;
