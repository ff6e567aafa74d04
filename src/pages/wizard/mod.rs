//! Creating transfers step by step: chosen on the page of disks, named and reviewed, checked once more, created, handed over.

mod checked;
mod deciding;
mod draft;
mod finish;
mod forbidden;
mod item_actions;
mod item_outcome;
mod items;
mod name_fields;
mod names;
mod naming;
mod page;
mod recreate_all;
mod report;
mod review;
mod run_buttons;
mod running;
mod stage;
mod standing;

pub use page::WizardPage;
