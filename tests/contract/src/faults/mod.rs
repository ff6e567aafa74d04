//! Clouds in trouble: every answer that isn't the wanted one is read for what a person can do about it.

mod listings;
mod request_ids;
mod unwell;
