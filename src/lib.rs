//! The browser app. Each module uses only those above it here; a test in `tests/tidy` holds them to it.

#[macro_use]
pub mod lazy;

pub mod api;
pub mod route;
pub mod state;

pub mod components;

pub mod pages;

pub mod app;
